"""Incidents in the columns of ACLED's data export.

Source of the columns and of the codes for precision: ACLED Codebook, 2023 edition. What we do not know stays empty: no
fatalities are not "0", an incident without a day has no event_date, and its numbers are ours, not ACLED's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from db.export.cells import Cell, row
from db.export.slots import ACTIVE, PASSIVE, best_count, leading, names, place_of
from db.store.records.views import IncidentView

COLUMNS = (
    *(
        "event_id_cnty",
        "event_date",
        "year",
        "time_precision",
        "event_type",
        "sub_event_type",
        "actor1",
        "assoc_actor_1",
    ),
    *("actor2", "assoc_actor_2", "civilian_targeting", "country", "admin1", "location", "latitude", "longitude"),
    *("geo_precision", "source", "notes", "fatalities", "tags"),
)
"""Columns of ACLED's data exports that can be filled from here, by their names in its Codebook (2023)."""
_TIME_PRECISION = {"part-of-day": 1, "day": 1, "week": 2, "month": 3}
_GEO_PRECISION = {"point": 1, "settlement": 1, "area": 2, "admin2": 2, "admin1": 3, "country": 3, "region": 3}


def lines(incidents: Iterable[IncidentView]) -> Iterator[str]:
    """Give the header and a row an incident."""
    yield row(COLUMNS)
    for view in incidents:
        yield row(_cells(view))


def _cells(view: IncidentView) -> list[Cell]:
    report, line = leading(view).report, view.row
    place = place_of(report)
    by, against = names(report, ACTIVE), names(report, PASSIVE)
    precision = _TIME_PRECISION.get(line.precision)
    day = (line.latest or line.earliest) if precision else None
    civilians = any(actor.role in PASSIVE and "civilian" in actor.name.lower() for actor in report.actors)
    return [
        *(f"TIDINGS{line.id}", day, day and int(day[:4]), precision, report.event_type, report.sub_event_type),
        *(by[0] if by else None, "; ".join(by[1:]), against[0] if against else None, "; ".join(against[1:])),
        "Civilian targeting" if civilians else None,
        *(line.country, place.admin1, line.place, place.lat, place.lon),
        _GEO_PRECISION.get(place.precision or ""),
        "; ".join(dict.fromkeys(stored.source for stored in view.reports if stored.source)),
        *(line.summary, best_count(report, "killed"), "; ".join(view.tags)),
    ]
