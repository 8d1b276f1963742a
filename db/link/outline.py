"""From an article and what was understood of it to the traits by which its reports are compared with others."""

from __future__ import annotations

import re
from calendar import day_name
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from db.folding import fold
from db.link.commonness import rarity
from db.link.signs import asides, has_grown, in_passing, is_further
from db.link.tables import NO_KIND, one_word, phrases
from db.link.traits import ArticleTraits, Outline, ReportTraits, Spot
from db.link.wording import hashed, telling, wording
from db.model import Actor, Count, Extraction, IncidentDate, IncidentPlace, Mention, Report

NEWS_DAYS = 3
"""How old news can be: an incident without a date is looked for on this many days before it was reported."""

_LONG_AGO = 45
"""The same for what is counted back from the day of the news: "two months after a bomb killed 14"."""

_LEAD = 600  # characters in which an article says whether it looks back
_KEPT_NAMES = 8
_KEPT_NOUNS = 8
_KEPT_PLACES = 2
_LONGEST_EXACT = 3  # days
_SURNAME = (3.5, 1.5)  # how rare a name must be to be one person's: alone, and after a given name
_COUNTED = ("killed", "injured", "detained", "abducted", "explosions", "strikes")
_LEVELS = {"point": 3, "settlement": 3, "area": 2, "admin2": 2, "admin1": 2, "country": 1}
_DOERS = frozenset({"perpetrator", "party", "claimant"})
_HIT = frozenset({"target", "victim"})
_SCENES = frozenset({"facility", "vehicle"})
_ARRESTS = "arrests"
_NATIONS = frozenset({"nationality", "place"})
_SOFT = re.compile(r"[^a-z]|[aeiouwyh]")
_ENOUGH_BONES = 3
_TWICE = re.compile(r"(.)\1+")
_SOUNDS = str.maketrans("cqzvp", "kksfb")
_WEEKDAYS = tuple(name.lower() for name in day_name)


def outline(title: str | None, body: str, extraction: Extraction, coded_by: str | None = None) -> Outline:
    """Give the article and its reports of actual incidents as linking sees them; ``coded_by`` names the data set of
    incidents of which it is an entry."""
    text = f"{title or ''}\n{body}"
    key = int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=7).digest())
    words = telling(text)
    reports = {at: report for at, report in enumerate(extraction.reports) if report.realis == "actual"}
    ranked = sorted(reports, key=lambda at: _begins(reports[at]))
    follow = _follow(reports)
    told = {at: _told(reports[at], rank, title, at in follow) for rank, at in enumerate(ranked)}
    passing = in_passing(reports, {at for at in ranked[1:] if told[at].further})
    passing |= asides(reports[ranked[0]]) if ranked else set()
    article = ArticleTraits(
        key=key,
        published=_ordinal(extraction.published),
        words=wording(telling(_without(text, passing)) if passing else words),
        names=words.names(_KEPT_NAMES),
        nouns=words.nouns(_KEPT_NOUNS),
        looks_back=coded_by is None and phrases("looking_back.tsv").search(fold(text[:_LEAD])) is not None,
        entry=(hashed(coded_by), hashed(title or "")) if coded_by else (0, 0),
    )
    nations = [mention for mention in extraction.mentions if mention.country and mention.kind in _NATIONS]
    return Outline(article, {at: _report(key + at, told[at], reports[at], article, nations) for at in reports})


def _without(text: str, sentences: Iterable[str]) -> str:
    for sentence in sorted(sentences):
        text = text.replace(sentence, "")
    return text


class _Told(NamedTuple):
    """How a report is told: its rank among those of the article, its evidence, and whether that is of a further
    incident, of a toll that has grown, of arrests for what it tells as well."""

    rank: int
    evidence: str
    further: bool
    grown: bool
    follows: bool


def _follow(reports: Mapping[int, Report]) -> set[int]:
    """Give the reports of arrests for a deed that the same sentence has a report of: "held over the killing of"."""
    arrests = {at for at, report in reports.items() if report.type == _ARRESTS}
    deeds = {span.text for at, report in reports.items() if at not in arrests for span in report.evidence}
    return {at for at in arrests if not deeds.isdisjoint(span.text for span in reports[at].evidence)}


def _told(report: Report, rank: int, title: str | None, follows: bool) -> _Told:
    evidence = " ".join(dict.fromkeys(span.text for span in report.evidence)) or report.summary
    folded = fold(evidence)
    grown = bool(report.counts) and (has_grown(folded) or (rank == 0 and has_grown(fold(title or ""))))
    own = evidence if rank else _without(evidence, asides(report))
    return _Told(rank, own, is_further(rank, folded), grown, follows)


def _begins(report: Report) -> tuple[bool, int]:
    """Give where the report begins, to be sorted by: a title stands before the text."""
    spans = (*report.evidence, *report.triggers)
    return min(((span.field != "title", span.start) for span in spans), default=(True, 0))


def _report(key: int, told: _Told, report: Report, article: ArticleTraits, nations: Sequence[Mention]) -> ReportTraits:
    first, last, exact = _days(report.date, article)
    return ReportTraits(
        key=key,
        rank=told.rank,
        kind=report.type,
        first=first,
        last=last,
        exact=exact,
        weekday=_weekday(report.date),
        spots=tuple(_spot(place) for place in report.places[:_KEPT_PLACES]),
        doers=_known(report.actors, doing=True),
        others=_known(report.actors, doing=False),
        people=_people(report.actors),
        victims=_people([actor for actor in report.actors if actor.role == "victim"]),
        means=_things([weapon.name for weapon in report.weapons]),
        counts=_counts(report.counts),
        words=wording(telling(told.evidence)),
        another=told.further,
        scenes=_scenes(report.actors),
        states=_states(report.actors, nations),
        grown=told.grown,
        follows=told.follows,
    )


def _days(said: IncidentDate, article: ArticleTraits) -> tuple[int, int, bool]:
    """Give the first and the last day, and whether the text itself says them; what an article that looks back tells
    without a day can have happened at any time."""
    first, last = _ordinal(said.earliest), _ordinal(said.latest)
    if first and last:
        return first, last, last - first < _LONGEST_EXACT
    last = 0 if article.looks_back else last or first or article.published
    counted_back = article.published - last if said.precision == "undated" and last else 0
    days = max(_LONG_AGO, counted_back) if counted_back > 0 else NEWS_DAYS
    return (last - days if last else 0), last, False


def _weekday(said: IncidentDate) -> int:
    if said.precision != "weekday" or said.earliest or said.latest:
        return -1
    text = (said.text or "").lower()
    return next((at for at, name in enumerate(_WEEKDAYS) if name in text), -1)


def _spot(place: IncidentPlace) -> Spot:
    name = hashed(place.entity or fold(place.name))
    country = place.country or ""
    within = hashed(f"{country} {fold(place.admin1)}") if place.admin1 else 0
    words = _words(f"{place.text or ''} {place.name}")
    if place.lat is None or place.lon is None:
        return Spot(name, 0, 0.0, 0.0, country, within or _spelled(place.name), words)
    level = _LEVELS.get(place.precision or "", 0)
    return Spot(name, level, place.lat, place.lon, country, within, words, place.relation == "between")


@lru_cache(maxsize=4096)
def _words(names: str) -> tuple[int, ...]:
    return tuple(word for _, word in telling(names).ranked)


@lru_cache(maxsize=4096)
def _spelled(name: str) -> int:
    """Give what all spellings of a name have in common: its consonants, near sounds made equal, if there are enough."""
    bones = _TWICE.sub(r"\1", _SOFT.sub("", fold(name).translate(_SOUNDS)))
    return hashed(bones if len(bones) >= _ENOUGH_BONES else fold(name))


def _known(actors: Sequence[Actor], *, doing: bool) -> tuple[int, ...]:
    """Give those on one side that have a name of their own, unlike "gunmen"."""
    names = (actor.entity for actor in actors if actor.entity and (actor.role in _DOERS) == doing)
    return tuple(dict.fromkeys(map(hashed, names)))


def _scenes(actors: Sequence[Actor]) -> tuple[int, ...]:
    """Give what kind of building or vehicle was hit."""
    return _things([actor.name for actor in actors if actor.role in _HIT and actor.kind in _SCENES])


def _states(actors: Sequence[Actor], nations: Sequence[Mention]) -> tuple[int, ...]:
    """Give the countries that those who did it are called after and have no other name."""
    nameless = [actor for actor in actors if actor.role in _DOERS and not actor.entity]
    found = (nation.country for actor in nameless for nation in nations if _is_of(actor, nation))
    return tuple(dict.fromkeys(hashed(country) for country in found if country))


def _is_of(actor: Actor, nation: Mention) -> bool:
    """Tell whether the actor is the country itself or has a word for its people in the name."""
    if actor.start is None or actor.end is None or actor.field != nation.field:
        return False
    if nation.kind == "nationality":
        return actor.start <= nation.start and nation.end <= actor.end
    return (actor.start, actor.end) == (nation.start, nation.end)


def _things(names: Iterable[str]) -> tuple[int, ...]:
    """Give what kinds of things these are: "two rockets" are as a "missile", and a "building" is of no kind."""
    kinds = dict.fromkeys(map(_kind, names))
    return tuple(hashed(kind) for kind in kinds if kind != NO_KIND)


@lru_cache(maxsize=4096)
def _kind(name: str) -> str:
    word = fold(name).rpartition(" ")[2]
    known = one_word()
    found = (known.get(form) for form in (word, word.removesuffix("s"), word.removesuffix("es")))
    return next(filter(None, found), word.removesuffix("s"))


def _people(actors: Sequence[Actor]) -> tuple[int, ...]:
    """Give the surnames, the short form by which a person is named again; "two officers" have none."""
    names = (actor.name.split() for actor in actors if actor.kind == "person")
    surnames = ((len(name), fold(name[-1])) for name in names if all(part[0].isupper() for part in name))
    return tuple(dict.fromkeys(hashed(name) for parts, name in surnames if rarity(name) >= _SURNAME[parts > 1]))


def _counts(counts: Sequence[Count]) -> dict[str, tuple[int, int]]:
    """Give the bounds of the largest figure of each kind: what a toll includes is smaller than the toll."""
    found: dict[str, tuple[int, int]] = {}
    for count in counts:
        bounds = (-1 if count.min is None else count.min, -1 if count.max is None else count.max)
        if count.kind in _COUNTED and max(bounds) > max(found.get(count.kind, (-1, -1))):
            found[count.kind] = bounds
    return found


def _ordinal(day: str | None) -> int:
    try:
        return date.fromisoformat((day or "")[:10]).toordinal()
    except ValueError:
        return 0
