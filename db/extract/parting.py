"""Where a sentence turns from one incident to another: "killed two in Kano, and a bomb hurt three in Jos"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.attribution import dates_the_saying
from db.extract.deeds.events import Event
from db.extract.families import EFFECTS
from db.extract.mentions import Name
from db.extract.relations import relation
from db.extract.where.elsewhere import part_of_city
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import SAY, Lexeme
from db.gazetteer.places import Place

_Opens = Callable[[list[Event], list[Event], int, int, Article], bool]
"""Whether, of events before and after a token, the latter are of a clause that opens there; the clause before it begins
behind the first of the two tokens."""


def turns(events: list[Event], article: Article) -> list[int]:
    """Give the tokens at which clauses of their own begin to tell of something else than what stands before them."""
    number = events[0].sentence
    lex = article.sentences[number].lex
    joints = [at for at in range(events[0].last + 1, events[-1].first) if lex[at].form in _JOINTS]
    if not joints:
        return joints
    series = _is_series(number, article)
    found: list[int] = []
    for at in joints:
        start = found[-1] if found else -1
        for opens in _ways(lex, at, series=series):
            before = [event for event in events if start < event.first and event.last < at]
            after = [event for event in events if event.first > at]
            if before and after and opens(before, after, start, at, article):
                found.append(at)
                break
    return found


_JOINTS = frozenset({",", ";", "after", "and", "AND", "but", "since", "then", "while"})


def _is_series(number: int, article: Article) -> bool:
    """Whether a sentence names several days or several places, so that its clauses can each have their own."""
    if number in article.dates and len(article.dates[number]) > 1:
        return True
    return [name.kind for name in article.names.get(number, ())].count("place") > 1


def _ways(lex: Sequence[Lexeme], at: int, *, series: bool) -> tuple[_Opens, ...]:
    """Give the ways in which a joint can open a clause of its own, of a ``series`` where it may be one."""
    if lex[at].form in ",;" and _joins(lex, at):
        return (_turns, _on_another_day, _with_its_own, _counted_anew) if series else (_turns,)
    if not series:
        return (_goes_on,) if lex[at].form not in _NO_AND else ()
    if lex[at].form in _EARLIER:
        return (_with_its_own,)
    ways = (_at_another_place, _on_another_day, _with_its_own, _counted_anew)
    return ways if lex[at].form == "," else (_goes_on, *ways)


_EARLIER = frozenset({"after", "since"})
_NO_AND = _EARLIER | {","}


def _goes_on(before: list[Event], after: list[Event], _: int, at: int, article: Article) -> bool:
    """Whether "and" alone opens a clause whose subject is a deed: "shot a man and an attack on a bus wounded three"."""
    if len(after) < _CLAUSE or not _opens_clause(after[0], at) or after[0].places[:1] == before[-1].places[:1]:
        return False
    struck = [{one.head for event in events for one in event.targets if one.harmed} for events in (before, after)]
    told = after[1].sense.part == "v" and after[1].finite and not after[1].passive
    return told and all(struck) and struck[0].isdisjoint(struck[1])


_CLAUSE = 2
"""The events of such a clause at least: the deed that is its subject, and what the verb says it did."""


def _at_another_place(before: list[Event], after: list[Event], _: int, at: int, article: Article) -> bool:
    """Whether a series of clauses, each with a doer, a weapon or a deed of its own, goes on at another place.

    "Jets hit Raqqa, rebels shelled Aleppo and a bomb went off in Homs".
    """
    if not _begins_clause(after, at) or _came_of_it(before):
        return False
    places = [_own_place(events, article) for events in (before, after)]
    return all(places) and places[0] != places[1]


def _begins_clause(after: list[Event], at: int) -> bool:
    """Whether the clause that begins at a token has a finite verb, and who or what did it right before."""
    verb = next((event for event in after if event.sense.part == "v"), None)
    if verb is None or not verb.finite:
        return False
    subjects = [*verb.perpetrators, *verb.instruments, *([] if verb.family in EFFECTS else verb.targets)]
    return any(at < one.first <= at + _OPENING and one.last < verb.first for one in subjects)


def _came_of_it(events: list[Event]) -> bool:
    """Whether events only tell what came of a deed, and of nobody who did it."""
    return all(one.family in EFFECTS and not (one.perpetrators or one.instruments) for one in events)


def _own_place(events: list[Event], article: Article) -> str:
    """Give the identity of the first place, no country, that one of the events of a clause is told at; "" for none."""
    for event in events:
        for one in (*(place for _, place in event.places), *event.targets):
            place = article.place_of.get(id(one.name))
            if place is not None and place.feature not in _LANDS:
                return place.id
    return ""


_LANDS = frozenset({"country", "region", "continent"})


def _on_another_day(before: list[Event], after: list[Event], start: int, at: int, article: Article) -> bool:
    """Whether a clause opens with a day of its own: "killed two on Sunday, and on Monday they burned a school"."""
    dates = article.dates.get(before[0].sentence, ())
    own = next((entry for entry in dates if at < entry[0] <= at + 2), None)
    if own is None or own[2].earliest is None or not after[0].finite:
        return False
    told = [other.latest for first, _, other in dates if start < first < at]
    if not any(latest is not None and latest != own[2].latest for latest in told):
        return False
    return not _came_of_it(after) or _own_place(before, article) != _own_place(after, article)


def _with_its_own(before: list[Event], after: list[Event], start: int, at: int, article: Article) -> bool:
    """Whether two clauses have each a day or a place: "killed two in Kano on Sunday and took ten in Jos on Monday"."""
    verb = next((event for event in after if event.sense.part == "v"), after[0])
    if not (verb.finite or verb.sense.part == "n") or not _right_behind(verb, at, article):
        return False
    lex = article.sentences[verb.sentence].lex
    if lex[at].form in _EARLIER and (_came_of_it(before) or lex[at + 1].lower in _THEY):
        return False
    if any(event.last == at - 1 and event.sense.part == "v" for event in before):  # "arrested and beat six men"
        return False
    end = _clause_end(after, at, article)
    effect = _came_of_it([event for event in after if event.first < end])
    mine, theirs = _small_places(start, at, start, article, verb), _small_places(at, end, verb.first, article, verb)
    places = mine, [name for name in theirs if _told_by(name.first, after, article)]
    apart = bool(places[0] and places[1]) and not _share(*places, article)
    if effect and not apart:
        return False
    days = _days(start, at, before, article), _days(at, end, after, article)
    if days[0] and days[1]:
        return all(one[1] < other[0] or other[1] < one[0] for one in days[0] for other in days[1])
    return apart and (not effect or _came_of_it(before))


_THEY = words("they") | {"he", "it", "she"}


def _right_behind(verb: Event, at: int, article: Article) -> bool:
    """Whether a verb, or the noun phrase that it is said of, stands right behind a joint, a place or day left out."""
    parse = article.parse(verb.sentence)
    kinds, joint = parse.kinds, parse.at[at]
    if not _PARTING_NOUNS.isdisjoint(kinds[max(kinds.rfind("V", 0, joint), 0) : joint]):
        return False  # "after a captain and two soldiers were killed"
    chunk = verb.chunk
    if verb.sense.part == "n":  # "and launched a raid", "but lost six men in an ambush"
        chunk = kinds.find("V", joint, chunk)
        if chunk < 0 or parse.letters[parse.last[chunk]] not in "ds" or set(kinds[chunk + 1 : verb.chunk]) - {*"NPo"}:
            return False
    return _TO_THE_VERB.fullmatch(kinds, joint + 1, chunk) is not None


_PARTING_NOUNS = frozenset("SW")
_TO_THE_VERB = re.compile(r"[CAWJT,]*(?:P?[NT](?:oN)*[AT,]*)?(?:[NT](?:[Po]N)*A*|DJ?)?")
"""What may stand before the verb of a clause: "on Monday", "in a second attack", "four men from the village"."""


def _counted_anew(before: list[Event], after: list[Event], _: int, at: int, article: Article) -> bool:
    """Whether a number goes on with those who died of another deed: "died in a raid in Uri, two in a blast in Doda"."""
    deed = after[0]
    parse = article.parse(deed.sentence)
    opens = parse.at[at] + 1
    opens += parse.kinds[opens : opens + 1] == "C"
    if deed.sense.part != "n" or deed.chunk != opens + 2 or parse.kinds[opens : opens + 2] not in ("NP", "Ny"):
        return False
    number = parse.letters[parse.first[opens] : parse.last[opens] + 1]
    return set(number) == {"#"} and any(event.family in EFFECTS for event in before)


def _clause_end(after: list[Event], at: int, article: Article) -> int:
    """Give the token at which the clause that opens at a token ends: where a joint leads to a further event."""
    lex = article.sentences[after[0].sentence].lex
    firsts = [event.first for event in after[1:]]
    for joint in range(after[0].last + 1, len(lex)):
        if lex[joint].form in _JOINTS and any(joint < first <= joint + _OPENING for first in firsts):
            return joint
    return len(lex)


def _told_by(token: int, events: list[Event], article: Article) -> bool:
    """Whether the verb before a token is one that tells of a deed: not "infuriated by the opening of a shop in"."""
    parse = article.parse(events[0].sentence)
    first, here = parse.at[events[0].first], parse.at[token]
    verb = max(parse.kinds.rfind(kind, first, here) for kind in "VB")
    return verb < 0 or any(verb <= event.chunk < here for event in events)


def _days(start: int, end: int, events: list[Event], article: Article) -> list[tuple[str, str]]:
    """Give the days that the tokens between two name, those of saying left out."""
    number = events[0].sentence
    sentence = article.sentences[number]
    return [
        (one.earliest, one.latest)
        for first, last, one in article.dates.get(number, ())
        if start < first < end and one.earliest and one.latest and one.type != "DURATION"
        if not dates_the_saying(sentence, first, last)
    ]


def _small_places(start: int, end: int, since: int, article: Article, verb: Event) -> list[Name]:
    """Give the places, no countries, that something is told to be in: between two tokens, behind the first right away
    or from the token ``since`` on."""
    lex = article.sentences[verb.sentence].lex
    return [
        name
        for name in article.names.get(verb.sentence, ())
        if name.kind == "place" and start < name.first < end and not (name.dateline or name.nested)
        if (name.first > since or name.first <= start + _FRONTED) and relation(lex, name.first) in _AT
        if not (_is_land(article.place_of.get(id(name))) or _within_a_city(name, article) or _speaks_there(lex, name))
    ]


_FRONTED = 3
_AT = frozenset({"in", "near"})


def _within_a_city(name: Name, article: Article) -> bool:
    """Whether a place is a street or a district, which may lie in the city told of before."""
    first = article.sentences[name.sentence].lex[name.first].lower
    return part_of_city(name, article) or first in words("city-part")


def _speaks_there(lex: Sequence[Lexeme], name: Name) -> bool:
    """Whether a place is that of who speaks: "police in Baghdad said"."""
    return any(record.tags & SAY for record in lex[name.last + 1 : name.last + 2])


def _is_land(place: Place | None) -> bool:
    return place is not None and place.feature in _LANDS


def _share(some: list[Name], others: list[Name], article: Article) -> bool:
    """Whether a place is among both, or lies within a province among the others."""
    return any(_one_place(one, other, article) for one in some for other in others)


def _one_place(one: Name, other: Name, article: Article) -> bool:
    mine, theirs = article.place_of.get(id(one)), article.place_of.get(id(other))
    if mine is None or theirs is None:
        return one.name == other.name
    wider = "admin1" in (mine.feature, theirs.feature) and mine.admin1 == theirs.admin1
    return mine.id == theirs.id or (wider and mine.country == theirs.country)


def between(events: list[list[Event]], article: Article) -> list[int]:
    """Give the tokens at which clauses of their own begin that part groups of events from others."""
    number = events[0][0].sentence
    tokens = [(group[0].first, group[-1].first) for group in events]
    start, end = min(first for first, _ in tokens), max(last for _, last in tokens)
    lex = article.sentences[number].lex
    dated = {at for first, last, _ in article.dates.get(number, ()) for at in (first - 1, first - 2, last + 1)}
    joints = [at for at in range(start, end) if lex[at].form in _JOINTS]
    opens = {event.first for group in events for event in group if event.sense.part == "v"}
    joints = [at for at in joints if at in dated or _joins(lex, at) or at + 1 in opens]
    return [at for at in joints if all((first > at) == (last > at) for first, last in tokens)]


def side(joints: Sequence[int], token: int) -> int:
    """Give the number of the clause that a token stands in."""
    return bisect_left(joints, token)


def _joins(lex: Sequence[Lexeme], at: int) -> bool:
    return lex[at].form == ";" or (lex[at].form == "," and (lex[at + 1].lower in _JOINING or _since_when(lex, at)))


def _since_when(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a comma closes a time since which something was the worst of its kind: "since 2016, when a man"."""
    before = {record.lower for record in lex[max(0, at - _SINCE) : at]}
    return lex[at + 1].lower == "when" and "since" in before


_SINCE = 4
"""Within how many tokens before a comma a time is counted since."""


_JOINING = frozenset({"and", "but", "while"})


def _turns(before: list[Event], after: list[Event], start: int, at: int, article: Article) -> bool:
    number = before[0].sentence
    if _since_when(article.sentences[number].lex, at):
        return True
    named = [one for one in article.names.get(number, ()) if one.kind == "place" and one.first > start]
    if article.sentences[number].lex[at].form == ";":
        return _both_sides([name.first > at for name in named])
    own = any(one.first > at for event in after for one in (*event.perpetrators, *event.instruments))
    if not own and not _opens_clause(after[0], at):
        return False
    small = [name for name in named if not (name.dateline or _is_wide(article.place_of.get(id(name))))]
    if _both_sides([name.first > at for name in small]):
        return True
    return _others_by_others(before, after, at, article)


def _both_sides(after: list[bool]) -> bool:
    return any(after) and not all(after)


def _opens_clause(event: Event, at: int) -> bool:
    """Whether a noun for a deed is the subject of the clause that begins at a token: ", and a strike on"."""
    return event.sense.part == "n" and event.first - at <= _OPENING


_OPENING = 5


def _is_wide(place: Place | None) -> bool:
    return place is not None and place.feature in ("country", "region", "continent", "admin1")


def _others_by_others(before: list[Event], after: list[Event], at: int, article: Article) -> bool:
    """Whether attackers or a weapon of their own struck people counted anew, and not the attackers told of before."""
    doers = [one for event in after for one in (*event.perpetrators, *event.instruments) if one.first > at]
    known = {one.head for event in before for one in (*event.perpetrators, *event.instruments)}
    if not known or not any(one.cls & _STRIKING and one.head not in known for one in doers):
        return False
    letters = article.parse(before[0].sentence).letters
    struck = [[one for event in events for one in event.targets if one.harmed] for events in (before, after)]
    counted = [any("#" in letters[one.first : one.last + 1] for one in people) for people in struck]
    return all(counted) and not any(one.cls & _ATTACKERS for one in struck[1])


_ATTACKERS = ph.ASSAILANT | ph.GROUP
_STRIKING = _ATTACKERS | ph.WEAPON
