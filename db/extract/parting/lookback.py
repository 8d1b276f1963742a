"""A relative clause that looks back, with a day of its own, in the middle or at the end of what a sentence tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from db.extract.article import Article, Dated
from db.extract.attribution import dates_the_saying
from db.extract.deeds.events import Event
from db.extract.parting.clauses import tells_how
from db.extract.sentences.grammar import Parse

Tokens = tuple[int, int]
"""A first token, and the one behind the last."""


def looked_back(events: list[Event], article: Article) -> Tokens | None:
    """Give the tokens of a clause that tells of another day what befell a place or people: "bombed Uri, a town where
    40 people had died in May, killing two"; None where there is none. With it go the words from the deed on that it
    tells of."""
    number = events[0].sentence
    dates = article.days_told(number)
    parse = article.parse(number)
    if not dates or "W" not in parse.kinds:
        return None
    for found in _RELATIVE.finditer(parse.kinds):
        opens = parse.first[found.start()]
        goes_on = _goes_on(parse, found.end(), events)
        clause = opens, len(parse.sentence.lex) if goes_on is None else goes_on
        inside = [event for event in events if _within(clause, event.first)]
        apart = bool(inside) and events[0] is not inside[0]
        if apart and _of_another_day(clause, dates, parse, resumed=goes_on is not None):
            named = [event for event in events if event.first < opens][-1]
            return (named.first if tells_how(inside[0], named, parse) else opens), clause[1]
    return None


def parted(events: list[Event], clause: Tokens) -> list[list[Event]]:
    """Give the events around a clause that looks back, which nobody told of in it did, and those in it."""
    around = [event for event in events if not _within(clause, event.first)]
    for event in around:
        event.perpetrators = [one for one in event.perpetrators if not _within(clause, one.first)]
    inside = [event for event in events if _within(clause, event.first)]
    return [around, inside] if around else [inside]


_RELATIVE = re.compile(",(?:D?J*N(?:oN)*)?P?W")
"""Between a comma and its verb: ", where", ", a town in which"."""


def _goes_on(parse: Parse, at: int, events: Iterable[Event]) -> int | None:
    """Give the token of the comma at which a verb goes on with what is told before the clause: ", killing", ", and
    killed"."""
    kinds, told = parse.kinds, {event.chunk for event in events}
    for comma in range(at + 1, len(kinds) - 1):
        verb = comma + 1 + (kinds[comma + 1] == "C")
        form = parse.letters[parse.first[verb]] if kinds[comma] == "," and kinds[verb : verb + 1] == "V" else ""
        if form == ("g" if verb == comma + 1 else "d") and verb in told and "V" in kinds[at:comma]:
            return parse.first[comma]
    return None


def _of_another_day(clause: Tokens, dates: Iterable[Dated], parse: Parse, *, resumed: bool) -> bool:
    """Whether a clause has a day that is none of those told around it; a month or year is where the sentence goes on
    with what it told before and names no other."""
    told = [entry for entry in dates if not dates_the_saying(parse.sentence, entry[0], entry[1])]
    inside = [one for first, _, one in told if _within(clause, first) and one.type == "DATE"]
    around = [one for first, _, one in told if not _within(clause, first)]
    if not inside or not (around or resumed):
        return False
    if not around:
        return all(one.precision in _ROUGH for one in inside)
    days = [(one.earliest, one.latest) for one in inside], [(one.earliest, one.latest) for one in around]
    return all(
        own[0] and own[1] and other[0] and other[1] and (own[1] < other[0] or other[1] < own[0])
        for own in days[0]
        for other in days[1]
    )


_ROUGH = frozenset({"month", "year"})


def _within(tokens: Tokens, token: int) -> bool:
    return tokens[0] <= token < tokens[1]
