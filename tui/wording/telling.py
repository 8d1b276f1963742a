"""An incident in one sentence made from its slots: what it was, who did it to whom, where, at what cost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from db.sides import once
from tui.text import one_line
from tui.wording.words import bounds_words, type_words

if TYPE_CHECKING:
    from db.model import Count, IncidentPlace, Report

MOST_NAMES = 2
"""Names of each side in the sentence; the list of facts has them all."""
ACTING = ("perpetrator", "party", "defector")
SUFFERING = ("target", "victim")
_HARM = ("killed", "injured", "detained", "abducted", "displaced")
_CLASH = "armed-clash"
_OBJECT = {
    # How the words for a type take those to whom it was done, where that is not "on" them.
    "arrests": " of ",
    "abduction-forced-disappearance": " of ",
    "looting-property-destruction": " of ",
    "disrupted-weapons-use": ": ",
}


def sentence(report: Report) -> str:
    """Give what happened: "Arrests by police of 14 people, in Kelmar: 14 detained"."""
    said = type_words(report.type).capitalize() + _sides(report)
    if report.places:
        said += f", {_place(report.places)}"
    harm = _harm(report.counts)
    return f"{said}: {harm}" if harm else said


def _sides(report: Report) -> str:
    parties, suffering = _names(report, ("party",)), _joined(_names(report, SUFFERING))
    if len(parties) > 1:
        return f" between {_joined(parties)}" + (f", hitting {suffering}" if suffering else "")
    acting = _joined(_names(report, ACTING))
    if report.type == _CLASH and acting and suffering:
        return f" of {acting} with {suffering}"
    done_by = (" with " if parties else " by ") + acting if acting else ""
    if not suffering:
        return done_by
    return done_by + _OBJECT.get(report.type, " on " if acting else ", hitting ") + suffering


def _names(report: Report, roles: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(one_line(actor.name) for actor in once(report.actors) if actor.role in roles))


def _joined(names: Sequence[str]) -> str:
    return " and ".join(names[:MOST_NAMES])


def _place(places: Sequence[IncidentPlace]) -> str:
    """Give where it happened; between two places where the report says so."""
    first, *others = places
    said = f"{first.relation} {one_line(first.name)}"
    second = next((place for place in others if place.relation == "between"), None)
    return f"{said} and {one_line(second.name)}" if second and first.relation == "between" else said


def _harm(counts: Iterable[Count]) -> str:
    """Give the harm done, the gravest first: counts of one kind are told apart, "3 + 3 injured", since they may
    overlap."""
    by_kind: dict[str, list[str]] = {kind: [] for kind in _HARM}
    for count in counts:
        if count.kind in _HARM:
            bounds = count.min, count.max
            by_kind[count.kind].append("none" if bounds == (0, 0) else bounds_words(bounds))
    return ", ".join(f"{' + '.join(figures)} {kind}" for kind, figures in by_kind.items() if figures)
