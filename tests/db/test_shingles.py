"""What texts have in common word for word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.model import Block
from db.shingles import keys_of, likeness, shingles, sketch, told
from tests.db.store.prose import sentences, text

NEWS = "A bomb killed three people in the old market on Monday near Port Ore"
WORDS = st.lists(st.sampled_from(NEWS.split()))


@pytest.mark.parametrize(
    "other",
    [
        "a bomb KILLED three people\n\nin the old market on monday",
        "A\xa0bomb killed three peo\xadple in the old market on Monday.",
        "“A bomb killed three people”, in the old – market … on Monday!",
    ],
)
def test_case_signs_spaces_and_soft_hyphens_make_no_difference(other: str) -> None:
    assert shingles(other) == shingles(NEWS.removesuffix(" near Port Ore"))


def test_letters_of_any_script_count() -> None:
    arabic = "قتل ثلاثة أشخاص في السوق القديم يوم الاثنين"
    assert len(shingles(arabic)) == 3
    assert shingles(arabic) != shingles(arabic.replace("ثلاثة", "أربعة"))


@pytest.mark.parametrize(
    ("whole", "updated"),
    [
        (
            "周一,一枚炸弹在老市场爆炸,造成三人死亡,警方说。没有人声称对此负责。",
            "周一,一枚炸弹在老市场爆炸,造成五人死亡,警方说。",
        ),
        (
            "月曜日、旧市場で爆弾が爆発し、三人が死亡したと警察が発表した。",
            "「月曜日、旧市場で爆弾が爆発し、五人が死亡した。」",
        ),
        ("เกิดเหตุระเบิดที่ตลาดเก่าเมื่อวันจันทร์มีผู้เสียชีวิตสามคน", "เกิดเหตุระเบิดที่ตลาดเก่าเมื่อวันจันทร์มีผู้เสียชีวิตห้าคน"),
    ],
)
def test_where_words_have_no_spaces_each_letter_counts(whole: str, updated: str) -> None:
    found = likeness(shingles(whole), shingles(updated))
    assert found.shared >= 9
    assert 0.4 < found.containment < 1.0
    assert shingles(whole) == shingles(whole.replace("、", " ").replace(",", ", ").replace("。", "\n"))


def test_an_excerpt_is_contained_in_the_whole() -> None:
    whole = sentences(1, 20)
    found = likeness(shingles(" ".join(whole)), shingles(" ".join(whole[:7])))
    assert found.containment == 1.0
    assert 0.3 < found.resemblance < 0.4
    assert likeness(shingles(text(1)), shingles(text(2))).containment < 0.02
    assert likeness(shingles(""), shingles("three words here")).containment == 0.0


def test_sketches_of_an_excerpt_and_the_whole_meet() -> None:
    met = 0
    for number in range(100):
        whole = sentences(number, 20)
        keys = set(keys_of(sketch(" ".join(whole)))) & set(keys_of(sketch(" ".join(whole[:10]))))
        met += len(keys) >= 3
    assert met >= 95


@given(WORDS)
def test_a_sketch_holds_the_smallest_hashes(words: list[str]) -> None:
    joined = " ".join(words)
    assert keys_of(sketch(joined)) == sorted(shingles(joined))[:12]


def test_only_the_story_is_told() -> None:
    body = "3 min read\n\nA bomb killed three.\n\nPhoto: A. Hand"
    blocks = [Block("furniture", 0, 10), Block("story", 12, 32), Block("caption", 34, 48)]
    assert told(body, blocks) == "A bomb killed three."
    assert told(body, blocks[:1]) == body
