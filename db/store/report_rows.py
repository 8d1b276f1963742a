"""One report as rows of its tables."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache

from db.model import Actor, Count, IncidentPlace, Report, Span, Weapon
from db.store.buffer import Buffer
from db.store.entities import Entities, Whereabouts

PLACE, WEAPON = "place", "weapon"


@dataclass(frozen=True, slots=True)
class Resolved:
    """A report with the ids of the entities that its slots name, in their order."""

    report: Report
    places: tuple[int, ...]
    actors: tuple[int, ...]
    weapons: tuple[int, ...]


class ReportRows:
    """Turns reports into rows: ids of entities in place of their names."""

    def __init__(self, buffer: Buffer, entities: Entities) -> None:
        self._buffer = buffer
        self._entities = entities

    def resolved(self, report: Report) -> Resolved:
        """Give the report with the ids of its entities, which are kept from now on, with where the places lie."""
        return Resolved(
            report,
            tuple(self._place_id(place) for place in report.places),
            tuple(self._entities.id_of(actor.kind, actor.name, actor.entity) for actor in report.actors),
            tuple(self._entities.id_of(WEAPON, weapon.name, None) for weapon in report.weapons),
        )

    def add(self, report_id: int, article_id: int, incident_id: int | None, resolved: Resolved, extractor: str) -> None:
        """Keep the report and all its slots."""
        report = resolved.report
        date = report.date
        self._buffer.add(
            "reports",
            *(report_id, article_id, incident_id),
            *(report.type, report.event_type, report.sub_event_type, report.realis, report.summary),
            *(date.earliest, date.latest, date.precision, date.text, date.start, date.end),
            *(date.field == "title", date.basis),
            *(as_json(report.status), as_json(report.reported_by), as_json(report.rules), extractor),
        )
        for number, (place, entity_id) in enumerate(zip(report.places, resolved.places, strict=True)):
            self._place(report_id, number, entity_id, place)
        for number, (actor, entity_id) in enumerate(zip(report.actors, resolved.actors, strict=True)):
            self._actor(report_id, number, entity_id, actor)
        for number, (weapon, entity_id) in enumerate(zip(report.weapons, resolved.weapons, strict=True)):
            self._weapon(report_id, number, entity_id, weapon)
        for number, count in enumerate(report.counts):
            self._count(report_id, number, count)
        for number, span in enumerate((*report.triggers, *report.evidence)):
            self._evidence(report_id, number, span, number < len(report.triggers))

    def _place_id(self, place: IncidentPlace) -> int:
        entity_id = self._entities.id_of(PLACE, place.name, place.entity)
        where = Whereabouts(place.lat, place.lon, place.country, place.country_name, place.admin1, place.precision)
        self._entities.locate(entity_id, where)
        return entity_id

    def _place(self, report_id: int, number: int, entity_id: int, place: IncidentPlace) -> None:
        self._buffer.add(
            "report_places",
            *(report_id, number, entity_id, place.text, place.field == "title", place.start, place.end),
            *(place.relation, place.precision, place.inherited),
        )

    def _actor(self, report_id: int, number: int, entity_id: int, actor: Actor) -> None:
        self._buffer.add(
            "report_actors",
            *(report_id, number, actor.role, entity_id),
            *(actor.text, actor.field == "title", actor.start, actor.end, actor.certainty),
        )

    def _weapon(self, report_id: int, number: int, entity_id: int, weapon: Weapon) -> None:
        self._buffer.add(
            "report_weapons",
            *(report_id, number, entity_id, weapon.text, weapon.field == "title", weapon.start, weapon.end),
        )

    def _count(self, report_id: int, number: int, count: Count) -> None:
        self._buffer.add(
            "report_counts",
            *(report_id, number, count.kind, count.min, count.max, count.best, count.qualifier, count.who),
            *(count.text, count.field == "title", count.start, count.end),
        )

    def _evidence(self, report_id: int, number: int, span: Span, trigger: bool) -> None:
        self._buffer.add("evidence", report_id, number, trigger, span.field == "title", span.start, span.end)


@lru_cache(maxsize=4096)
def as_json(values: tuple[str, ...]) -> str:
    """Give a list of strings as JSON, which Datasette can tell apart and count by."""
    return json.dumps(list(values), ensure_ascii=False)
