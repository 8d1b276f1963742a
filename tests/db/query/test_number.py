"""Either number of a word is found by the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.query.nodes import Words
from db.query.number import forms


def other(word: str) -> str:
    return forms(Words((word,), word))[-1]


@pytest.mark.parametrize(
    ("one", "many"),
    [("drone", "drones"), ("militia", "militias"), ("ally", "allies"), ("convoy", "convoys"), ("blast", "blasts"),
     ("church", "churches"), ("box", "boxes"), ("ambush", "ambushes"), ("cross", "crosses")],
)  # fmt: skip
def test_one_and_many_find_each_other(one: str, many: str) -> None:
    assert (other(one), other(many)) == (many, one)


@pytest.mark.parametrize("word", ["un", "24", "القاهره", "t72"])
def test_what_is_no_english_word_stays_alone(word: str) -> None:
    assert forms(Words((word,), word)) == (word,)


@given(st.text(min_size=1, max_size=8))
def test_the_word_itself_comes_first(word: str) -> None:
    assert forms(Words((word,), word))[0] == word
