"""What the histogram asks for: incidents by day, week, month or year."""

from __future__ import annotations

import sqlite3

from db.query import Query
from db.store.rows import Bar


def bars(conn: sqlite3.Connection, query: Query, *, at_most: int = 120) -> tuple[Bar, ...]:
    """Give the dated incidents by the finest of day, week, month and year that needs no more than ``at_most`` bars.

    Oldest first, empty ones included.
    """
    return ()


def by_day(conn: sqlite3.Connection, query: Query) -> tuple[Bar, ...]:
    """Give the number of incidents of each day that has any, oldest first."""
    return ()
