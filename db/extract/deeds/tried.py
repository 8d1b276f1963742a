"""What a trial, an indictment or a sentence is over, where that is what befell somebody known: "convicted of murdering
his wife", which took place, whoever did it."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract import phrases as ph
from db.extract.deeds.events import Event
from db.extract.families import DOMAIN
from db.extract.phrases import Party
from db.extract.sentences.tokens import Sentence
from db.gazetteer.lexicon import PLURAL, POSS, Lexeme, word_list

TRIED = "tried-for"
"""The rule by which such an event is actual."""

_SLAYING = frozenset({"abduct", "die", "kill", "murder", "shoot"})


def is_tried(event: Event, sentence: Sentence) -> bool:
    """Whether a sentence tells of a trial or charge, and the event is what befell somebody known, or what somebody did
    to others who is named."""
    if event.rule != "trial" and not sentence.lists & _CHARGED.get(event.rule, 0):
        return False
    return befell_somebody(event, sentence.lex) or done_by_name(event)


_ACCUSING, _INDICTING = word_list(lemmas={"accuse", "charge", "indict"}), word_list(lemmas={"charge", "indict"})
_CHARGED = {"accident": _ACCUSING, "crime": _ACCUSING, "history": _INDICTING}
"""Words beside which what other rules leave out is what somebody is charged with."""


def done_by_name(event: Event) -> bool:
    """Whether an event is what somebody by name did to people or things: "Lima was jailed for bombing a bus"."""
    if DOMAIN[event.family] not in _CRIMES:
        return False
    if event.family != "rape" and not any(one.cls & _STRUCK for one in event.targets):
        return False
    return any(one.cls & ph.PERSON and one.name is not None for one in event.perpetrators)


_CRIMES = frozenset({"abduct", "rape", "violence"})
_STRUCK = ph.PHYSICAL & ~ph.PRONOUN


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
