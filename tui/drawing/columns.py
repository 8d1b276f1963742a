"""How wide the columns of the timeline are: as wide as what stands in them, as far as there is room for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from typing import NamedTuple

from db.store.records.rows import TimelineRow
from tui.text import cells, clip, visible
from tui.wording.words import date_words, toll_words, type_words

GAP, DATE_GAP = 1, 2
DATE_MOST, TYPE_MOST, TOLL_MOST = 14, 15, 12
"""What nearly every date, type and toll fits into; a longer one is shown whole where everything else is."""
PLACE_LEAST, PLACE_LEAST_BESIDE = 16, 12
NAME_LEAST = 8
"""With less of a name than so many cells, nothing is said of further ones."""
BETWEEN_NAMES, ARROW = ", ", " → "
NARROW, TYPE_MOST_NARROW = 72, 12
"""In a line of fewer cells the longest types are cut, so that one can tell who did it to whom."""
WIDE = 48
"""From so many cells for places and actors on, the places have a column of their own, with their countries."""


class Columns(NamedTuple):
    """The width of each column in cells, the gap behind it included; ``place`` is None where actors follow at once."""

    date: int
    type: int
    rest: int
    place: int | None
    toll: int


class Needs(NamedTuple):
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
        if width < NARROW:
            kind = min(kind, TYPE_MOST_NARROW)
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


def beside_actors(row: TimelineRow, width: int) -> int:
    """Give the cells of a place that the actors follow at once, its gap included: all of it, or of what there is for
    both its share."""
    place, who = cells(visible(row.place or "")), cells(visible(sources_and_actors(row)))
    whole, share = place + GAP, max(PLACE_LEAST_BESIDE, width * 2 // 5)
    return min(width, whole if whole + who <= width else min(whole, share + GAP))


def sources_and_actors(row: TimelineRow) -> str:
    """Give how many sources say who did it to whom."""
    return times_of(row) + who_to_whom(row)


def times_of(row: TimelineRow) -> str:
    """Give the sign for several sources, "" for one."""
    return f"×{row.sources} " if row.sources > 1 else ""


def who_to_whom(row: TimelineRow) -> str:
    """Give who did it to whom, or what it was where neither that nor the place is known."""
    if row.who or row.whom:
        return _sides(row.who or "", row.whom or "")
    return "" if row.place else row.summary


def who_to_whom_in(row: TimelineRow, width: int) -> str:
    """Give who did it to whom in so many cells: first the further names of each side give way to their number, then
    the ends of the longer names, so that neither side hides the other."""
    whole = visible(who_to_whom(row))
    if cells(whole) <= width or not (row.who or row.whom):
        return clip(whole, width)
    who, whom = visible(row.who or ""), visible(row.whom or "")
    room = width - cells(_sides(who, whom)) + cells(who) + cells(whom)
    least = min(cells(_numbered(whom)), (room + 1) // 2)
    who = _shortened(who, room - least)
    return _sides(who, _shortened(whom, room - cells(who)))


def _sides(who: str, whom: str) -> str:
    return f"{who}{ARROW if who else ARROW.lstrip()}{whom}" if whom else who


def _numbered(names: str) -> str:
    """Give the first of some names, with how many more there are."""
    first, *others = names.split(BETWEEN_NAMES)
    return f"{first} +{len(others)}" if others else first


def _shortened(names: str, width: int) -> str:
    """Give some names in so many cells; how many more there are is said while a name still has room beside it."""
    if cells(names) <= width:
        return names
    first, *others = names.split(BETWEEN_NAMES)
    number = f" +{len(others)}" if others else ""
    if width - len(number) >= min(cells(first), NAME_LEAST):
        return clip(first, width - len(number)) + number
    return clip(first, max(0, width))


_WORDS: tuple[Callable[[TimelineRow], str], ...] = (
    date_of,
    lambda row: type_words(row.type),
    place_and_country,
    sources_and_actors,
    toll_words,
)
