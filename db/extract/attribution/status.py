"""The standing of what is told: suspected, claimed, denied, unclaimed, confirmed or only reported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from db.extract.attribution.saying import is_us, left_phrase, right_phrase
from db.extract.sentences.phrasetable import Openings
from db.extract.sentences.tokens import Sentence
from db.gazetteer.accusing import accusing
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import (
    ADJECTIVE,
    ADV,
    ADVERB,
    BE,
    DET,
    NEG,
    NOUN,
    PLURAL,
    POSS,
    REL,
    UNKNOWN,
    Lexeme,
)
from db.gazetteer.tables import rows

_EVERYWHERE = frozenset({"claimed", "unclaimed", "denied"})
_MOST_CUES = 24
"""More cues than any sentence that was written to be read has: each of them bears on each incident of the sentence."""


class StatusCue(NamedTuple):
    """A standing of an incident (suspected, claimed, denied, unclaimed, confirmed, reported) and the words saying it.

    ``by`` are the tokens (first, last) of the claimant, denier or accuser, ``accused`` those of who is said to have
    done it; None where the sentence does not name them.
    """

    status: str
    first: int
    last: int
    by: tuple[int, int] | None = None
    accused: tuple[int, int] | None = None


_CUES = Openings(((cue, (status, who)) for cue, status, who in rows("status_cues.tsv")), lemmas=True)


def status_cues(sentence: Sentence) -> tuple[StatusCue, ...]:
    """Collect the words of a sentence on the standing of what it tells, the first of them where there are very many."""
    lex = sentence.lex
    found: list[StatusCue] = []
    taken = -1
    for at, entries in _CUES.of(sentence):
        if at <= taken:
            continue
        for phrase, (status, who) in entries:
            last = _match(lex, at, phrase)
            if last is not None:
                found.append(_cue(lex, at, last, status, who))
                taken = last
                break
        if len(found) == _MOST_CUES:
            break
    return _settled(found)


def _match(lex: Sequence[Lexeme], at: int, phrase: tuple[str, ...]) -> int | None:
    """Match the words from ``at`` on, adverbs between them passed over; give the last token or None."""
    k, size = at + 1, len(lex)
    for word in phrase[1:]:
        while k < size and word not in (lex[k].lower, lex[k].lemma):
            if lex[k].tags & NEG or not lex[k].tags & _PASSED:
                return None
            k += 1
        if k >= size:
            return None
        k += 1
    return k - 1


_PASSED = ADV | ADVERB | BE


def _cue(lex: Sequence[Lexeme], first: int, last: int, status: str, who: str) -> StatusCue:
    if who == "subject":
        return _by_subject(lex, first, last, status)
    if who == "object":
        active = lex[first].lemma in accusing() and not (first and lex[first - 1].tags & BE)
        accused = _accused(lex, _object_start(lex, last + 1))
        return StatusCue(status, first, last, by=left_phrase(lex, first) if active else None, accused=accused)
    if who == "holder":
        return StatusCue(status, first, last, by=_holder(lex, first))
    if who == "agent":
        return StatusCue(status, first, last, by=_agent(lex, last))
    if who == "phrase":
        return StatusCue(status, first, last, accused=_own_phrase(lex, first))
    return StatusCue(status, first, last)


def _by_subject(lex: Sequence[Lexeme], first: int, last: int, status: str) -> StatusCue:
    """Give the cue of who claims or denies; "no group claimed" says that nobody did."""
    by = left_phrase(lex, first)
    told = {record.lower for record in lex[max(0, by[0] - 2) : first]} if by is not None else set()
    if status == "claimed" and (not words("nobody").isdisjoint(told) or forborne(lex, first)):
        return StatusCue("unclaimed", first, last)
    return StatusCue(status, first, last, by=by)


def forborne(lex: Sequence[Lexeme], verb: int) -> bool:
    """Whether somebody leaves it at that, ``verb`` being a token: "stopped short of claiming", "without claiming"."""
    before = [record.lower for record in lex[max(0, verb - 2) : verb]]
    return before == ["short", "of"] or before[-1:] == ["without"]


def _holder(lex: Sequence[Lexeme], noun: int) -> tuple[int, int] | None:
    """Give whose statement it is: "the coalition's release said"."""
    return left_phrase(lex, noun - 1) if noun > 1 and lex[noun - 1].lower in ("'s", "'") else None


def _agent(lex: Sequence[Lexeme], verb: int) -> tuple[int, int] | None:
    by = next((k for k in range(verb + 1, min(len(lex), verb + 8)) if lex[k].lower == "by"), None)
    return right_phrase(lex, by + 1) if by is not None else None


def _accused(lex: Sequence[Lexeme], start: int) -> tuple[int, int] | None:
    span = right_phrase(lex, start)
    if span is None or lex[span[0] - 1].lower in words("nobody"):
        return None
    of = next((k for k in range(span[0], span[1] + 1) if lex[k].lower in ("of", "for")), span[1] + 1)
    return (span[0], of - 1) if of > span[0] else None


def _object_start(lex: Sequence[Lexeme], at: int) -> int:
    """Skip the joints between a cue and whom it accuses: "believed to be from", "blamed the attack on"."""
    if at < len(lex) and lex[at].lower in ("from", "members", "part", "the"):
        return at + 1
    return at


def _own_phrase(lex: Sequence[Lexeme], at: int) -> tuple[int, int] | None:
    last = at
    while last + 1 < len(lex) and (lex[last + 1].tags & (NOUN | PLURAL | ADJECTIVE | UNKNOWN) or is_us(lex[last + 1])):
        if lex[last + 1].tags & (DET | POSS):
            break
        last += 1
    return (at, last) if last > at else None


def _settled(found: list[StatusCue]) -> tuple[StatusCue, ...]:
    """Where a sentence says that nobody claimed, the words "claimed responsibility" in it are no claim."""
    if any(cue.status == "unclaimed" for cue in found):
        found = [cue for cue in found if cue.status != "claimed"]
    return tuple(found)


def status_of(sentence: Sentence, at: int, cues: tuple[StatusCue, ...] | None = None) -> tuple[StatusCue, ...]:
    """Give those status cues of a sentence that bear on the trigger at token ``at``."""
    cues = status_cues(sentence) if cues is None else cues
    if not cues:
        return cues
    return tuple(cue for cue in cues if cue.status in _EVERYWHERE or not _broken(sentence.lex, cue, at))


def _broken(lex: Sequence[Lexeme], cue: StatusCue, at: int) -> bool:
    low, high = (cue.last, at) if cue.last < at else (at, cue.first)
    if (at < cue.first and lex[cue.first].lemma == "accuse") or _of_others(lex, cue, at):
        return True
    return not words("break").isdisjoint([record.lower for record in lex[low:high]])


def _of_others(lex: Sequence[Lexeme], cue: StatusCue, at: int) -> bool:
    """Whether a deed is that of those to whom the accused did something: "accused them of hiding rebels who killed"."""
    of = cue.accused[1] + 1 if cue.accused is not None else at
    held_for = of + 1 < at and lex[of].lower == "of" and lex[of + 1].lower.endswith("ing")
    return held_for and any(record.tags & REL for record in lex[of + 2 : at])
