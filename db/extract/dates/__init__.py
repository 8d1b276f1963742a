"""Date expressions of English news: found by a grammar, resolved to days where the text allows it."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.dates.calendar import as_day
from db.extract.dates.dateline import dateline, dateline_of
from db.extract.dates.event import event_date
from db.extract.dates.finder import find_in
from db.extract.dates.folding import fold
from db.extract.dates.heads import heads
from db.extract.dates.scene import Scene
from db.model import DateExpression

__all__ = ["dateline_day", "event_date", "find_dates"]


def find_dates(
    text: str,
    *,
    published: str | None,
    stories: Sequence[tuple[int, int]] | None = None,
    field: str = "text",
) -> tuple[DateExpression, ...]:
    """Give the date expressions of ``text`` in text order, none overlapping another.

    ``published`` is the ISO day of publication, None where unknown. ``stories`` are the ranges to look in, None for
    the whole text; each is read with its own dateline and its own last day named.
    """
    folded = fold(text)
    places = heads(folded.text)
    if not places:
        return ()
    day = as_day(published)
    found: list[DateExpression] = []
    for start, end in stories if stories is not None else ((0, len(text)),):
        own = dateline(text, folded.text, start, end, day)
        name = f"dateline {own.isoformat()}" if own else f"publication {day.isoformat()}" if day else "publication"
        inside = [head for head in places if start <= head.start < end]
        found.extend(find_in(inside, folded, Scene(text, folded.text, own or day, name), end, field))
    return tuple(found)


def dateline_day(text: str, *, published: str | None = None) -> str | None:
    """Give the ISO day that the dateline names ("LIMA, 3 JAN 90 --"), None where there is none."""
    day = dateline_of(text, as_day(published))
    return day.isoformat() if day else None
