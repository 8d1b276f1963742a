"""What a text is about, in few numbers: its most telling words, each with a weight.

Words are kept as hashes, weights so that the squares of all sum up to about ``WHOLE`` squared: the likeness of two
texts is the cosine between them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from math import fsum, log, sqrt
from zlib import crc32

from db.folding import fold
from db.link.commonness import rarity

WHOLE = 250
"""The length of a wording: its weights are whole numbers up to this."""

MOST_WORDS = 250
"""Words of a text that are looked at: the title, the lead and what follows. The rest is background."""

KEPT = 40
"""The most telling words that are kept of a text."""

_NAMED = 1.5  # a name tells more than a noun that is as rare
_NUMBER = 3.0  # "23 pirates" is another haul than "26 pirates"
_TOKEN = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_YEARS = range(1900, 2100)
_SMALL = 3
_MOST_TIMES = 50
_REPEATED = [1 + log(times or 1) for times in range(_MOST_TIMES)]  # what is said again tells more, but ever less
_WHOLE_SQUARED = WHOLE * WHOLE
_MOST_CHARACTERS = MOST_WORDS * 12

Wording = dict[int, int]
"""Weights by the hash of the word."""


@dataclass(frozen=True, slots=True)
class Words:
    """The telling words of a text, as hashes: ``ranked`` with what each says of it, below zero, the heaviest first;
    ``lower`` are those among them that are not written like names."""

    ranked: list[tuple[float, int]]
    lower: set[int]

    def names(self, most: int) -> tuple[int, ...]:
        """Give the heaviest words that are names."""
        return tuple(islice((word for _, word in self.ranked if word not in self.lower), most))

    def nouns(self, most: int) -> tuple[int, ...]:
        """Give the heaviest words that are no names."""
        return tuple(islice((word for _, word in self.ranked if word in self.lower), most))


def telling(text: str) -> Words:
    """Find the telling words of the beginning of ``text``."""
    times: dict[int, int] = {}
    weights: dict[int, float] = {}
    lower: set[int] = set()
    for token, number in Counter(_TOKEN.findall(text[:_MOST_CHARACTERS])[:MOST_WORDS]).items():
        read = _read(token)
        if read is not None:
            word, weights[word], capital = read
            times[word] = times.get(word, 0) + number
            if not capital:
                lower.add(word)
    ranked = []
    for word, number in times.items():
        weight = weights[word] * (_REPEATED[number] if number < _MOST_TIMES else _REPEATED[-1])
        ranked.append((-weight if word in lower else -weight * _NAMED, word))
    ranked.sort()
    return Words(ranked, lower)


def wording(found: Words) -> Wording:
    """Give the heaviest words with weights of a common length."""
    heaviest = found.ranked[:KEPT]
    factor = WHOLE / (sqrt(fsum([weight * weight for weight, _ in heaviest])) or 1.0)
    return {word: round(-weight * factor) for weight, word in heaviest}


def likeness(one: Wording, other: Wording, without: Collection[int] = ()) -> float:
    """Give how alike two wordings are, 0.0 for nothing in common to 1.0 for the same; some words may be left out."""
    shared = 0
    for word in one.keys() & other.keys():
        shared += one[word] * other[word]
    if not without or not shared:
        return shared / _WHOLE_SQUARED
    mine = theirs = _WHOLE_SQUARED
    for word in without:
        weight, their_weight = one.get(word, 0), other.get(word, 0)
        shared -= weight * their_weight
        mine -= weight * weight
        theirs -= their_weight * their_weight
    return shared / sqrt(mine * theirs) if mine > 0 and theirs > 0 else 0.0


def hashed(word: str) -> int:
    """Give a word as a number of 32 bits, the same on every machine."""
    return crc32(word.encode("utf-8", "replace"))


@lru_cache(maxsize=1 << 16)
def _read(token: str) -> tuple[int, float, bool] | None:
    """Give a word's hash, how telling it is, and whether it is written like a name; None for one that tells nothing."""
    word = fold(token).replace("’", "'").removesuffix("'s")
    if not word:  # a lengthening sign or the like, and nothing beside it
        return None
    if word[0].isdigit():
        return (hashed(word), _NUMBER, False) if _tells(word) else None
    weight = rarity(word)
    return (hashed(word), weight, token[0].isupper()) if weight else None


def _tells(number: str) -> bool:
    """Tell whether a number is worth comparing: no year, no small one that any text has."""
    digits = number.replace(",", "")
    return digits.isdecimal() and int(digits) > _SMALL and int(digits) not in _YEARS
