"""Completion while typing: words of the articles and values of the fields."""

from __future__ import annotations

import sqlite3


def words(conn: sqlite3.Connection, beginning: str, *, limit: int = 10) -> tuple[str, ...]:
    """Give the commonest words of the articles that begin so."""
    return ()


def values(conn: sqlite3.Connection, field: str, beginning: str, *, limit: int = 10) -> tuple[str, ...]:
    """Give the commonest values of ``field`` (place, actor, type, weapon, source, status, tag) that begin so."""
    return ()
