"""What a reader put right, applied to what the extractor says. Pure.

A correction of a report is tied to the place of its first trigger in the text, so that it finds the same report again
after the article was understood anew.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from db.model import Actor, Count, Extraction, IncidentDate, IncidentPlace, Report
from db.query.fields import FIGURES

FIELDS = ("type", "realis", "date", "place", "actors", "status", "summary", *FIGURES)
"""What of a report a reader can correct."""
_SAID = "given by the reader"
_SLOTS = {
    "type": ("type", "event_type", "sub_event_type"),
    "date": ("date",),
    "place": ("places",),
    **dict.fromkeys(FIGURES, ("counts",)),
}
"""The slots of a report that a field stands for, where they are not named like it."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the first trigger (else the first evidence) of a report stands."""

    in_title: bool
    start: int


@dataclass(frozen=True, slots=True)
class Correction:
    """``value`` is JSON: see ``corrected`` for what each field takes."""

    anchor: Anchor
    field: str
    value: str


def anchor_of(report: Report) -> Anchor | None:
    """Give where the report is anchored; None for one without any words behind it."""
    span = next(iter((*report.triggers, *report.evidence)), None)
    return None if span is None else Anchor(span.field == "title", span.start)


def corrected_extraction(extraction: Extraction, corrections: Sequence[Correction]) -> Extraction:
    """Give the extraction with each correction, oldest first, applied to the report at its anchor."""
    reports = list(extraction.reports)
    for correction in corrections:
        for at, report in enumerate(reports):
            if anchor_of(report) == correction.anchor:
                reports[at] = corrected(report, correction.field, json.loads(correction.value))
    return replace(extraction, reports=tuple(reports))


def corrected(report: Report, field: str, value: Any) -> Report:
    """Give the report with one field put right.

    type takes {"type", "event_type", "sub_event_type"}; date {"from", "to", "precision"}; place {"name"} and any
    other slots of an IncidentPlace; actors a list of all who took part, each with the slots of an Actor; status a
    list; realis and summary a string; each of FIGURES {"min", "max"}, or None for none reported.
    Raises ValueError for any other field.
    """
    match field:
        case "type":
            types = {name: value[name] for name in ("type", "event_type", "sub_event_type")}
            return replace(report, **types)
        case "date":
            return replace(report, date=IncidentDate(value["from"], value["to"], value["precision"], basis=_SAID))
        case "place":
            return replace(report, places=(IncidentPlace(**value), *report.places[1:]))
        case "actors":
            return replace(report, actors=tuple(Actor(**actor) for actor in value))
        case "status" | "realis" | "summary":
            change: dict[str, Any] = {field: tuple(value) if field == "status" else value}
            return replace(report, **change)
        case _ if field in FIGURES:
            others = tuple(count for count in report.counts if count.kind != field)
            return replace(report, counts=(*others, *_count(field, value)))
        case _:
            raise ValueError(f"{field} cannot be corrected")


def slots_before(report: Report, field: str) -> str:
    """Give, as JSON for :func:`restored`, what the slots hold that a correction of ``field`` changes."""
    slots = {name: getattr(report, name) for name in _SLOTS.get(field, (field,))}
    return json.dumps(slots, default=asdict)


def restored(report: Report, slots: str) -> Report:
    """Give the report with the slots as :func:`slots_before` kept them."""
    return replace(report, **{name: _slot(name, value) for name, value in json.loads(slots).items()})


def _slot(name: str, value: Any) -> Any:
    match name:
        case "date":
            return IncidentDate(**value)
        case "places":
            return tuple(IncidentPlace(**place) for place in value)
        case "counts":
            return tuple(Count(**count) for count in value)
        case "actors":
            return tuple(Actor(**actor) for actor in value)
        case "status":
            return tuple(value)
        case _:
            return value


def _count(kind: str, value: Any) -> tuple[Count, ...]:
    if value is None:
        return ()
    return (Count(kind, value["min"], value["max"], value["min"] if value["min"] == value["max"] else None),)
