"""Fragments of the date grammar, made from the word tables, and the rule that a pattern and a resolver make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from db.extract.dates.scene import Meaning, Scene
from db.gazetteer.datewords import (
    FULL_MONTHS,
    HOLIDAYS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS,
    SEASONS,
    UNITS,
    VAGUE_NUMBERS,
    WEEKDAYS,
)

Resolver = Callable[["re.Match[str]", Scene], Meaning | None]


def either(words: Iterable[str]) -> str:
    """Give the alternation of the words, longer ones first so that none hides behind its own beginning."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) + ")"


_NUMBER_WORD = either(word for word in NUMBERS if word not in {"a", "an"})
_EXACT = (
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,6}}(?:\.\d{{1,2}})?(?: \d/\d)?|{either(NUMBERS)}(?:[ -](?:and"
    rf" )?{_NUMBER_WORD}){{0,4}})"
)
_COUNT = rf"(?:{either(VAGUE_NUMBERS)}|{_EXACT}(?: and a half)?)"

FRAGMENTS: dict[str, str] = {
    "<month>": rf"(?:(?:{either(FULL_MONTHS)}|{either(MONTHS)}\.?)(?![a-z]))",
    "<weekday>": rf"(?:{either(WEEKDAYS)}\b\.?)",
    "<unit>": rf"(?:{either(UNITS)}\b)",
    "<part>": either(PARTS),
    "<season>": either(SEASONS),
    "<holiday>": either(HOLIDAYS),
    "<ordinal>": rf"(?:{either(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))",
    "<count>": rf"(?:{_COUNT}(?: ?(?:to|or|-) ?{_COUNT})?)",
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
_FRAGMENT = re.compile(r"(?<!\?P)<[a-z]+>")
_SPACE = re.compile(r"\[[^\]]*\]|\(\?<[=!][^)]*\)| \{| \??")
_STRETCHED = {" ": " {1,4}", " ?": " {0,4}"}


def pattern(template: str) -> re.Pattern[str]:
    """Compile a template: ``<name>`` stands for a fragment, a space for one to four of them."""
    template = _FRAGMENT.sub(lambda match: FRAGMENTS[match[0]], template)
    return re.compile(_SPACE.sub(lambda match: _STRETCHED.get(match[0], match[0]), template))


class Rule(NamedTuple):
    """One construction: where ``find`` matches, ``resolve`` gives what it means, None where it is no date after all."""

    find: Callable[[str, int, int], re.Match[str] | None]
    resolve: Resolver


def rule(template: str, resolve: Resolver) -> Rule:
    """Make a rule that matches ``template`` up to the end of a word."""
    return Rule(pattern(rf"(?:{template})(?![a-z0-9])").match, resolve)
