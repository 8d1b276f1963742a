"""From drafts to reports: the slots filled, each pointing at its words."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from functools import cache, lru_cache

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.attribution import attribution
from db.extract.counts import CountPhrase, tally
from db.extract.deeds.events import Event
from db.extract.incidents import Draft, PlaceUse
from db.extract.kinds import doers, kind_of
from db.extract.merging.distinct import distinct
from db.extract.phrases import Party
from db.extract.tolls import without_zeros
from db.extract.when.choosing import date_of
from db.extract.where.locating import specific
from db.gazetteer.event_types import ACLED
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import CAPITAL, UNKNOWN
from db.model import Actor, Count, IncidentPlace, Report, Span, Weapon

_KINDS = (
    (ph.ASSAILANT | ph.SOLDIER | ph.CIVILIAN | ph.OFFICIAL | ph.PROTESTER | ph.PERSON | ph.NUMBER, "person"),
    (ph.GROUP, "armed-group"), (ph.MILITARY, "military"), (ph.POLICE, "person"),
    (ph.GOVERNMENT | ph.NATION, "government"),
    (ph.ORGANIZATION, "organization"), (ph.FACILITY, "facility"), (ph.VEHICLE, "vehicle"), (ph.AIRCRAFT, "platform"),
    (ph.PLACE, "place"), (ph.NAME, "person"), (ph.WEAPON, "weapon"),
)  # fmt: skip


_MOST_PLACES = 3


def report_of(draft: Draft, article: Article) -> Report:
    """Give the report of a draft."""
    kind, rule = kind_of(draft, article)
    event_type, sub_event_type = ACLED[kind]
    main = draft.events[0]
    return Report(
        type=kind,
        event_type=event_type,
        sub_event_type=sub_event_type,
        realis="actual",
        summary=_summary(draft, article),
        date=date_of(draft, article),
        places=_places(draft, article),
        actors=_actors(draft, article),
        weapons=_weapons(draft, article),
        counts=_counts(draft, article),
        status=_status(draft),
        reported_by=_sources(draft, article),
        triggers=tuple(_span(article, event.sentence, event.first, event.last) for event in draft.events),
        evidence=tuple(_sentence_span(article, number) for number in draft.sentences),
        rules=(f"type:{rule}", f"trigger:{main.sense.phrase}/{main.sense.family}", f"realis:{main.rule}", *draft.rules),
    )


def _status(draft: Draft) -> tuple[str, ...]:
    """Give the standing of an incident: suspected, too, where somebody is only held to be behind it."""
    told = [cue.status for _, cue in draft.status]
    held = "denied" not in told and any(one.certainty == "suspected" for one in draft.perpetrators)
    return tuple(dict.fromkeys([*told, "suspected"] if held else told))


def _quoted(article: Article, number: int, first: int, last: int) -> tuple[str, int, int, str]:
    """Give the words of a sentence from token to token: their text, its start and end, and the field it stands in."""
    sentence = article.sentences[number]
    start, end = sentence.span(first, last)
    return sentence.text[start:end], start, end, sentence.field


def _span(article: Article, number: int, first: int, last: int) -> Span:
    text, start, end, field = _quoted(article, number, first, last)
    return Span(start, end, text, field)


def _sentence_span(article: Article, number: int) -> Span:
    sentence = article.sentences[number]
    quote = sentence.text[sentence.start : sentence.end].strip()
    start = sentence.text.index(quote, sentence.start)
    return Span(start, start + len(quote), quote, sentence.field)


def _sources(draft: Draft, article: Article) -> tuple[str, ...]:
    told = [attribution(article.sentences[number]) for number in dict.fromkeys(draft.sources)]
    return tuple(dict.fromkeys([source.text for sources in told for source in sources]))


def _summary(draft: Draft, article: Article) -> str:
    number = next((n for n in draft.sentences if article.sentences[n].kind != "title"), draft.sentences[0])
    sentence = article.sentences[number]
    return " ".join(sentence.text[sentence.start : sentence.end].split())


def _places(draft: Draft, article: Article) -> tuple[IncidentPlace, ...]:
    made: dict[str, IncidentPlace] = {}
    uses = [(use, False) for use in sorted(draft.places, key=lambda use: specific(use, article))]
    uses.extend((use, True) for use in draft.inherited)
    for use, inherited in uses:
        place = _place(use, article, inherited=inherited)
        if use[0].endswith(" of") and any(other.lat is not None for other in made.values()):
            continue
        if place.precision != "country" or all(other.country != place.country for other in made.values()):
            made.setdefault(place.entity or place.name.lower(), place)
    return tuple(made.values())[:_MOST_PLACES]


def _place(use: PlaceUse, article: Article, *, inherited: bool) -> IncidentPlace:
    _, number, name = use
    text, start, end, field = _quoted(article, number, name.first, name.last)
    place = article.place_of.get(id(name))
    if place is None:
        called = " ".join(text.split()) if name.candidates else name.name
        return IncidentPlace(called, text, start, end, relation=use[0], inherited=inherited, field=field)
    return IncidentPlace(
        _as_written(place.name, text), text, start, end, place.lat, place.lon,
        place.country or None,
        place.country_name or None, place.admin1 or None, use[0], place.precision, inherited, place.id,
        field,
    )  # fmt: skip


@lru_cache(maxsize=8_192)
def _as_written(name: str, text: str) -> str:
    """Give the name of a place as the article writes it, where that differs from its own by accents or case alone."""
    folded = unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode()
    if folded.lower() != " ".join(text.split()).lower():
        return name
    return folded if text.isupper() else " ".join(text.split())


def _actors(draft: Draft, article: Article) -> tuple[Actor, ...]:
    made: dict[tuple[str, str], Actor] = {}
    for role, parties in (
        ("defector" if "defect" in draft.families else "perpetrator", distinct(doers(draft), article)),
        ("target", distinct(draft.targets, article)),
        ("party", draft.parties),
        ("claimant", draft.claimants),
        ("denier", draft.deniers),
    ):
        for one in parties:
            if one.cls & _NO_ACTORS and not (role == "perpetrator" and _weapon_of(one)):
                continue
            if role == "target" and _only_where(one, article):
                continue
            for actor in _actor(role, one, article):
                made.setdefault((actor.role, actor.name.lower()), actor)
    return tuple(made.values())


_NO_ACTORS = (
    ph.PRONOUN | ph.EVENT | ph.ABSTRACT | ph.ACCIDENT | ph.OTHER | ph.GOODS | ph.DEAL | ph.WEAPON
)  # fmt: skip


def _only_where(one: Party, article: Article) -> bool:
    """Whether a target only says where: a place with a name, or a part of something."""
    return bool(one.cls & ph.PLACE and one.name is not None) or ph.is_part(one, article.sentences[one.sentence])


def _weapon_of(one: Party) -> bool:
    """Whether a weapon stands for those whose it is: "Israeli missiles"."""
    return bool(one.cls & ph.WEAPON) and one.name is not None and one.name.kind in _GROUPS


def _actor(role: str, one: Party, article: Article) -> list[Actor]:
    """The actors a party stands for: "Taliban fighters" are persons, and the Taliban as well where they did it.

    "French soldiers" are France's and one actor; a "Turkish drone" is Turkey.
    """
    kind = _kind(one.cls)
    name = one.name
    text, start, end, field = _quoted(article, one.sentence, one.first, one.last)
    whole = name is not None and name.last == one.last and not one.cls & _FOLK
    if role == "target" and one.harmed and one.cls & ph.HUMAN:
        role = "victim"
    if whole and name is not None:
        kind = name.kind if one.cls != ph.PERSON else "person"
        return [Actor(role, kind, name.name, text, start, end, one.certainty, name.entity, field)]
    actors = []
    machine = bool(one.cls & (ph.AIRCRAFT | ph.VEHICLE | ph.WEAPON))
    of_country = name is not None and name.kind in _COUNTRIES and not machine
    if not (machine and role == "perpetrator"):
        entity = name.entity if of_country and name is not None else None
        called = text if name is not None else _in_mid_sentence(one, article, text)
        actors.append(Actor(role, kind, called, text, start, end, one.certainty, entity, field))
    if name is not None and not of_country and role in ("perpetrator", "party") and name.kind in _GROUPS:
        text, start, end, field = _quoted(article, name.sentence, name.first, name.last)
        group = _GROUPS[name.kind]
        actors.append(Actor(role, group, name.name, text, start, end, one.certainty, name.entity, field))
    return actors


def _in_mid_sentence(one: Party, article: Article, text: str) -> str:
    """Give the words for somebody without a name as they stand within a sentence: "Gunmen attacked" is by "gunmen"."""
    sentence = article.sentences[one.sentence].lex
    first, *others = sentence[one.first : one.last + 1]
    if first.shape != CAPITAL or first.tags & UNKNOWN or any(other.shape == CAPITAL for other in others):
        return text
    return text[0].lower() + text[1:]


@cache
def _kind(cls: int) -> str:
    return next((kind for mask, kind in _KINDS if cls & mask), "person")


_COUNTRIES = ("nationality", "place")
_FOLK = ph.ASSAILANT | ph.SOLDIER | ph.CIVILIAN
_GROUPS = {
    "armed-group": "armed-group", "military": "military", "government": "government", "nationality": "government",
    "organization": "organization", "place": "government",
}  # fmt: skip


def _weapons(draft: Draft, article: Article) -> tuple[Weapon, ...]:
    made: dict[str, Weapon] = {}
    struck = {(one.sentence, one.last) for one in draft.targets if one.cls & (ph.AIRCRAFT | ph.VEHICLE)}
    for one in draft.instruments:
        if (one.sentence, one.last) in struck:
            continue
        spent = one.head in words("ammunition") and not one.cls & (ph.RIOTWEAPON | ph.ARTILLERY)
        if one.cls & (ph.WEAPON | ph.AIRCRAFT | ph.VEHICLE) and not spent:
            text, start, end, field = _quoted(article, one.sentence, one.first, one.last)
            made.setdefault(text.lower(), Weapon(text.lower(), text, start, end, field))
    return tuple(made.values())


def _counts(draft: Draft, article: Article) -> tuple[Count, ...]:
    made = []
    for number, count in tally(without_zeros(_told(draft)), article.sentences):
        quoted = _quoted(article, number, count.first, count.last)
        made.append(Count(count.kind, count.min, count.max, count.best, count.qualifier, count.who, *quoted))
    return tuple(made)


def _told(draft: Draft) -> list[tuple[int, CountPhrase]]:
    """Give the counts of a draft: who was shot or stabbed left out where it tells of a death, captives as abducted."""
    fatal = any(map(_is_fatal, draft.events)) or any(count.kind == "killed" and count.best for _, count in draft.counts)
    kept = [(number, count) for number, count in draft.counts if not (fatal and count.hit)]
    if "abduct" not in draft.families:
        return kept
    return [(number, replace(one, kind="abducted") if one.kind == "detained" else one) for number, one in kept]


def _is_fatal(event: Event) -> bool:
    """Whether somebody died of a deed, as not everybody does who is stabbed."""
    phrase = event.sense.phrase.split()
    return event.family in _FATAL and (words("stabbing").isdisjoint(phrase) or not _DEADLY.isdisjoint(phrase))


_FATAL = frozenset({"kill", "murder", "die"})
_DEADLY = frozenset({"dead", "death", "fatal", "fatally"})
