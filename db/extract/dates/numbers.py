"""Number words of date expressions: "two and a half", "a couple of", "twenty-four", "18 to 24"."""

from __future__ import annotations

import re
from functools import cache

from db.gazetteer.datewords import NUMBERS, ORDINALS, VAGUE_NUMBERS

VAGUE = -1.0
_RANGE = re.compile(r" ?\b(?:to|or)\b ?|(?<=\d)-(?=\d)")
_WORD = re.compile(r"[a-z]+")


@cache
def number(words: str) -> float:
    """Give the value of the words, the lower end of a range, ``VAGUE`` where they do not say how many."""
    words = " ".join(_RANGE.split(words)[0].split())
    if words in VAGUE_NUMBERS:
        return VAGUE if VAGUE_NUMBERS[words] == "X" else float(VAGUE_NUMBERS[words])
    half = words.endswith(" and a half")
    if half:
        words = words.removesuffix(" and a half")
    value = _digits(words) if words[:1].isdigit() else _spelled(words)
    return value + 0.5 if half and value >= 0 else value


def ordinal(word: str) -> int:
    """Give the value of "third" or "3rd"."""
    return ORDINALS.get(word) or int(re.sub(r"\D", "", word))


def _digits(words: str) -> float:
    whole, _, fraction = words.replace(",", "").partition(" ")
    if not fraction:
        return float(whole)
    above, below = fraction.split("/")
    return float(whole) + (int(above) / int(below) if int(below) else 0)


def _spelled(words: str) -> float:
    total = current = 0
    for word in _WORD.findall(words):
        value = NUMBERS.get(word)
        if value is None:
            continue
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
