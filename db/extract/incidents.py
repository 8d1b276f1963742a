"""Incidents in the making: the events of a sentence put together, one draft for each thing that happened."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from db.extract import phrases as ph
from db.extract.article import Article, Dated
from db.extract.attribution import StatusCue
from db.extract.counts import CountPhrase
from db.extract.counts.numbers import quantities
from db.extract.events import Event
from db.extract.lapse import Lapse, lapse_in
from db.extract.mentions import Name
from db.extract.phrases import Party
from db.extract.scene import Scene
from db.extract.tokens import Sentence
from db.gazetteer.places import Place

DOMAIN = {
    **dict.fromkeys(
        ("assault", "raid", "strike", "shoot", "bomb", "air", "shell", "suicide", "mine", "grenade", "chem", "blast",
         "fire", "kill", "murder", "beatup", "die", "injure", "damage", "sabotage", "clash", "intrusion", "plant",
         "mob", "echo"), "violence"),
    "offensive": "offensive", "arson": "loot", "loot": "loot", "abduct": "abduct", "taken": "abduct",
    "arrest": "arrest", "rape": "rape",
    "protest": "protest", "riot": "protest", "disperse": "protest", "unrest": "protest",
    "capture": "territory", "retake": "territory", "withdraw": "territory", "fall": "territory",
    "agree": "deal", "surrender": "deal", "release": "deal", "defect": "defect", "group": "group", "base": "base",
    "disrupt": "disrupt", "claim": "claim",
}  # fmt: skip
DENIAL = "denial"
"""The domain of a draft that only says that something was denied."""
BLASTS = frozenset({"bomb", "blast", "air", "shell", "suicide", "mine", "grenade"})
EFFECTS = frozenset({"kill", "die", "injure", "damage"})
PlaceUse = tuple[str, int, Name]
"""A place name with the preposition before it and the number of its sentence."""


@dataclass(slots=True)
class Facets:
    """What a draft can be told by: its small places by their ids, the parts of its victims' names, the nouns of its
    targets, the names of its doers, the families and means of its events; whether it is a title, refers back, is
    set apart by a word like "another", or tells of its victims as new ("three farmers")."""

    places: dict[str, Place] = field(default_factory=dict)
    persons: set[tuple[str, ...]] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    doers: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    means: set[str] = field(default_factory=set)
    title: bool = False
    refers_back: bool = False
    apart: bool = False
    fresh: bool = False


_NO_FACETS = Facets()


@dataclass(slots=True)
class Draft:
    """One incident in the making; its first event leads, ``sentences`` are those that tell of it.

    ``scenes`` are its sentences as they were read, ``sources`` those that may say who tells of it; ``inherited`` is a
    place taken over from the context, and ``date_inherited`` tells that the date is; ``lapse`` is the time that the
    sentence of that number counts from it to another deed.
    """

    domain: str
    events: list[Event]
    sentences: list[int]
    places: list[PlaceUse] = field(default_factory=list)
    date: tuple[int, Dated] | None = None
    said_only: bool = False
    date_inherited: bool = False
    date_distance: int = 10_000
    lapse: tuple[int, Lapse] | None = None
    counts: list[tuple[int, CountPhrase]] = field(default_factory=list)
    status: list[tuple[int, StatusCue]] = field(default_factory=list)
    sources: list[int] = field(default_factory=list)
    perpetrators: list[Party] = field(default_factory=list)
    targets: list[Party] = field(default_factory=list)
    parties: list[Party] = field(default_factory=list)
    claimants: list[Party] = field(default_factory=list)
    deniers: list[Party] = field(default_factory=list)
    instruments: list[Party] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    scenes: list[Scene] = field(default_factory=list)
    facets: Facets = field(default_factory=lambda: _NO_FACETS)
    inherited: PlaceUse | None = None

    @property
    def families(self) -> set[str]:
        """The families of its events."""
        return {event.family for event in self.events}

    @property
    def around(self) -> int:
        """The classes of all that its sentences name."""
        mask = 0
        for scene in self.scenes:
            mask |= scene.around()
        return mask

    @property
    def means(self) -> set[str]:
        """The means its events show."""
        return {event.means for event in self.events if event.means}


def draft_of(domain: str, events: list[Event], scene: Scene) -> Draft:
    """Start a draft from events of the sentence of ``scene``."""
    draft = Draft(domain, events, [scene.number], scenes=[scene])
    for event in events:
        _take(draft.perpetrators, event.perpetrators)
        _take(draft.targets, event.targets)
        _take(draft.parties, event.parties)
        _take(draft.instruments, event.instruments)
    return draft


def absorb(draft: Draft, other: Draft) -> None:
    """Let a draft take over all that another account of the same incident says."""
    draft.events.extend(other.events)
    draft.sentences.extend(n for n in other.sentences if n not in draft.sentences)
    _take(draft.perpetrators, other.perpetrators)
    _take(draft.targets, other.targets)
    _take(draft.parties, other.parties)
    _take(draft.instruments, other.instruments)
    _take(draft.claimants, other.claimants)
    _take(draft.deniers, other.deniers)
    draft.places.extend(other.places)
    draft.counts.extend(other.counts)
    draft.status.extend(other.status)
    draft.sources.extend(other.sources)
    draft.rules.extend(other.rules)
    draft.scenes.extend(other.scenes)
    mine, theirs = draft.facets, other.facets
    for name in ("places", "persons", "words", "doers", "families", "means"):
        getattr(mine, name).update(getattr(theirs, name))
    mine.title = mine.title and theirs.title
    if other.date_distance < draft.date_distance:
        draft.date, draft.said_only, draft.date_distance = other.date, other.said_only, other.date_distance


def _take(into: list[Party], new: list[Party]) -> None:
    if not into or not new:
        into.extend(new)
        return
    known = {(one.sentence, one.last) for one in into}
    into.extend(one for one in new if (one.sentence, one.last) not in known)


def suspects(drafts: list[Draft], sentence: Sentence) -> None:
    """Whoever is arrested in the sentence that names a crime before or after is suspected of it: not a whole crowd."""
    arrests = [draft for draft in drafts if draft.domain == "arrest"]
    for arrest in arrests:
        held = [one for one in arrest.targets if one.cls & ph.HUMAN and not _a_crowd(one, sentence)]
        for crime in drafts:
            if crime.domain in ("violence", "abduct") and held and _charged(crime, sentence):
                crime.perpetrators[:] = [replace(one, certainty="suspected") for one in held]


def _charged(crime: Draft, sentence: Sentence) -> bool:
    """Whether a deed is what those arrested are held for: a noun without doers, or "the arrest of two for killing"."""
    event = crime.events[0]
    if event.first > 0 and sentence.lex[event.first - 1].lower == "for" and event.sense.part == "v":
        return True
    return event.sense.part == "n" and not crime.perpetrators


def _a_crowd(one: Party, sentence: Sentence) -> bool:
    """Whether a phrase counts more people than can have done one deed."""
    counted = quantities(sentence.lex[one.first : one.last + 1])
    return any((number.best or 0) > _BAND for number in counted)


_BAND = 100


def blame(drafts: list[Draft], claims: list[Event]) -> None:
    """Whoever claims or is blamed in the sentence that names a deed before did it, where it names nobody itself."""
    for claim in claims:
        told = [one for one in drafts if one.domain in _DEEDS and one.events[-1].last < claim.first]
        if told and not told[-1].perpetrators:
            _take(told[-1].perpetrators, claim.perpetrators)


def without_approach(drafts: list[Draft]) -> list[Draft]:
    """Leave out that attackers came ("arrived in two trucks") where the sentence tells what they did."""
    deeds = [one for draft in drafts if draft.domain in _DEEDS for one in draft.perpetrators]
    return [draft for draft in drafts if not (draft.domain == "group" and _all_of(draft.perpetrators, deeds))]


def without_parts(drafts: list[Draft]) -> list[Draft]:
    """Leave out what is only a part of another draft of its sentence.

    The shooting down of what was fired is part of the strike, the planting of the bomb part of its finding, and that
    kidnappers stormed in part of the kidnapping.
    """
    domains = {draft.domain for draft in drafts}
    return [draft for draft in drafts if len(drafts) == 1 or not _part(draft, drafts, domains)]


def _part(draft: Draft, drafts: list[Draft], domains: set[str]) -> bool:
    if draft.domain == "protest":
        return all(event.setting for event in draft.events) and "violence" in domains
    if draft.domain == "disrupt":
        return any(other.domain == "violence" and other.means & _FLYING for other in drafts)
    if draft.domain != "violence" or draft.counts:
        return False
    if "disrupt" in domains and (draft.families <= _SEARCHED or not any(event.finite for event in draft.events)):
        return draft.families <= _SEARCHED | BLASTS
    return draft.families <= _BREAKING_IN and any(
        other.domain == "abduct" and _all_of(draft.perpetrators, other.perpetrators) for other in drafts
    )


_FLYING = frozenset({"air", "shell"})
_SEARCHED = frozenset({"plant", "raid"})
_BREAKING_IN = frozenset({"assault", "raid", "intrusion"})
_DEEDS = frozenset({"violence", "abduct", "loot"})


def _all_of(some: list[Party], others: list[Party]) -> bool:
    return bool(some) and all(one in others for one in some)


def domain_of(events: list[Event]) -> str:
    """Give the domain of events that belong together: what makes them more than their first word."""
    domains = {DOMAIN[event.family] for event in events}
    for strong in ("arrest", "protest"):
        if strong in domains:
            return strong if strong != "arrest" or "protest" not in domains else "protest"
    return DOMAIN[events[0].family]


def group(events: list[Event], article: Article) -> list[list[Event]]:
    """Put the events of one sentence together that tell of one incident."""
    groups: list[tuple[str, list[Event]]] = []
    lapse = lapse_in(events[0].sentence, article) if len(events) > 1 else None
    for event in events:
        domain = DOMAIN[event.family]
        for known, members in groups:
            if lapse is not None and lapse.parts(members[-1].first, event.first):
                continue
            if (known == domain or _belongs(event, members)) and not _apart(event, members, article):
                members.append(event)
                break
        else:
            groups.append((domain, [event]))
    return [members for _, members in groups]


def _belongs(event: Event, members: list[Event]) -> bool:
    """Whether an event of another sort is part of what its sentence tells already."""
    families = {member.family for member in members}
    family = event.family
    if _elsewhere(event, members):
        return False
    if family == "arrest" and families & _PROTEST:
        seized = ph.PROTESTER | ph.NUMBER | (ph.CIVILIAN if "disperse" in families else 0)
        return event.sense.part == "v" and any(one.cls & seized for one in event.targets)
    if family in _PROTEST and "arrest" in families:
        return any(one.cls & ph.PROTESTER for member in members for one in member.targets)
    both = {family} | families
    if both <= _CHANGING_SIDES or ("arrest" in both and both & _AT_ARRESTS):
        return True
    if families & _PROTEST:
        return family in _AT_PROTESTS and not event.cause
    return family in _PROTEST and bool(families & _AT_PROTESTS)


def _elsewhere(event: Event, members: list[Event]) -> bool:
    """Whether a protest is only where somebody struck, with no arms of a riot: "a knife attack at a rally"."""
    both = [*members, event]
    setting = any(one.family in _PROTEST and one.setting for one in both)
    return setting and any(one.means in _STRIKING for one in both)


_STRIKING = frozenset({"air", "blade", "device", "grenade", "shell", "suicide"})
_CHANGING_SIDES = frozenset({"group", "defect", "surrender"})
_AT_ARRESTS = frozenset({"raid", "beatup"})
_PROTEST = frozenset({"protest", "riot", "disperse"})
_AT_PROTESTS = frozenset(
    {"shoot", "kill", "injure", "die", "clash", "arson", "loot", "beatup", "assault", "damage", "fire"}
)


def _apart(event: Event, members: list[Event], article: Article) -> bool:
    """Whether the words say that an event is another one than those before it in its sentence."""
    if _of_others(event, members):
        return True
    if _after_semicolon(event, members[-1], article):
        return True
    if members[-1].family in EFFECTS or event.family in EFFECTS:
        return False
    return other_said(event, article) or _other_clause(event, members[-1]) or _side_by_side(event, members[-1])


def _after_semicolon(event: Event, before: Event, article: Article) -> bool:
    """Whether a semicolon parts two deeds with places of their own: "Drones hit Derna; Sabha shelled"."""
    lex = article.sentences[event.sentence].lex
    at = next((k for k in range(before.last + 1, event.first) if lex[k].form == ";"), None)
    if at is None:
        return False
    placed = [name.first > at for name in article.names.get(event.sentence, ()) if name.kind == "place"]
    return any(placed) and not all(placed)


def _of_others(event: Event, members: list[Event]) -> bool:
    """Whether a noun names the killing of others than those before it: "the murder of one and the killing of two"."""
    if event.sense.part != "n" or event.family not in _OF_PEOPLE:
        return False
    mine = _victims(event)
    return bool(mine) and any(
        one.family in _OF_PEOPLE and (before := _victims(one)) and mine.isdisjoint(before) for one in members
    )


_OF_PEOPLE = frozenset({"murder", "kill"})


def _victims(event: Event) -> set[str]:
    """The last words of those that an event was done to."""
    return {one.head for one in event.targets if one.cls & ph.HUMAN and not one.cls & ph.PRONOUN}


def _side_by_side(event: Event, before: Event) -> bool:
    """Whether two nouns name a murder and a bombing: "the bombings and the murder of the judge"."""
    nouns = event.sense.part == before.sense.part == "n"
    families = {event.family, before.family}
    return nouns and "murder" in families and bool(families & BLASTS)


def _other_clause(event: Event, before: Event) -> bool:
    """Whether a finite verb with a doer and a target of its own tells of something else than the event before it."""
    if not (event.finite and event.perpetrators and event.targets and (before.perpetrators or before.targets)):
        return False
    doers = {one.head for one in before.perpetrators} | {one.head for one in before.targets}
    return doers.isdisjoint(one.head for one in event.perpetrators) and before.sense.frame != "with"


def other_said(event: Event, article: Article) -> bool:
    """Whether a word before an event says that it is a further one ("another", "a second")."""
    lex = article.sentences[event.sentence].lex
    before = {lex[n].lower for n in range(max(0, event.first - 3), event.first)}
    return not before.isdisjoint(OTHER_CUES)


OTHER_CUES = frozenset({"another", "second", "separate", "other", "third", "previous", "similar"})
