"""Choosing a span of bars: one end stays where it was put, the other is moved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from db.store.records.rows import Bar
from tui.wording.words import day_words


class Brush(NamedTuple):
    """The bars from ``at`` to ``pinned``, whichever comes first; ``at`` alone where nothing is pinned."""

    at: int
    pinned: int | None = None

    @property
    def first(self) -> int:
        """The index of the first bar."""
        return self.at if self.pinned is None else min(self.at, self.pinned)

    @property
    def last(self) -> int:
        """The index of the last bar."""
        return self.at if self.pinned is None else max(self.at, self.pinned)

    def move_to(self, at: int, bars: int) -> Brush:
        """Give the brush with its end moved to a bar, the nearest one of so many."""
        return Brush(max(0, min(at, bars - 1)), None if self.pinned is None else min(self.pinned, bars - 1))

    def pin(self) -> Brush:
        """Give the brush with its other end pinned here."""
        return Brush(self.at, self.at)

    def toggle(self) -> Brush:
        """Give the brush pinned here, or let go where it was pinned."""
        return self.pin() if self.pinned is None else Brush(self.at)


def condition(bars: Sequence[Bar], brush: Brush) -> str:
    """Give the part of a query that finds what the brushed bars count."""
    first, last = bars[brush.first].first, bars[brush.last].last
    whole = _whole(first, last)
    return f"on:{whole}" if whole else f"on:{first}..{last}"


def span_words(bars: Sequence[Bar], brush: Brush) -> str:
    """Say which days are brushed, and how many incidents they have."""
    first, last = bars[brush.first].first, bars[brush.last].last
    days = day_words(_whole(first, last) or first).strip()
    until = "" if _whole(first, last) else f" – {day_words(last).strip()}"
    count = sum(bar.count for bar in bars[brush.first : brush.last + 1])
    return f"{days}{until}: {count:,} incident{'s' * (count != 1)}"


def _whole(first: str, last: str) -> str | None:
    """Give the day, month or year from the ISO day ``first`` to ``last``, None where it is no such thing."""
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    if start == end:
        return first
    if start.day != 1 or start.year != end.year:
        return None
    if (start.month, end.month, end.day) == (1, 12, 31):
        return first[:4]
    from calendar import monthrange  # the first frame does not need it

    whole_month = start.month == end.month and end.day == monthrange(end.year, end.month)[1]
    return first[:7] if whole_month else None
