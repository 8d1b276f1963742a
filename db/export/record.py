"""The extraction record: what was understood of an article as plain dicts, ready for JSON.

The keys are a contract with everyone who reads ``tidings extract`` or ``timeline --json`` with another program. A
span counts into the body; one that counts into the title says so with ``"field": "title"``.
"""

from __future__ import annotations

from typing import Any, Protocol

from db.model import (
    Actor,
    Count,
    DateExpression,
    Extraction,
    IncidentDate,
    IncidentPlace,
    Mention,
    Report,
    Span,
    Weapon,
)

Record = dict[str, Any]
"""A JSON object on its way out."""


class _Quote(Protocol):
    @property
    def field(self) -> str: ...


def to_record(article_id: object, extraction: Extraction) -> Record:
    """Give the whole record of one article; ``article_id`` is handed through as it is."""
    return {
        "id": article_id,
        "published": extraction.published,
        "mentions": [_mention(mention) for mention in extraction.mentions],
        "dates": [_date_expression(expression) for expression in extraction.dates],
        "incidents": [report_record(report) for report in extraction.reports],
    }


def report_record(report: Report) -> Record:
    """Give one report as an entry of the record's ``incidents``."""
    return {
        "type": report.type,
        "event_type": report.event_type,
        "sub_event_type": report.sub_event_type,
        "realis": report.realis,
        "summary": report.summary,
        "date": _date(report.date),
        "places": [_place(place) for place in report.places],
        "actors": [_actor(actor) for actor in report.actors],
        "weapons": [_weapon(weapon) for weapon in report.weapons],
        "counts": [_count(count) for count in report.counts],
        "status": list(report.status),
        "reported_by": list(report.reported_by),
        "triggers": [span_record(span) for span in report.triggers],
        "evidence": [span_record(span) for span in report.evidence],
    }


def span_record(span: Span) -> Record:
    """Give a quote with its offsets."""
    return _in_field({"text": span.text, "start": span.start, "end": span.end}, span)


def _in_field(record: Record, quote: _Quote) -> Record:
    if quote.field != "text":
        record["field"] = quote.field
    return record


def _mention(mention: Mention) -> Record:
    record = {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind,
        "name": mention.name,
        "entity": mention.entity,
        "lat": mention.lat,
        "lon": mention.lon,
        "country": mention.country,
        "admin1": mention.admin1,
        "precision": mention.precision,
    }
    return _in_field(record, mention)


def _date_expression(expression: DateExpression) -> Record:
    record = {
        "start": expression.start,
        "end": expression.end,
        "text": expression.text,
        "type": expression.type,
        "value": expression.value,
        "from": expression.earliest,
        "to": expression.latest,
        "precision": expression.precision,
        "basis": expression.basis,
    }
    return _in_field(record, expression)


def _date(date: IncidentDate) -> Record:
    record = {
        "from": date.earliest,
        "to": date.latest,
        "precision": date.precision,
        "text": date.text,
        "start": date.start,
        "end": date.end,
        "basis": date.basis,
    }
    return _in_field(record, date)


def _place(place: IncidentPlace) -> Record:
    record = {
        "name": place.name,
        "text": place.text,
        "start": place.start,
        "end": place.end,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "country_name": place.country_name,
        "admin1": place.admin1,
        "relation": place.relation,
        "precision": place.precision,
        "inherited": place.inherited,
    }
    return _in_field(record, place)


def _actor(actor: Actor) -> Record:
    record = {
        "role": actor.role,
        "kind": actor.kind,
        "name": actor.name,
        "text": actor.text,
        "start": actor.start,
        "end": actor.end,
        "certainty": actor.certainty,
    }
    return _in_field(record, actor)


def _weapon(weapon: Weapon) -> Record:
    return _in_field({"name": weapon.name, "text": weapon.text, "start": weapon.start, "end": weapon.end}, weapon)


def _count(count: Count) -> Record:
    record = {
        "kind": count.kind,
        "min": count.min,
        "max": count.max,
        "best": count.best,
        "qualifier": count.qualifier,
        "who": count.who,
        "text": count.text,
        "start": count.start,
        "end": count.end,
    }
    return _in_field(record, count)
