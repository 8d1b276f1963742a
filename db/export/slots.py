"""What the flat formats have in common: one value for a slot that the record keeps as a list."""

from __future__ import annotations

from db.model import Count, IncidentPlace, Report
from db.sides import once
from db.store.records.views import IncidentView, StoredReport

ACTIVE = ("perpetrator", "party", "defector")
"""Roles of those who do something, for formats with a column for who acts."""
PASSIVE = ("target", "victim", "recipient")
"""Roles of those to whom it is done."""


def leading(view: IncidentView) -> StoredReport:
    """Give the report whose slots stand for the incident."""
    return next(stored for stored in view.reports if stored.article_id == view.row.article_id)


def place_of(report: Report) -> IncidentPlace:
    """Give where it happened; a place without a name or a point where the report does not say."""
    return report.places[0] if report.places else IncidentPlace("")


def names(report: Report, roles: tuple[str, ...]) -> list[str]:
    """Give the names of the actors in any of ``roles``, each once."""
    return list(dict.fromkeys(actor.name for actor in once(report.actors) if actor.role in roles))


def quotes(view: IncidentView) -> list[str]:
    """Give the evidence of all reports, each quote once."""
    return list(dict.fromkeys(span.text for stored in view.reports for span in stored.report.evidence))


def best_count(report: Report, kind: str) -> int | None:
    """Give the sum of the best figures of a kind over those it counts; None where the report says none."""
    figures = [figure for count in report.counts if count.kind == kind and (figure := _best(count)) is not None]
    return sum(figures) if figures else None


def _best(count: Count) -> int | None:
    return next((figure for figure in (count.best, count.min, count.max) if figure is not None), None)
