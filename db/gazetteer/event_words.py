"""Small sets of words that the reading of events leans on, by their names (db/gazetteer/data/event_words.tsv)."""

from __future__ import annotations

from functools import cache

from db.gazetteer.tables import rows


@cache
def words(name: str) -> frozenset[str]:
    """Give the words of a set in small letters. Raises KeyError for an unknown name."""
    return _sets()[name]


@cache
def _sets() -> dict[str, frozenset[str]]:
    sets: dict[str, set[str]] = {}
    for word, name in rows("event_words.tsv"):
        sets.setdefault(name, set()).add(word)
    return {name: frozenset(members) for name, members in sets.items()}
