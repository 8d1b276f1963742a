"""Which encoding of eight bits a text is in, judged by the letters that it then has."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parent / "data" / "alphabets.tsv"
_HIGH_RUN = re.compile(rb"[\x80-\xff]{2,}")
_HIGH = bytes(range(0x80))
_MARKS = frozenset("’‘“”–—…«»•€\xa0©®°")
"""Typography of any language, which says nothing of it."""
_LEAST_OF_OTHERS = 0.4


def is_latin(data: bytes) -> bool:
    """Tell whether bytes beyond ASCII stand singly, as letters with accents do, rather than make up whole words."""
    high = len(data.translate(None, _HIGH))
    return 2 * sum(map(len, _HIGH_RUN.findall(data))) <= high


def latin(data: bytes) -> str:
    """Give the encoding whose languages explain most letters of a text in Latin letters; cp1252 if none does."""
    return _best(data, "latin")[0] or "cp1252"


def of_other_script(data: bytes) -> str | None:
    """Give the encoding under which the letters are commonest of a language in another script; None if none fits."""
    encoding, share = _best(data, "other")
    return encoding if share >= _LEAST_OF_OTHERS else None


def _best(data: bytes, script: str) -> tuple[str | None, float]:
    best: tuple[str | None, float] = (None, 0.0)
    for encoding, letters in _alphabets(script):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        beyond = [sign for sign in text if sign > "\x7f" and sign not in _MARKS]
        share = sum(sign in letters for sign in beyond) / len(beyond) if beyond else 0.0
        if share > best[1]:
            best = (encoding, share)
    return best


@cache
def _alphabets(script: str) -> list[tuple[str, frozenset[str]]]:
    rows = [line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [(encoding, frozenset(letters)) for of, encoding, _, letters in rows if of == script]
