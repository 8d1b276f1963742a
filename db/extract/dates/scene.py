"""What is known while the dates of one story are read: the day of writing, the last day named, the quarter reported."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from db.extract.dates.calendar import period
from db.extract.dates.page import Page
from db.extract.dates.tense import direction

HOLIDAY_NAMED = "holiday"
NAMED_IN_FULL = "named in full"
HOUR = "time of the day"
HOUR_OF = f"{HOUR}, of"
"""Bases of a date that needs nothing to be counted from, and how that of an hour begins, whose day others name."""
_RANGE = re.compile(r" {1,3}(?:until|till|to|through|into) {1,3}(?:the )?(?:early |late )?|-")
_SAME_SENTENCE = 120
_SENTENCE_END = re.compile(r"[.?!] |\|")
_OF_A_DAY = frozenset({"day", "part-of-day", "weekday"})
UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}
"""TIMEX3 values of an unknown day, week, weekend, month, quarter and year, by unit."""
PRECISION = {"D": "day", "W": "week", "WE": "week", "M": "month", "Q": "month", "Y": "year"}
"""The precision of a date that names a unit, as in ``db.model.DateExpression``."""


class Meaning(NamedTuple):
    """What an expression means; the fields are those of ``model.DateExpression``, the days still dates."""

    type: str
    value: str
    earliest: date | None = None
    latest: date | None = None
    precision: str = "undated"
    basis: str = "the text does not say which"


class Scene:
    """One story being read. ``base`` is the day that "today" means there, ``base_name`` what it was taken from."""

    __slots__ = (
        "_direction",
        "_spot",
        "_whole_year",
        "anchor",
        "anchor_end",
        "base",
        "base_name",
        "named",
        "page",
        "period",
        "quarter",
        "rough",
        "stamp",
    )

    def __init__(self, page: Page, published: date | None, dateline: date | None = None) -> None:
        self.page = page
        self.base = dateline or published
        source = "dateline" if dateline else "publication"
        self.base_name = f"{source} {self.base.isoformat()}" if self.base else source
        self.anchor: Meaning | None = None
        self.anchor_end = 0
        self.rough: tuple[Meaning, int] | None = None
        self.named: tuple[date, int] | None = None
        self.period: date | None = None
        self.quarter: date | None = None
        self.stamp: tuple[int, Meaning] | None = None
        self._whole_year = False
        self._spot = -1
        self._direction: str | None = None

    def direction(self, start: int, end: int) -> str | None:
        """Tell whether the clause around [start, end) looks to the "past" or the "future", None where nothing says."""
        if self._spot != start:
            self._spot, self._direction = start, direction(self.page, start, end)
        return self._direction

    def report_quarter(self, day: date) -> None:
        """Take what is reported from here on to be of the quarter that ``day`` lies in, or of a later one named."""
        self.quarter, self._whole_year = max(day, self.quarter or day), False

    def report_year(self) -> None:
        """Take what a company reports from here on to be of the year or most of it ("the nine months")."""
        self._whole_year = True

    def reported_quarter(self) -> date | None:
        """Give the quarter that figures beside "a year earlier" are of; None where they are of a year, or of none."""
        return None if self._whole_year else self.quarter

    def anchor_day(self) -> date | None:
        """Give the last day named in the story, the day of writing where none was."""
        anchor = self.anchor
        if anchor is not None:
            return anchor.latest if anchor.latest == anchor.earliest else None
        return self.base

    def rough_before(self, position: int) -> Meaning | None:
        """Give the month, with its year, or year named right before a position, where no day was since."""
        return self.rough[0] if self.rough is not None and position - self.rough[1] <= _BESIDE else None

    def begin_entry(self) -> None:
        """Forget the day that the entry of a live report named ("10:45 - On Monday ..."), where its next one begins."""
        if self.stamp is not None and "|" not in self.page.folded[self.stamp[0] : self.anchor_end]:
            self.anchor = self.stamp[1]

    def anchor_name(self) -> str:
        """Say in words what ``anchor_day`` gives."""
        if self.anchor is None or self.anchor.latest is None:
            return self.base_name
        return f"{self.anchor.latest.isoformat()}, the last day named before it"

    def year_named(self, position: int) -> date | None:
        """Give the last date named in full that a date without a year at ``position`` takes its year from.

        Dates of the year of writing leave the choice to the verb: "3 JAN 90 -- ON 30 DECEMBER" looks back.
        """
        if self.named is None:
            return None
        day, end = self.named
        if self.base is not None and self.base.year == day.year:
            return None
        near = position - end <= _SAME_SENTENCE and not _SENTENCE_END.search(self.page.folded, end, position)
        return day if near or self.base is None else None

    def goes_on(self, position: int) -> bool:
        """Tell whether the sentence around a position has named a day before it."""
        return self.anchor is not None and not _SENTENCE_END.search(self.page.folded, self.anchor_end, position)

    def ends_range(self, position: int) -> bool:
        """Tell whether the last day named and what begins at ``position`` are the two ends of a range."""
        return self.anchor is not None and bool(_RANGE.fullmatch(self.page.folded, self.anchor_end, position))

    def remember(self, meaning: Meaning, end: int) -> None:
        """Keep what later expressions may count from ("the following day"); ``end`` is where this one ends."""
        kind, _, earliest, latest, precision, basis = meaning
        if earliest is not None:
            if basis == NAMED_IN_FULL:
                self.named = (earliest, end)
            if kind == "DATE":
                self.period = earliest
        if precision in _OF_A_DAY and earliest == latest and not basis.startswith(HOLIDAY_NAMED):
            self.anchor, self.anchor_end, self.rough = meaning, end, None
        elif precision in _ROUGH and basis in _WITH_ITS_YEAR:
            self.rough = meaning, end


_ROUGH, _WITH_ITS_YEAR = frozenset({"month", "year"}), frozenset({NAMED_IN_FULL, "year named"})
_BESIDE = 160
"""Within how many characters behind a month or year what is counted is counted from it."""


def covering(day: date | None, code: str, basis: str, kind: str = "DATE") -> Meaning:
    """Give the D, W, WE, M, Q or Y that ``day`` lies in as a meaning; unresolved where there is no day."""
    if day is None:
        return Meaning(kind, UNKNOWN[code])
    value, earliest, latest = period(day, code)
    return Meaning(kind, value, earliest, latest, PRECISION[code], basis)
