"""Fragments of the date grammar, made from the word tables, and the rule that a pattern and a resolver make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from db.extract.dates.scene import Meaning, Scene
from db.gazetteer.datewords import (
    FULL_MONTHS,
    HOLIDAYS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS,
    SEASONS,
    SHORT_WEEKDAYS,
    UNITS,
    VAGUE_NUMBERS,
    WEEKDAYS,
)

Find = Callable[[str, int, int], "re.Match[str] | None"]
Resolver = Callable[["re.Match[str]", Scene], Meaning | None]
"""Gives what a match means in a story, None where it is no date after all."""


def either(words: Iterable[str]) -> str:
    """Give the alternation of the words, longer ones first so that none hides behind its own beginning."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) + ")"


_NUMBER_WORD = either(word for word in NUMBERS if word not in {"a", "an"})
_COUNTED = (
    rf"(?:[0-9][0-9,]{{0,8}}(?:\.[0-9]{{1,2}})?(?: [0-9]/[0-9])?|{either(NUMBERS.keys() | VAGUE_NUMBERS.keys())}\b)"
)
_MORE = rf"(?:[0-9][0-9,]{{0,8}}|{_NUMBER_WORD}\b)"

FRAGMENTS: dict[str, str] = {
    "<month>": rf"(?:(?:{either(FULL_MONTHS)}|{either(MONTHS)}\.?)(?![a-z]))",
    "<weekday>": rf"(?:{either(WEEKDAYS)}\b\.?)",
    "<longweekday>": either(word for word in WEEKDAYS if word not in SHORT_WEEKDAYS),
    "<shortweekday>": either(SHORT_WEEKDAYS),
    "<unit>": rf"(?:{either(UNITS)}\b)",
    "<part>": either(PARTS),
    "<season>": either(SEASONS),
    "<holiday>": either(HOLIDAYS),
    "<ordinal>": rf"(?:{either(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))",
    "<count>": rf"(?:{_COUNTED}(?:(?: | ?- ?| (?:and|to|or) )(?:{_MORE}|a half\b)){{0,4}})",
    "<daynumber>": rf"(?:(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:st|nd|rd|th)?|{either(ORDINALS)})",
    "<year>": r"(?:(?:1[0-9]|20)\d\d(?![\d%]|[.,]\d))",
    "<spokenyear>": (
        rf"(?:nineteen[ -](?:hundred|oh[ -])?{_NUMBER_WORD}(?:[ -]{_NUMBER_WORD})?|two thousand(?: and)?(?:"
        rf" {_NUMBER_WORD})?)"
    ),
    "<portion>": (
        r"(?:early|late|mid|earlier|later|earlier in|later in|early in|late in|the (?:beginning|start|middle|end"
        r"|rest) of|(?:beginning|start|middle|end) of)"
    ),
    "<approx>": (
        r"(?:about|around|nearly|almost|at least|at most|no more than|no less than|more than|less than|fewer than"
        r"|over|under|up to|some|only|just|roughly|approximately|within|barely)"
    ),
    "<last>": r"(?:last|past|previous|preceding)",
    "<next>": r"(?:next|coming|upcoming|following)",
}
"""What the names in templates of rules stand for; the words are those of ``db.gazetteer.datewords``."""
_FRAGMENT = re.compile(r"(?<!\?P)<[a-z]+>")
# What follows "the day before" or "two days before" where nothing says before what.
SETTLED = r"(?= {0,3}(?:[.,;:)\"'?!|]|-|in |at |on |and |when |as |by |near |with |$))"
_SPACE = re.compile(r"\[[^\]]*\]|\(\?<[=!][^)]*\)| \{|(?<! \?),\?(?= )| \??")
_STRETCHED = {" ": " {1,4}", " ?": " {0,4}", ",?": "(?: {0,2},)?"}


def expand(template: str) -> str:
    """Give the regular expression of a template: ``<name>`` stands for a fragment, a space for one to four of them,
    and before a comma there may be some."""
    template = _FRAGMENT.sub(lambda match: FRAGMENTS[match[0]], template)
    return _SPACE.sub(lambda match: _STRETCHED.get(match[0], match[0]), template)


class Rule:
    """One construction: where ``find`` matches, ``resolve`` gives what it means, None where it is no date after all."""

    def __init__(self, template: str, resolve: Resolver) -> None:
        self.pattern = expand(rf"(?:{template})(?![a-z0-9])")
        self.resolve = resolve
        self._match: Find | None = None

    def find(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Match the construction at a position; it is compiled when first needed."""
        if self._match is None:
            self._match = re.compile(self.pattern).match
        return self._match(text, start, end)


def rule(template: str, resolve: Resolver) -> Rule:
    """Make a rule that matches ``template`` up to the end of a word."""
    return Rule(template, resolve)
