"""Which counts do not add to the toll of the incident at hand: overtaken ones and sums over a war or a year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.extract.counts.phrase import CountPhrase
from db.extract.sentences.phrasetable import PhraseTable
from db.extract.sentences.tokens import Sentence
from db.gazetteer.datewords import ORDINALS, WEEKDAYS
from db.gazetteer.lexicon import ADJECTIVE, Lexeme
from db.gazetteer.nouns import ends_of
from db.gazetteer.tables import rows

SUPERSEDED, BACKGROUND = "superseded", "background"
"""Flags of a count, as count_cues.tsv names them and CountPhrase explains them."""

A_WAR = 10_000
"""So many killed, injured or seized at once are the sum of a war, not one incident."""

_CUES = PhraseTable((words, (flag, where)) for words, flag, where in rows("count_cues.tsv"))
_BREAKS = frozenset({",", ";", "—", "–", "(", ")"})


def flagged(sentence: Sentence, counts: list[CountPhrase]) -> list[CountPhrase]:
    """Mark the superseded and the background counts of a sentence."""
    if not counts:
        return counts
    lex = sentence.lex
    marks: dict[int, str] = {
        index: BACKGROUND
        for index, count in enumerate(counts)
        if count.kind != "displaced" and (count.best or count.min or 0) >= A_WAR
    }
    for at, end, (flag, where) in _CUES.matches(sentence):
        if _says_nothing(lex, at, end):
            continue
        index = _meant(lex, counts, at, where)
        if index is not None:
            marks.setdefault(index, flag)
    for index in [index for index, flag in marks.items() if flag == BACKGROUND]:
        for joined in _joined(lex, counts, index):
            marks.setdefault(joined, BACKGROUND)
    return [_marked(count, marks.get(index)) for index, count in enumerate(counts)]


def _says_nothing(lex: Sequence[Lexeme], at: int, end: int) -> bool:
    """Whether a cue, the tokens ``at`` to ``end``, is none here: "since Monday", "two years after the war began"."""
    word = lex[end].lower
    if word == "since":
        return any(record.lower in _DAYS for record in _without_last(lex, end + 1))
    if word == "past":
        return any(record.lower in _SHORT for record in lex[end + 1 : end + 4])
    if word == "war":
        return _left_over(lex, at) or (at > 0 and lex[at - 1].lower in ("after", "before"))
    return word == "reports" and any(record.lower in ("say", "suggest") for record in lex[end + 1 : end + 2])


def _joined(lex: Sequence[Lexeme], counts: list[CountPhrase], index: int) -> list[int]:
    """Give the counts of other kinds beside a count that "and" joins to it: "have killed 1,600 and injured 580"."""
    found: list[int] = []
    for low, high, other in ((index, index + 1, index + 1), (index - 1, index, index - 1)):
        if low < 0 or high >= len(counts) or counts[low].kind == counts[high].kind:
            continue
        between = {record.form for record in lex[counts[low].last + 1 : counts[high].first]}
        if between and between <= _JOINING:
            found.append(other)
    return found


_JOINING = frozenset({",", "and"})


def _left_over(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a war, named at a token, is only where a weapon is from: "a mine left over from the war killed two"."""
    return at > 1 and lex[at - 1].lower in _FROM and any(record.lower in _WEAPONS for record in lex[: at - 1])


_FROM = frozenset({"during", "from", "in", "of"})
_WEAPONS = ends_of(("bombing", "artillery", "grenade"))


def is_further(sentence: Sentence, count: CountPhrase, *, beside: bool = False) -> bool:
    """Whether a count adds to those told before it: "his driver was also killed", "ten other people", "two more".

    ``beside`` a count of another kind "others" are others than those: "killed two and hurt ten others".
    """
    lex = sentence.lex
    told = {lex[k].lower for k in range(count.first, count.last + 1)}
    if not told.isdisjoint(_ADDING):
        return True
    more = any(lex[k].lower == "more" and lex[k + 1].lower != "than" for k in range(count.first, count.last))
    return not beside and (more or not told.isdisjoint(_OTHERS))


_ADDING = frozenset({"along", "also", "together"})
_OTHERS = frozenset({"another", "other", "others"})


def _marked(count: CountPhrase, flag: str | None) -> CountPhrase:
    if flag == SUPERSEDED:
        return replace(count, superseded=True)
    return replace(count, background=True) if flag == BACKGROUND else count


def _ranks_one(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a cue only ranks what is told: "the third journalist killed this year", "the worst raid in decades"."""
    for k in range(at - 1, max(-1, at - _REACH), -1):
        if lex[k].form in _BREAKS:
            return False
        if lex[k].lower in ORDINALS or _is_superlative(lex[k]):
            return True
    return False


def _is_superlative(record: Lexeme) -> bool:
    return record.lower in ("most", "worst") or (record.lower.endswith("est") and bool(record.tags & ADJECTIVE))


_REACH = 10
_SHORT = frozenset({"day", "hour", "hours"})
"""What is counted over one of these is no sum of many incidents: "killed 14 militants over the past 24 hours"."""
_DAYS = frozenset({*WEEKDAYS, "yesterday"})
"""What is counted since one of these is one incident's, and no sum of a war."""


def _without_last(lex: Sequence[Lexeme], at: int) -> Sequence[Lexeme]:
    """Give the word at a token, or the one behind "last" or "late" there."""
    at += at < len(lex) and lex[at].lower in ("early", "last", "late")
    return lex[at : at + 1]


def _in_an_aside(lex: Sequence[Lexeme], at: int) -> bool:
    """Whether a cue tells in a relative clause of who did it or where: "rebels, who have ruled here for a decade,
    killed", "killed two in Derna, where rebels have fought since May"."""
    start = next((k for k in range(at - 1, -1, -1) if lex[k].form in _BREAKS), -1) + 1
    return start > 0 and lex[start].lower in ("where", "which", "who", "whose")


def _meant(lex: Sequence[Lexeme], counts: list[CountPhrase], at: int, where: str) -> int | None:
    """Find the count that a cue at token ``at`` speaks of: the nearest one, without a break between if it can be."""
    if _ranks_one(lex, at):
        return None
    best: tuple[int, int] | None = None
    for index, count in enumerate(counts):
        if (where == "before" and count.last < at) or (where == "after" and count.first > at):
            continue
        low, high = (count.last + 1, at) if count.last < at else (at, count.first)
        breaks = sum(record.form in _BREAKS for record in lex[low:high])
        if breaks and _in_an_aside(lex, at):
            continue
        distance = 1000 * breaks + max(0, high - low)
        if best is None or distance < best[0]:
            best = (distance, index)
    return best[1] if best is not None and best[0] < 2000 else None
