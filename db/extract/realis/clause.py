"""What holds for the whole clause of a trigger: habits, conditions, questions, denials."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.realis.cues import Cues, Verdict
from db.extract.realis.denials import denied
from db.extract.realis.grammar import FINITE, NOMINAL, Standing
from db.extract.realis.known import is_condemned, of_a_day
from db.extract.realis.nouns import is_definite
from db.extract.realis.values import GENERIC, HABITUAL, HYPOTHETICAL, INVOLVEMENT, NEGATED, REACH, STOPS
from db.extract.realis.verbs import conditional, is_tool
from db.gazetteer.lexicon import BE, DET, GERUND, NOUN, PARTICIPLE, POSS, PREP, REL, SUB, VERB, Lexeme

_BESIDE = 4


def by_clause(lex: Sequence[Lexeme], at: int, how: Standing, cues: Cues) -> Verdict | None:
    """What holds for the whole clause: habits, conditions, denials, questions, appeals."""
    if cues.beside and (how.form != NOMINAL or at - 1 in cues.beside or _hanging(lex, at)):
        for k, verdict in cues.beside.items():
            if how.first - _BESIDE <= k <= at + _BESIDE and not _of_another_verb(lex, k, at, how.first):
                return verdict
    if (cues.belies or cues.refutes or cues.rejects) and (untrue := denied(lex, at, how, cues)) is not None:
        return untrue
    if cues.conditions and conditional(lex, at, how, cues):
        return HYPOTHETICAL, "condition"
    if "?" in [record.form for record in lex[-2:]] and not _presupposed(lex, how):
        return HYPOTHETICAL, "question"
    if not cues.governs or (how.form == NOMINAL and (is_definite(lex, how) or of_a_day(lex, how.first))):
        return None
    return _from_afar(lex, how, cues)


def shared_out(lex: Sequence[Lexeme], how: Standing) -> bool:
    """Whether people before a verb group are told as a share: "40 percent of women had been attacked at home"."""
    before = [record.lower for record in lex[max(0, how.first - _SHARE) : how.first]] if how.perfect else []
    return any(word in ("%", "cent", "percent") for word in before)


_SHARE = 6
"""Within how many tokens before a verb group the share of its subject is told."""


def _of_another_verb(lex: Sequence[Lexeme], cue: int, at: int, first: int) -> bool:
    """Whether a word of habit stands right before another verb: "stormed a market often used by", "men who often steal
    cows killed"."""
    if cue and lex[cue - 1].lower in ("a", "the"):  # "an editor of the weekly La Voz"
        return True
    following = lex[cue + 1] if cue + 1 < len(lex) else None
    if following is None or min(first, at) <= cue + 1 <= at:
        return False
    if cue > at:
        return bool(following.tags & PARTICIPLE)
    verb = following.tags & VERB and (not following.tags & NOUN or (cue and lex[cue - 1].tags & REL))
    return bool(verb) and not _hanging(lex, at)


def _hanging(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a participle says what comes of the clause before it: "often attack villages, killing farmers"."""
    return at > 0 and bool(lex[at].tags & GERUND) and lex[at - 1].form == ","


def _from_afar(lex: Sequence[Lexeme], how: Standing, cues: Cues) -> Verdict | None:
    """Habits and denials that rule the trigger from further left: "known to have committed abuses such as ..."."""
    for k in sorted((k for k in cues.governs if how.first - REACH < k < how.first), reverse=True):
        if any(record.form in STOPS for record in lex[k : how.first]):
            return None
        verdict = cues.governs[k]
        if verdict[1] == "attitude" and (_ended(lex, k, how.first) or is_condemned(lex, how.first, lex[k])):
            continue
        if how.form != FINITE and verdict[0] in (HABITUAL, GENERIC) and not is_tool(lex, k):
            return verdict
        if lex[k].lemma == "deny" and _denies_clause(lex, k, how.first):
            return NEGATED, "denied"
    return None


def _ended(lex: Sequence[Lexeme], cue: int, first: int) -> bool:
    """Whether a passive verb stands behind a cue, so that this only says whom: "two wanted for it were shot"."""
    return any(lex[k].tags & BE and lex[k + 1].tags & PARTICIPLE for k in range(cue + 1, first - 1))


def _presupposed(lex: Sequence[Lexeme], how: Standing) -> bool:
    """Whether a question takes the trigger for granted: "the murder", "the day when they were killed"."""
    if how.form == NOMINAL:
        return bool(lex[how.first].tags & (DET | POSS)) and lex[how.first].lower not in ("a", "an", "any")
    return any(record.tags & (REL | SUB) and not record.tags & PREP for record in lex[: how.first])


def _denies_clause(lex: Sequence[Lexeme], verb: int, first: int) -> bool:
    between = [lex[k].lower for k in range(verb + 1, first)]
    itself = between[:1] and between[0] in _ITSELF and _GOING_ON.isdisjoint(between)  # "denied it had targeted them"
    return ("that" in between[:4] or bool(itself)) and not INVOLVEMENT.intersection(between)


_ITSELF = frozenset({"he", "her", "his", "it", "its", "she", "their", "they"})
_GOING_ON = frozenset({"after", "and", "as", "but", "when", "while"})
