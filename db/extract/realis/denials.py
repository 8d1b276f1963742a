"""What somebody says is not so: a clause under "it is not true that", reports that are rejected or called false."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.realis.cues import Cues, Verdict
from db.extract.realis.grammar import NOMINAL, Standing
from db.extract.realis.values import NEGATED, STOPS
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import BE, NEG, REL, SUB, Lexeme

_BESIDE = 4
_AFTER = 8
"""Within how many tokens after "rejected" or "dismissed" stands what is: "rejected as baseless the claim that"."""
_TURNS = frozenset({"although", "after", "because", "but", "though", "when", "while"})
"""Words behind which a sentence tells again what is so."""


def denied(lex: Sequence[Lexeme], at: int, how: Standing, cues: Cues) -> Verdict | None:
    """Judge the trigger at ``at`` by the words that call the clause it stands in untrue."""
    for k, verdict in cues.belies.items():
        if k <= how.first and not _turns(lex, k, how.first):
            return verdict
    if how.form == NOMINAL and _of_a_report(lex, how.first):
        return next((verdict for k, verdict in cues.refutes.items() if k > at and not _parts(lex[at + 1 : k])), None)
    if how.form == NOMINAL or not (cues.refutes or cues.rejects):
        return None
    said = _said_before(lex, how.first)
    if said is None:
        return None
    for k, verdict in cues.refutes.items():
        if k > at and _refuted(lex, said, at, k):
            return verdict
    rejected = any(said - _AFTER <= k < said and not _negated(lex, k) for k in cues.rejects)
    return (NEGATED, "denied") if rejected and not _turns(lex, said, how.first) else None


def _of_a_report(lex: Sequence[Lexeme], first: int) -> bool:
    """Whether a noun is what somebody reports: "reports of a clash"."""
    return first > 1 and lex[first - 1].lower == "of" and lex[first - 2].lemma in words("hearsay")


def _parts(between: Sequence[Lexeme]) -> bool:
    return any(record.form in STOPS or record.tags & REL for record in between)


def _said_before(lex: Sequence[Lexeme], first: int) -> int | None:
    """Give the last "that" before a token that opens what somebody only says: "reports that", "the claim that"."""
    return max(
        (k for k in range(1, first) if lex[k].lower == "that" and lex[k - 1].lemma in words("hearsay")), default=None
    )


def _turns(lex: Sequence[Lexeme], first: int, last: int) -> bool:
    return any(record.form in STOPS or record.lower in _TURNS for record in lex[first:last])


def _negated(lex: Sequence[Lexeme], verb: int) -> bool:
    return any(record.tags & NEG for record in lex[max(0, verb - 2) : verb])


def _refuted(lex: Sequence[Lexeme], said: int, at: int, word: int) -> bool:
    """Whether what is told is called untrue behind it: "reports that gunmen killed a judge are false"."""
    if any(record.form in STOPS for record in lex[said:word]):
        return False
    be = next((k for k in range(word - 1, max(at, word - _BESIDE), -1) if lex[k].tags & BE), None)
    if be is None:
        return False
    return not any(
        record.tags & (BE | SUB | REL) and record.lower not in ("that", "who") for record in lex[at + 1 : be]
    )
