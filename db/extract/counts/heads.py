"""The words that make a number a count: "killed", "shot dead", "death toll", "airstrikes"."""

from __future__ import annotations

from dataclasses import dataclass

from db.extract.phrasetable import PhraseTable
from db.extract.tokens import Sentence
from db.gazetteer.tables import rows


@dataclass(slots=True)
class Head:
    """A head on tokens ``first`` to ``last`` inclusive; ``kind`` is the count's, ``behaviour`` how it finds it."""

    first: int
    last: int
    kind: str
    behaviour: str


_HEADS = PhraseTable((words, (kind, behaviour)) for words, kind, behaviour in rows("count_heads.tsv"))


def heads_in(sentence: Sentence) -> list[Head]:
    """Find the heads of a sentence from left to right, the longest at each place."""
    found = _HEADS.longest(sentence)
    return [Head(first, last, kind, behaviour) for first, last, (kind, behaviour) in found]
