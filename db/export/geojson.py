"""Incidents as a GeoJSON FeatureCollection (RFC 7946)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from db.export.slots import ACTIVE, PASSIVE, leading, names, place_of
from db.export.unseen import escaped
from db.store.records.views import IncidentView


def lines(incidents: Iterable[IncidentView]) -> Iterator[str]:
    """Give a feature a line; an incident without a point has the geometry null."""
    yield '{"type":"FeatureCollection","features":[\n'
    separator = ""
    for view in incidents:
        yield separator + escaped(msgspec.json.encode(_feature(view)).decode())
        separator = ",\n"
    yield "\n]}\n"


def _feature(view: IncidentView) -> dict[str, object]:
    report, line = leading(view).report, view.row
    place = place_of(report)
    has_point = place.lat is not None and place.lon is not None
    return {
        "type": "Feature",
        "id": line.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]} if has_point else None,
        "properties": {
            "summary": line.summary,
            "type": line.type,
            "from": line.earliest,
            "to": line.latest,
            "date_precision": line.precision,
            "place": line.place,
            "place_precision": place.precision,
            "country": line.country,
            "by": names(report, ACTIVE),
            "against": names(report, PASSIVE),
            "killed": line.killed,
            "injured": line.injured,
            "status": line.status,
            "title": line.article_title,
            "source": line.source,
            "reports": len(view.reports),
        },
    }
