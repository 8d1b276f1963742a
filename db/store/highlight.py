"""Where the words of a query stand in a text, and the piece of the text around them. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from db.folding import fold_with_offsets
from db.query.nodes import Words
from db.store.rows import Offsets

_LENGTH = 240
_BEFORE = 60
_MOST_LOOKED_AT = 200_000


def find(text: str, wanted: Sequence[Words]) -> list[Offsets]:
    """Give the offsets in ``text`` of all occurrences of the words, in order and without overlaps."""
    if not wanted:
        return []
    folded, offsets = fold_with_offsets(text[:_MOST_LOOKED_AT])
    found = (match.span() for match in _pattern(tuple(wanted)).finditer(folded))
    return [(offsets[start], offsets[end - 1] + 1) for start, end in found]


def snippet(text: str, found: Sequence[Offsets], start: int = 0) -> tuple[str, tuple[Offsets, ...]]:
    """Give a piece of ``text`` around the first occurrence found (else from ``start``) and the occurrences in it.

    The piece is cut at spaces and stands on one line; the offsets count into it.
    """
    first = max(found[0][0] - _BEFORE, 0) if found else start
    if first and found:
        space = text.find(" ", first, found[0][0])
        first = space + 1 if space >= 0 else first
    last = min(first + _LENGTH, len(text))
    if last < len(text):
        space = text.rfind(" ", first + 1, last)
        last = space if space > first else last
    piece = re.sub(r"\s", " ", text[first:last])
    inside = tuple((begin - first, end - first) for begin, end in found if begin >= first and end <= last)
    return piece, inside


@lru_cache(maxsize=64)
def _pattern(wanted: tuple[Words, ...]) -> re.Pattern[str]:
    longest_first = sorted(wanted, key=lambda leaf: -len(leaf.words))
    return re.compile("|".join(_one(leaf) for leaf in longest_first))


def _one(leaf: Words) -> str:
    words = r"[\W_]+".join(map(re.escape, leaf.words))
    end = r"[^\W_]*" if leaf.prefix else r"(?![^\W_])"
    return rf"(?<![^\W_]){words}{end}"
