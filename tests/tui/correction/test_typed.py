"""What is typed to put something right is either understood or said to be wrong."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.model import IncidentDate
from tui.correction.typed import NotUnderstoodError, count_value, date_typed, date_value
from tui.wording.words import bounds_words


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020-07-12", ("2020-07-12", "2020-07-12", "day")),
        ("12 July 2020", ("2020-07-12", "2020-07-12", "day")),
        ("2020-07", ("2020-07-01", "2020-07-31", "month")),
        ("2020", ("2020-01-01", "2020-12-31", "year")),
        ("2020-07-12..2020-07-14", ("2020-07-12", "2020-07-14", "day")),
        ("Undated", (None, None, "undated")),
    ],
)
def test_dates(text: str, value: tuple[str | None, str | None, str]) -> None:
    assert tuple(date_value(text).values()) == value


@pytest.mark.parametrize("text", ["", "yesterday", "2020-13", "2020-07-14..2020-07-12", "1..2..3", "12.7.2020"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(NotUnderstoodError):
        date_value(text)


@given(st.dates(), st.dates())
def test_a_span_keeps_its_ends(one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    value = date_value(f"{first.isoformat()}..{last.isoformat()}")
    assert (value["from"], value["to"]) == (first.isoformat(), last.isoformat())


@given(st.integers(0, 10**8), st.none() | st.integers(0, 10**8))
def test_counts_are_understood_as_they_are_shown(low: int, more: int | None) -> None:
    high = None if more is None else low + more
    assert count_value(bounds_words((low, high))) == {"min": low, "max": high}


@given(st.text(max_size=12))
def test_anything_else_is_refused_with_a_word_of_what_would_do(text: str) -> None:
    for understand in (count_value, date_value):
        try:
            understand(text)
        except NotUnderstoodError as problem:
            assert str(problem)


@pytest.mark.parametrize(
    ("earliest", "latest", "precision", "typed"),
    [
        ("2020-07-12", "2020-07-12", "part-of-day", "2020-07-12"),
        ("2020-07-12", "2020-07-14", "day", "2020-07-12..2020-07-14"),
        ("2020-07-01", "2020-07-31", "month", "2020-07"),
        ("2020-01-01", "2020-12-31", "year", "2020"),
        (None, "2020-07-12", "upper-bound", "2020-07-12"),
        (None, "2020-07-12", "undated", ""),
        (None, None, "weekday", ""),
    ],
)
def test_what_is_to_be_changed_is_what_is_known(earliest: str, latest: str, precision: str, typed: str) -> None:
    assert date_typed(IncidentDate(earliest, latest, precision)) == typed


@given(st.dates(), st.dates())
def test_a_date_left_as_it_is_stays_the_same(one: date, other: date) -> None:
    first, last = sorted((one.isoformat(), other.isoformat()))
    value = date_value(date_typed(IncidentDate(first, last, "day")))
    assert (value["from"], value["to"]) == (first, last)
