"""What a text is about, in few numbers: its most telling words, each with a weight.

Words are kept as hashes, weights so that the squares of all sum up to about ``WHOLE`` squared: the likeness of two
texts is the cosine between them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import log, sqrt
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

Wording = dict[int, int]
"""Weights by the hash of the word."""


@dataclass(frozen=True, slots=True)
class Words:
    """The telling words of a text with what each says of it, and those among them that are names, heaviest first."""

    weights: Mapping[str, float]
    names: tuple[str, ...]


def telling(text: str) -> Words:
    """Find the telling words of the beginning of ``text``, folded."""
    found: dict[str, float] = {}
    lower: set[str] = set()
    written: Counter[str] = Counter()
    for token, times in Counter(_TOKEN.findall(text)[:MOST_WORDS]).items():
        word = fold(token).replace("’", "'").removesuffix("'s")
        if word[0].isdigit():
            if _tells(word):
                found[word] = _NUMBER
            continue
        if not token[0].isupper():
            lower.add(word)
        written[word] += times
    names: dict[str, float] = {}
    for word, times in written.items():
        weight = (1 + log(times)) * rarity(word)
        if weight and word in lower:
            found[word] = weight
        elif weight:
            names[word] = weight * _NAMED
    return Words(found | names, tuple(sorted(names, key=lambda name: (-names[name], name))))


def wording(found: Mapping[str, float]) -> Wording:
    """Give the heaviest words as hashes with weights of a common length."""
    heaviest = sorted(found.items(), key=lambda entry: (-entry[1], entry[0]))[:KEPT]
    length = sqrt(sum(weight * weight for _, weight in heaviest)) or 1.0
    return {hashed(word): round(WHOLE * weight / length) for word, weight in heaviest}


def likeness(one: Wording, other: Wording) -> float:
    """Give how alike two wordings are, 0.0 for nothing in common to 1.0 for the same."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[word] for word, weight in one.items() if word in other) / (WHOLE * WHOLE)


def hashed(word: str) -> int:
    """Give a word as a number of 32 bits, the same on every machine."""
    return crc32(word.encode("utf-8", "replace"))


def _tells(number: str) -> bool:
    """Tell whether a number is worth comparing: no year, no small one that any text has."""
    digits = number.replace(",", "")
    return digits.isdecimal() and int(digits) > _SMALL and int(digits) not in _YEARS
