"""Where a sentence turns from one incident to another: "killed two in Kano, and a bomb hurt three in Jos"."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract import phrases as ph
from db.extract.article import Article
from db.extract.events import Event
from db.gazetteer.lexicon import Lexeme
from db.gazetteer.places import Place


def turn(events: list[Event], article: Article) -> int | None:
    """Give the token at which a clause of its own begins to tell of something else, None where none does."""
    lex = article.sentences[events[0].sentence].lex
    for at in range(events[0].last + 1, events[-1].first):
        opens = _turns if _joins(lex, at) else _goes_on if lex[at].lower == "and" else None
        if opens is None:
            continue
        before = [event for event in events if event.last < at]
        after = [event for event in events if event.first > at]
        if before and after and opens(before, after, at, article):
            return at
    return None


def _goes_on(before: list[Event], after: list[Event], at: int, article: Article) -> bool:
    """Whether "and" alone opens a clause whose subject is a deed: "shot a man and an attack on a bus wounded three"."""
    if len(after) < _CLAUSE or not _opens_clause(after[0], at) or after[0].places[:1] == before[-1].places[:1]:
        return False
    struck = [{one.head for event in side for one in event.targets if one.harmed} for side in (before, after)]
    told = after[1].sense.part == "v" and after[1].finite and not after[1].passive
    return told and all(struck) and struck[0].isdisjoint(struck[1])


_CLAUSE = 2
"""The events of such a clause at least: the deed that is its subject, and what the verb says it did."""


def between(events: list[list[Event]], article: Article) -> int | None:
    """Give the token at which a clause of its own begins that parts groups of events from others; None if none does."""
    tokens = [(group[0].first, group[-1].first) for group in events]
    start, end = min(first for first, _ in tokens), max(last for _, last in tokens)
    lex = article.sentences[events[0][0].sentence].lex
    joints = [at for at in range(start, end) if _joins(lex, at)]
    return next((at for at in joints if all((first > at) == (last > at) for first, last in tokens)), None)


def _joins(lex: Sequence[Lexeme], at: int) -> bool:
    return lex[at].form == ";" or (lex[at].form == "," and (lex[at + 1].lower in _JOINING or _since_when(lex, at)))


def _since_when(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a comma closes a time since which something was the worst of its kind: "since 2016, when a man"."""
    before = {record.lower for record in lex[max(0, at - _SINCE) : at]}
    return lex[at + 1].lower == "when" and "since" in before


_SINCE = 4
"""Within how many tokens before a comma a time is counted since."""


_JOINING = frozenset({"and", "but", "while"})


def _turns(before: list[Event], after: list[Event], at: int, article: Article) -> bool:
    number = before[0].sentence
    if _since_when(article.sentences[number].lex, at):
        return True
    if article.sentences[number].lex[at].form == ";":
        return _both_sides([name.first > at for name in article.names.get(number, ()) if name.kind == "place"])
    own = any(one.first > at for event in after for one in (*event.perpetrators, *event.instruments))
    if not own and not _opens_clause(after[0], at):
        return False
    placed = [name for name in article.names.get(number, ()) if name.kind == "place" and not name.dateline]
    if _both_sides([name.first > at for name in placed if not _is_wide(article.place_of.get(id(name)))]):
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
    struck = [[one for event in side for one in event.targets if one.harmed] for side in (before, after)]
    counted = [any("#" in letters[one.first : one.last + 1] for one in side) for side in struck]
    return all(counted) and not any(one.cls & _ATTACKERS for one in struck[1])


_ATTACKERS = ph.ASSAILANT | ph.GROUP
_STRIKING = _ATTACKERS | ph.WEAPON
