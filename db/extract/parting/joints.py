"""The tokens at which clauses of a sentence can part: "and", commas and the like."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from db.extract.article import Article
from db.extract.deeds.events import Event
from db.gazetteer.lexicon import Lexeme

JOINTS = frozenset({",", ";", "after", "and", "AND", "but", "since", "then", "while"})
"""The words and signs that can open a clause."""


def between(events: list[list[Event]], article: Article) -> list[int]:
    """Give the tokens at which clauses of their own begin that part groups of events from others."""
    number = events[0][0].sentence
    tokens = [(group[0].first, group[-1].first) for group in events]
    start, end = min(first for first, _ in tokens), max(last for _, last in tokens)
    lex = article.sentences[number].lex
    dated = {at for first, last, _ in article.dates.get(number, ()) for at in (first - 1, first - 2, last + 1)}
    joints = [at for at in range(start, end) if lex[at].form in JOINTS]
    opens = {event.first for group in events for event in group if event.sense.part == "v"}
    joints = [at for at in joints if at in dated or joins(lex, at) or at + 1 in opens]
    return [at for at in joints if all((first > at) == (last > at) for first, last in tokens)]


def side(joints: Sequence[int], token: int) -> int:
    """Give the number of the clause that a token stands in."""
    return bisect_left(joints, token)


def joins(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a joint parts whole clauses: a semicolon, or a comma with a conjunction behind it."""
    return lex[at].form == ";" or (lex[at].form == "," and (lex[at + 1].lower in _JOINING or since_when(lex, at)))


def since_when(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a comma closes a time since which something was the worst of its kind: "since 2016, when a man"."""
    before = {record.lower for record in lex[max(0, at - _SINCE) : at]}
    return lex[at + 1].lower == "when" and "since" in before


_SINCE = 4
"""Within how many tokens before a comma a time is counted since."""
_JOINING = frozenset({"and", "but", "while"})
