"""What holds for any text: quotes are exact, order is kept, days are days, work grows with the text and no faster."""

import re
import sys
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.extract.dates import dateline_day, event_date, find_dates
from db.extract.dates.families import BY_DIGITS, BY_WORD

VOCABULARY = """
the last next early mid two 12 30 1990 2020-07-12 10:30 p.m. Friday friday MAY May may march July Sept. day days week
year's ago later earlier before Christmas Eve quarter third half a few every morning night overnight yesterday of in on
, . - ( ) ' 7/12/2020 1980s 90 '90 0600 GMT fiscal hundred İstanbul 中文 9999 0000 29 Feb week month century decade
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n", "\n\n", "\u00a0", "\u202e", "\x00", "-\n", "Wednes-\nday"])
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join), st.lists(WORDS, max_size=60).map("".join)
)
DAYS = st.one_of(st.none(), st.dates().map(date.isoformat))


@given(TEXTS, DAYS)
def test_quotes_are_exact_in_order_and_apart(text: str, published: str | None) -> None:
    position = 0
    for found in find_dates(text, published=published):
        assert found.start >= position
        assert found.end > found.start
        assert text[found.start : found.end] == found.text
        position = found.end


@given(TEXTS, DAYS)
def test_days_are_days_and_the_earlier_comes_first(text: str, published: str | None) -> None:
    for found in find_dates(text, published=published):
        for day in (found.earliest, found.latest):
            assert day is None or date.fromisoformat(day)
        if found.earliest and found.latest:
            assert found.earliest <= found.latest
        assert found.type in {"DATE", "TIME", "DURATION", "SET"}
        assert found.value
        assert found.basis
        said = event_date(found, published=published, said=True)
        assert said.earliest is None


@given(TEXTS)
def test_a_dateline_is_a_day(text: str) -> None:
    day = dateline_day(text)
    assert day is None or date.fromisoformat(day)


@given(st.lists(WORDS, max_size=40).map(" ".join), st.integers(0, 100), st.integers(0, 100))
@example("of Wednes-\nday", 0, 12)
def test_nothing_outside_the_stories(text: str, start: int, length: int) -> None:
    for found in find_dates(text, published=None, stories=[(start, start + length)]):
        assert start <= found.start
        assert found.end <= start + length


def calls(text: str) -> int:
    """Count the calls, of Python and of C, that reading the text takes."""
    count = 0

    def tick(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(tick)
    try:
        find_dates(text, published="2020-07-18", stories=[(0, len(text))])
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "the last ",
        "1 ",
        "12:",
        "early ",
        "Friday ",
        "a-\n",
        "two hundred and ",
        "3 January ",
        "every other ",
        "-2020",
        "year's ",
        "((( ",
    ],
)
def test_work_grows_with_the_text(piece: str) -> None:
    once = calls(piece * 200)
    assert calls(piece * 1600) <= 10 * once + 1000


def test_every_repetition_of_the_grammar_is_bounded() -> None:
    rules = [
        rule for families in (*BY_WORD.values(), *BY_DIGITS.values()) for family in families for rule in family.rules
    ]
    for rule in rules:
        assert not re.search(r"(?<!\\)[*+](?!\])", re.sub(r"\[[^\]]*\]", "", rule.pattern)), rule.pattern
