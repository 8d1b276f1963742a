"""What the timeline pane asks for: pages of incidents, newest first, those without a day after all others."""

from __future__ import annotations

import sqlite3

from db.query import Query
from db.store.rows import Key, TimelineRow


def page(
    conn: sqlite3.Connection, query: Query, *, after: Key | None = None, before: Key | None = None, limit: int = 100
) -> tuple[TimelineRow, ...]:
    """Give up to ``limit`` incidents, newest first: the newest, or those next older than ``after``, or next newer
    than ``before``."""
    return ()


def last_page(conn: sqlite3.Connection, query: Query, *, limit: int = 100) -> tuple[TimelineRow, ...]:
    """Give the last ``limit`` incidents of the timeline, newest first."""
    return ()


def first_on_or_before(conn: sqlite3.Connection, query: Query, day: str) -> Key | None:
    """Give the key of the newest incident on ``day`` (ISO) or before it, None where there is none."""
    return None


def count(conn: sqlite3.Connection, query: Query, *, bound: int = 10_000) -> tuple[int, bool]:
    """Give the number of incidents found and whether it is exact; past ``bound`` it is not counted on."""
    return 0, True
