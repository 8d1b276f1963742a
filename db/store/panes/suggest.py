"""Completion while typing: words of the articles and values of the fields."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from db import folding
from db.folding import AFTER_ANY, name_key
from db.query.fields import FIGURES, HAS
from db.store.index import tokens
from db.store.panes.facets import value_of
from db.store.searching import expressions

_COMMONEST = 2_000
_PLACES = ("country", "admin1", "place")


def words(conn: sqlite3.Connection, beginning: str, *, limit: int = 10) -> tuple[str, ...]:
    """Give the commonest words of the articles that begin so."""
    found = folding.words(beginning)
    return tuple(expressions.completions(conn, found[-1], limit)) if found else ()


def values(conn: sqlite3.Connection, field: str, beginning: str, *, limit: int = 10) -> tuple[str, ...]:
    """Give the commonest values of a field of the search language of which a word begins so."""
    if field == "has":
        return tuple(what for what in HAS if what.startswith(beginning.lower()))[:limit]
    if field in FIGURES:
        return (">=1", ">=10", "2..5")
    if field in ("place", "near"):
        found = [name for one in _PLACES for name in _common(conn, one, beginning)]
        found += _rare_places(conn, beginning, limit)
    else:
        found = list(_common(conn, field, beginning)) if field in tokens.LETTERS else []
    return tuple(dict.fromkeys(found))[:limit]


def _common(conn: sqlite3.Connection, field: str, beginning: str) -> Iterator[str]:
    """Give those that begin so of the commonest values, the commonest first."""
    start = name_key(beginning)
    select = "SELECT token FROM facet_counts WHERE letter = ? ORDER BY incidents DESC LIMIT ?"
    for (token,) in conn.execute(select, (tokens.LETTERS[field], _COMMONEST)).fetchall():
        name = value_of(conn, field, token)
        if f" {name_key(name)}".find(f" {start}") >= 0:
            yield name


def _rare_places(conn: sqlite3.Connection, beginning: str, limit: int) -> list[str]:
    """Give places of which any spelling begins so."""
    start = name_key(beginning)
    select = """
        SELECT DISTINCT e.name FROM entity_names AS n JOIN entities AS e ON e.id = n.entity_id
        WHERE n.folded >= ? AND n.folded < ? AND e.kind IN ('place', 'facility') LIMIT ?
    """
    return [name for (name,) in conn.execute(select, (start, start + AFTER_ANY, limit))]
