"""Counts kept ready: incidents by value of a field, and by day."""

from __future__ import annotations

import sqlite3
from collections import Counter

from db.store.indexing import Indexer

_ADD_TOKEN = """
    INSERT INTO facet_counts VALUES (?1, substr(?1, 2, 1), ?2)
    ON CONFLICT (token) DO UPDATE SET incidents = incidents + excluded.incidents
"""
_ADD_DAY = """
    INSERT INTO day_counts VALUES (?, ?)
    ON CONFLICT (day) DO UPDATE SET incidents = incidents + excluded.incidents
"""


def write_counts(conn: sqlite3.Connection, indexer: Indexer) -> None:
    """Add what ``indexer`` counted to the tables, and have it begin anew."""
    conn.executemany(_ADD_TOKEN, indexer.incidents_by_token.items())
    conn.executemany(_ADD_DAY, indexer.incidents_by_day.items())
    conn.executemany("DELETE FROM facet_counts WHERE token = ? AND incidents = 0", _fewer(indexer.incidents_by_token))
    conn.executemany("DELETE FROM day_counts WHERE day = ? AND incidents = 0", _fewer(indexer.incidents_by_day))
    indexer.clear()


def _fewer(counted: Counter[str]) -> list[tuple[str]]:
    return [(name,) for name, change in counted.items() if change < 0]
