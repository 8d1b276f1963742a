"""What must hold for every database, whatever was written to it; and all that it holds, to be compared."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")
_OWN = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts_%' AND name NOT LIKE 'sqlite_%'"


def contents(database: Path) -> dict[str, list[str]]:
    """Give the rows of every table but those in which SQLite keeps the words of its full-text indexes."""
    with closing(sqlite3.connect(database)) as conn:
        tables = [name for (name,) in conn.execute(_OWN) if not name.startswith(("_sqlite", "places_box_"))]
        return {
            table: sorted(_MOMENT.sub("", str(row)) for row in conn.execute(f"SELECT * FROM {table}"))
            for table in tables
        }


def assert_sound(path: Path) -> None:
    """Hold the full-text tables, the counts and the foreign keys against what they are made of."""
    with closing(sqlite3.connect(path)) as conn:
        for table in ("articles_fts", "incidents_fts"):
            conn.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
        assert conn.execute("PRAGMA foreign_key_check").fetchall() == []
        assert conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        counted = Counter(
            token for (facets,) in conn.execute("SELECT facets FROM incident_index") for token in facets.split()
        )
        for token, incidents in conn.execute("SELECT token, incidents FROM facet_counts"):
            assert counted[token] == incidents > 0
        days = conn.execute("SELECT day, count(*) FROM incidents WHERE day IS NOT NULL GROUP BY day ORDER BY day")
        assert conn.execute("SELECT * FROM day_counts ORDER BY day").fetchall() == days.fetchall()
        assert (
            conn.execute("SELECT count(*) FROM incidents").fetchone()
            == conn.execute("SELECT count(*) FROM incident_index").fetchone()
        )
