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
FULL_MONTHS: frozenset[str] = frozenset(word for word, _, length, _ in rows("months") if length == "full")
UNSURE_MONTHS: frozenset[str] = frozenset(word for word, *_, use in rows("months") if use == "also")
WEEKDAYS: dict[str, int] = {word: int(number) for word, number, _ in rows("weekdays")}
SHORT_WEEKDAYS: frozenset[str] = frozenset(word for word, _, length in rows("weekdays") if length == "short")
UNITS: dict[str, Unit] = {word: Unit(code, int(size), many == "many") for word, code, size, many in rows("units")}
PARTS: dict[str, str] = dict(rows("parts"))
SEASONS: dict[str, Season] = {word: Season(code, int(first), int(last)) for word, code, first, last in rows("seasons")}
HOLIDAYS: dict[str, str] = dict(rows("holidays"))
NUMBERS: dict[str, int] = {word: int(value) for word, value in rows("numbers")}
ORDINALS: dict[str, int] = {word: int(value) for word, value in rows("ordinals")}
VAGUE_NUMBERS: dict[str, str] = dict(rows("vague_numbers"))
ADVERBS: dict[str, tuple[str, str]] = {word: (kind, value) for word, kind, value in rows("adverbs")}
COUNTED: frozenset[str] = frozenset(word for (word,) in rows("counted"))
DAY_NAMES: frozenset[str] = frozenset(word for (word,) in rows("day_names"))
DECADES: dict[str, int] = {word: int(year) for word, year in rows("decades")}
LEADS: dict[str, str] = dict(rows("leads"))
TENSE_CUES: dict[str, str] = dict(rows("tense"))
