"""Tolls told on their own: nobody hurt, people in hospital, or what a toll has risen to, of what is told before; that
of a headline, of what is told right behind it."""

from __future__ import annotations

from dataclasses import replace

from db.extract.counts import CountPhrase, counts_in
from db.extract.dates.calendar import days_between
from db.extract.families import TOLL
from db.extract.incidents import Draft
from db.extract.sentences.tokens import Sentence
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import MODAL, word_list

_NONE = word_list(words=["no", "nobody", "none", "without", "zero"])
_TOLL = word_list(words=["toll"])
_CARE = word_list(words=["admitted", "hospital", "treated"])
_GROWN = word_list(words=words("growing"))
_ANYBODY = frozenset({None, "casualties", "people", "person", "persons", "victims"})
_NEAR = 2
"""Within how many sentences after an incident it is told who came to harm in it."""
_REACH = 4


def toll_alone(number: int, sentence: Sentence) -> list[Draft]:
    """Give the draft of a sentence that only tells a toll: "No casualties were reported", "The toll rose to nine"."""
    if sentence.kind == "title" and sentence.lists & _TOLL:
        return _toll_of_headline(number, sentence)
    if not sentence.lists & (_NONE | _CARE | _GROWN):
        return []
    told = [(number, count) for count in counts_in(sentence) if _alone(count, sentence)]
    return [Draft(TOLL, [], [number], counts=told, sources=[number])] if told else []


def _alone(count: CountPhrase, sentence: Sentence) -> bool:
    """Whether a count is of those spared, of those in hospital, or what the toll has grown to."""
    return (count.grown and count.counts) or _spared(count, sentence) or _cared_for(count, sentence)


def _toll_of_headline(number: int, sentence: Sentence) -> list[Draft]:
    """Give the draft of a headline that tells nothing but a toll: "Toll of Quetta blast rises to 10"."""
    told = [(number, one) for one in counts_in(sentence) if one.counts and _is_toll(one, sentence)]
    return [Draft(TOLL, [], [number], counts=told, sources=[number])] if told else []


def _is_toll(count: CountPhrase, sentence: Sentence) -> bool:
    return any(record.lists & _TOLL for record in sentence.lex[count.head : count.head + 2])


def tell_headline(drafts: list[Draft], merged: list[Draft]) -> None:
    """Give the incident told first behind a headline the toll of that, of which what it counts itself is a part."""
    first = min(merged, key=lambda one: one.sentences[0], default=None)
    if first is None or first.domain not in _HARMFUL or drafts[0].domain != TOLL:
        return
    told = drafts[0]
    if first.sentences[0] - told.sentences[0] > _NEAR:
        return
    figures = {count.kind: count for _, count in told.counts}
    first.counts = [*told.counts, *((at, _part(count, figures.get(count.kind))) for at, count in first.counts)]
    first.sentences[:0] = told.sentences
    first.sources[:0] = told.sources


def _part(count: CountPhrase, toll: CountPhrase | None) -> CountPhrase:
    """Give a count as a part of the toll if that is larger, else as it was."""
    is_part = toll is not None and (toll.best or 0) > (count.best or count.min or 0)
    return replace(count, included=True) if is_part else count


def _spared(count: CountPhrase, sentence: Sentence) -> bool:
    """Whether a zero speaks of all who were there, and not of what is wished or only of some ("none of the guards")."""
    before = sentence.lex[max(0, count.first - _REACH) : count.first]
    behind = sentence.lex[count.party[1] + 1 :][:1] if count.party is not None else []
    among = any(record.lower == "of" for record in behind)
    wished = any(record.tags & MODAL for record in before)
    return count.best == 0 and count.who in _ANYBODY and not (among or wished)


def _cared_for(count: CountPhrase, sentence: Sentence) -> bool:
    """Whether those counted are in hospital with wounds: "twelve people were treated for burns"."""
    cared = sentence.lex[count.head].lists & _CARE or sentence.lex[count.last].lists & _CARE
    return count.kind == "injured" and bool(cared) and not (count.included or count.background or count.superseded)


def tell(told: Draft, recent: list[Draft]) -> None:
    """Give the incident told right before the toll of a sentence, as far as it counts none itself."""
    near = [one for one in recent if 0 <= told.sentences[0] - one.sentences[-1] <= _NEAR]
    grown = [count for _, count in told.counts if count.grown]
    if grown:
        smaller = _of_late([one for one in recent if _may_have_grown(one, grown[0])])
        near = [one for one in smaller if one.counts] or smaller
    if not near:
        return
    known = max(near, key=lambda one: one.sentences[-1])
    counted = {count.kind for _, count in known.counts}
    new = [(number, count) for number, count in told.counts if count.grown or count.kind not in counted]
    if known.domain in _HARMFUL and new:
        known.counts.extend(new)
        known.sentences.extend(told.sentences)
        known.sources.extend(told.sources)


def _may_have_grown(known: Draft, toll: CountPhrase) -> bool:
    """Whether an incident counts fewer than a toll that has grown since."""
    before = [count.best or count.min or 0 for _, count in known.counts if count.kind == toll.kind]
    return known.domain in _HARMFUL and max(before, default=0) <= (toll.best or toll.min or 0)


def _of_late(drafts: list[Draft]) -> list[Draft]:
    """Leave out incidents of long before the latest one: no toll grows of what happened a month earlier."""
    days = [day for one in drafts if one.date is not None and (day := one.date[1][2].latest)]
    last = max(days, default="")
    return [
        one
        for one in drafts
        if one.date is None or (day := one.date[1][2].latest) is None or days_between(day, last) <= _GROWING
    ]


_GROWING = 7
"""For how many days after an incident its toll grows."""


def without_zeros(counts: list[tuple[int, CountPhrase]]) -> list[tuple[int, CountPhrase]]:
    """Leave out that nobody was killed or hurt where another sentence counts somebody."""
    harmed = {count.kind for _, count in counts if (count.best or count.min or 0) > 0 and count.counts}
    return [(number, count) for number, count in counts if count.best != 0 or count.kind not in harmed]


_HARMFUL = frozenset({"violence", "loot", "protest"})
