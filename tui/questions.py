"""What the browser asks the database: each a function of a connection that gives a frozen record."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from db.query import Query
from db.store import article, histogram, incident, search, timeline
from db.store.rows import ArticleView, Bar, IncidentView, Key, Offsets, TimelineRow
from tui.paging import PAGE


@dataclass(frozen=True, slots=True)
class Rows:
    """A page of the timeline; ``more`` says whether others lie beyond it."""

    rows: tuple[TimelineRow, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Found:
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


@dataclass(frozen=True, slots=True)
class Reading:
    """An article to read, and the incident it was opened for."""

    view: ArticleView | None
    incident: IncidentView | None
    matches: tuple[Offsets, ...]


def found(conn: sqlite3.Connection, query: Query) -> Found:
    """Give the newest incidents of a query."""
    page = newest(conn, query)
    if page.rows:
        return Found(query, page)
    articles, _ = search.count(conn, query)
    stored = articles if query.root is None else search.count(conn, Query())[0]
    return Found(query, page, articles, stored)


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


def counted(conn: sqlite3.Connection, query: Query) -> Counted:
    """Count the incidents of a query, up to a bound."""
    return Counted(*timeline.count(conn, query))


def bars(conn: sqlite3.Connection, query: Query, at_most: int) -> tuple[Bar, ...]:
    """Give the histogram of a query."""
    return histogram.bars(conn, query, at_most=at_most)


def reading(conn: sqlite3.Connection, query: Query, article_id: int, incident_id: int) -> Reading:
    """Give an article, one of its incidents with the other reports of it, and where the words of the query stand."""
    matches = search.matches(conn, query, article_id) if query.root is not None else ()
    return Reading(article.get(conn, article_id), incident.get(conn, incident_id), matches)


def _rows(rows: tuple[TimelineRow, ...]) -> Rows:
    return Rows(rows, more=len(rows) == PAGE)
