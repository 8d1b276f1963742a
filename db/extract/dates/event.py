"""The date of an event: what the expression beside it says, and no more."""

from __future__ import annotations

from datetime import date

from db.model import DateExpression, IncidentDate

_PRECISIONS = frozenset({"part-of-day", "day", "week", "month", "year"})


def event_date(expression: DateExpression | None, *, published: str | None, said: bool) -> IncidentDate:
    """Give the date of an event dated by ``expression``.

    ``said`` tells that the expression dates the saying ("an official said Friday"): the event lies on that day or
    before it. Without an expression, or with one that names no days, the event is undated and no later than the
    publication.
    """
    if expression is None:
        basis = f"no date said; no later than publication {published}" if published else "no date said"
        return IncidentDate(None, published, "undated", basis=basis)
    if said and expression.latest is not None:
        basis = f"no later than it was said: {expression.basis}"
        return _quoting(expression, None, expression.latest, "upper-bound", basis)
    known = expression.earliest is not None and expression.latest is not None
    if said and expression.precision == "weekday":
        return _quoting(expression, None, None, "upper-bound", f"no later than it was said: {expression.basis}")
    if expression.precision == "weekday" or (known and expression.precision in _PRECISIONS):
        latest = _by_publication(expression, published)
        return _quoting(expression, expression.earliest, latest, expression.precision, expression.basis)
    return _quoting(expression, None, expression.latest or published, "undated", expression.basis)


def _by_publication(expression: DateExpression, published: str | None) -> str | None:
    """Give the last day of a period, that of publication where it is still running ("this week", told on Friday)."""
    earliest, latest = expression.earliest, expression.latest
    if published and earliest and latest and earliest <= published < latest:
        return published
    return latest


def _quoting(
    expression: DateExpression, earliest: str | None, latest: str | None, precision: str, basis: str | None
) -> IncidentDate:
    return IncidentDate(
        earliest, latest, precision, expression.text, expression.start, expression.end, basis, expression.field
    )


def span_precision(earliest: str, latest: str) -> str:
    """Give how exact the days from ``earliest`` to ``latest`` (ISO) are: day, week, month or year."""
    days = (date.fromisoformat(latest) - date.fromisoformat(earliest)).days
    return "day" if days <= 2 else "week" if days <= 14 else "month" if days <= 100 else "year"
