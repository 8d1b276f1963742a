"""What can come of the triggers of a sentence at all: where it names nobody who could, none is looked at any further.

A fifth of the sentences of everyday news with words like "left", "took" or "fired" speak neither of armed people nor of
weapons. That is told by their words and names alone, before they are cut into chunks and framed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from db.extract.deeds.triggers import Match
from db.extract.mentions import Name
from db.extract.sentences.tokens import Sentence
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import lexeme, word_list
from db.gazetteer.nouns import WEAPONS, ends_of

_OF_PEOPLE = frozenset({"forces", "civil", "takenplace", "armeddoer", "armedany", "armedobject", "operation"})
"""The tests of ``db.extract.deeds.needs`` that nobody passes but people who bear arms or protest."""
_OF_ARMS = frozenset({"weapon", "weaponsubject"})
"""The tests that nothing passes but a weapon, or an aircraft that is one."""
_PEOPLE = ends_of(("assailant", "group", "military", "soldier", "police", "protester")) | {"forces"} | words("hostages")
_ARMS = ends_of((*WEAPONS, "aircraft")) | words("drone")
_EVIDENCE = tuple(
    (word_list(words=evidence), tests)
    for evidence, tests in (
        (_PEOPLE, _OF_PEOPLE),
        (_ARMS, _OF_ARMS),
        (_ARMS | ends_of(("vehicle",)), frozenset({"weaponthing"})),
        (words("base"), frozenset({"basething"})),
    )
)
"""The bits of the words of which a sentence has to hold one for some tests to be passed."""
_TOLD_BY_WORDS = frozenset[str]().union(*[tests for _, tests in _EVIDENCE])
_ANY = _EVIDENCE[0][0] | _EVIDENCE[2][0] | _EVIDENCE[3][0]
_NAMED = {
    "armed-group": _OF_PEOPLE,
    "military": _OF_PEOPLE,
    **dict.fromkeys(("weapon", "platform", "vehicle"), _OF_ARMS | {"weaponthing"}),
}
"""The tests that a name may pass, by its kind."""


def promising(matches: Sequence[Match], sentence: Sentence, names: Iterable[Name]) -> bool:
    """Whether what one of the possible triggers needs may stand in the sentence, ``names`` being those in it."""
    needed = {sense.needs for _, readings in matches for _, sense in readings}
    if not (needed <= _TOLD_BY_WORDS and needed <= _lacking(sentence.lists, names)):
        return True
    return any("-" in record.lower and _ends(record.lower) for record in sentence.lex)


def _lacking(lists: int, names: Iterable[Name]) -> frozenset[str]:
    """Give the tests that nothing in a sentence passes."""
    lacking = frozenset[str]().union(*[tests for evidence, tests in _EVIDENCE if not lists & evidence])
    for name in names if lacking else ():
        lacking -= _NAMED.get(name.kind, frozenset())
    return lacking


def _ends(compound: str) -> bool:
    """Whether a compound ends in a word for such people or weapons: "ex-soldiers"."""
    end = compound.rpartition("-")[2]
    return bool(end) and bool(lexeme(end).lists & _ANY)
