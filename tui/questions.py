"""What the timeline asks the database: each a function of a connection that gives a frozen record.

What the first frame does not need is loaded when it is asked for.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from typing import NamedTuple

from db.query import Query
from db.store.panes import timeline
from db.store.records.rows import Bar, Key, TimelineRow
from tui.paging import PAGE


class Rows(NamedTuple):
    """A page of the timeline; ``more`` says whether others lie beyond it."""

    rows: tuple[TimelineRow, ...]
    more: bool


class Found(NamedTuple):
    """The beginning of what a query finds; where that is nothing, how many articles match it and how many there are."""

    query: Query
    page: Rows
    articles: int = 0
    stored: int = 0


@dataclass(frozen=True, slots=True)
class Counted:
    """How many incidents a query finds; only a lower bound where ``exact`` is false."""

    count: int
    exact: bool


def found(conn: sqlite3.Connection, query: Query) -> Found:
    """Give the newest incidents of a query."""
    page = newest(conn, query)
    if page.rows:
        return Found(query, page)
    from db.store.panes import search, unknown

    articles, _ = search.count(conn, query)
    stored = articles if query.root is None else search.count(conn, Query())[0]
    notes = (*query.notes, *unknown.notes(conn, query))
    return Found(replace(query, notes=notes), page, articles, stored)


def newest(conn: sqlite3.Connection, query: Query) -> Rows:
    """Give the first page."""
    return _rows(timeline.page(conn, query, limit=PAGE))


def oldest(conn: sqlite3.Connection, query: Query) -> Rows:
    """Give the last page."""
    return _rows(timeline.last_page(conn, query, limit=PAGE))


def older(conn: sqlite3.Connection, query: Query, than: Key) -> Rows:
    """Give the page that follows a row."""
    return _rows(timeline.page(conn, query, after=than, limit=PAGE))


def newer(conn: sqlite3.Connection, query: Query, than: Key) -> Rows:
    """Give the page that comes before a row."""
    return _rows(timeline.page(conn, query, before=than, limit=PAGE))


def again(conn: sqlite3.Connection, query: Query, first: Key | None, number: int) -> Rows:
    """Give so many incidents from the one on that stands first, or its successor; from the newest on for None."""
    above = Key(first.day, first.id + 1) if first else None
    rows = timeline.page(conn, query, after=above, limit=number)
    return Rows(rows, more=len(rows) == number)


def on_or_before(conn: sqlite3.Connection, query: Query, day: str) -> Rows:
    """Give the page that begins with the newest incident on an ISO day or before it."""
    key = timeline.first_on_or_before(conn, query, day)
    return older(conn, query, Key(key.day, key.id + 1)) if key is not None else Rows((), more=False)


def counted(conn: sqlite3.Connection, query: Query) -> Counted:
    """Count the incidents of a query, up to a bound."""
    return Counted(*timeline.count(conn, query))


def version(conn: sqlite3.Connection) -> int:
    """Give a number that changes when somebody else has written to the database."""
    from db.store.file.database import data_version

    return data_version(conn)


def bars(conn: sqlite3.Connection, query: Query, at_most: int) -> tuple[Bar, ...]:
    """Give the histogram of a query."""
    from db.store.panes import histogram

    return histogram.bars(conn, query, at_most=at_most)


def _rows(rows: tuple[TimelineRow, ...]) -> Rows:
    return Rows(rows, more=len(rows) == PAGE)
