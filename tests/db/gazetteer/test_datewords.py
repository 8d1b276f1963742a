"""The tables of date words: sorted, with a source, and of the values their readers expect."""

import re
from importlib.resources import files

import pytest

from db.gazetteer.datewords import (
    ADVERBS,
    DECADES,
    HOLIDAYS,
    MONTHS,
    ORDINALS,
    PARTS,
    SEASONS,
    TENSE_CUES,
    UNITS,
    VAGUE_NUMBERS,
    WEEKDAYS,
    rows,
)

TABLES = sorted(path.name for path in files("db.gazetteer").joinpath("data", "dates").iterdir())


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_sorted_and_says_its_source(name: str) -> None:
    text = files("db.gazetteer").joinpath("data", "dates", name).read_text(encoding="utf-8")
    assert re.search(r"^# Source: .+", text, re.MULTILINE)
    keys = [row[0] for row in rows(name.removesuffix(".tsv"))]
    assert keys == sorted(set(keys))
    assert keys == [key.strip().lower() for key in keys]


def test_values_are_what_their_readers_expect() -> None:
    assert set(MONTHS.values()) == set(range(1, 13))
    assert set(WEEKDAYS.values()) == set(range(1, 8))
    assert {unit.code for unit in UNITS.values()} == {"Y", "Q", "M", "W", "WE", "D", "TH", "TM", "TS"}
    assert all(re.fullmatch(r"T(?:MO|AF|EV|NI|\d\d:\d\d)", part) for part in PARTS.values())
    assert all(1 <= season.first <= 12 and 1 <= season.last <= 12 for season in SEASONS.values())
    assert all(1 <= value <= 31 for value in ORDINALS.values())
    assert all(value == "X" or value.isdigit() for value in VAGUE_NUMBERS.values())
    assert all(20 <= value <= 90 for value in DECADES.values())
    assert {kind for kind, _ in ADVERBS.values()} <= {"DATE", "SET"}
    assert set(TENSE_CUES.values()) == {"past", "future", "neither"}


def test_rules_of_holidays_can_be_read() -> None:
    form = re.compile(r"\d\d-\d\d|easter[+-]\d+|nth (?:[1-9]|1[0-2]) [1-7] (?:-1|[1-5])|-")
    assert all(form.fullmatch(rule) for rule in HOLIDAYS.values())
