"""Units of the clock: how many hours each is, and how far "a few hours" reach back."""

from __future__ import annotations

from datetime import date, timedelta

from db.gazetteer.datewords import Unit

HOURS = {"TH": 1.0, "TM": 1 / 60, "TS": 1 / 3600}
"""The hours of a unit of the clock by its code."""
_A_FEW = frozenset({"few", "couple"})


def some_hours_before(base: date, count: str, unit: Unit) -> date:
    """Give the first day of "a few hours", which are of the day ``base``, or "several hours", which may reach back."""
    short = unit.code != "TH" or not _A_FEW.isdisjoint(count.split())
    return base if short or base == date.min else base - timedelta(days=1)
