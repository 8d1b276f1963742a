"""Whom a verb counts as its subject: what stands to its left, as a list of coordinated noun phrases."""

from __future__ import annotations

from db.extract.counts.clause import CLOSERS, DASHES, Clause, Party, parties_of
from db.extract.counts.insertions import insertion
from db.extract.counts.lists import conjoined, members
from db.extract.counts.sizes import Phrase
from db.gazetteer.accusing import accusing
from db.gazetteer.lexicon import (
    ADV,
    ADVERB,
    BE,
    CONJ,
    DO,
    GERUND,
    HAVE,
    MODAL,
    NUM,
    PAST,
    PREP,
    PUNCTUATION,
    REL,
    SAY,
    SUB,
    THIRD,
)

_UNCOUNTED = frozenset({"many", "more", "others", "some"})
"""Subjects that are no phrase and tell no number: "and many more were hurt"."""


def subject_of(clause: Clause, verb: int) -> list[Party]:
    """Give who stands as the subject of the verb group that starts at ``verb``."""
    if (shared := _sharing(clause, verb)) is not None:
        return subject_of(clause, shared)
    if verb and clause.lex[verb - 1].tags & REL and clause.lex[verb - 1].lower != "that":
        return _antecedent(clause, verb - 1)
    if clause.lex[clause.back_over_adverbs(verb - 1)].lower in _UNCOUNTED and verb - 1 not in clause.closing:
        return []
    top: list[Phrase] = []
    included: list[Party] = []
    aside = _included_before(clause, verb)
    at = verb - 1
    while at >= 0:
        chunk = clause.closing.get(at)
        if chunk is not None:
            before = chunk.first - 1
            if clause.is_age(chunk):
                at = before
                continue
            if chunk.first in aside or clause.inside_larger(before):
                included.append(Party(chunk, included=True))
            elif not (clause.governed(before) or chunk.measure or _doing(clause, chunk)):
                top.append(chunk)
            at = before
        elif (start := insertion(clause, at)) is not None:
            top = [chunk for chunk in top if chunk.first > at and not _belongs_to(clause, at, chunk)]
            at = start - 1
        elif _ends_clause(clause, at):
            top = _after_verb(clause, top, at)
            break
        else:
            at -= 1
    top.reverse()
    group = _group(clause, top, verb)
    if len(group) == 1 and group[0].said == 1 and not group[0].stated and clause.lex[verb].lower == "were":
        group = []  # "students close to the movement were arrested"
    inner = [party for party in included if group and party.phrase.first > group[0].first]
    return parties_of(clause.lex, group) + inner


def _sharing(clause: Clause, verb: int) -> int | None:
    """Give where the verb group starts whose subject another shares: "a man attacked two guards and was shot", "and
    died"."""
    if verb < 2 or clause.lex[verb - 1].lower not in ("and", "but"):
        return None
    if not (clause.lex[verb].tags & BE or clause.lex[verb].lower in _DONE_BY_NOBODY):
        return None
    modifying = None
    for at in range(verb - 2, -1, -1):
        record = clause.lex[at]
        if record.form in CLOSERS or record.tags & (REL | SUB | SAY):
            break
        if at in clause.closing or not record.tags & (BE | PAST):
            continue
        if record.tags & BE or not clause.reduced(at):
            return clause.first_of_group(at)
        modifying = at
    return modifying


_DONE_BY_NOBODY = frozenset({"died", "fled", "perished"})
"""Verbs that take no object, so that their subject is never what a verb before them did something to."""


def _included_before(clause: Clause, verb: int) -> range:
    """Give the tokens of ", including two women and a child," where that stands right before a verb."""
    end = clause.back_over_adverbs(verb - 1)
    if end < 0 or clause.lex[end].form != ",":
        return range(0)
    for k in range(end - 1, max(0, end - _ASIDE), -1):
        if clause.lex[k].lower in ("including", "among") and clause.lex[k - 1].form == ",":
            return range(k, end)
        if clause.lex[k].tags & (BE | HAVE | MODAL) or k in clause.verbs:
            break
    return range(0)


_ASIDE = 16
"""Tokens that a list of those included has at most."""


def _doing(clause: Clause, chunk: Phrase) -> bool:
    """Whether a lone gerund says what somebody named before it does: "an officer serving in the mission"."""
    lone = chunk.first == chunk.last and chunk.first - 1 in clause.closing and chunk.last + 1 < len(clause.lex)
    return lone and bool(clause.lex[chunk.first].tags & GERUND and clause.lex[chunk.last + 1].tags & PREP)


def _belongs_to(clause: Clause, at: int, chunk: Phrase) -> bool:
    """Whether the phrase is the object of the relative verb at ``at``, up to the next "and" or comma."""
    if clause.lex[at].tags & PUNCTUATION:
        return False
    return not any(record.tags & CONJ or record.form == "," for record in clause.lex[at : chunk.first])


def _antecedent(clause: Clause, relative: int) -> list[Party]:
    """Give whom a relative pronoun takes up: "57 people who", "the wife of a mayor, 40, who"."""
    at, nearest = relative - 1, None
    while at >= 0:
        chunk = clause.closing.get(at)
        if chunk is not None and (clause.is_age(chunk) or clause.is_of_children(chunk)):
            at = chunk.first - 1
        elif chunk is not None:
            nearest = nearest or chunk
            if chunk.stated or not clause.governed(chunk.first - 1):
                return [Party(chunk, included=clause.inside_larger(chunk.first - 1))]
            at = chunk.first - 1
        elif clause.lex[at].tags & (PREP | ADV | ADVERB) or clause.lex[at].form in (",", "(", ")", "[", "]"):
            at -= 1
        else:
            break
    return [] if nearest is None else [Party(nearest)]


def _ends_clause(clause: Clause, at: int) -> bool:
    record = clause.lex[at]
    tags = record.tags
    if tags & REL and not tags & SUB:
        return _has_own_subject(clause, at)
    if record.form in CLOSERS or record.form in DASHES or (tags & SAY and not _accused(clause, at)):
        return True
    if tags & SUB and not tags & PREP:
        return True
    if record.lower in ("after", "before", "until") and at + 1 in clause.opening:
        return True
    if tags & (BE | HAVE | DO | MODAL):
        return True
    return bool(tags & (PAST | THIRD) and not clause.reduced(at) and at not in clause.closing)


def _accused(clause: Clause, at: int) -> bool:
    """Whether a participle tells what the noun before it is accused of: "two men accused of spying"."""
    of = at + 1 < len(clause.lex) and clause.lex[at + 1].lower == "of"
    return of and clause.lex[at].lemma in accusing() and clause.reduced(at)


def _has_own_subject(clause: Clause, relative: int) -> bool:
    """Whether a relative clause has another subject than its pronoun: "the raid in which 26 people were killed"."""
    ruled = relative > 0 and bool(clause.lex[relative - 1].tags & PREP)
    return (ruled or clause.lex[relative].lower in ("where", "when")) and relative + 1 in clause.opening


def _after_verb(clause: Clause, top: list[Phrase], at: int) -> list[Phrase]:
    """Where a finite verb stands left of the subject, what follows its object belongs to the next clause."""
    record = clause.lex[at]
    if record.form in CLOSERS or record.form in DASHES or record.tags & (SAY | SUB) or not top:
        return top
    for index in range(len(top) - 1, -1, -1):
        before = clause.lex[top[index].first - 1] if top[index].first else None
        if before is not None and (before.tags & (CONJ | SUB | REL) or before.form == ","):
            return top[: index + 1]
    return top[:1]


def _group(clause: Clause, top: list[Phrase], end: int) -> list[Phrase]:
    """Keep the parties of a subject: a list where there is one, else the one that stands as its head."""
    if not top:
        return []
    if _rules_the_rest(clause, top, end):
        return top[:1]
    if any(conjoined(clause.lex, chunk) for chunk in top[1:]):
        return members(clause.lex, top)
    if top[-1].stated and not top[0].stated and not clause.lex[top[-1].last].tags & NUM:
        return top[-1:]
    if len(top) == 1 or top[0].stated or clause.lex[min(end, top[0].last + 1)].form == ",":
        return top[:1] if not _sets_the_scene(clause, top) else top[-1:]
    return top[-1:]


def _rules_the_rest(clause: Clause, top: list[Phrase], end: int) -> bool:
    """Whether what follows the first phrase is of a clause that says more of it: "gunmen who shot two guards died"."""
    who = min(end, top[0].last + 1)
    if top[0].stated or not (clause.lex[who].tags & REL and clause.lex[who + 1].tags & _VERBAL):
        return False
    return all(record.form != "," for record in clause.lex[who : top[-1].first])


_VERBAL = PAST | BE | HAVE | DO | MODAL


def _sets_the_scene(clause: Clause, top: list[Phrase]) -> bool:
    """Whether the first phrase only says when: "After the attack, a guard was shot"."""
    before = clause.lex[top[0].first - 1].tags if top[0].first else 0
    return len(top) > 1 and bool(before & PREP and before & SUB)
