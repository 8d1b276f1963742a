"""Incidents in the making: the events of a sentence put together, one draft for each thing that happened."""

from __future__ import annotations

from dataclasses import dataclass, field

from db.extract.article import Dated
from db.extract.attribution import StatusCue
from db.extract.counts import CountPhrase
from db.extract.deeds.events import Event
from db.extract.deeds.lapse import Lapse
from db.extract.deeds.scene import Scene
from db.extract.mentions import Name
from db.extract.phrases import Party
from db.gazetteer.places import Place
from db.model import DateExpression

PlaceUse = tuple[str, int, Name]
"""A place name with the preposition before it and the number of its sentence."""


@dataclass(slots=True)
class Facets:
    """What a draft can be told by: its small places by their ids, the countries and provinces that it names parts of,
    those of its places that it only lay beside, those that are districts, those that are provinces named as their towns
    are, the names of places that no list knows, the parts of its victims' names, the nouns of its targets and of the
    sides of a fight, the names of its doers, the families and means of its events; whether it is a title, refers back,
    is set apart by a word like "another", tells of its victims as new ("three farmers") or of what came of the deed
    told last ("the ensuing shootout"); and which things known already it hit ("the bus")."""

    places: dict[str, Place] = field(default_factory=dict)
    lands: set[str] = field(default_factory=set)
    provinces: set[tuple[str, str]] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    districts: set[str] = field(default_factory=set)
    townlike: set[str] = field(default_factory=set)
    unplaced: set[str] = field(default_factory=set)
    persons: set[tuple[str, ...]] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    sides: set[str] = field(default_factory=set)
    doers: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    means: set[str] = field(default_factory=set)
    title: bool = False
    refers_back: bool = False
    apart: bool = False
    fresh: bool = False
    ensued: bool = False
    known: set[str] = field(default_factory=set)


_NO_FACETS = Facets()


@dataclass(slots=True)
class Draft:
    """One incident in the making; its first event leads, ``sentences`` are those that tell of it.

    ``scenes`` are its sentences as they were read, ``sources`` those that may say who tells of it; ``inherited`` are
    places taken over from the context, and ``date_inherited`` tells that the date is; ``counts_all`` tells that its
    sentence counts all those of a war or of years, ``itemised`` that it is an item of a round-up of violence; ``lapse``
    is the time that the sentence of that number counts from it to another deed.
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
    counts_all: bool = False
    itemised: bool = False
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
    inherited: list[PlaceUse] = field(default_factory=list)

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
        take(draft.perpetrators, event.perpetrators)
        take(draft.targets, event.targets)
        take(draft.parties, event.parties)
        take(draft.instruments, event.instruments)
    return draft


def absorb(draft: Draft, other: Draft) -> None:
    """Let a draft take over all that another account of the same incident says."""
    draft.events.extend(other.events)
    draft.sentences.extend(n for n in other.sentences if n not in draft.sentences)
    take(draft.perpetrators, other.perpetrators)
    take(draft.targets, other.targets)
    take(draft.parties, other.parties)
    take(draft.instruments, other.instruments)
    take(draft.claimants, other.claimants)
    take(draft.deniers, other.deniers)
    draft.places.extend(other.places)
    draft.counts.extend(other.counts)
    draft.status.extend(other.status)
    draft.sources.extend(other.sources)
    draft.rules.extend(other.rules)
    draft.scenes.extend(other.scenes)
    if draft.facets.title and draft.date is None:  # the story says when it was what the title tells of
        draft.lapse = draft.lapse or other.lapse
    _add_up(draft.facets, other.facets)
    if _says_more(other, draft):
        draft.date, draft.said_only, draft.date_distance = other.date, other.said_only, other.date_distance


def _add_up(mine: Facets, theirs: Facets) -> None:
    """Let facets take in those of another account."""
    mine.places |= theirs.places
    mine.lands |= theirs.lands
    mine.provinces |= theirs.provinces
    mine.beside |= theirs.beside
    mine.districts |= theirs.districts
    mine.townlike |= theirs.townlike
    mine.unplaced |= theirs.unplaced
    mine.persons |= theirs.persons
    mine.words |= theirs.words
    mine.sides |= theirs.sides
    mine.doers |= theirs.doers
    mine.families |= theirs.families
    mine.means |= theirs.means
    mine.title = mine.title and theirs.title


def _says_more(new: Draft, known: Draft) -> bool:
    """Whether an account dates an incident better: nearer to its deed, but not by another day than the one told."""
    if new.date_distance >= known.date_distance or new.date is None or _is_campaign(new) or new.families == {"plant"}:
        return False
    if known.date is not None and known.said_only and new.said_only:
        return (new.date[1][2].latest or "") < (known.date[1][2].latest or "")  # it was before either was said
    if known.date is None or known.said_only:
        return not (known.domain == "deal" and _in_force_before(known, new))
    one, other = known.date[1][2], new.date[1][2]
    if _holds(other, one):
        return False
    if known.date_distance > _NEAR_ITS_DEED:
        return True
    apart = bool(one.earliest and other.earliest) and one.earliest != other.earliest
    return not (apart and one.precision in _IN_A_DAY and one.type != "DURATION")


def _in_force_before(known: Draft, new: Draft) -> bool:
    """Whether of a deal told of now it is said since when an older one holds: "agreed on Friday to extend the truce. It
    began in May"."""
    now, then = (one.date[1][2].latest if one.date else None for one in (known, new))
    return now is not None and then is not None and then < now


def _holds(span: DateExpression, day: DateExpression) -> bool:
    """Whether a span of days holds the days of another expression, and more."""
    if not (span.earliest and span.latest and day.earliest and day.latest):
        return False
    inside = span.earliest <= day.earliest and day.latest <= span.latest
    return inside and (span.earliest, span.latest) != (day.earliest, day.latest)


def _is_campaign(account: Draft) -> bool:
    """Whether an account speaks of several deeds over months: "since January, when they began their attacks"."""
    long = account.date is not None and account.date[1][2].precision in ("month", "year", "decade")
    return long and all(event.plural for event in account.events)


_IN_A_DAY = frozenset({"day", "part-of-day"})
_NEAR_ITS_DEED = 30


def take(into: list[Party], new: list[Party]) -> None:
    """Add those parties that are not there yet."""
    if not new:
        return
    if not into:
        into.extend(new)
        return
    known = {(one.sentence, one.last) for one in into}
    into.extend(one for one in new if (one.sentence, one.last) not in known)
