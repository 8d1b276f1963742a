"""What of a report a reader can put right: what it is now, in words, and what an answer makes of it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from db.model import Actor
from db.query.fields import FIGURES
from tui.text import one_line
from tui.wording.words import bounds_words, date_words, day_words, type_words

if TYPE_CHECKING:
    from db.model import Mention, Report
    from db.store.records.views import StoredReport

STATUSES = ("reported", "suspected", "claimed", "denied", "unclaimed", "confirmed")
"""What an account can be corrected to, as in ``db.model.Report.status``."""
ROLES = {
    "perpetrator": "did it",
    "target": "was aimed at",
    "victim": "came to harm",
    "party": "a side of a clash or an agreement",
    "claimant": "says that it did it",
    "denier": "denies it",
    "defector": "changed sides",
    "recipient": "got what was handed over",
}
"""The part that somebody can have, as in ``db.model.Actor.role``."""
UNREAL = {
    "generic": "no single event: a general statement, a figure of speech",
    "hypothetical": "it may happen, or was planned or threatened",
    "negated": "it did not happen",
    "habitual": "it happens again and again",
}
"""Why something is no incident, as in ``db.model.Report.realis``."""
_UNKNOWN_KIND = "organization"


def as_it_is(stored: StoredReport) -> dict[str, str]:
    """Give what can be put right, by name, with what it is now."""
    report = stored.report
    date = report.date
    return {
        "type": f"now: {type_words(report.type)}",
        "date": f"now: {date_words(date.precision, date.earliest, date.latest, date.text).strip()}",
        "place": f"now: {one_line(report.places[0].name) if report.places else 'not known'}",
        "who": f"now: {_cast_words(report) or 'not known'}",
        **{kind: f"now: {_count_words(report, kind) or 'not said'}" for kind in FIGURES},
        "status": f"now: {', '.join(report.status) or 'not said'}",
        "no incident": "take it off the timeline",
        "article date": f"now: {_day_words(stored.published)}; weekdays are resolved by it",
    }


def _day_words(day: str | None) -> str:
    return day_words(day).strip() if day else "not known"


def _cast_words(report: Report) -> str:
    return ", ".join(dict.fromkeys(f"{one_line(actor.name)} ({actor.role})" for actor in report.actors))


def _count_words(report: Report, kind: str) -> str:
    return " + ".join(bounds_words((count.min, count.max)) for count in report.counts if count.kind == kind)


def type_value(slug: str) -> dict[str, str | None]:
    """Give what a correction takes for a type, one of those of ``db.gazetteer.event_types``. Raises KeyError."""
    from db.gazetteer.event_types import ACLED

    event_type, sub_event_type = ACLED[slug]
    return {"type": slug, "event_type": event_type, "sub_event_type": sub_event_type}


def status_value(report: Report, name: str) -> list[str]:
    """Give the standing of an account with ``name`` added, or taken away where it is there."""
    return [status for status in STATUSES if (status in report.status) != (status == name)]


def recast(actors: Sequence[Actor], at: int, role: str | None) -> list[dict[str, Any]]:
    """Give who took part with another role for the actor at an index, None for no part at all."""
    changed = [] if role is None else [replace(actors[at], role=role, certainty="asserted")]
    return [asdict(actor) for actor in (*actors[:at], *changed, *actors[at + 1 :])]


def joined(actors: Sequence[Actor], name: str, role: str, mentions: Iterable[Mention]) -> list[dict[str, Any]]:
    """Give who took part with one more; where the article names them, those words stand for them."""
    wanted = name.casefold()
    said = next((one for one in mentions if wanted in (one.text.casefold(), one.name.casefold())), None)
    if said is None:
        another = Actor(role, _UNKNOWN_KIND, name)
    else:
        another = Actor(role, said.kind, said.name, said.text, said.start, said.end, entity=said.entity)
    return [asdict(actor) for actor in (*actors, another)]
