"""Is a text in English? Extraction reads no other language, and must not misread one."""

from __future__ import annotations

_COMMON = frozenset(
    "the of to and a in that is was for on with as by at from it he his be were are have has had which this an said not"
    " they their who its after been but or than will more when would one two people about also other into over".split()
)
"""The commonest words of English news."""
_SAMPLE = 4000
_FEWEST_WORDS = 12
_LEAST_SHARE = 0.15


def is_english(text: str, declared: str | None = None) -> bool:
    """Tell whether ``text`` is in English: by its common words, or in a text too short to tell by what is declared.

    ``declared`` is a language tag ("en", "ar-SY") or None. A short text in Latin letters passes for English.
    """
    words = text[:_SAMPLE].lower().split()
    if len(words) >= _FEWEST_WORDS:
        return sum(word in _COMMON for word in words) >= _LEAST_SHARE * len(words)
    if declared:
        return declared.lower().startswith("en")
    letters = [letter for letter in text[:_SAMPLE] if letter.isalpha()]
    return sum(letter < "\u0250" for letter in letters) * 2 >= len(letters)
