"""Stretches of days that stand for others: for words that take long to look for, and are looked for only there."""

from __future__ import annotations

import sqlite3
from collections import Counter

from db.store.index import tokens
from db.store.index.positions import ordinal_of, position_of
from db.store.searching.found import in_stretches
from db.store.searching.matching import MOST_LOOKED_INTO, Branch, Range

Days = list[tuple[int, int]]
"""Days, counted from the year 1, with a number of incidents each, in order."""
STRETCHES = 120
LEAST_DAYS = 800
"""Of fewer days every one is wanted: a month must have several stretches."""
MOST_REPORTING = 1_500
"""Articles whose incidents are looked up, at most."""
LEAST_FOUND = 100
"""Fewer incidents say too little of the others: all are looked for then, however long that takes."""
_LATER_DAYS = 30
_WEEK = 7


def stretched(conn: sqlite3.Connection, branch: Branch, window: Range, everything: Days) -> Days | None:
    """Give the days of the incidents in ``window`` that a dear branch finds, looking into about MOST_LOOKED_INTO
    articles; None where no estimate is needed, or there is too little for one. ``everything`` has the incidents of all
    days in the window.

    Between two stretches, incidents are taken to come as in the nearer one.
    """
    if not everything or everything[-1][0] - everything[0][0] < LEAST_DAYS:
        return None
    first, last = everything[0][0], everything[-1][0]
    times = _too_many(conn, branch, everything)
    if times == 1:
        return None
    length = max(1, (last - first) // (STRETCHES * times))
    before = times // 2
    starts = range(first + before * length, last + _LATER_DAYS, length * times)
    stretches = [Range(position_of(start), position_of(start + length) - 1) for start in starts]
    found, weight = in_stretches(conn, branch, window, stretches, MOST_REPORTING)
    if len(found) < LEAST_FOUND:
        return None
    counted: Counter[int] = Counter()
    for ordinal, incidents in Counter(map(ordinal_of, found)).items():
        for step in range(-before, times - before):
            counted[ordinal + step * length] += incidents * weight
    return sorted((ordinal, count) for ordinal, count in counted.items() if first <= ordinal <= last)


def _too_many(conn: sqlite3.Connection, branch: Branch, everything: Days) -> int:
    """Give how many times as many articles as wanted are looked into; no multiple of seven, for a stretch every so
    many weeks might always be a Sunday."""
    row = conn.execute("SELECT incidents FROM facet_counts WHERE token = ?", (tokens.EVERYTHING,)).fetchone()
    share = sum(count for _, count in everything) / max(row[0] if row else 0, 1)
    times = max(1, round(branch.looks * share / MOST_LOOKED_INTO))
    return times + (times % _WEEK == 0)
