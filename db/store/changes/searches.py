"""Searches kept under a name, and how many incidents they find that are new."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime

from db.query import parse
from db.store.searching.found import some
from db.store.searching.matching import in_incidents
from db.store.writing.store import Store

COUNTED_MOST = 1_000
"""New incidents are counted up to this many."""
_NEWEST = "SELECT coalesce(max(id), 0) FROM incidents"


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search kept under a name; ``seen`` is the id of the newest incident when it was last looked at."""

    name: str
    query: str
    seen: int = 0


def keep(store: Store, name: str, query: str) -> None:
    """Keep a search under a name, in place of what was kept under it before; what is there now counts as seen."""
    with store.batch():
        insert = f"INSERT OR REPLACE INTO searches (name, query, made_at, seen) VALUES (?, ?, ?, ({_NEWEST}))"
        made_at = datetime.now(UTC).isoformat(timespec="seconds")
        store.connection.execute(insert, (name, query, made_at))


def forget(store: Store, name: str) -> None:
    """Keep a search no longer."""
    with store.batch():
        store.connection.execute("DELETE FROM searches WHERE name = ?", (name,))


def look_at(store: Store, name: str) -> None:
    """Note that everything the search finds now has been seen."""
    with store.batch():
        store.connection.execute(f"UPDATE searches SET seen = ({_NEWEST}) WHERE name = ?", (name,))


def get(conn: sqlite3.Connection, name: str) -> SavedSearch | None:
    """Give the search kept under a name, None where there is none."""
    row = conn.execute("SELECT name, query, seen FROM searches WHERE name = ?", (name,)).fetchone()
    return SavedSearch(*row) if row else None


def saved(conn: sqlite3.Connection) -> tuple[SavedSearch, ...]:
    """Give the searches kept, by name."""
    return tuple(SavedSearch(*row) for row in conn.execute("SELECT name, query, seen FROM searches ORDER BY name"))


def new(conn: sqlite3.Connection, kept: SavedSearch, today: date) -> int:
    """Give how many incidents the search finds that were not there when it was last looked at, up to COUNTED_MOST."""
    (newest,) = conn.execute(_NEWEST).fetchone()
    if newest <= kept.seen:
        return 0
    found = some(conn, in_incidents(conn, parse(kept.query, today=today)), COUNTED_MOST)
    select = "SELECT count(*) FROM incidents WHERE id > ? AND position IN (SELECT value FROM json_each(?))"
    (number,) = conn.execute(select, (kept.seen, json.dumps(found))).fetchone()
    return int(number)
