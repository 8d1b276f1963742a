"""Which values of a search nothing is called by, and what was perhaps meant."""

from __future__ import annotations

import sqlite3
from difflib import get_close_matches

from db.folding import AFTER_ANY, name_key, words
from db.query import Query
from db.query.nodes import Field, Near, leaves
from db.store.searching import resolve

_MOST_COMPARED = 5_000
_ALIKE = 0.7


def notes(conn: sqlite3.Connection, query: Query) -> tuple[str, ...]:
    """Say in words which values are unknown here: why a search finds nothing that should."""
    found = []
    for leaf in leaves(query.root):
        if isinstance(leaf, Field | Near) and not resolve.tokens_of(conn, leaf):
            field, value = (leaf.name, leaf.value) if isinstance(leaf, Field) else ("place", leaf.place)
            meant = _alike(conn, field, value)
            found.append(f"no {field} is called {value}{f': did you mean {meant}?' if meant else ''}")
    return tuple(dict.fromkeys(found))


def _alike(conn: sqlite3.Connection, field: str, value: str) -> str | None:
    """Give the name of the field's values that resembles ``value`` most, as it is written."""
    asked = name_key(value)
    if field in ("place", "actor", "weapon"):
        start = words(value)[0][:1]
        select = "SELECT folded, name FROM entity_names WHERE folded >= ? AND folded < ? LIMIT ?"
        known = dict(conn.execute(select, (start, start + AFTER_ANY, _MOST_COMPARED)))
    else:
        known = dict(conn.execute("SELECT folded, value FROM facets WHERE field = ? LIMIT ?", (field, _MOST_COMPARED)))
    close = get_close_matches(asked, known, 1, _ALIKE)
    return known[close[0]] if close else None
