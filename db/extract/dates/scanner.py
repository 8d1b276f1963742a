"""The one scan over the text: where a date word stands, with the words that lead up to it."""

from __future__ import annotations

import re

from db.extract.dates.grammar.absolute import (
    CENTURY_RULES,
    DECADE_RULES,
    MONTH_NAMED_RULES,
    MONTH_RULES,
    NUMERIC_RULES,
    SPOKEN_YEAR_RULES,
    YEAR_RULES,
)
from db.extract.dates.grammar.clock import CLOCK_RULES, HOUR_RULES, NAMED_PART_RULES
from db.extract.dates.grammar.quarters import PERIOD_OF_YEAR_RULES, QUARTER_RULES, SHORT_QUARTER_RULES
from db.extract.dates.grammar.references import ADVERB_RULES, HOLIDAY_RULES, PAST_RULES, SEASON_RULES
from db.extract.dates.grammar.relative import ANCHORED_RULES, DEICTIC_RULES, PART_RULES
from db.extract.dates.grammar.spans import SPAN_RULES
from db.extract.dates.grammar.weekdays import WEEKDAY_RULES
from db.extract.dates.patterns import Rule
from db.gazetteer.datewords import (
    ADVERBS,
    DECADES,
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

_LEADS = (
    *("the", "a", "an", "this", "that", "these", "last", "next", "past", "previous", "preceding"),
    *("following", "coming", "upcoming", "same", "early", "earlier", "late", "later", "mid", "middle"),
    *("beginning", "start", "end", "about", "around", "nearly", "almost", "barely", "over", "under", "most"),
    *("more", "less", "up", "some", "only", "just", "roughly", "approximately", "within", "every", "each"),
    *("per", "fiscal", "comparable", "full", "its", "once", "twice", "at"),
    *NUMBERS,
    *ORDINALS,
    *(word for words in VAGUE_NUMBERS for word in words.split()),
)
_INNER = ("of", "in", "on", "to", "than", "or", "and", "least", "very", "past", "half")


def trie(words: set[str]) -> str:
    """Give a regular expression for the words that looks at every letter once."""
    tails: dict[str, set[str]] = {}
    for word in words:
        if word:
            tails.setdefault(word[0], set()).add(word[1:])
    branches = [re.escape(letter) + trie(rest) for letter, rest in sorted(tails.items())]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{body})?" if "" in words else body


_YEARS = (*PERIOD_OF_YEAR_RULES, *YEAR_RULES)
RULES: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys(UNITS, (*QUARTER_RULES, *ANCHORED_RULES, *SPAN_RULES)),
    **dict.fromkeys(["half", "period"], QUARTER_RULES),
    **dict.fromkeys(["century", "centuries"], (*CENTURY_RULES, *ANCHORED_RULES, *SPAN_RULES)),
    "days": (*ADVERB_RULES, *ANCHORED_RULES, *SPAN_RULES),
    "hours": (*ANCHORED_RULES, *NAMED_PART_RULES, *SPAN_RULES),
    **dict.fromkeys(PARTS, (*PART_RULES, *NAMED_PART_RULES, *HOUR_RULES)),
    "overnight": (*NAMED_PART_RULES, *PART_RULES),
    **dict.fromkeys(SEASONS, SEASON_RULES),
    **dict.fromkeys(["today", "tonight", "yesterday", "tomorrow"], DEICTIC_RULES),
    **dict.fromkeys(MONTHS, MONTH_RULES),
    **dict.fromkeys(WEEKDAYS, WEEKDAY_RULES),
    **dict.fromkeys((f"{day}s" for day in WEEKDAYS if day not in SHORT_WEEKDAYS), WEEKDAY_RULES),
    **dict.fromkeys(DECADES, DECADE_RULES),
    **dict.fromkeys((f"q{number}" for number in range(1, 5)), SHORT_QUARTER_RULES),
    **dict.fromkeys(HOLIDAYS, HOLIDAY_RULES),
    **dict.fromkeys((word for word in ADVERBS if word != "these days"), ADVERB_RULES),
    **dict.fromkeys(["current", "recent", "latest"], (*QUARTER_RULES, *ANCHORED_RULES, *SPAN_RULES, *ADVERB_RULES)),
    "past": PAST_RULES,
    "month": (*MONTH_NAMED_RULES, *QUARTER_RULES, *ANCHORED_RULES, *SPAN_RULES),
    "o'clock": HOUR_RULES,
}
NUMBER_RULES: dict[str, tuple[Rule, ...]] = {
    "clock": CLOCK_RULES,
    "numeric": (*NUMERIC_RULES, *_YEARS),
    "decade": (*YEAR_RULES, *DECADE_RULES),
    "year": _YEARS,
    "spoken": SPOKEN_YEAR_RULES,
}
_LEAD = (
    rf"(?:(?:{trie({*_LEADS})}|\d{{1,3}}(?: \d/\d|(?:st|nd|rd|th)?(?! ?[ap]\.?m\b|[:/.]\d|-\d+-\d)))(?:[ -]{{1,4}}"
    r"|, ))"
)
_MORE = (
    rf"(?:(?:{trie({*_LEADS, *_INNER})}|\d{{1,3}}(?: \d/\d|(?:st|nd|rd|th)?(?! ?[ap]\.?m\b|[:/.]\d|-\d+-\d)))"
    rf"(?:[ -]{{1,4}}|, ))"
)
_NUMBERS = (
    r"(?P<clock>\d{1,2}[:.]\d\d(?= ?[ap]\.?m\b)|\d{1,2}:\d\d|\d{1,2} ?[ap]\.?m\b|\d{4}(?= ?(?:gmt|utc|hours|hrs"
    r"|local|z)\b))"
    r"|(?P<numeric>\d{4}[-/.]\d|\d{1,2}[-/.]\d{1,2}[-/.]\d{2})"
    r"|(?P<decade>(?:\d\d)?\d0'?s\b)"
    r"|(?P<year>(?:1[0-9]|20)\d\d(?!\d))"
)
_SPOKEN = r"(?P<spoken>nineteen[ -](?=(?:[a-z]+ty|[a-z]+teen|hundred|oh)\b)|the year two thousand)"
SCAN = re.compile(rf"\b(?:{_SPOKEN}|(?:{_LEAD}{_MORE}{{0,6}}+)?+(?:{_NUMBERS}|(?P<word>{trie({*RULES})})(?![a-z0-9])))")
