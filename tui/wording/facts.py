"""What is known of an incident, slot by slot, in words: when, where, who, with what, how many, who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.sides import once
from tui.text import one_line
from tui.wording.telling import ACTING, SUFFERING, sentence
from tui.wording.words import bounds_words, date_words, day_words

if TYPE_CHECKING:
    from db.model import Actor, Count, IncidentPlace, Report
    from db.store.records.views import IncidentView, Reference, StoredReport


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of a fact. ``tone`` is plain, place, actor, means, quote (words of the article) or note (ours)."""

    text: str
    tone: str = "plain"


@dataclass(frozen=True, slots=True)
class Fact:
    """One slot: its name and what is known."""

    name: str
    pieces: tuple[Said, ...]

    @property
    def text(self) -> str:
        """The fact without its name, as plain text."""
        return "".join(piece.text for piece in self.pieces)


MOST_OTHERS = 3
"""Incidents that are possibly the same, by number."""


def facts(report: Report, others: Sequence[StoredReport] = ()) -> tuple[Fact, ...]:
    """Give what ``report`` says, each slot with the words that say it; ``others`` are other reports of the incident."""
    found = [
        _when(report),
        _where(report.places),
        _who(report.actors),
        _means(report),
        _toll(report.counts),
        _says(report),
    ]
    found += [_other(other, report) for other in others]
    return tuple(fact for fact in found if fact is not None)


def added(incident: IncidentView) -> tuple[Fact, ...]:
    """Give what the reader added to an incident: its tags and notes."""
    tags = [Fact("tags", (Said(", ".join(one_line(tag) for tag in incident.tags)),))] if incident.tags else []
    return (*tags, *(Fact("note", (Said(one_line(note.text)),)) for note in incident.notes))


def beyond(incident: IncidentView) -> tuple[Fact, ...]:
    """Give what lies beside an incident: others that are possibly the same, and articles that look back on it."""
    others = ", ".join(str(other.incident_id) for other in incident.possibly[:MOST_OTHERS])
    maybe = [Fact("maybe", (Said("possibly the same as incident ", "note"), Said(others)))] if others else []
    return (*maybe, *(_later(reference) for reference in incident.references))


def _later(reference: Reference) -> Fact:
    day = reference.published and day_words(reference.published).strip()
    origin = " · ".join(part for part in (reference.source, day) if part)
    about = one_line(reference.title or reference.beginning)
    return Fact("later", (Said(f"{one_line(origin)}: " if origin else "", "note"), Said(about)))


def right(stored: StoredReport) -> tuple[Fact, ...]:
    """Give which slots of a report the reader put right."""
    fields = ", ".join(stored.corrected)
    return (Fact("by you", (Said(fields), Said(" put right", "note"))),) if fields else ()


def as_text(stored: StoredReport, url: str | None) -> str:
    """Give the incident as plain text for a clipboard: the sentence, the facts, and where it is from."""
    lines = [sentence(stored.report)]
    lines += [f"{fact.name}: {one_line(fact.text)}" for fact in facts(stored.report)]
    origin = " · ".join(one_line(part) for part in (stored.source, stored.published, url) if part)
    return "\n".join([*lines, *([f"from: {origin}"] if origin else [])])


def _quote(text: str | None) -> Iterator[Said]:
    if text:
        yield Said(f" “{one_line(text)}”", "quote")


def _when(report: Report) -> Fact:
    date = report.date
    said = [Said(date_words(date.precision, date.earliest, date.latest, date.text).strip())]
    said += _quote(date.text)
    if date.basis:
        said.append(Said(f" {one_line(date.basis)}", "note"))
    elif date.precision == "undated":
        said.append(Said(" the article does not say", "note"))
    return Fact("when", tuple(said))


def _where(places: Iterable[IncidentPlace]) -> Fact | None:
    """Give the places, each country once."""
    said: list[Said] = []
    named: set[str | None] = set()
    before = ""
    for place in places:
        between = before == place.relation == "between"
        if said:
            said.append(Said(" and ", "note") if between else Said(" · "))
        if place.relation != "in" and not between:
            said.append(Said(f"{place.relation} ", "note"))
        said.append(Said(one_line(place.name), "place"))
        named.add(place.name)
        if place.country_name and place.country_name not in named:
            named.add(place.country_name)
            said.append(Said(f", {place.country_name}", "note"))
        if place.inherited:
            said.append(Said(" (from the context)", "note"))
        before = place.relation
    return Fact("where", tuple(said)) if said else None


def _who(actors: Iterable[Actor]) -> Fact | None:
    """Give who did it → to whom, then who claims and who denies it; how sure that is where it is not just said."""
    by_role: dict[str, list[Actor]] = {}
    for actor in once(tuple(actors)):
        by_role.setdefault(actor.role, []).append(actor)
    acting = [actor for role in ACTING for actor in by_role.get(role, [])]
    suffering = [actor for role in (*SUFFERING, "recipient") for actor in by_role.get(role, [])]
    said = _named(acting)
    if suffering:
        said += [Said(" → " if acting else "→ "), *_named(suffering)]
    for role, verb in (("claimant", "claimed by "), ("denier", "denied by ")):
        if role in by_role:
            said += [Said(" · " if said else ""), Said(verb, "note"), *_named(by_role[role])]
    return Fact("who", tuple(said)) if said else None


def _named(actors: Iterable[Actor]) -> list[Said]:
    """Give the names of one side, each once."""
    said: list[Said] = []
    named: set[str] = set()
    for actor in actors:
        if actor.name in named:
            continue
        named.add(actor.name)
        if said:
            said.append(Said(" and " if actor.role == "party" else ", "))
        said.append(Said(one_line(actor.name), "actor"))
        if actor.certainty != "asserted":
            said.append(Said(f" ({actor.certainty})", "note"))
    return said


def _means(report: Report) -> Fact | None:
    names = dict.fromkeys(one_line(weapon.name) for weapon in report.weapons)
    return Fact("with", (Said(", ".join(names), "means"),)) if names else None


def _toll(counts: Iterable[Count]) -> Fact | None:
    said: list[Said] = []
    for count in counts:
        if said:
            said.append(Said(" · "))
        about = "about " if count.qualifier == "approx" else ""
        figure = f"{about}{bounds_words((count.min, count.max))}"
        whom = one_line(count.who or "")
        if count.kind in whom or (whom and count.kind == "munitions"):
            said.append(Said(f"{figure} {whom}"))
        else:
            said.append(Said(f"{figure} {count.kind}"))
            said.append(Said(f" {whom}" if whom else "", "note"))
        said += _quote(count.text)
    return Fact("toll", tuple(said)) if said else None


def _says(report: Report) -> Fact | None:
    said = [Said(one_line(", ".join(report.reported_by)))] if report.reported_by else []
    if report.status:
        said.append(Said((" · " if said else "") + ", ".join(report.status), "note"))
    return Fact("source", tuple(said)) if said else None


def _other(other: StoredReport, mine: Report) -> Fact:
    """Say where another report of the same incident differs: both sides, never an average."""
    source = " · ".join(part for part in (other.source, other.published and day_words(other.published).strip()) if part)
    said = [Said(one_line(source or other.article_title or "another article"), "note")]
    theirs, ours = _toll(other.report.counts), _toll(mine.counts)
    if theirs and (ours is None or theirs.text != ours.text):
        said.append(Said(": "))
        said += theirs.pieces
    elif other.report.status and other.report.status != mine.status:
        said.append(Said(f": {', '.join(other.report.status)}"))
    else:
        said.append(Said(": agrees", "note"))
    return Fact("also", tuple(said))
