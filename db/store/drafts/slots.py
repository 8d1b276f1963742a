"""A report's slots as rows, with numbers of entities in place of their names. Pure."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from db.model import IncidentPlace, Report
from db.store.drafts.draft import Row
from db.store.drafts.symbols import PLACE, WEAPON, Symbols
from db.store.drafts.whereabouts import Whereabouts


@dataclass(frozen=True, slots=True)
class Resolved:
    """A report with the numbers of the entities that its slots name, in their order."""

    report: Report
    places: tuple[int, ...]
    actors: tuple[int, ...]
    weapons: tuple[int, ...]


def resolved(report: Report, symbols: Symbols) -> Resolved:
    """Give the report with the numbers of its entities, and keep where its places lie."""
    return Resolved(
        report,
        tuple(_place(place, symbols) for place in report.places),
        tuple(symbols.entity(actor.kind, actor.name, actor.entity) for actor in report.actors),
        tuple(symbols.entity(WEAPON, weapon.name, None) for weapon in report.weapons),
    )


def report_row(report: Report) -> Row:
    """Give the row of the report itself, without the ids in front and the extractor behind."""
    date = report.date
    return (
        *(report.type, report.event_type, report.sub_event_type, report.realis, report.summary),
        *(date.earliest, date.latest, date.precision, date.text, date.start, date.end),
        *(date.field == "title", date.basis),
        *(as_json(report.status), as_json(report.reported_by), as_json(report.rules)),
    )


def add_slots(rows: defaultdict[str, list[Row]], at: int, resolved: Resolved) -> None:
    """Add the slots of the report, which has the number ``at`` in its article, to the rows by table."""
    report = resolved.report
    rows["report_places"] += [
        (at, number, entity, p.text, p.field == "title", p.start, p.end, p.relation, p.precision, p.inherited)
        for number, (p, entity) in enumerate(zip(report.places, resolved.places, strict=True))
    ]
    rows["report_actors"] += [
        (at, number, entity, a.role, a.text, a.field == "title", a.start, a.end, a.certainty)
        for number, (a, entity) in enumerate(zip(report.actors, resolved.actors, strict=True))
    ]
    rows["report_weapons"] += [
        (at, number, entity, w.text, w.field == "title", w.start, w.end)
        for number, (w, entity) in enumerate(zip(report.weapons, resolved.weapons, strict=True))
    ]
    rows["report_counts"] += [
        (at, number, c.kind, c.min, c.max, c.best, c.qualifier, c.who, c.text, c.field == "title", c.start, c.end)
        for number, c in enumerate(report.counts)
    ]
    triggers = len(report.triggers)
    rows["evidence"] += [
        (at, number, number < triggers, span.field == "title", span.start, span.end)
        for number, span in enumerate((*report.triggers, *report.evidence))
    ]


@lru_cache(maxsize=4096)
def as_json(values: tuple[str, ...]) -> str:
    """Give a list of strings as JSON, which Datasette can tell apart and count by."""
    return json.dumps(list(values), ensure_ascii=False)


def _place(place: IncidentPlace, symbols: Symbols) -> int:
    entity = symbols.entity(PLACE, place.name, place.entity)
    where = Whereabouts(place.lat, place.lon, place.country, place.country_name, place.admin1, place.precision)
    symbols.locate(entity, where)
    return entity
