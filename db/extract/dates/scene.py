"""What is known while the dates of one story are read: the day of writing, the last day named, the quarter reported."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from db.extract.dates.calendar import period
from db.extract.dates.page import Page
from db.extract.dates.tense import direction

UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}
PRECISION = {"D": "day", "W": "week", "WE": "week", "M": "month", "Q": "month", "Y": "year"}


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

    __slots__ = ("_direction", "_spot", "anchor", "base", "base_name", "page", "period", "quarter")

    def __init__(self, page: Page, published: date | None, dateline: date | None = None) -> None:
        self.page = page
        self.base = dateline or published
        source = "dateline" if dateline else "publication"
        self.base_name = f"{source} {self.base.isoformat()}" if self.base else source
        self.anchor: Meaning | None = None
        self.period: date | None = None
        self.quarter: date | None = None
        self._spot = -1
        self._direction: str | None = None

    def direction(self, start: int, end: int) -> str | None:
        """Tell whether the clause around [start, end) looks to the "past" or the "future", None where nothing says."""
        if self._spot != start:
            self._spot, self._direction = start, direction(self.page, start, end)
        return self._direction

    def anchor_day(self) -> date | None:
        """Give the last day named in the story, the day of writing where none was."""
        anchor = self.anchor
        if anchor is not None:
            return anchor.latest if anchor.latest == anchor.earliest else None
        return self.base

    def anchor_name(self) -> str:
        """Say in words what ``anchor_day`` gives."""
        if self.anchor is None or self.anchor.latest is None:
            return self.base_name
        return f"{self.anchor.latest.isoformat()}, the last day named before it"

    def remember(self, meaning: Meaning) -> None:
        """Keep a day that later expressions may count from ("the following day")."""
        if meaning.precision in {"day", "part-of-day", "weekday"} and meaning.earliest == meaning.latest:
            self.anchor = meaning
        if meaning.earliest is not None and meaning.type == "DATE":
            self.period = meaning.earliest


def covering(day: date | None, code: str, basis: str, kind: str = "DATE") -> Meaning:
    """Give the D, W, WE, M, Q or Y that ``day`` lies in as a meaning; unresolved where there is no day."""
    if day is None:
        return Meaning(kind, UNKNOWN[code])
    value, earliest, latest = period(day, code)
    return Meaning(kind, value, earliest, latest, PRECISION[code], basis)
