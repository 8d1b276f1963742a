"""What the search pane and ``tidings search`` ask for: articles."""

from __future__ import annotations

import sqlite3

from db.query import Query
from db.store.rows import Offsets, SearchHit


def articles(
    conn: sqlite3.Connection, query: Query, *, limit: int = 50, before: int | None = None, ranked: bool = False
) -> tuple[SearchHit, ...]:
    """Give up to ``limit`` articles, newest first; ``before`` is the ``cursor`` of the last hit of the page before.

    ``ranked`` gives the best among the newest matches instead, best first; there are no pages of these.
    """
    return ()


def count(conn: sqlite3.Connection, query: Query, *, bound: int = 10_000) -> tuple[int, bool]:
    """Give the number of articles found and whether it is exact; past ``bound`` it is not counted on."""
    return 0, True


def matches(conn: sqlite3.Connection, query: Query, article_id: int) -> tuple[Offsets, ...]:
    """Give where the words of the query stand in the article's body, in order."""
    return ()
