"""How wide the columns of the timeline are: as wide as what stands in them, as far as there is room for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce

from db.store.rows import TimelineRow
from tui.text import cells, visible
from tui.words import date_words, toll_words, type_words

GAP, DATE_GAP = 1, 2
DATE_MOST, TYPE_MOST, TOLL_MOST = 14, 15, 12
"""What nearly every date, type and toll fits into; a longer one is shown whole where everything else is."""
PLACE_LEAST = 16
WIDE = 48
"""From so many cells for places and actors on, the places have a column of their own, with their countries."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The width of each column in cells, the gap behind it included; ``place`` is None where actors follow at once."""

    date: int
    type: int
    rest: int
    place: int | None
    toll: int


@dataclass(frozen=True, slots=True)
class Needs:
    """The cells that the longest date, type, place with its country, actors and toll of some rows take.

    The least is what such things usually take, so that hardly anything moves when more rows come.
    """

    date: int = len("18 Jul 2020")
    type: int = len("armed clash")
    place: int = 0
    who: int = 0
    toll: int = len("12 killed*")

    def __or__(self, other: Needs) -> Needs:
        """Give what both need."""
        return Needs(
            max(self.date, other.date),
            max(self.type, other.type),
            max(self.place, other.place),
            max(self.who, other.who),
            max(self.toll, other.toll),
        )

    def fitted(self, width: int) -> Columns:
        """Give the columns of a line of so many cells."""
        date, kind, toll = min(self.date, DATE_MOST), min(self.type, TYPE_MOST), min(self.toll, TOLL_MOST)
        rest = max(0, width - date - kind - toll - DATE_GAP - 2 * GAP)
        spare = rest - self.place - self.who - GAP
        if spare > 0:  # all else is whole
            longer = min(spare, self.date - date)
            date, rest = date + longer, rest - longer
        return Columns(date + DATE_GAP, kind + GAP, rest, self._place(rest), toll)

    def _place(self, rest: int) -> int | None:
        if rest < WIDE:
            return None
        fair = max(PLACE_LEAST, rest * 2 // 5)
        return min(self.place, max(fair, rest - self.who - GAP)) + GAP


def needs(rows: Iterable[TimelineRow]) -> Needs:
    """Give what some rows need."""
    return reduce(Needs.__or__, map(_needs, rows), Needs())


def _needs(row: TimelineRow) -> Needs:
    widths = (cells(visible(words(row))) for words in _WORDS)
    return Needs(*widths)


def date_of(row: TimelineRow) -> str:
    """Give when it was."""
    return date_words(row.precision, row.earliest, row.latest, row.date_text)


def place_and_country(row: TimelineRow) -> str:
    """Give where it was, with the country where that says more."""
    place = row.place or ""
    return f"{place}, {row.country}" if place and row.country not in (None, place) else place


def sources_and_actors(row: TimelineRow) -> str:
    """Give how many sources say who did it to whom."""
    return times_of(row) + who_to_whom(row)


def times_of(row: TimelineRow) -> str:
    """Give the sign for several sources, "" for one."""
    return f"×{row.sources} " if row.sources > 1 else ""


def who_to_whom(row: TimelineRow) -> str:
    """Give who did it to whom, or what it was where neither that nor the place is known."""
    if row.who and row.whom:
        return f"{row.who} → {row.whom}"
    if row.whom:
        return f"→ {row.whom}"
    return row.who or ("" if row.place else row.summary)


_WORDS: tuple[Callable[[TimelineRow], str], ...] = (
    date_of,
    lambda row: type_words(row.type),
    place_and_country,
    sources_and_actors,
    toll_words,
)
