"""Date expressions of English news: found by a grammar, resolved to days where the text allows it."""

from __future__ import annotations

from collections.abc import Sequence

from db.model import DateExpression, IncidentDate


def find_dates(
    text: str,
    *,
    published: str | None,
    stories: Sequence[tuple[int, int]] | None = None,
    field: str = "text",
) -> tuple[DateExpression, ...]:
    """Give the date expressions of ``text`` in text order, none overlapping another.

    ``published`` is the ISO day of publication, None where unknown. ``stories`` are the ranges to look in, None for
    the whole text.
    """
    return ()


def dateline_day(text: str, *, published: str | None = None) -> str | None:
    """Give the ISO day that the dateline names ("LIMA, 3 JAN 90 --"), None where there is none."""
    return None


def event_date(expression: DateExpression | None, *, published: str | None, said: bool) -> IncidentDate:
    """Give the date of an event dated by ``expression``.

    ``said`` tells that the expression dates the saying ("an official said Friday"), which bounds the event from above.
    """
    if expression is None:
        return IncidentDate(latest=published, precision="undated")
    return IncidentDate(
        expression.earliest,
        expression.latest,
        expression.precision or "undated",
        expression.text,
        expression.start,
        expression.end,
        expression.basis,
        expression.field,
    )
