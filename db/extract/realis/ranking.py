"""Remarks that only say which of its kind a deed told before was: "It was the third such attack this month"."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.realis.verbs import ranks
from db.gazetteer.datewords import ORDINALS
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import BE, DET, PAST, REL, SUB, Lexeme

_IT = frozenset({"it", "that", "these", "this", "those"})
_KIND = frozenset({"last", "latest", "newest", "only", "series", "similar", "spate", "string", "such", "wave"})
_TO_VERB, _TO_NOUN = 4, 12
"""Within how many tokens of its beginning such a sentence has its verb, and of that the noun."""


def only_ranks(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a noun stands in the predicate of a sentence about "it" or a deed spoken of as known, and is ranked."""
    verb = _linking(lex, at)
    if verb < 0 or at - verb > _TO_NOUN or not (lex[verb + 1].tags & DET or lex[verb + 1].lower == "one"):
        return False
    between = lex[verb + 1 : at]
    if any(record.form == "," or record.tags & (REL | SUB) or _is_verb(record) for record in between[1:]):
        return False
    return any(ranks(one) or one.lower in _KIND or one.lower in ORDINALS for one in between)


def ranks_the_victim(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a participle only says which of those who met one fate somebody told of before is: "He is the third
    priest killed this year"."""
    if lex[0].lower not in _WHO or not lex[at].tags & PAST:
        return False
    verb = next((k for k in range(1, min(at, _TO_VERB)) if lex[k].tags & BE), -1)
    between = lex[verb + 1 : at]
    if verb < 0 or not between or not between[0].tags & DET or len(between) > _TO_VICTIM:
        return False
    if any(record.form == "," or record.tags & (BE | REL | SUB) for record in between):
        return False
    return any(ranks(one) or one.lower in _KIND or one.lower in ORDINALS for one in between)


_WHO = frozenset({"he", "it", "she", "they"})
_TO_VICTIM = 6


def _linking(lex: Sequence[Lexeme], at: int) -> int:
    """Give the "was" of a sentence about something known that stands before a token, -1 for none."""
    end = min(at, _TO_VERB)
    known = lex[0].lower in _IT or (lex[0].lower == "the" and not words("blow").isdisjoint(_told(lex, end)))
    found = [k for k in range(1, end) if lex[k].tags & BE] if known else []
    return found[-1] if found else -1


def _told(lex: Sequence[Lexeme], end: int) -> list[str]:
    return [record.lower for record in lex[1:end]]


def _is_verb(record: Lexeme) -> bool:
    return bool(record.tags & BE) or (bool(record.tags & PAST) and not (ranks(record) or record.lower in ORDINALS))
