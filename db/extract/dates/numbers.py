"""Number words of date expressions: "two and a half", "a couple of", "twenty-four", "18 to 24"."""

from __future__ import annotations

import re
from functools import cache

from db.gazetteer.datewords import NUMBERS, ORDINALS, VAGUE_NUMBERS

VAGUE = -1.0
"""The number of an expression that does not say how many: "several days"."""
_RANGE = re.compile(r" ?\b(?:to|or)\b ?|(?<=\d)-(?=\d)")
_DIGITS = re.compile(r"([0-9][0-9,]*(?:\.[0-9]+)?)(?: ([0-9])/([0-9]))?")
_WORD = re.compile(r"[a-z]+")


@cache
def number(words: str) -> float:
    """Give the value of the words, the lower end of a range, ``VAGUE`` where they do not say how many."""
    words = " ".join(_RANGE.split(words)[0].split())
    if words in VAGUE_NUMBERS:
        return VAGUE if VAGUE_NUMBERS[words] == "X" else float(VAGUE_NUMBERS[words])
    digits = _DIGITS.match(words)
    value = _spelled(words) if digits is None else float(digits[1].replace(",", ""))
    if words.endswith(" and a half"):
        return value + 0.5
    if digits is not None and digits[2] and int(digits[3]):
        return value + int(digits[2]) / int(digits[3])
    return value


def ordinal(word: str) -> int:
    """Give the value of "third" or "3rd"."""
    return ORDINALS.get(word) or int(re.sub(r"\D", "", word))


def _spelled(words: str) -> float:
    words = words.removesuffix(" and a half")
    total = current = 0
    found = _WORD.findall(words)
    for word in found[1:] if len(found) > 1 and found[0] in {"a", "an"} else found:
        value = NUMBERS.get(word, 0)
        if value == 1000:
            total, current = total + max(current, 1) * 1000, 0
        else:
            current = max(current, 1) * 100 if value == 100 else current + value
    return float(total + current)


def year_in_words(words: str) -> int:
    """Give the year of "nineteen ninety-seven" or "two thousand"."""
    first, *rest = [NUMBERS[word] for word in _WORD.findall(words) if word in NUMBERS]
    if first == 2 or not rest:
        return int(_spelled(words))
    return 1900 + sum(value for value in rest if value != 100)
