"""What storing costs at the least: the rows of a database written again, sorted and at once, and its index built."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

_SETTINGS = ("page_size = 8192", "journal_mode = OFF", "synchronous = OFF", "cache_size = -65536")
_OWN = """
    SELECT name, sql FROM sqlite_master
    WHERE sql LIKE 'CREATE TABLE%' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%fts_%'
        AND name NOT LIKE 'places_box_%' AND name <> 'vocabulary'
"""
_INDEXES = "SELECT sql FROM sqlite_master WHERE type IN ('index', 'view') AND sql IS NOT NULL"
_FULL_TEXT = "SELECT name, sql FROM sqlite_master WHERE sql LIKE '%USING fts5%'"


def seconds(database: Path, copy: Path) -> float:
    """Give how long it takes to write all that ``database`` holds to the new file ``copy``, once it is read."""
    with closing(sqlite3.connect(database)) as conn:
        tables = conn.execute(_OWN).fetchall()
        rows = {name: conn.execute(f"SELECT * FROM {name}").fetchall() for name, _ in tables}
        later = [sql for (sql,) in conn.execute(_INDEXES)]
        full_text = conn.execute(_FULL_TEXT).fetchall()
    with closing(sqlite3.connect(copy, isolation_level=None)) as conn:
        for setting in _SETTINGS:
            conn.execute(f"PRAGMA {setting}")
        began = time.perf_counter()
        conn.execute("BEGIN")
        for name, sql in tables:
            conn.execute(sql)
            if rows[name]:
                places = ", ".join("?" * len(rows[name][0]))
                conn.executemany(f"INSERT INTO {name} VALUES ({places})", rows[name])
        for sql in later:
            conn.execute(sql)
        for name, sql in full_text:
            conn.execute(sql)
            conn.execute(f"INSERT INTO {name} ({name}, rank) VALUES ('hashsize', {64 << 20})")
            conn.execute(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")
        conn.execute("COMMIT")
        return time.perf_counter() - began
