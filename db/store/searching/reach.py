"""How far back so many articles reach: what takes long for every article that is looked into is bounded so."""

from __future__ import annotations

import sqlite3

from db.store.index import tokens

_NEWEST_OF_SAMPLE = """
    SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? AND rowid <= ? ORDER BY rowid DESC LIMIT 1 OFFSET ?
"""
_SAMPLE = " OR ".join(tokens.samples(1))


def back(conn: sqlite3.Connection, high: int, articles: int) -> int:
    """Give the position from which to ``high`` there are about so many articles, 0 where there are no more in all."""
    row = conn.execute(_NEWEST_OF_SAMPLE, (_SAMPLE, high, articles // tokens.SAMPLES)).fetchone()
    return int(row[0]) if row else 0
