"""Deeds that are known to have taken place, of which a plan, a fear or a reproach is none the less told."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.realis.cues import Verdict
from db.extract.realis.values import REACH, STOPS
from db.gazetteer.datewords import WEEKDAYS
from db.gazetteer.lexicon import REL, SAY, Lexeme

_MASTERMIND = frozenset({"plan", "plot", "order", "instruct", "organize", "organise", "design", "prepare"})
_CONDEMNING = frozenset({"condemn", "criticise", "criticize", "decry", "denounce", "deplore"})
_ON_A_DAY = 2 * REACH
"""Within how many tokens behind its article the day of a deed stands."""


def is_known(lex: Sequence[Lexeme], first: int, definite: bool, verdict: Verdict, ruling: Lexeme) -> bool:
    """Whether the phrase at ``first`` tells of a known deed, whatever the word that rules it says of it.

    A plan of "the attack" is the plan of one that took place; who condemns "an attack in Bura on Friday" tells of it.
    """
    if is_condemned(lex, first, ruling):
        return True
    spoken_of = verdict[1] in ("planned", "attitude", "habit") or ruling.lemma in _MASTERMIND
    return (definite or of_a_day(lex, first)) and spoken_of


def is_condemned(lex: Sequence[Lexeme], first: int, ruling: Lexeme) -> bool:
    """Whether who condemns a deed, the phrase at ``first``, tells of one that took place."""
    return ruling.lemma in _CONDEMNING and (lex[first].lower == "the" or _dated(lex, first))


def of_a_day(lex: Sequence[Lexeme], first: int) -> bool:
    """Whether a phrase speaks of what was on a weekday: "Friday's attack"."""
    return lex[first].lower in WEEKDAYS and first + 1 < len(lex) and lex[first + 1].lower == "'s"


def _dated(lex: Sequence[Lexeme], first: int) -> bool:
    """Whether one deed is told with its day: "an attack on a bus in Bura on Friday"."""
    if lex[first].lower not in ("a", "an"):
        return False
    for k in range(first + 1, min(len(lex), first + _ON_A_DAY)):
        if lex[k].lower in WEEKDAYS:
            return lex[k - 1].lower == "on"
        if lex[k].form in STOPS or lex[k].tags & (REL | SAY):
            return False
    return False
