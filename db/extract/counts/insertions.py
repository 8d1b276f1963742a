"""What is inserted into a sentence: (...), -- ... --, ", he said,", ", who ...,". A subject is looked for beyond it."""

from __future__ import annotations

from db.extract.counts.clause import DASHES, Clause
from db.gazetteer.lexicon import BE, HAVE, MODAL, PAST, REL, SAY, THIRD

_PAIRS = {")": "(", "]": "[", "”": "“"}
_VERBS = PAST | THIRD | BE | HAVE | MODAL
_ASIDE = 24
"""Tokens that what is inserted between dashes or commas has at most; beyond, the marks belong to something else."""


def insertion(clause: Clause, at: int) -> int | None:
    """Give the first token of what is inserted and ends at ``at``: (...), -- ... --, ", he said,", ", who ...,"."""
    form = clause.lex[at].form
    if form in _PAIRS:
        return next((k for k in range(at - 1, -1, -1) if clause.lex[k].form == _PAIRS[form]), None)
    if form in DASHES:
        return _opening_dash(clause, at - 1 if at and clause.lex[at - 1].form in DASHES else at)
    if clause.lex[at].tags & SAY and at + 1 < len(clause.lex) and clause.lex[at + 1].form == ",":
        return next((k for k in range(at - 1, max(-1, at - 9), -1) if clause.lex[k].form == ","), None)
    if form == ",":
        start = _relative_clause(clause, at)
        return _remark(clause, at) if start is None else start
    return _relative_verb(clause, at)


def _remark(clause: Clause, comma: int) -> int | None:
    """Give the start of what tells between commas who says so, or what all of those are: ", residents told AFP,",
    ", according to the army,", ", both from Gao,"."""
    start = next((k for k in range(comma - 1, max(-1, comma - _REMARK), -1) if clause.lex[k].form == ","), None)
    if start is None:
        return None
    inside = clause.lex[start + 1 : comma]
    told = [record.lower for record in inside]
    if told[:2] in (["according", "to"], ["some", "of"], ["many", "of"]) or told[:1] in (["all"], ["both"]):
        return start
    says = any(record.tags & SAY and record.tags & (PAST | THIRD) for record in inside[1:])
    return start if says else None


_REMARK = 10
"""Tokens that such a remark has at most, its commas counted."""


def _relative_verb(clause: Clause, at: int) -> int | None:
    """Give the pronoun of a relative clause whose verb stands at ``at``: "women who worked with them"."""
    if not clause.lex[at].tags & (PAST | THIRD | BE | HAVE | MODAL):
        return None
    before = clause.back_over_adverbs(at - 1)
    while before >= 0 and clause.lex[before].tags & (BE | HAVE | MODAL) and before not in clause.closing:
        before = clause.back_over_adverbs(before - 1)
    is_relative = before > 0 and clause.lex[before].tags & REL and clause.lex[before].lower in ("who", "which", "that")
    return before if is_relative else None


def _opening_dash(clause: Clause, closing: int) -> int | None:
    for k in range(closing - 1, max(-1, closing - _ASIDE), -1):
        if clause.lex[k].form in _PAIRS:
            return None
        if clause.lex[k].form in DASHES:
            return k - 1 if k and clause.lex[k - 1].form in DASHES else k
    return None


def _relative_clause(clause: Clause, comma: int) -> int | None:
    """Give the start of a relative clause between commas that ends at ``comma``."""
    for k in range(comma - 1, max(-1, comma - _ASIDE), -1):
        if clause.lex[k].form in (",", ";"):
            return None
        if clause.lex[k].tags & REL and clause.lex[k].lower != "that":
            if not any(record.tags & _VERBS for record in clause.lex[k + 1 : comma]):
                return None
            start = k - 2 if clause.lex[k - 1].lower == "of" else k
            return next((c for c in range(start - 1, max(-1, start - 4), -1) if clause.lex[c].form == ","), None)
    return None
