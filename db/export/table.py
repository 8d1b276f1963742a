"""Incidents as CSV, one row each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from db.export.cells import Cell, row
from db.export.slots import ACTIVE, PASSIVE, leading, names, place_of, quotes
from db.store.records.rows import Bounds
from db.store.records.views import IncidentView

COLUMNS = (
    *("id", "from", "to", "date_precision", "date_text", "type", "event_type", "sub_event_type"),
    *("place", "admin1", "country", "latitude", "longitude", "by", "against", "weapons"),
    *("killed_min", "killed_max", "injured_min", "injured_max", "detained_min", "detained_max"),
    *("status", "reported_by", "summary", "evidence", "reports", "article_id", "title", "source", "published", "tags"),
)
"""The header. Lists within a cell are joined by "; ", days are ISO, coordinates WGS 84 degrees."""


def lines(incidents: Iterable[IncidentView]) -> Iterator[str]:
    """Give the header and a row an incident."""
    yield row(COLUMNS)
    for view in incidents:
        yield row(_cells(view))


def _cells(view: IncidentView) -> list[Cell]:
    stored = leading(view)
    report, line = stored.report, view.row
    place = place_of(report)
    return [
        *(line.id, line.earliest, line.latest, line.precision, line.date_text),
        *(report.type, report.event_type, report.sub_event_type),
        *(line.place, place.admin1, line.country, place.lat, place.lon),
        *("; ".join(names(report, ACTIVE)), "; ".join(names(report, PASSIVE))),
        "; ".join(dict.fromkeys(weapon.name for weapon in report.weapons)),
        *(bound for bounds in (line.killed, line.injured, line.detained) for bound in _bounds(bounds)),
        *("; ".join(line.status), "; ".join(report.reported_by), line.summary, " … ".join(quotes(view))),
        *(len(view.reports), line.article_id, line.article_title, line.source, line.published, "; ".join(view.tags)),
    ]


def _bounds(bounds: Bounds | None) -> Bounds:
    return bounds or (None, None)
