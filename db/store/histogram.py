"""What the histogram asks for: incidents by day, week, month or year."""

from __future__ import annotations

import calendar
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from db.query import Query
from db.store.found import positions
from db.store.matching import Range, in_incidents
from db.store.positions import FIRST_DATED, key_of
from db.store.rows import Bar

MOST_WALKED = 50_000
_LAST_DAY = date.max.toordinal() << 32


def bars(conn: sqlite3.Connection, query: Query, *, at_most: int = 120) -> tuple[Bar, ...]:
    """Give the dated incidents by the finest of day, week, month and year that needs no more than ``at_most`` bars.

    Oldest first, empty ones included; where even the years are too many, a bar is several of them.
    """
    days = [(date.fromisoformat(bar.first), bar.count) for bar in by_day(conn, query)]
    if not days:
        return ()
    unit = _finest(days[0][0], days[-1][0], at_most)
    counts: Counter[date] = Counter()
    for day, count in days:
        counts[unit.start(day)] += count
    spans = _spans(unit, days[0][0], days[-1][0])
    return tuple(Bar(first.isoformat(), last.isoformat(), counts[first]) for first, last in spans)


def by_day(conn: sqlite3.Connection, query: Query) -> tuple[Bar, ...]:
    """Give the number of incidents of each day that has any, oldest first.

    Where a search for words finds more than MOST_WALKED incidents, only the newest of them are counted.
    """
    branches = in_incidents(conn, query)
    if len(branches) == 1 and branches[0].text is None:
        window = branches[0].range.within(Range(low=FIRST_DATED))
        return _counted(_by_fields(conn, branches[0].facets, window))
    found = positions(conn, branches, Range(low=FIRST_DATED), MOST_WALKED)
    return _counted(Counter(at >> 32 << 32 for at in reversed(found)).items())


def _by_fields(conn: sqlite3.Connection, facets: str | None, window: Range) -> Iterable[tuple[int, int]]:
    if facets is not None:
        select = """
            SELECT rowid >> 32 << 32, count(*) FROM incidents_fts WHERE incidents_fts MATCH ? AND rowid BETWEEN ? AND ?
            GROUP BY 1 ORDER BY 1
        """
        return conn.execute(select, (facets, window.low, window.high)).fetchall()
    first, last = key_of(window.low).day, key_of(min(window.high, _LAST_DAY)).day
    select = "SELECT day, incidents FROM day_counts WHERE day BETWEEN ? AND ? ORDER BY day"
    return [(date.fromisoformat(day).toordinal() << 32, count) for day, count in conn.execute(select, (first, last))]


def _counted(counts: Iterable[tuple[int, int]]) -> tuple[Bar, ...]:
    days = ((key_of(at).day or "", count) for at, count in counts)
    return tuple(Bar(day, day, count) for day, count in days)


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
