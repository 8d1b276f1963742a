"""What the histogram asks for: incidents by day, week, month or year."""

from __future__ import annotations

import calendar
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from db.query import Query
from db.store.index.positions import FIRST_DATED, end_of, key_of, ordinal_of, start_of
from db.store.records.rows import Bar
from db.store.searching.found import of_few, positions, sampled
from db.store.searching.matching import Branch, Range, in_incidents
from db.store.searching.stretches import Days, stretched

MOST_WALKED = 20_000
"""Where a search has several branches, the days of so many incidents are counted."""
SAMPLED_ARTICLES = 1_200
"""Articles whose incidents stand for all those that have the words asked for."""
SAMPLE_COMPLETIONS = 12
"""In a sample at most so many words stand for the beginning of one: each costs a look at every article of it."""
SAMPLE_MISSED = 0.01
"""Fewer do where no more than this share of all articles is likely to have none of them."""
MOST_COUNTED = 50_000
"""Incidents that have the fields asked for are counted up to so many, some 10 ms; of more, days are sampled."""
SAMPLED_DAYS = 200
"""Days that are counted out of many, spread evenly over them."""
_DATED = Range(low=FIRST_DATED)
_WITHIN = "WHERE incidents_fts MATCH ? AND rowid BETWEEN ? AND ?"


def bars(conn: sqlite3.Connection, query: Query, *, at_most: int = 120) -> tuple[Bar, ...]:
    """Give the dated incidents by the finest of day, week, month and year that needs no more than ``at_most`` bars.

    Oldest first, empty ones included; where even the years are too many, a bar is several of them. Where very many are
    found, the counts are estimates: of words from a fair sample of the articles, of fields from days evenly apart.
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
        return _by_words(conn, query, branch, window)
    return _by_fields(conn, branch.facets, window) if branch.facets is not None else _all(conn, window)


def _by_words(conn: sqlite3.Connection, query: Query, branch: Branch, window: Range) -> Days:
    if branch.is_dear:
        days = stretched(conn, branch, window, _all(conn, window))
        if days is not None:
            return days
    found, weight = of_few(conn, branch, window, SAMPLED_ARTICLES), 1.0
    if found is None:
        (sketch,) = in_incidents(conn, query, completions=SAMPLE_COMPLETIONS, missed=SAMPLE_MISSED)
        found, weight = sampled(conn, sketch, window, SAMPLED_ARTICLES)
    counted = Counter(ordinal_of(at) for at in found)
    return [(ordinal, round(count * weight)) for ordinal, count in sorted(counted.items())]


def _by_fields(conn: sqlite3.Connection, facets: str, window: Range) -> Days:
    everything = _all(conn, window)
    if len(everything) > 2 * SAMPLED_DAYS:
        one_more = f"SELECT 1 FROM incidents_fts {_WITHIN} LIMIT 1 OFFSET ?"
        if conn.execute(one_more, (facets, window.low, window.high, MOST_COUNTED)).fetchone():
            return _on_some_days(conn, facets, everything)
    select = f"SELECT rowid >> 32, count(*) FROM incidents_fts {_WITHIN} GROUP BY 1 ORDER BY 1"
    return conn.execute(select, (facets, window.low, window.high)).fetchall()


def _on_some_days(conn: sqlite3.Connection, facets: str, everything: Days) -> Days:
    """Take it that the incidents of a stretch of days are found as often as those of one day among them."""
    days: Days = []
    select = f"SELECT count(*) FROM incidents_fts {_WITHIN}"
    stretch = len(everything) // SAMPLED_DAYS
    for start in range(0, len(everything), stretch):
        alike = everything[start : start + stretch]
        ordinal, incidents = alike[len(alike) // 2]
        day = date.fromordinal(ordinal).isoformat()
        (found,) = conn.execute(select, (facets, start_of(day), end_of(day))).fetchone()
        days += [(ordinal, round(count * found / incidents)) for ordinal, count in alike if count * found]
    return days


def _all(conn: sqlite3.Connection, window: Range) -> Days:
    select = "SELECT day, incidents FROM day_counts WHERE day BETWEEN ? AND ? AND incidents > 0 ORDER BY day"
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
