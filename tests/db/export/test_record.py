"""The extraction record keeps its contract: keys, their names, and where a span counts into."""

from __future__ import annotations

import json

from db.export.record import to_record
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

EXTRACTION = Extraction(
    published="2021-03-02",
    mentions=(Mention(0, 5, "Idlib", "place", "Idlib", "gn:1", 35.9, 36.6, "SY", "Idlib", "settlement"),),
    dates=(DateExpression(6, 12, "Monday", "DATE", "2021-03-01", "2021-03-01", "2021-03-01", "day", "a weekday"),),
    reports=(
        Report(
            type="air-drone-strike",
            event_type="Explosions/Remote violence",
            sub_event_type="Air/drone strike",
            realis="actual",
            summary="Drone strike near Idlib",
            date=IncidentDate("2021-03-01", "2021-03-01", "day", "Monday", 6, 12, "a weekday"),
            places=(IncidentPlace("Idlib", "Idlib", 0, 5, 35.9, 36.6, "SY", "Syria", "Idlib", "near", "settlement"),),
            actors=(Actor("victim", "military", "soldiers", "soldiers", 20, 28),),
            weapons=(Weapon("drone", "drone", 3, 8, "title"),),
            counts=(Count("killed", 17, None, 17, "at-least", "soldiers", "at least 17", 20, 31),),
            status=("suspected",),
            reported_by=("local sources",),
            triggers=(Span(3, 8, "drone", "title"),),
            evidence=(Span(0, 31, "Idlib Monday ..."),),
        ),
    ),
)


def test_the_record_has_the_keys_of_the_contract() -> None:
    record = to_record("x1", EXTRACTION)
    assert list(record) == ["id", "published", "mentions", "dates", "incidents"]
    (incident,) = record["incidents"]
    assert list(incident) == [
        *("type", "event_type", "sub_event_type", "realis", "summary", "date", "places", "actors", "weapons"),
        *("counts", "status", "reported_by", "triggers", "evidence"),
    ]
    assert list(incident["date"]) == ["from", "to", "precision", "text", "start", "end", "basis"]
    assert list(record["dates"][0]) == ["start", "end", "text", "type", "value", "from", "to", "precision", "basis"]
    assert incident["counts"][0]["max"] is None


def test_only_spans_of_the_title_name_their_field() -> None:
    (incident,) = to_record(None, EXTRACTION)["incidents"]
    assert incident["weapons"][0]["field"] == incident["triggers"][0]["field"] == "title"
    assert "field" not in incident["places"][0]
    assert "field" not in incident["evidence"][0]


def test_the_record_is_json() -> None:
    record = to_record(7, EXTRACTION)
    assert json.loads(json.dumps(record)) == record
