"""Completion of words and of values."""

from __future__ import annotations

import sqlite3

import pytest

from db.store.panes import suggest
from tests.db.store.samples import SHELLING


@pytest.mark.parametrize(
    ("field", "beginning", "given"),
    [
        ("place", "ta", ("Tarsk",)),
        ("place", "warn", ("Varnhaven",)),
        ("place", "", ("Quarland", "Bergia", "Coast", "North", "Tarsk", "Varnhaven", "Osten")),
        ("near", "ost", ("Osten",)),
        ("type", "art", (SHELLING[0],)),
        ("actor", "po", ("police",)),
        ("status", "c", ("claimed",)),
        ("source", "rad", ("Hill Radio",)),
        ("weapon", "x", ()),
        ("has", "n", ("note",)),
        ("killed", "", (">=1", ">=10", "2..5")),
        ("title", "x", ()),
    ],
)
def test_values_are_completed(news: sqlite3.Connection, field: str, beginning: str, given: tuple[str, ...]) -> None:
    assert suggest.values(news, field, beginning) == given


def test_words_are_completed_the_commonest_first(news: sqlite3.Connection) -> None:
    assert suggest.words(news, "rep") == ("report",)
    assert suggest.words(news, "Shells hit t") == ("tarsk", "ten")
    assert suggest.words(news, '"') == ()
