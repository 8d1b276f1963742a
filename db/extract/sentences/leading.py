"""Words in capitals that a paragraph only begins with ("GUNMEN ON MOTORCYCLES shot"), as they are written elsewhere."""

from __future__ import annotations

import re

from db.gazetteer import places
from db.gazetteer.lexicon import FUNCTION, PAST, SAY, UNKNOWN, lexeme

_WORD = r"[A-Z\d][A-Z\d'’\-]*"
_LEADING = re.compile(
    rf"\s*(?=[A-Z]{{5}}|{_WORD}\x20[A-Z\d])((?:{_WORD}\x20)*{_WORD}(?<=[A-Z]))\x20(?=[a-z\d]|[A-Z][a-z])"
)
"""Two words or more, or a long one, in capitals and none of them before a sign: no dateline, label or headline."""
_PART = re.compile(r"[A-Z]+")
_ACRONYM = 4
"""So many letters at most has a word that is taken for an acronym, unless it is a common word or a great place."""
_GREAT = 5.0
_ACRONYMS = frozenset({"UN", "US"})
"""Acronyms that are words in small letters."""


def without_capitals(text: str) -> str:
    """Write the words in capitals that lines begin with in small letters, but for the first one, names and acronyms.

    The text is given back itself where no line does.
    """
    start = 0
    while True:
        found = _LEADING.match(text, start)
        if found is not None and _goes_on(found):
            words = _PART.sub(lambda part: _written(part[0], first=not part.start()), found[1])
            if words != found[1]:
                text = text[: found.start(1)] + words + text[found.end(1) :]
        start = text.find("\n", start) + 1
        if not start:
            return text


def _goes_on(found: re.Match[str]) -> bool:
    """Whether a sentence goes on behind the words: with a small letter, or as what a verb or preposition asks for."""
    before, _, last = found[1].rpartition(" ")
    tags = lexeme(last).tags
    if found.string[found.end()].islower():
        return bool(before) or not tags & UNKNOWN
    return bool(tags & (FUNCTION | PAST | SAY))


def _written(word: str, *, first: bool) -> str:
    record, name = lexeme(word.lower()), word.capitalize()
    if word in _ACRONYMS:
        return word
    if not record.tags & UNKNOWN:
        return name if first or record.lemma.istitle() else record.lower
    known = places.candidates(name)
    return name if len(word) > _ACRONYM or (known and known[0].prominence >= _GREAT) else word
