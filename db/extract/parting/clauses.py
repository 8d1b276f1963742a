"""What a clause of a sentence tells of its own: where it ends, on which days and at which places it is."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.article import Article
from db.extract.attribution import dates_the_saying
from db.extract.deeds.events import Event
from db.extract.families import EFFECTS
from db.extract.mentions import Name
from db.extract.parting.joints import JOINTS
from db.extract.relations import relation
from db.extract.sentences.grammar import Parse
from db.extract.where.elsewhere import part_of_city
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import SAY, Lexeme

OPENING = 5
"""Within how many tokens behind a joint what opens a clause stands."""


def clause_end(after: list[Event], at: int, article: Article) -> int:
    """Give the token at which the clause that opens at a token ends: where a joint leads to a further event."""
    lex = article.sentences[after[0].sentence].lex
    firsts = [event.first for event in after[1:]]
    for joint in range(after[0].last + 1, len(lex)):
        if lex[joint].form in JOINTS and any(joint < first <= joint + OPENING for first in firsts):
            return joint
    return len(lex)


def told_by(token: int, events: list[Event], article: Article) -> bool:
    """Whether the verb before a token is one that tells of a deed: not "infuriated by the opening of a shop in"."""
    parse = article.parse(events[0].sentence)
    first, here = parse.at[events[0].first], parse.at[token]
    verb = max(parse.kinds.rfind(kind, first, here) for kind in "VB")
    return verb < 0 or any(verb <= event.chunk < here for event in events)


def tells_how(told: Event, named: Event, parse: Parse) -> bool:
    """Whether a clause says how what a noun names befell people: "the murder of a clerk, who was shot in May", "the
    bombing of a market, in which three died in May"."""
    if named.sense.part != "n" or "V" in parse.kinds[named.chunk : told.chunk]:
        return False
    asks = parse.kinds.find("W", named.chunk)
    which = parse.words(asks)[0]
    if which == "which":
        return parse.kinds[asks - 1] == "P" and told.family in EFFECTS
    return which == "who" and told.passive and {told.family, named.family} <= _SLAYING


_SLAYING = frozenset({"kill", "murder", "shoot", "abduct"})
"""Families of a noun that names what befell somebody, and of a verb that says how."""


def days_of(start: int, end: int, events: list[Event], article: Article) -> list[tuple[str, str]]:
    """Give the days that the tokens between two name, those of saying and of datelines left out."""
    number = events[0].sentence
    sentence = article.sentences[number]
    return [
        (one.earliest, one.latest)
        for first, last, one in article.days_told(number)
        if start < first < end and one.earliest and one.latest and one.type != "DURATION"
        if not dates_the_saying(sentence, first, last)
    ]


def own_place(events: list[Event], article: Article) -> str:
    """Give the identity of the first place, no country, that one of the events of a clause is told at; "" for none."""
    for event in events:
        for one in (*(place for _, place in event.places), *event.targets):
            place = article.place_of.get(id(one.name))
            if place is not None and not place.is_land:
                return place.id
    return ""


def small_places(start: int, end: int, since: int, article: Article, verb: Event) -> list[Name]:
    """Give the places, no countries, that something is told to be in: between two tokens, behind the first right away
    or from the token ``since`` on."""
    lex = article.sentences[verb.sentence].lex
    return [
        name
        for name in article.names.get(verb.sentence, ())
        if name.kind == "place" and start < name.first < end and not (name.dateline or name.nested)
        if (name.first > since or name.first <= start + _FRONTED) and relation(lex, name.first) in _AT
        if not (_is_land(name, article) or _within_a_city(name, article) or _speaks_there(lex, name))
        if not of_all_behind(lex, name)
    ]


def of_all_behind(lex: Sequence[Lexeme], name: Name) -> bool:
    """Whether a place before a colon is that of every clause behind it: "Aleppo: One died and two were hurt"."""
    return any(record.form == ":" for record in lex[name.last + 1 : name.last + 2])


_FRONTED = 3
_AT = frozenset({"in", "near"})


def _is_land(name: Name, article: Article) -> bool:
    """Whether a name is that of a country or of more."""
    place = article.place_of.get(id(name))
    return place is not None and place.is_land


def is_wide(name: Name, article: Article) -> bool:
    """Whether a name is that of a province or of more."""
    place = article.place_of.get(id(name))
    return place is not None and place.is_wide


def _within_a_city(name: Name, article: Article) -> bool:
    """Whether a place is a street or a district, which may lie in the city told of before."""
    first = article.sentences[name.sentence].lex[name.first].lower
    return part_of_city(name, article) or first in words("city-part")


def _speaks_there(lex: Sequence[Lexeme], name: Name) -> bool:
    """Whether a place is that of who speaks: "police in Baghdad said"."""
    return any(record.tags & SAY for record in lex[name.last + 1 : name.last + 2])


def share(some: list[Name], others: list[Name], article: Article) -> bool:
    """Whether a place is among both, or lies within a province among the others."""
    return any(_one_place(one, other, article) for one in some for other in others)


def _one_place(one: Name, other: Name, article: Article) -> bool:
    mine, theirs = article.place_of.get(id(one)), article.place_of.get(id(other))
    if mine is None or theirs is None:
        return one.name == other.name
    wider = "admin1" in (mine.feature, theirs.feature) and mine.admin1 == theirs.admin1
    return mine.id == theirs.id or (wider and mine.country == theirs.country)
