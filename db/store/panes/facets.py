"""What the facets pane asks for: the values of each field in a result, with their counts."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable

from db.folding import name_key
from db.query import Query
from db.query.compose import condition
from db.sides import is_counted
from db.store.index import tokens
from db.store.records.views import Facets, FacetValue
from db.store.searching.found import newest_some
from db.store.searching.matching import in_incidents

FIELDS = ("type", "country", "admin1", "place", "actor", "weapon", "source", "status", "tag")
"""The fields whose values are listed, in this order."""
MOST_COUNTED = 2_000
"""The newest incidents found, from which the values are counted: so many at most."""
SPARE = 4
"""So many times as many values are looked at as are listed, since some are one or are left out."""
_ASKED_AS = {"country": "place", "admin1": "place"}
_ENTITIES = ("place", "actor", "weapon")

Counts = list[tuple[str, int]]
"""Tokens with the number of incidents that have them."""


def values(conn: sqlite3.Connection, query: Query, *, limit: int = 12) -> Facets:
    """Give the ``limit`` commonest values of each of FIELDS; counted are the MOST_COUNTED newest incidents found
    (for words, those of the newest articles), or all if nothing is asked for."""
    if query.root is None:
        row = conn.execute("SELECT incidents FROM facet_counts WHERE token = ?", (tokens.EVERYTHING,)).fetchone()
        commonest = (_commonest(conn, field, SPARE * limit) for field in FIELDS)
        return Facets(_named(conn, commonest, limit), row[0] if row else 0, True)
    found, looked_at_all = newest_some(conn, in_incidents(conn, query), MOST_COUNTED + 1)
    counted = _counted(conn, found[:MOST_COUNTED])
    by_field = ([item for item in counted.most_common() if _is_of(item[0], field)][: SPARE * limit] for field in FIELDS)
    exact = looked_at_all and len(found) <= MOST_COUNTED
    return Facets(_named(conn, by_field, limit), min(len(found), MOST_COUNTED), exact)


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


def _named(conn: sqlite3.Connection, by_field: Iterable[Counts], limit: int) -> tuple[FacetValue, ...]:
    """Give the values, spellings that a search does not tell apart as one, under the name of the commonest."""
    found = []
    for field, counts in zip(FIELDS, by_field, strict=True):
        merged: Counter[str] = Counter()
        names: dict[str, str] = {}
        for token, count in counts:
            name = value_of(conn, field, token)
            if field != "actor" or not _is_counted(conn, token):
                key = name_key(name) or name
                names.setdefault(key, name)
                merged[key] += count
        narrow = _ASKED_AS.get(field, field)
        commonest = ((names[key], count) for key, count in merged.most_common(limit))
        found += [FacetValue(field, name, count, condition(narrow, name)) for name, count in commonest]
    return tuple(found)


def _is_counted(conn: sqlite3.Connection, token: str) -> bool:
    """Tell whether an actor is but a number of people: the tolls say that, and they are others each time."""
    kind, name = conn.execute("SELECT kind, name FROM entities WHERE id = ?", (int(token[2:]),)).fetchone()
    return is_counted(kind, name)


def value_of(conn: sqlite3.Connection, field: str, token: str) -> str:
    """Give the value that a token of ``field`` stands for."""
    select = "SELECT name FROM entities WHERE id = ?" if field in _ENTITIES else "SELECT value FROM facets WHERE id = ?"
    (name,) = conn.execute(select, (int(token[2:]),)).fetchone()
    return str(name)
