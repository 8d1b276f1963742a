"""Where the words of a query stand in a text, and the piece of the text around them. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from db.folding import fold_with_offsets
from db.query.nodes import Words
from db.query.number import forms, single
from db.store.records.rows import Offsets

_LENGTH = 240
_BEFORE = 60
_SHORT = 2
_MOST_LOOKED_AT = 2_000_000


def find(text: str, wanted: Sequence[Words]) -> list[Offsets]:
    """Give the offsets in ``text`` of all occurrences of the words, in order; of those that overlap the first."""
    if not wanted:
        return []
    folded, offsets = fold_with_offsets(text[:_MOST_LOOKED_AT])
    found = sorted({span for leaf in wanted for span in occurrences(folded, leaf)})
    return apart((offsets[start], offsets[end - 1] + 1) for start, end in found)


def occurrences(folded: str, leaf: Words) -> Iterator[Offsets]:
    """Give where the words stand in a text that is folded already."""
    for match in _pattern(leaf).finditer(folded):
        start = match.start()
        if start == 0 or not folded[start - 1].isalnum():
            yield match.span()


def apart(ascending: Iterable[Offsets]) -> list[Offsets]:
    """Give the offsets without those that begin inside another."""
    kept: list[Offsets] = []
    for start, end in ascending:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


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
    piece = text[first:last]
    first += len(piece) - len(piece.lstrip())
    last = first + len(piece.strip())
    inside = [(begin - first, end - first) for begin, end in found if begin >= first and end <= last]
    return _on_one_line(text[first:last], inside)


def _on_one_line(piece: str, inside: Sequence[Offsets]) -> tuple[str, tuple[Offsets, ...]]:
    """Give the piece with a space for each stretch of white space, and the offsets in it."""
    kept = [at for at, character in enumerate(piece) if not (character.isspace() and piece[at - 1 : at].isspace())]
    line = "".join(" " if piece[at].isspace() else piece[at] for at in kept)
    return line, tuple((bisect_left(kept, begin), bisect_left(kept, end)) for begin, end in inside)


@lru_cache(maxsize=256)
def _pattern(leaf: Words) -> re.Pattern[str]:
    """Give the pattern of the words. It begins with letters, which can be looked for fast, unless these are so few that
    they stand everywhere."""
    words = r"[\W_]+".join(map(re.escape, leaf.words))
    if single(leaf):
        words = f"(?:{'|'.join(sorted(map(re.escape, forms(leaf)), key=len, reverse=True))})"
    start = "" if len(leaf.words[0]) > _SHORT else r"(?<![^\W_])"
    end = r"[^\W_]*" if leaf.prefix else r"(?![^\W_])"
    return re.compile(start + words + end)
