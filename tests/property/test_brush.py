"""The part of a query that a brush gives finds exactly the days of the bars that it covers."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from db.query import parse
from db.query.nodes import Days
from db.store.records.rows import Bar
from tui.drawing.brush import Brush, condition, span_words

days = st.one_of(
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    st.builds(date, st.integers(1900, 2100), st.integers(1, 12), st.just(1)),
    st.builds(date, st.integers(1900, 2100), st.just(1), st.just(1)),
)


@st.composite
def brushed(draw: st.DrawFn) -> tuple[list[Bar], Brush]:
    first, bars = draw(days), []
    for length in draw(st.lists(st.sampled_from([1, 7, 28, 29, 30, 31, 365, 366]), min_size=1, max_size=40)):
        last = first + timedelta(days=length - 1)
        bars.append(Bar(first.isoformat(), last.isoformat(), 1))
        first = last + timedelta(days=1)
    index = st.integers(0, len(bars) - 1)
    brush = Brush(draw(index), draw(st.none() | index))
    for by in draw(st.lists(st.integers(-300, 300), max_size=3)):
        brush = brush.move_to(brush.at + by, len(bars))
    return bars, brush


@given(brushed())
def test_a_brush_finds_the_days_of_its_bars(chosen: tuple[list[Bar], Brush]) -> None:
    bars, brush = chosen
    query = parse(condition(bars, brush))
    assert not query.notes
    assert query.root == Days(bars[brush.first].first, bars[brush.last].last)
    assert f"{brush.last - brush.first + 1:,} incident" in span_words(bars, brush)
