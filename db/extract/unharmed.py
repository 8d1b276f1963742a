"""Nobody killed or hurt: what a sentence of its own says of the incident told right before it."""

from __future__ import annotations

from db.extract.counts import CountPhrase, counts_in
from db.extract.incidents import UNHARMED, Draft
from db.extract.tokens import Sentence
from db.gazetteer.lexicon import MODAL, word_list

_NONE = word_list(words=["no", "nobody", "none", "without", "zero"])
_ANYBODY = frozenset({None, "casualties", "people", "person", "persons", "victims"})
_NEAR = 2
"""Within how many sentences after an incident it is told that nobody came to harm in it."""


def unharmed(number: int, sentence: Sentence) -> list[Draft]:
    """Give the draft of a sentence that only says that nobody was killed or hurt: "No casualties were reported"."""
    if not sentence.lists & _NONE:
        return []
    spared = [(number, count) for count in counts_in(sentence) if count.best == 0 and _anybody(count, sentence)]
    return [Draft(UNHARMED, [], [number], counts=spared, sources=[number])] if spared else []


def _anybody(count: CountPhrase, sentence: Sentence) -> bool:
    """Whether a zero speaks of all who were there, and not of what is wished or only of some ("none of the guards")."""
    before = sentence.lex[max(0, count.first - _REACH) : count.first]
    among = count.party is not None and sentence.lex[count.party[1] + 1].lower == "of"
    return count.who in _ANYBODY and not among and not any(record.tags & MODAL for record in before)


_REACH = 4


def spare(told: Draft, recent: list[Draft]) -> None:
    """Give the incident told right before the zeros of a sentence, where it counts nobody killed or hurt itself."""
    near = [one for one in recent if 0 <= told.sentences[0] - one.sentences[-1] <= _NEAR]
    if not near:
        return
    known = max(near, key=lambda one: one.sentences[-1])
    counted = {count.kind for _, count in known.counts}
    zeros = [(number, count) for number, count in told.counts if count.kind not in counted]
    if known.domain in _HARMFUL and zeros:
        known.counts.extend(zeros)
        known.sentences.extend(told.sentences)
        known.sources.extend(told.sources)


def without_zeros(counts: list[tuple[int, CountPhrase]]) -> list[tuple[int, CountPhrase]]:
    """Leave out that nobody was killed or hurt where another sentence counts somebody."""
    harmed = {count.kind for _, count in counts if (count.best or count.min or 0) > 0 and count.counts}
    return [(number, count) for number, count in counts if count.best != 0 or count.kind not in harmed]


_HARMFUL = frozenset({"violence", "loot", "protest"})
