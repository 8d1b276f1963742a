"""How an event lies to the place it is told by: in it, near it, west of it, from it, toward it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from db.gazetteer.event_words import words
from db.gazetteer.lexicon import Lexeme
from db.gazetteer.tables import rows

_FARTHEST = 7
_PASSED = "-"
_DISTANCES = words("distance") | {"away"}


def relation(lex: Sequence[Lexeme], first: int) -> str:
    """Give the relation that the words before the place name at token ``first`` tell, "in" where they tell none."""
    table = _table()
    for token in range(first - 1, max(-1, first - 1 - _FARTHEST), -1):
        told = table.get(lex[token].lower)
        if lex[token].lower in _JOINING and _after_between(lex, token):
            return "between"
        if told is None:
            return "in"
        if told.endswith(" of"):
            if lex[token + 1].lower == "of" and (lex[token - 1].lower != "the" or lex[token - 2].lower == "to"):
                return told
        elif told != _PASSED:
            before = lex[token - 1].lower if token else ""
            beside = (told == "toward" and table.get(before) == "near") or (told == "from" and before in _DISTANCES)
            return "near" if beside else told
    return "in"


def passed(word: str) -> bool:
    """Whether a word may stand between a place name and what tells its relation: "the", "capital", "of", "eastern"."""
    return _table().get(word) == _PASSED


def _after_between(lex: Sequence[Lexeme], joint: int) -> bool:
    return any(record.lower in words("between") for record in lex[max(0, joint - _SPAN) : joint])


_JOINING = frozenset({"and", "to", "with"})
"""What joins the second of two places to the first: "between Osten and Varn", "linking Osten to Varn"."""
_SPAN = 5
"""How many words before it the two places are opened."""


@cache
def _table() -> dict[str, str]:
    return {cells[0]: cells[1] for cells in rows("place_relations.tsv")}
