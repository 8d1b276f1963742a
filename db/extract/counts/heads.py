"""The words that make a number a count: "killed", "shot dead", "death toll", "airstrikes"."""

from __future__ import annotations

from dataclasses import dataclass

from db.extract.sentences.phrasetable import PhraseTable
from db.extract.sentences.tokens import Sentence
from db.gazetteer.event_words import words
from db.gazetteer.lexicon import ADJECTIVE, DET, POSS, word_list
from db.gazetteer.tables import rows


@dataclass(slots=True)
class Head:
    """A head on tokens ``first`` to ``last`` inclusive; ``kind`` is the count's, ``behaviour`` how it finds it."""

    first: int
    last: int
    kind: str
    behaviour: str


_HEADS = PhraseTable((words, (kind, behaviour)) for words, kind, behaviour in rows("count_heads.tsv"))

STATES = frozenset(words for words, _, behaviour in rows("count_heads.tsv") if behaviour == "state")
"""What people are left in: "dead", "wounded"."""


def heads_in(sentence: Sentence) -> list[Head]:
    """Find the heads of a sentence from left to right, the longest at each place.

    What people only fear or are told belongs to its head: "are feared dead", "were reported killed". A captive who is
    not taken is a noun like others: "killed a hostage".
    """
    found = _HEADS.longest(sentence)
    lex = sentence.lex
    heads = [
        Head(first, last, kind, behaviour)
        for first, last, (kind, behaviour) in found
        if not (kind == "abducted" and behaviour == "state" and first and lex[first - 1].tags & _BEFORE_NOUNS)
    ]
    if sentence.lists & _HELD:
        for head in heads:
            if head.behaviour in _OF_STATES and head.first and sentence.lex[head.first - 1].lists & _HELD:
                head.first -= 1
    return heads


_HELD = word_list(words=words("held"))
_BEFORE_NOUNS = DET | POSS | ADJECTIVE
_OF_STATES = frozenset({"state", "verb"})
