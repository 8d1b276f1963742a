"""Remarks between commas that part a subject from its verb: "gunmen, police said, killed", "rebels, some of them boys,
shot"."""

from __future__ import annotations

import re

from db.extract.sentences.tokens import Sentence
from db.gazetteer.lexicon import SAY

_BETWEEN = re.compile("(?<=[NLUKxzh]),([^,:]{2,14}),(?=A*[dsqBHM])")
"""What stands between commas behind a noun and before a verb that is not its own."""


def set_aside_remarks(sentence: Sentence, letters: str) -> str:
    """Give the letters of a sentence with those of such remarks as of adverbs, and the word behind one as its verb."""
    for found in _BETWEEN.finditer(letters):
        if _is_remark(sentence, letters, found.start(1), found.end(1)):
            behind = letters[found.end() :]
            behind = "d" + behind[1:] if behind[0] == "q" else behind
            letters = letters[: found.start()] + "A" * (found.end() - found.start()) + behind
    return letters


def _is_remark(sentence: Sentence, letters: str, first: int, end: int) -> bool:
    """Whether the tokens ``first`` to before ``end`` say who says so, what some of those are or what others call it."""
    lex = sentence.lex
    if lex[first].lower == "in" and lex[first + 1].lower == "what":
        return True
    if any(lex[at].lower == "of" and lex[at + 1].lower in ("them", "whom") for at in range(first, end - 1)):
        return True
    if letters[first] in "ghw" and lex[first].lower in _MEASURING:
        return True
    said = next((at for at in range(first, end) if lex[at].tags & SAY and letters[at] in "ds"), -1)
    return said > first and set(letters[first:said]) <= _SPEAKER and set(letters[said + 1 : end]) <= _TOLD


_MEASURING = frozenset({"numbering", "totalling", "totaling"})
_SPEAKER = frozenset("DJKLNUoPRAexzh#'")
_TOLD = frozenset("DJKLNUPRATxz")
"""The letters that may lead to a word of saying, and those behind it: whom it was told, and on which day."""
