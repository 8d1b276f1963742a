"""What the facets pane asks for: the values of each field in a result, with their counts."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable

from db.query import Query
from db.query.compose import condition
from db.store import tokens
from db.store.found import newest_some
from db.store.matching import in_incidents
from db.store.views import Facets, FacetValue

FIELDS = ("type", "country", "admin1", "place", "actor", "weapon", "source", "status", "tag")
"""The fields whose values are listed, in this order."""
MOST_COUNTED = 2_000
"""The newest incidents found, from which the values are counted: so many at most."""
_ASKED_AS = {"country": "place", "admin1": "place"}
_ENTITIES = ("place", "actor", "weapon")

Counts = list[tuple[str, int]]
"""Tokens with the number of incidents that have them."""


def values(conn: sqlite3.Connection, query: Query, *, limit: int = 12) -> Facets:
    """Give the ``limit`` commonest values of each of FIELDS; counted are the MOST_COUNTED newest incidents found
    (for words, those of the newest articles), or all if nothing is asked for."""
    if query.root is None:
        row = conn.execute("SELECT incidents FROM facet_counts WHERE token = ?", (tokens.EVERYTHING,)).fetchone()
        return Facets(_named(conn, (_commonest(conn, field, limit) for field in FIELDS)), row[0] if row else 0, True)
    found, looked_at_all = newest_some(conn, in_incidents(conn, query), MOST_COUNTED + 1)
    counted = _counted(conn, found[:MOST_COUNTED])
    by_field = ([item for item in counted.most_common() if _is_of(item[0], field)][:limit] for field in FIELDS)
    exact = looked_at_all and len(found) <= MOST_COUNTED
    return Facets(_named(conn, by_field), min(len(found), MOST_COUNTED), exact)


def _commonest(conn: sqlite3.Connection, field: str, limit: int) -> Counts:
    select = "SELECT token, incidents FROM facet_counts WHERE letter = ? ORDER BY incidents DESC LIMIT ?"
    return conn.execute(select, (tokens.LETTERS[field], limit)).fetchall()


def _counted(conn: sqlite3.Connection, found: list[int]) -> Counter[str]:
    select = "SELECT facets FROM incident_index WHERE position IN (SELECT value FROM json_each(?))"
    counted: Counter[str] = Counter()
    for (facets,) in conn.execute(select, (json.dumps(found),)):
        counted.update(facets.split())
    return counted


def _is_of(token: str, field: str) -> bool:
    return token[1] == tokens.LETTERS[field] and token[2:].isdecimal()


def _named(conn: sqlite3.Connection, by_field: Iterable[Counts]) -> tuple[FacetValue, ...]:
    found = []
    for field, counts in zip(FIELDS, by_field, strict=True):
        merged: Counter[str] = Counter()
        for token, count in counts:
            merged[value_of(conn, field, token)] += count
        narrow = _ASKED_AS.get(field, field)
        found += [FacetValue(field, name, count, condition(narrow, name)) for name, count in merged.most_common()]
    return tuple(found)


def value_of(conn: sqlite3.Connection, field: str, token: str) -> str:
    """Give the value that a token of ``field`` stands for."""
    select = "SELECT name FROM entities WHERE id = ?" if field in _ENTITIES else "SELECT value FROM facets WHERE id = ?"
    (name,) = conn.execute(select, (int(token[2:]),)).fetchone()
    return str(name)
