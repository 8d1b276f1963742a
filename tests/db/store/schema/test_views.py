"""The file is pleasant in Datasette or plain sqlite3: views in words, no function that only tidings has."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.db.store.conftest import Filled
from tests.db.store.samples import HARBOUR, rich


def test_the_views_say_what_happened_with_the_words_that_say_it(filled: Filled, path: Path) -> None:
    filled(rich())
    with closing(sqlite3.connect(path)) as conn:
        conn.row_factory = sqlite3.Row
        (incident,) = conn.execute("SELECT * FROM timeline").fetchall()
        assert (incident["day"], incident["place"], incident["country"]) == ("2021-03-05", "Varnhaven", "Quarland")
        assert (incident["killed_min"], incident["killed_max"], incident["source"]) == (3, None, "Coast Agency")
        assert (incident["latitude"], incident["longitude"]) == (35.0, 40.0)
        words = [tuple(row) for row in conn.execute("SELECT trigger, words FROM quoted_evidence")]
        assert words == [(1, "struck"), (1, "Drones"), (0, HARBOUR)]
        named = conn.execute("SELECT kind, name, words, country FROM mentioned_entities ORDER BY words").fetchall()
        assert [tuple(row) for row in named] == [
            ("place", "Varnhaven", "Warnhafen", "QA"),
            ("place", "Varnhaven", "Warnhafen", "QA"),
            ("organization", "the monitor", "the monitor", None),
        ]


def test_every_table_can_be_read_and_rebuilt_without_tidings(filled: Filled, path: Path) -> None:
    filled(rich())
    with closing(sqlite3.connect(path)) as conn:
        names = [name for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
        for name in names:
            conn.execute(f"SELECT * FROM {name}").fetchall()
        for table in ("articles_fts", "incidents_fts"):
            conn.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
        assert conn.execute("SELECT count(*) FROM articles_fts WHERE articles_fts MATCH 'varnhaven'").fetchone() == (1,)
        assert conn.execute("PRAGMA foreign_key_check").fetchall() == []
