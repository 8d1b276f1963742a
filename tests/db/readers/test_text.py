"""Plain text and Markdown, in any encoding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli import SEEDS
from tests.db.readers.reading import found, found_in

ARTICLE = "Bomb kills three in Port Ore\n\nA bomb killed three people on Monday – “a massacre”, said the mayor."


def test_the_seeds_are_read_as_published() -> None:
    articles, troubles = found(SEEDS)
    assert not troubles
    first, second = articles
    assert first.body == (SEEDS / "000_cdd4068c75c52e91.txt").read_bytes().decode()
    assert first.title and first.title.startswith("Syria: Explosions heard")
    assert first.published is None
    assert (second.title, second.published, second.published_basis) == (None, "2020-07-18", "said on the page")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    (article,), _ = found_in(ARTICLE.encode(encoding), "a.txt")
    assert article.body == ARTICLE
    assert article.title == "Bomb kills three in Port Ore"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("قال مسؤول إن طائرات مسيرة قصفت معسكرا قرب المدينة يوم الأربعاء، ولم تقع إصابات بين السكان." * 3, "cp1256"),
        ("Wczoraj wieczorem żołnierze ostrzelali wieś; zginęło troje mieszkańców, podały źródła.", "cp1250"),
        ("Officiële bronnen meldden één dode; près de la préfecture, à côté du café.", "cp1252"),
        ("Официальный представитель сообщил, что беспилотник нанёс удар по складу на окраине города." * 3, "cp1251"),
    ],
)
def test_encodings_of_other_scripts_are_detected(text: str, encoding: str) -> None:
    (article,), _ = found_in(text.encode(encoding), "a.txt")
    assert article.body == text


def test_line_ends_and_no_break_spaces_stay() -> None:
    text = "Bomb kills three\r\n\r\nA\xa0bomb killed three.\r\n"
    assert found_in(text.encode())[0][0].body == text


def test_front_matter_says_what_markdown_is() -> None:
    text = '---\ntitle: "Bomb: three dead"\nDate: 2021-03-04\nurl: https://news.example/1\n---\nA bomb killed three.\n'
    (article,), _ = found_in(text.encode(), "a.md")
    assert article.body == "A bomb killed three.\n"
    assert (article.title, article.published, article.url) == (
        "Bomb: three dead",
        "2021-03-04",
        "https://news.example/1",
    )
    assert article.published_basis == "said by its record"


def test_front_matter_in_toml() -> None:
    text = '+++\ntitle = "Three dead"\ndate = 2021-03-04T10:00:00Z\n[params]\nauthor = "x"\n+++\nA bomb killed three.'
    (article,), _ = found_in(text.encode(), "a.md")
    assert (article.title, article.published, article.body) == ("Three dead", "2021-03-04", "A bomb killed three.")


@pytest.mark.parametrize("text", ["---\ntitle: x\nA bomb killed three.", "+++\n= x\n+++\nA bomb killed three."])
def test_broken_front_matter_is_body(text: str) -> None:
    (article,), _ = found_in(text.encode(), "a.md")
    assert article.body == text


def test_a_markdown_heading_is_the_title() -> None:
    (article,), _ = found_in(b"# Bomb kills three\n\nA bomb killed three people.", "a.md")
    assert article.title == "Bomb kills three"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "holds no text"),
        (b" \n\t\n", "holds no text"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0", "of no kind that tidings reads"),
        (b"A bomb\0\0\0\0 killed\0 three" * 9, "of no kind that tidings reads"),
    ],
)
def test_what_holds_no_article_is_named_with_the_reason(data: bytes, reason: str) -> None:
    articles, troubles = found_in(data, "notes.txt")
    assert not articles
    assert [trouble.path for trouble in troubles] == ["notes.txt"]
    assert troubles[0].reason.startswith(reason)


def test_program_text_in_a_folder_is_no_news() -> None:
    assert found_in(b"print('A bomb went off.')", "a.py", chosen=False) == ([], [])


@given(st.binary(max_size=300))
def test_no_bytes_are_too_hostile(data: bytes) -> None:
    articles, troubles = found_in(data)
    assert len(articles) + len(troubles) == 1
