"""Words that stand beside the grammar of a sentence: distances, and the possessive mark of a plural."""

from __future__ import annotations

from db.extract.tokens import Sentence
from db.gazetteer.event_words import words

_UNITS = words("distance")
UNITS = _UNITS | {unit.upper() for unit in _UNITS}
"""Units of distance, in small letters and in CAPITALS."""
MARKS = frozenset("'’")
_NOUNS = frozenset("NLJUKxzhe#w")


def set_aside_distances(sentence: Sentence, letters: list[str]) -> None:
    """Let "40 km south" before "of" and "500 meters" before "from" be as adverbs: nothing is done by or to them."""
    lex = sentence.lex
    for at, word in enumerate(sentence.words):
        if word in UNITS and at and letters[at - 1] == "#":
            end = at + 1
            while end < len(lex) and lex[end].lower in words("direction"):
                end += 1
            if end < len(lex) and lex[end].lower in ("of", "from") and (end > at + 1 or lex[end].lower == "from"):
                letters[at - 1 : end] = "A" * (end + 1 - at)


def mark_possessives(sentence: Sentence, letters: list[str]) -> None:
    """Let an apostrophe right behind a plural be its possessive mark: "the farmers' leader"."""
    text, starts = sentence.text, sentence.starts
    opened = False
    for at, word in enumerate(sentence.words):
        if word not in MARKS or at + 1 == len(sentence.words):
            continue
        start = starts[at]
        before, after = text[start - 1 : start], text[start + 1 : start + 2]
        if before in ("s", "S") and after.isspace() and not opened and letters[at + 1] in _NOUNS:
            letters[at] = "'"
        elif not before.isalnum() and not after.isspace():
            opened = True
