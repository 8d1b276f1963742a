"""Date expressions of English news: found by a grammar, resolved to days where the text allows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.extract.dates.calendar import as_day
from db.extract.dates.dateline import dateline, dateline_of
from db.extract.dates.event import event_date, span_precision
from db.extract.dates.finder import find_in
from db.extract.dates.heads import Head, heads
from db.extract.dates.page import Page
from db.extract.dates.scene import NAMED_IN_FULL, Scene
from db.model import DateExpression

__all__ = ["DATELINE", "dateline_day", "day_of_title", "event_date", "find_dates", "span_precision"]

DATELINE = "the day of the dateline"
"""The basis of the date in a dateline: the day of writing, which by itself dates nothing that is told."""


def find_dates(
    text: str,
    *,
    published: str | None,
    stories: Sequence[tuple[int, int]] | None = None,
    field: str = "text",
    told_of: str | None = None,
) -> tuple[DateExpression, ...]:
    """Give the date expressions of ``text`` in text order, none overlapping another.

    ``published`` is the ISO day of publication, None where unknown. ``stories`` are the ranges to look in, None for
    the whole text. They are read as one story: "the following day" counts from the last day named before it, and
    "Friday" from the last dateline, else from ``told_of``, the ISO day that the title says all is of, else from the
    publication. A dateline begins a new story.
    """
    page = Page(text)
    places = heads(page.folded)
    if not places:
        return ()
    told = _by_story(places, [(0, len(text))] if stories is None else sorted(stories))
    day = as_day(published)
    lines = [dateline(page, start, end, day) for start, end, _ in told]
    first = next(filter(None, lines), None)
    scene = Scene(page, day, first.day if first else as_day(told_of))
    dates: list[DateExpression] = []
    for (start, end, found), line in zip(told, lines, strict=True):
        if line is not None:
            scene = Scene(page, day, line.day)
            named = tuple(find_in(scene, (head for head in found if head[0] < line.end), start, line.end, field))
            dates.extend(replace(date, basis=DATELINE) if at == 0 else date for at, date in enumerate(named))
        dates.extend(find_in(scene, found, line.end if line else start, end, field))
    return tuple(dates)


def day_of_title(title: str, named: Sequence[DateExpression], published: str | None) -> str | None:
    """Give the ISO day that a digest is of, as its title ends with it ("Syria daily: 11 March 2020"), shortly before
    it is published; None where the title says no such day."""
    last = named[-1] if named else None
    if last is None or last.basis != NAMED_IN_FULL or last.end < len(title.rstrip()) or last.precision != "day":
        return None
    day, release = as_day(last.earliest), as_day(published)
    return last.earliest if day and release and 0 <= (release - day).days <= _TO_RELEASE else None


_TO_RELEASE = 3
"""Within how many days a digest of a day is published."""


def _by_story(places: Sequence[Head], stories: Iterable[tuple[int, int]]) -> list[tuple[int, int, Sequence[Head]]]:
    """Give the stories that have heads, with their heads; the stories come in text order."""
    told, index, count = [], 0, len(places)
    for start, end in stories:
        while index < count and places[index][0] < start:
            index += 1
        first = index
        while index < count and places[index][0] < end:
            index += 1
        if index > first:
            told.append((start, end, places[first:index]))
    return told


def dateline_day(text: str, *, published: str | None = None) -> str | None:
    """Give the ISO day that the dateline names ("LIMA, 3 JAN 90 --"), None where there is none."""
    day = dateline_of(text, as_day(published))
    return day.isoformat() if day else None
