"""What an article speaks of, where that is no violence of these days: a game, a film, a storm, a trial, the past."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from db.extract.realis.cues import ARMS, POLICE, SOFT_DOMAINS, domain_of, domains_of, is_past
from db.extract.sentences.phrasetable import PhraseTable
from db.extract.sentences.tokens import Sentence
from db.gazetteer.lexicon import DIGITS, word_list
from db.gazetteer.tables import rows

SUBJECTS = frozenset({"sport", "fiction", "nature", "accident", "business", "science", "food", "drill", "computing"})
"""What an article may speak of as a whole; ``PAST`` and ``COURT`` are told by its beginning alone."""
PAST, COURT = "past", "court"

_TOLD_BY = PhraseTable((words, subject) for words, subject in rows("realis_subjects.tsv"))
_OFTEN, _SHARE = 2, 4
"""In how many sentences at least, a title counting twice, and in what share of them an article names its subject."""
_BEGINNING, _LEAD = 4, 2
_FIGURES = word_list(tags=DIGITS)


def subject_of(sentences: Sequence[Sentence], year: int | None = None) -> str | None:
    """Give what an article speaks of; None where it speaks of arms. ``year`` is that of its publication.

    Words of arms weigh twice as much as those of a subject, and as much where its title names that.
    """
    if year is not None and _looks_back(sentences[:_BEGINNING], year):
        return PAST
    if any(subject == COURT for sentence in sentences[:_LEAD] for _, _, subject in _TOLD_BY.matches(sentence)):
        return COURT
    told: Counter[str] = Counter()
    titled: set[str] = set()
    for sentence in sentences:
        named = {subject for _, _, subject in _TOLD_BY.matches(sentence)}
        if (domains := domains_of(sentence) - {POLICE}) and not named & SUBJECTS:
            named.add(domain_of(domains) or ARMS)
            named |= domains & SOFT_DOMAINS  # "the lads fought like soldiers, said the coach" speaks of either
        elif ARMS in domains:
            named.add(ARMS)
        if not named:
            continue
        told.update(named)
        if sentence.kind == "title":
            told.update(named)
            titled |= named
    subject, often = max(told.items(), key=lambda pair: pair[1] if pair[0] in SUBJECTS else 0, default=(ARMS, 0))
    if subject not in SUBJECTS or often < _OFTEN or often * _SHARE < len(sentences):
        return None
    return subject if told[ARMS] * (1 if subject in titled else 2) < often else None


def _looks_back(beginning: Sequence[Sentence], year: int) -> bool:
    """Whether an article begins with looking back on what was long ago: an anniversary, an obituary."""
    back = any(subject == PAST for sentence in beginning for _, _, subject in _TOLD_BY.matches(sentence))
    return back and any(_of_old(sentence, year) for sentence in beginning)


def _of_old(sentence: Sentence, year: int) -> bool:
    """Whether a sentence names a year long past."""
    if not sentence.lists & _FIGURES:
        return False
    return any(is_past(sentence.lex, at, year) for at, record in sentence.listed if record.lists & _FIGURES)
