"""What a trial, an indictment or a sentence is over, where that is what befell somebody known: "convicted of murdering
his wife", which took place, whoever did it."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract import phrases as ph
from db.extract.deeds.events import Event
from db.extract.phrases import Party
from db.extract.sentences.tokens import Sentence
from db.gazetteer.lexicon import PLURAL, POSS, Lexeme, word_list

TRIED = "tried-for"
"""The rule by which such an event is actual."""

_SLAYING = frozenset({"abduct", "die", "kill", "murder", "shoot"})


def is_tried(event: Event, sentence: Sentence) -> bool:
    """Whether a sentence tells of a trial or charge, and the event is what befell somebody known."""
    tried = event.rule == "trial" or (event.rule == "crime" and bool(sentence.lists & _CHARGING))
    return tried and befell_somebody(event, sentence.lex)


_CHARGING = word_list(lemmas={"accuse", "charge", "indict"})


def befell_somebody(event: Event, lex: Sequence[Lexeme]) -> bool:
    """Whether an event is the death or abduction of somebody who has a name or is somebody's."""
    return event.family in _SLAYING and any(is_somebody(one, lex) for one in event.targets)


def is_somebody(one: Party, lex: Sequence[Lexeme]) -> bool:
    """Whether a party is a person by name, or one who is somebody's: "Ana Lima", "his pregnant wife"."""
    if one.cls & ph.PERSON and one.name is not None:
        return True
    if not one.cls & _PEOPLE or lex[one.last].tags & PLURAL:
        return False
    return any(lex[k].tags & POSS or lex[k].lower in _GENITIVE for k in range(max(0, one.first - 2), one.last))


_PEOPLE = ph.CIVILIAN | ph.OFFICIAL | ph.POLICE | ph.SOLDIER
_GENITIVE = frozenset({"'s", "’s"})
