"""One report as rows of its tables."""

from __future__ import annotations

import json
from functools import lru_cache

from db.model import Actor, Count, IncidentPlace, Report, Span, Weapon
from db.store.buffer import Buffer
from db.store.entities import Entities, Whereabouts

PLACE, WEAPON = "place", "weapon"


class ReportRows:
    """Turns reports into rows: ids of entities in place of their names."""

    def __init__(self, buffer: Buffer, entities: Entities) -> None:
        self._buffer = buffer
        self._entities = entities

    def add(self, report_id: int, article_id: int, incident_id: int | None, report: Report, extractor: str) -> None:
        """Keep the report and all its slots."""
        date = report.date
        self._buffer.add(
            "reports",
            *(report_id, article_id, incident_id),
            *(report.type, report.event_type, report.sub_event_type, report.realis, report.summary),
            *(date.earliest, date.latest, date.precision, date.text, date.start, date.end),
            *(date.field == "title", date.basis),
            *(as_json(report.status), as_json(report.reported_by), as_json(report.rules), extractor),
        )
        for number, place in enumerate(report.places):
            self._place(report_id, number, place)
        for number, actor in enumerate(report.actors):
            self._actor(report_id, number, actor)
        for number, weapon in enumerate(report.weapons):
            self._weapon(report_id, number, weapon)
        for number, count in enumerate(report.counts):
            self._count(report_id, number, count)
        for number, span in enumerate((*report.triggers, *report.evidence)):
            self._evidence(report_id, number, span, number < len(report.triggers))

    def place_id(self, place: IncidentPlace) -> int:
        """Give the id of the place of an incident, and keep where it lies."""
        entity_id = self._entities.id_of(PLACE, place.name, place.entity)
        where = Whereabouts(place.lat, place.lon, place.country, place.country_name, place.admin1, place.precision)
        self._entities.locate(entity_id, where)
        return entity_id

    def actor_id(self, actor: Actor) -> int:
        """Give the id of who took part."""
        return self._entities.id_of(actor.kind, actor.name, actor.entity)

    def weapon_id(self, weapon: Weapon) -> int:
        """Give the id of a weapon."""
        return self._entities.id_of(WEAPON, weapon.name, None)

    def _place(self, report_id: int, number: int, place: IncidentPlace) -> None:
        self._buffer.add(
            "report_places",
            *(report_id, number, self.place_id(place), place.text, place.field == "title", place.start, place.end),
            *(place.relation, place.precision, place.inherited),
        )

    def _actor(self, report_id: int, number: int, actor: Actor) -> None:
        self._buffer.add(
            "report_actors",
            *(report_id, number, actor.role, self.actor_id(actor)),
            *(actor.text, actor.field == "title", actor.start, actor.end, actor.certainty),
        )

    def _weapon(self, report_id: int, number: int, weapon: Weapon) -> None:
        self._buffer.add(
            "report_weapons",
            *(report_id, number, self.weapon_id(weapon)),
            *(weapon.text, weapon.field == "title", weapon.start, weapon.end),
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
