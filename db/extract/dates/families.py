"""Which rules a date word opens: the families of the grammar, by the word they are found by."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from db.extract.dates.grammar.absolute import (
    DAY_OF_MONTH_RULES,
    FULL_DAY_RULES,
    MONTH_NAMED_RULES,
    MONTH_RULES,
    NUMERIC_RULES,
    PART_OF_MONTH_RULES,
)
from db.extract.dates.grammar.clock import CLOCK_RULES, HOUR_RULES, MILITARY_RULES, NAMED_PART_RULES, NIGHTS_RULES
from db.extract.dates.grammar.counted import COUNTED_RULES
from db.extract.dates.grammar.nights import NIGHTS_OF_TWO_DAYS, NIGHTS_OF_WEEKDAYS
from db.extract.dates.grammar.periods import PERIOD_RULES, THIS_PERIOD_RULES
from db.extract.dates.grammar.quarters import PERIOD_OF_YEAR_RULES, QUARTER_RULES, SHORT_QUARTER_RULES
from db.extract.dates.grammar.references import ADVERB_RULES, HOLIDAY_RULES, PAST_RULES, SEASON_RULES
from db.extract.dates.grammar.relative import ANCHORED_RULES, DEICTIC_RULES, PART_RULES
from db.extract.dates.grammar.spans import SPAN_RULES
from db.extract.dates.grammar.weekdays import WEEKDAY_RULES
from db.extract.dates.grammar.years import CENTURY_RULES, DECADE_RULES, SPOKEN_YEAR_RULES, YEAR_RULES
from db.extract.dates.patterns import Find, Rule
from db.gazetteer.datewords import ADVERBS, DECADES, HOLIDAYS, MONTHS, PARTS, SEASONS, SHORT_WEEKDAYS, UNITS, WEEKDAYS

_NAMED_GROUP = re.compile(r"\(\?P<\w+>")
_WORDS = re.compile(r"[a-z]+")


class Family:
    """Rules in the order they are tried."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self.many = len(self.rules) > 1
        self._match: Find | None = None

    def gate(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Match where one of the rules does, the last group telling which: quicker than one match a rule.

        The gate of a single rule is its own ``find``.
        """
        if not self.many:
            return self.rules[0].find(text, start, end)
        if self._match is None:
            patterns = (_NAMED_GROUP.sub("(?:", rule.pattern) for rule in self.rules)
            self._match = re.compile("|".join(f"({pattern})" for pattern in patterns)).match
        return self._match(text, start, end)


Families = tuple[Family, ...]
"""Families of rules in the order in which they are tried."""


def found_by(phrase: str, known: Collection[str]) -> str:
    """Give the word by which a phrase is found: one that is looked for anyway, else its longest, the last of those."""
    words: list[str] = _WORDS.findall(phrase)[::-1]
    return next((word for word in words if word in known), max(words, key=len))


PARTS_OF_DAY, NAMED_PARTS, HOURS = Family(PART_RULES), Family(NAMED_PART_RULES), Family(HOUR_RULES)
NIGHTS = Family(NIGHTS_OF_TWO_DAYS)
PART = Family((*PART_RULES, *NAMED_PART_RULES, *HOUR_RULES))
WEEKDAY, MONTH, DECADE, YEAR = (
    Family((*NIGHTS_OF_WEEKDAYS, *WEEKDAY_RULES)),
    Family(MONTH_RULES),
    Family(DECADE_RULES),
    Family(YEAR_RULES),
)
PART_OF_MONTH = Family(PART_OF_MONTH_RULES)
ADVERB, HOLIDAY = Family(ADVERB_RULES), Family(HOLIDAY_RULES)
# Rules that read what is commonest as others would, in a family of their own: it is tried first.
NAMED_IN_FULL, THIS_PERIOD = Family(FULL_DAY_RULES), Family(THIS_PERIOD_RULES)
UNIT = Family((*QUARTER_RULES, *ANCHORED_RULES, *COUNTED_RULES, *PERIOD_RULES, *SPAN_RULES))


def _by_word() -> dict[str, Families]:
    table: dict[str, Families] = {
        **dict.fromkeys(UNITS, (UNIT,)),
        "year": (THIS_PERIOD, UNIT),
        "half": (PART_OF_MONTH, Family(QUARTER_RULES)),
        "period": (Family(QUARTER_RULES),),
        **dict.fromkeys(["century", "centuries"], (Family(CENTURY_RULES), UNIT)),
        "month": (THIS_PERIOD, Family(MONTH_NAMED_RULES), UNIT),
        "week": (THIS_PERIOD, PART_OF_MONTH, UNIT),
        "weekend": (PART_OF_MONTH, UNIT),
        "hours": (NAMED_PARTS, UNIT),
        **dict.fromkeys(PARTS, (PART,)),
        "nights": (Family(NIGHTS_RULES),),
        "night": (NIGHTS, PART),
        "overnight": (NIGHTS, NAMED_PARTS, PARTS_OF_DAY),
        **dict.fromkeys(SEASONS, (Family(SEASON_RULES),)),
        **dict.fromkeys(["today", "tonight", "yesterday", "tomorrow"], (Family(DEICTIC_RULES),)),
        **dict.fromkeys(MONTHS, (NAMED_IN_FULL, MONTH)),
        **dict.fromkeys(WEEKDAYS, (WEEKDAY,)),
        **dict.fromkeys((f"{day}s" for day in WEEKDAYS if day not in SHORT_WEEKDAYS), (WEEKDAY,)),
        **dict.fromkeys(DECADES, (DECADE,)),
        **dict.fromkeys(["nineteen", "thousand"], (Family(SPOKEN_YEAR_RULES),)),
        **dict.fromkeys((f"q{number}" for number in range(1, 5)), (Family(SHORT_QUARTER_RULES),)),
        **dict.fromkeys(["recent", "latest"], (UNIT,)),
        "current": (UNIT, ADVERB),
        "past": (Family(PAST_RULES),),
        "clock": (HOURS,),
    }
    for phrases, family in (([*ADVERBS, "the future"], ADVERB), (HOLIDAYS, HOLIDAY)):
        for word in sorted({found_by(phrase, table) for phrase in phrases}):
            if family not in table.get(word, ()):
                table[word] = (family, *table.get(word, ()))
    return table


_PERIOD_OF_YEAR = Family(PERIOD_OF_YEAR_RULES)
BY_WORD: dict[str, Families] = _by_word()
"""The families that each date word opens."""
BY_DIGITS: dict[str, Families] = {
    "clock": (Family(CLOCK_RULES),),
    "numeric": (Family(NUMERIC_RULES), _PERIOD_OF_YEAR, YEAR),
    "decade": (YEAR, DECADE),
    "year": (Family(MILITARY_RULES), _PERIOD_OF_YEAR, YEAR),
    "day": (Family(DAY_OF_MONTH_RULES),),
}
"""The families that a number opens, by its shape."""
