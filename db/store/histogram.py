"""What the histogram asks for: incidents by day, week, month or year."""

from __future__ import annotations

import calendar
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from db.query import Query
from db.store.found import positions, sampled
from db.store.matching import Range, in_incidents
from db.store.positions import FIRST_DATED, key_of, ordinal_of
from db.store.rows import Bar

MOST_WALKED = 20_000
SAMPLED_ARTICLES = 1_200
_DATED = Range(low=FIRST_DATED)

Days = list[tuple[int, int]]


def bars(conn: sqlite3.Connection, query: Query, *, at_most: int = 120) -> tuple[Bar, ...]:
    """Give the dated incidents by the finest of day, week, month and year that needs no more than ``at_most`` bars.

    Oldest first, empty ones included; where even the years are too many, a bar is several of them. Where words are
    searched for that many articles have, the counts are estimates from a fair sample.
    """
    days = _days(conn, query)
    if not days:
        return ()
    first, last = date.fromordinal(days[0][0]), date.fromordinal(days[-1][0])
    found, at = [], 0
    for start, end in _spans(_finest(first, last, at_most), first, last):
        count, ordinal = 0, end.toordinal()
        while at < len(days) and days[at][0] <= ordinal:
            count += days[at][1]
            at += 1
        found.append(Bar(start.isoformat(), end.isoformat(), count))
    return tuple(found)


def by_day(conn: sqlite3.Connection, query: Query) -> tuple[Bar, ...]:
    """Give the number of incidents of each day that has any, oldest first; estimated as those of ``bars``."""
    days = ((date.fromordinal(ordinal).isoformat(), count) for ordinal, count in _days(conn, query))
    return tuple(Bar(day, day, count) for day, count in days)


def _days(conn: sqlite3.Connection, query: Query) -> Days:
    branches = in_incidents(conn, query)
    if len(branches) > 1:
        found = positions(conn, branches, _DATED, MOST_WALKED)
        return sorted(Counter(ordinal_of(at) for at in found).items())
    (branch,) = branches
    window = branch.range.within(_DATED)
    if branch.text is not None:
        found, weight = sampled(conn, branch, window, SAMPLED_ARTICLES)
        counted = Counter(ordinal_of(at) for at in found)
        return [(ordinal, round(count * weight)) for ordinal, count in sorted(counted.items())]
    if branch.facets is not None:
        select = """
            SELECT rowid >> 32, count(*) FROM incidents_fts WHERE incidents_fts MATCH ? AND rowid BETWEEN ? AND ?
            GROUP BY 1 ORDER BY 1
        """
        return conn.execute(select, (branch.facets, window.low, window.high)).fetchall()
    select = "SELECT day, incidents FROM day_counts WHERE day BETWEEN ? AND ? ORDER BY day"
    rows = conn.execute(select, (key_of(window.low).day, key_of(window.high).day))
    return [(date.fromisoformat(day).toordinal(), count) for day, count in rows]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A stretch of days: its first for any of its days, and its last for its first."""

    start: Callable[[date], date]
    end: Callable[[date], date]


def _finest(first: date, last: date, at_most: int) -> _Unit:
    if (last - first).days < at_most:
        return _Unit(lambda day: day, lambda day: day)
    if (last - first).days // 7 + 2 <= at_most:
        return _Unit(
            lambda day: day - timedelta(days=min(day.weekday(), day.toordinal() - 1)),
            lambda day: date.fromordinal(min(day.toordinal() + 6 - day.weekday(), date.max.toordinal())),
        )
    if (last.year - first.year) * 12 + last.month - first.month < at_most:
        return _Unit(
            lambda day: day.replace(day=1), lambda day: day.replace(day=calendar.monthrange(day.year, day.month)[1])
        )
    years = (last.year - first.year) // at_most + 1
    return _Unit(
        lambda day: date(day.year - (day.year - first.year) % years, 1, 1),
        lambda day: date(min(day.year + years - 1, date.max.year), 12, 31),
    )


def _spans(unit: _Unit, first: date, last: date) -> Iterator[tuple[date, date]]:
    """Give the first and last day of each unit from that of ``first`` to that of ``last``."""
    start = unit.start(first)
    while True:
        end = unit.end(start)
        yield start, end
        if end >= last:
            return
        start = end + timedelta(days=1)
