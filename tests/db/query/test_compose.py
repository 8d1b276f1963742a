"""A search narrowed by a key and widened again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.folding import words
from db.query import parse
from db.query.compose import condition, narrowed, widened
from db.query.nodes import Field


def test_a_search_narrows_once_and_widens_again() -> None:
    text = narrowed("drone", "place", "Deir ez-Zor")
    assert text == 'drone place:"Deir ez-Zor"'
    assert narrowed(text, "place", "Deir ez-Zor") == text
    assert widened(text, "place", "Deir ez-Zor") == "drone"


def test_a_choice_is_bracketed_before_it_is_narrowed() -> None:
    assert narrowed("a OR b", "type", "attack") == "(a OR b) type:attack"


def test_only_fields_narrow() -> None:
    with pytest.raises(ValueError, match="no field"):
        condition("colour", "red")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])).filter(lambda text: bool(words(text))))
def test_any_value_survives_being_typed(value: str) -> None:
    query = parse(condition("place", value))
    assert isinstance(query.root, Field)
    assert words(query.root.value) == words(value)
