"""One action told of in several places is an incident in each: "bombed villages in Aden, Taiz and Ibb".

An event lies at one location in ACLED's codebook too. What is counted over all the places stays in one incident, what
is counted at each of them ("three in Kaduna, two in Jos") goes with its place.
"""

from __future__ import annotations

import re
from copy import copy
from dataclasses import fields

from db.extract.article import Article
from db.extract.counts import CountPhrase
from db.extract.counts.numbers import quantities
from db.extract.deeds.events import Event
from db.extract.incidents import Draft
from db.extract.mentions import Name
from db.extract.paired import Counted, counts_in_row, days_in_row
from db.extract.phrases import NUMBER, PHYSICAL, PRONOUN, Party
from db.extract.relations import relation
from db.extract.when.dating import dating
from db.extract.where.locating import placing
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import DIGITS, NUM, lexeme
from db.gazetteer.places_data import heads as noun_kinds

_HAPPENING = frozenset({"violence", "abduct", "loot", "protest", "arrest", "rape"})
_BETWEEN = frozenset(
    {",", "and", "another", "in", "at", "near", "the", "as", "well", "also", "towns", "town", "city", "of", "other"}
)
"""The words that may stand between two places of an enumeration."""
_BESIDE = 2
"""Within how many tokens behind a place its own day begins: "in Kano on Monday and in Jos on Tuesday"."""
_OCCURRING = words("occurring") | words("done-by") | {"held", "staged"}
_PLACING = frozenset({"at", "in", "near"})
_MOST = 6
"""How many places an enumeration may have: a longer one tells of a campaign."""


def scatter(drafts: list[Draft], article: Article) -> list[Draft]:
    """Give the drafts of one sentence, those that happened in several places once for each of them."""
    found: list[Draft] = []
    for draft in drafts:
        places = _several(draft, drafts, article) if draft.domain in _HAPPENING else []
        if row := counts_in_row(draft, places, article):
            found.extend(_in_turn(draft, places, row, article))
            continue
        summed = draft.counts and not all(_counted_at(draft, name, places) for name in places)
        if summed or _summed(draft, places, article):
            _add(draft, places)
            found.append(draft)
        else:
            found.extend([_at(draft, name, places, article) for name in places] or [draft])
    return found


def _in_turn(draft: Draft, places: list[Name], row: list[list[Counted]], article: Article) -> list[Draft]:
    """Give a draft once for each of its places, with what is counted in the same turn, and the day told in it."""
    parts = [_at(draft, name, places, article) for name in places]
    days = days_in_row(places, article)
    for number, part in enumerate(parts):
        others = {count.party for counted in row if counted is not row[number] for _, count in counted}
        part.counts = row[number]
        part.targets = [one for one in draft.targets if (one.first, one.last) not in others]
        if days and not draft.said_only:
            part.date = places[0].sentence, days[number]
    return parts


def _summed(draft: Draft, places: list[Name], article: Article) -> bool:
    """Whether more things than there are places were struck in all of several provinces: "blew up six pylons in Puno
    and Cusco departments"."""
    if not places or draft.counts:
        return False
    lex = article.sentences[places[0].sentence].lex
    known = [article.place_of.get(id(name)) for name in places]
    called = places[0].first > 1 and lex[places[0].first - 2].lemma in noun_kinds()
    if not called and any(place is None or place.feature != "admin1" for place in known):
        return False
    struck = [one for one in draft.targets if one.last < places[0].first]
    counted = (number for one in struck for number in quantities(lex[one.first : one.last + 1]))
    return any((number.min or 0) > len(places) for number in counted)


def _add(draft: Draft, places: list[Name]) -> None:
    """Let a draft that stays one have all the places."""
    known = {id(name) for _, _, name in draft.places}
    draft.places.extend(("in", name.sentence, name) for name in places if id(name) not in known)


def _counted_at(draft: Draft, name: Name, places: list[Name]) -> list[tuple[int, CountPhrase]]:
    """What is counted at one of several places: "three farmers in Kaduna, two in Jos"."""
    start = max((other.last for other in places if other.last < name.first), default=-1)
    return [count for count in draft.counts if start < count[1].last < name.first]


def _several(draft: Draft, drafts: list[Draft], article: Article) -> list[Name]:
    """The places of the first enumeration of places that a draft is told at; none where it has but one place.

    Behind a noun that names another deed places are of that one: "a bombing in Kano and a shooting in Jos".
    """
    number = draft.sentences[0]
    holds = draft.scenes[0].holds
    names = [name for name in placing(number, article) if not name.dateline and holds(name.first)]
    others = [one.first for other in drafts if other is not draft for one in other.events if one.sense.part == "n"]
    ends = min((first for first in others if first > draft.events[-1].last), default=None)
    names = names if ends is None else [name for name in names if name.first < ends]
    if len(names) < 2:
        return []
    lex = article.sentences[number].lex
    told = {name.first for _, _, name in draft.places}
    for run in _runs(names, article):
        first = run[0].first
        if (
            first in told
            and len(run) <= _MOST
            and words("road").isdisjoint(record.lower for record in lex[run[-1].last : run[-1].last + 2])
            and relation(lex, first) in ("in", "near")
            and any(_places_it(event, first, article) for event in draft.events)
        ):
            return run
    return []


def _places_it(event: Event, first: int, article: Article) -> bool:
    """Whether the place at a token is that of an event: in a phrase of its own, or no clause lies in between."""
    if any(one.first <= first <= one.last + 1 for _, one in event.places):
        return True
    parse = article.parse(event.sentence)
    low, high = sorted((parse.at[event.last if event.last < first else event.first], parse.at[first]))
    between = parse.kinds[low + 1 : high]
    if between[:1] == "V" and parse.words(low + 1)[-1] in _OCCURRING:  # "protests were held in"
        between = between[1:]
    return not {"V", "S"} & set(between)


def _runs(names: list[Name], article: Article) -> list[list[Name]]:
    """The enumerations among the place names of a sentence, in text order, without what contains a member."""
    runs: list[list[Name]] = []
    run: list[Name] = []
    for name in sorted(names, key=lambda one: one.first):
        if _wide(name, article):
            continue
        link = _link(run[-1], name, article) if run else None
        if link == "inside":
            continue
        if link is None:
            run = []
        run.append(name)
        if link == "last":
            runs.append(run)
            run = []
    return runs


def _link(before: Name, name: Name, article: Article) -> str | None:
    """How a place name follows another in an enumeration: "next", "last", "inside" it, None where it does not."""
    days = {
        at for first, last, _ in article.dates.get(name.sentence, ()) for at in (*range(first, last + 1), first - 1)
    }
    lex = article.sentences[name.sentence].lex
    between = [lex[at].lower for at in range(before.last + 1, name.first) if at not in days]
    letters = article.letters(name.sentence)
    told = "".join(letters[at] for at in range(before.last + 1, name.first) if at not in days)
    if _ANEW.fullmatch(told) and letters[name.last + 1 : name.last + 2] not in _VERBS:
        return "last" if "C" in told else "next"
    if not between or not all(word in _BETWEEN or lexeme(word).tags & (NUM | DIGITS) for word in between):
        return None
    if "and" in between or "well" in between:
        return "last"
    return None if between[0] != "," else "inside" if _holds(name, before, article) else "next"


_ANEW = re.compile("(?:,|,?C)(?:D?#J*[NL]*A?|R)P(?:D[JN]*NP)?|,?C(?:D[JN]*N|J*L)P(?:D[JN]*NP)?")
"""The letters of what stands before a place where people or buildings told of anew were struck, too: "killed two in
Kano on Monday and three in a bar in Jos", "hit a depot in Homs and an airfield near Hama"."""
_VERBS = frozenset("BHMOsd")


def _holds(name: Name, inner: Name, article: Article) -> bool:
    """Whether a place contains the one named before it: "Huanta, Ayacucho"."""
    outer, place = article.place_of.get(id(name)), article.place_of.get(id(inner))
    if outer is None or outer.feature != "admin1":
        return False
    province = outer.country, outer.admin1
    return place is None or (place.feature != "admin1" and (place.country, place.admin1) == province)


def _wide(name: Name, article: Article) -> bool:
    place = article.place_of.get(id(name))
    return place is not None and place.is_land


def _at(draft: Draft, name: Name, places: list[Name], article: Article) -> Draft:
    """A copy of a draft that happened at one of its places."""
    part = copy(draft)
    for one in fields(draft):
        value = getattr(draft, one.name)
        if isinstance(value, list):
            setattr(part, one.name, list(value))
    others = {id(place) for place in places}
    lex = article.sentences[name.sentence].lex
    placed = name if lex[name.first - 1].lower in _PLACING else places[0]
    here = (relation(lex, placed.first), name.sentence, name)
    part.places = [here, *(use for use in draft.places if id(use[2]) not in others)]
    own = next((entry for entry in dating(name.sentence, article) if 0 < entry[0] - name.last <= _BESIDE), None)
    if own is not None and not draft.said_only:
        part.date = name.sentence, own
    if draft.counts:
        part.counts = _counted_at(draft, name, places)
        letters = article.parse(name.sentence).letters
        part.targets = [one for one in draft.targets if name is places[0] or letters[one.first] != "#"]
    if name is not places[0] and (anew := _struck_anew(draft, name, places)):
        part.targets = anew
    else:
        part.targets = [one for one in part.targets if not places[0].last < one.first < places[-1].first]
    return part


def _struck_anew(draft: Draft, name: Name, places: list[Name]) -> list[Party]:
    """Who or what was struck at a further place, where that is told: "a depot in Homs and an airfield near Hama"."""
    scene = draft.scenes[0]
    parse = scene.parse
    start = max(other.last for other in places if other.last < name.first)
    told = range(parse.at[start] + 1, parse.at[name.first])
    chunks = (at for at in told if parse.kinds[at] == "N" and parse.kinds[at - 1] != "P")
    one = next((one for chunk in chunks if (one := scene.party(chunk)).cls & _STRUCK), None)
    if one is None:
        return []
    one.harmed = any(other.harmed for other in draft.targets)
    return [one]


_STRUCK = PHYSICAL & ~(NUMBER | PRONOUN)
