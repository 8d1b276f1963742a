"""Singular and plural of a searched word: who looks for a drone wants the drones as well."""

from __future__ import annotations

from db.query.nodes import Words

_SHORTEST = 3
_HISSING = ("s", "x", "z", "ch", "sh")


def forms(leaf: Words) -> tuple[str, ...]:
    """Give the words that a search for ``leaf``, a single whole word, finds: as typed, and its other number.

    English spelling decides, not a dictionary, so some of them are no words; they find nothing.
    """
    (word,) = leaf.words
    if len(word) < _SHORTEST or not (word.isascii() and word.isalpha()):
        return (word,)
    return (word, _singular(word) or _plural(word))


def single(leaf: Words) -> bool:
    """Tell whether ``leaf`` is one whole word, which is found in either number."""
    return len(leaf.words) == 1 and not leaf.prefix


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("es") and word[:-2].endswith(_HISSING):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else ""


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_HISSING) else "s")
