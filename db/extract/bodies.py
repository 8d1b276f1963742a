"""What became of captives: "His body was found on Thursday", of the abduction that is told of before."""

from __future__ import annotations

from db.extract.counts import CountPhrase
from db.extract.families import BODIES
from db.extract.incidents import Draft
from db.extract.sentences.tokens import Sentence
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import word_list

_BODY = {"body": 1, "corpse": 1, "bodies": None, "corpses": None}
"""What is found of the dead, and of how many."""
_OF_BODIES = word_list(words=_BODY)
_THEIRS = frozenset({"her", "his", "their"})
_NEAR, _FOUND = 3, 6
"""Within how many sentences after an abduction, and tokens of the body, it is told that this was found."""


def bodies_alone(number: int, sentence: Sentence) -> list[Draft]:
    """Give the draft of a sentence that tells that the bodies of those told of before were found."""
    if not sentence.lists & _OF_BODIES:
        return []
    lex = sentence.lex
    for at, record in sentence.listed:
        if record.lists & _OF_BODIES and at and lex[at - 1].lower in _THEIRS:
            near = {one.lower for one in lex[max(0, at - _FOUND) : at + _FOUND]}
            if not near.isdisjoint(words("finding")):
                many = _BODY[record.lower]
                count = CountPhrase("killed", many, many, many, None, None, None, at - 1, at, at)
                return [Draft(BODIES, [], [number], counts=[(number, count)], sources=[number])]
    return []


def found(bodies: Draft, recent: list[Draft]) -> None:
    """Give the abduction told right before its dead, where it tells of none itself: those whose bodies were found."""
    near = [one for one in recent if 0 <= bodies.sentences[0] - one.sentences[-1] <= _NEAR and one.domain == "abduct"]
    if not near or any(count.kind == "killed" for _, count in near[-1].counts):
        return
    known, (number, count) = near[-1], bodies.counts[0]
    taken = [one.best for _, one in known.counts if one.kind == "abducted" and one.counts]
    if count.best is None:
        count.min = count.max = count.best = taken[0] if len(taken) == 1 else None
    if count.best:
        known.counts.append((number, count))
        known.sentences.extend(one for one in bodies.sentences if one not in known.sentences)
        known.sources.extend(one for one in bodies.sources if one not in known.sources)
