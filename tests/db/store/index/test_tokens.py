"""A range is exactly the choice between the tokens that are given for it."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from db.store.index import tokens
from db.store.index.positions import end_of, id_of, key_of, of_key, position, start_of
from db.store.records.rows import Key

_NUMBERS = st.integers(0, 3_000) | st.integers(0, 10**9 - 1)
_DAYS = st.dates(date(1950, 1, 1), date(2100, 12, 31)).map(lambda day: day.isoformat())


@given(_NUMBERS, _NUMBERS, st.none() | _NUMBERS)
def test_a_number_has_a_token_of_the_range_if_it_lies_in_it(number: int, low: int, high: int | None) -> None:
    shared = set(tokens.figure("killed", number)) & set(tokens.figures("killed", low, high))
    assert bool(shared) == (low <= number and (high is None or number <= high))


@given(_NUMBERS, _NUMBERS)
def test_ranges_of_numbers_need_few_tokens(low: int, high: int) -> None:
    assert len(tokens.figures("killed", low, high)) <= 170


@given(_DAYS, st.none() | _DAYS, st.none() | _DAYS)
def test_a_day_has_a_token_of_the_span_if_it_lies_in_it(day: str, first: str | None, last: str | None) -> None:
    shared = set(tokens.day(day)) & set(tokens.days(first, last))
    assert bool(shared) == ((first or "") <= day <= (last or "9999"))


def test_kinds_of_numbers_do_not_mix() -> None:
    assert not set(tokens.figure("killed", 5)) & set(tokens.figures("injured", 0, None))
    assert tokens.figure("strikes", 5) == []


@given(st.none() | st.dates().map(lambda day: day.isoformat()), st.integers(1, 2**32 - 1))
def test_positions_lead_back_to_day_and_id(day: str | None, number: int) -> None:
    at = position(day, number)
    assert key_of(at) == Key(day, number)
    assert of_key(key_of(at)) == at
    assert id_of(at) == number
    assert start_of(day) <= at <= end_of(day)


@given(st.lists(st.tuples(st.dates().map(lambda day: day.isoformat()), st.integers(1, 10**6)), min_size=2))
def test_positions_stand_in_the_order_of_days_then_ids(keys: list[tuple[str, int]]) -> None:
    assert sorted(keys) == [tuple(key_of(at)) for at in sorted(position(*key) for key in keys)]
