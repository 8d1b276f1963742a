"""Is a text in English? Extraction reads no other language, and must not misread one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_SAMPLE = 4000
_FEWEST_WORDS = 12
_LEAST_SHARE = 0.15


def is_english(text: str, declared: str | None = None) -> bool:
    """Tell whether ``text`` is in English: by its common words, or in a text too short to tell by what is declared.

    ``declared`` is a language tag ("en", "ar-SY") or None. A short text in Latin letters passes for English.
    """
    common = common_words()
    words = text[:_SAMPLE].lower().split()
    if len(words) >= _FEWEST_WORDS:
        return sum(word in common for word in words) >= _LEAST_SHARE * len(words)
    if declared:
        return declared.lower().startswith("en")
    letters = [letter for letter in text[:_SAMPLE] if letter.isalpha()]
    return sum(letter < "\u0250" for letter in letters) * 2 >= len(letters)


@cache
def common_words() -> frozenset[str]:
    """Give the words by which English is known, from ``common_words.txt``."""
    lines = (Path(__file__).parent / "common_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
