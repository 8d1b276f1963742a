"""The words of dates: months, weekdays, units, parts of the day, holidays, numbers, as tables from ``data/dates``."""

from __future__ import annotations

from importlib.resources import files
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit of time: ``code`` as in TIMEX3 (T before units of the clock), ``size`` in that unit, and its number."""

    code: str
    size: int
    plural: bool


class Season(NamedTuple):
    """A season: its TIMEX3 ``code`` and its months; ``last`` lies in the next year where it is below ``first``."""

    code: str
    first: int
    last: int


def rows(name: str) -> list[list[str]]:
    """Give the fields of every line of ``data/dates/NAME.tsv``, comments and empty lines left out."""
    text = files("db.gazetteer").joinpath("data", "dates", f"{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


MONTHS: dict[str, int] = {word: int(number) for word, number, *_ in rows("months")}
"""The number of each month, January being 1."""
FULL_MONTHS: frozenset[str] = frozenset(word for word, _, length, _ in rows("months") if length == "full")
"""Months written in full."""
UNSURE_MONTHS: frozenset[str] = frozenset(word for word, *_, use in rows("months") if use == "also")
"""Months that are also another word or a name ("may", "march")."""
WEEKDAYS: dict[str, int] = {word: int(number) for word, number, _ in rows("weekdays")}
"""The ISO number of each weekday, Monday being 1."""
SHORT_WEEKDAYS: frozenset[str] = frozenset(word for word, _, length in rows("weekdays") if length != "long")
"""Abbreviations that are weekdays only beside a date or a preposition."""
UNSURE_WEEKDAYS: frozenset[str] = frozenset(word for word, _, length in rows("weekdays") if length == "unsure")
"""Those of them that are also another word ("sun")."""
UNITS: dict[str, Unit] = {word: Unit(code, int(size), many == "many") for word, code, size, many in rows("units")}
"""Units of time by their names."""
PARTS: dict[str, str] = dict(rows("parts"))
"""The TIMEX3 suffix of each part of the day."""
SEASONS: dict[str, Season] = {word: Season(code, int(first), int(last)) for word, code, first, last in rows("seasons")}
"""Seasons of the northern hemisphere by their names."""
HOLIDAYS: dict[str, str] = dict(rows("holidays"))
"""The rule that gives the day of each holiday, in the notation of holidays.tsv."""
NUMBERS: dict[str, int] = {word: int(value) for word, value in rows("numbers")}
"""The value of each number word."""
ORDINALS: dict[str, int] = {word: int(value) for word, value in rows("ordinals")}
"""The value of each ordinal."""
VAGUE_NUMBERS: dict[str, str] = dict(rows("vague_numbers"))
"""TIMEX3 numbers of words that count vaguely, X where they do not say how many."""
ADVERBS: dict[str, tuple[str, str]] = {word: (kind, value) for word, kind, value in rows("adverbs")}
"""The TIMEX3 type and value of adverbs and references without a day ("annually", "now")."""
COUNTED: frozenset[str] = frozenset(word for (word,) in rows("counted"))
"""Words that make a number of four digits before them a count and no year."""
DAY_NAMES: frozenset[str] = frozenset(word for (word,) in rows("day_names"))
"""Words that make a name of the weekday behind them that is no date ("Bloody Sunday")."""
DECADES: dict[str, int] = {word: int(year) for word, year in rows("decades")}
"""The first year of each decade in its century ("eighties": 80)."""
LEADS: dict[str, str] = dict(rows("leads"))
"""Words that may lead up to a date word: "first" where an expression may begin with them, else "inner"."""
TENSE_CUES: dict[str, str] = dict(rows("tense"))
"""Which way words beside a weekday or month point: past or future."""
