"""Tokens: what is one, and that each stands at its place."""

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.extract import extract
from db.extract.sentences.tokens import Sentence, sentences
from db.gazetteer.lexicon import Lexeme
from db.gazetteer.remembered import forget

PLAIN = st.text(alphabet="abXY ,.\n", max_size=40)


@given(st.text(max_size=60) | PLAIN)
def test_every_token_stands_at_its_start(text: str) -> None:
    for sentence in sentences(text, [("story", 0, len(text))]):
        for word, start in zip(sentence.words, sentence.starts, strict=True):
            assert text[start : start + len(word)] == word


def test_compounds_numbers_abbreviations_and_possessives() -> None:
    text = "He didn't say Sana'a's U.S.-led 13-year-old al-Shabaab men shot 1,200."
    assert Sentence(text, 0, len(text)).words == [
        "He", "did", "n't", "say", "Sana'a", "'s", "U.S.-led", "13-year-old", "al-Shabaab", "men", "shot", "1,200", ".",
    ]  # fmt: skip


def test_a_sentence_without_an_end_is_cut_at_spaces_and_nothing_is_lost() -> None:
    text = "the attack by the " * 1000 + "x" * 9000
    split = sentences(text, [("story", 0, len(text))])
    assert "".join(text[one.start : one.end] for one in split) == text
    assert max(one.end - one.start for one in split) <= 1500
    assert all(word in ("the", "attack", "by") or set(word) == {"x"} for one in split for word in one.words)


@pytest.mark.parametrize(
    "text",
    [
        "Two died in Derna.Police came.", "It is over!”The army left.", "He said so.“We did it,” she said.",
        'He said "stop."Then they shot.', "It began in 2016.The war goes on.",
    ],
)  # fmt: skip
def test_a_sentence_ends_where_the_space_behind_its_stop_is_missing(text: str) -> None:
    assert len(sentences(text, [("story", 0, len(text))])) == 2


@pytest.mark.parametrize(
    "text",
    [
        "St.Petersburg was hit.",
        "The U.S.Army left.",
        "See bbc.co.uk.",
        "He gave 3.5m.",
        "Lt.Karim fell.",
        "A.Khan fell.",
    ],
)
def test_a_name_or_number_with_a_stop_inside_is_no_end(text: str) -> None:
    assert len(sentences(text, [("story", 0, len(text))])) == 1


@pytest.mark.parametrize("head", ["(CNN) ", "(Reuters) - ", "[VIDEO] ", "14:35 GMT \u2014 ", "9.05: ", "RPT-UPDATE 2-"])
def test_a_head_is_no_part_of_the_sentence_behind_it(head: str) -> None:
    text = "Activists say Syrian rebels killed two soldiers near Idlib on Friday."
    told = [(one.type, one.date.earliest, one.actors[0].name) for one in extract(text, published="2020-07-18").reports]
    headed = extract(head + text, published="2020-07-18").reports
    assert [(one.type, one.date.earliest, one.actors[0].name) for one in headed] == told != []


def test_deeds_told_without_a_space_between_are_kept_apart() -> None:
    text = "A bomb killed four people in Mogadishu on Monday.Three soldiers were shot dead in Baidoa on Tuesday."
    found = extract(text, title=None, published="2024-07-18").reports
    assert [(one.places[0].name, one.date.earliest) for one in found] == [
        ("Mogadishu", "2024-07-15"), ("Baidoa", "2024-07-16"),
    ]  # fmt: skip


def test_a_word_of_a_thousand_hyphens_is_a_word() -> None:
    assert extract("Gunmen of " + "a-" * 1500 + "b killed two men in Derna.", title=None, published=None).mentions


def test_a_figure_that_is_none_stops_nothing() -> None:
    for text in (
        "Two² hundred men, ² thousand men and ½ million died.",
        "9" * 400 + ".5 million died in Derna.",
        "Ali, ², said",
    ):
        extract(text, title=None, published="2021-03-06")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shots rang out at 3 a.m. The gunmen fled.", 2),
        ("Shots rang out at 3 a.m. Thirty men were hurt.", 2),
        ("Shots rang out at 3 a.m. Friday in the town.", 1),
        ("Shots rang out at 3 a.m. GMT in the town.", 1),
        ("Shots rang out at 3 a.m. on Friday.", 1),
    ],
)
def test_a_time_of_day_may_end_a_sentence(text: str, expected: int) -> None:
    assert len(sentences(text, [("story", 0, len(text))])) == expected


def test_a_word_that_is_forgotten_is_gone_without_a_search_for_garbage() -> None:
    def known() -> list[Lexeme]:
        return [one for one in gc.get_objects() if isinstance(one, Lexeme) and one.form == "pliorrais"]

    gc.collect()
    gc.disable()
    try:
        extract("The pliorrais went by.", title=None, published=None)
        assert known()
        forget()
        assert not known()
    finally:
        gc.enable()
