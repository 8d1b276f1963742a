"""Text as the date grammar reads it: lower-case Latin-1 of the same length, so that offsets stay those of the text."""

from __future__ import annotations

import re
from typing import NamedTuple

from db.gazetteer.datewords import MONTHS, ORDINALS, PARTS, UNITS, WEEKDAYS

_TABLE = bytes(
    ord(" ") if byte in b"\t\r\x0b\x0c\xa0" else byte + 32 if ord("A") <= byte <= ord("Z") else byte
    for byte in range(256)
)
_LOOKALIKES = (("’", "'"), ("‘", "'"), ("–", "-"), ("‑", "-"), ("\u202f", " "), ("\u2009", " "))
_BROKEN = re.compile(r"(?<![a-z])([a-z]{1,12})-[ ]?\n[ ]{0,8}([a-z]{1,12})(?![a-z])")
_JOINABLE = frozenset([*MONTHS, *WEEKDAYS, *UNITS, *PARTS, *ORDINALS, "yesterday", "tomorrow", "tonight", "overnight"])


class Folded(NamedTuple):
    """``text`` has the length of the original; ``ends`` maps ends of words that were joined over a line break."""

    text: str
    ends: dict[int, int]


def fold(text: str) -> Folded:
    """Fold case, spaces, apostrophes and dashes; a blank line becomes bars, which no expression crosses."""
    if not text.isascii():
        for odd, plain in _LOOKALIKES:
            text = text.replace(odd, plain)
    raw = text.encode("latin-1", "replace").translate(_TABLE)
    ends: dict[int, int] = {}
    if b"\n" not in raw:
        return Folded(raw.decode("latin-1"), ends)
    raw = raw.replace(b"\n\n", b"||")
    if b"\n" not in raw:
        return Folded(raw.decode("latin-1"), ends)
    folded = raw.replace(b"\n \n", b"|||").replace(b"|\n", b"||").decode("latin-1")
    if "-\n" in folded or "- \n" in folded:
        folded = _BROKEN.sub(lambda match: _join(match, ends), folded)
    return Folded(folded.replace("\n", " "), ends)


def _join(match: re.Match[str], ends: dict[int, int]) -> str:
    word = match[1] + match[2]
    if word not in _JOINABLE:
        word = f"{match[1]}-{match[2]}"
    ends[match.start() + len(word)] = match.end()
    return word.ljust(len(match[0]))
