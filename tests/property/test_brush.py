"""The part of a query that a brush gives finds exactly the days of the bars that it covers."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from db.query import parse
from db.query.nodes import Days
from db.store.histogram import _finest, _spans
from db.store.rows import Bar
from tui.brush import Brush, condition, span_words

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@st.composite
def brushed(draw: st.DrawFn) -> tuple[list[Bar], Brush]:
    first = draw(days)
    last = first + timedelta(days=draw(st.integers(0, 20_000)))
    unit = _finest(first, last, draw(st.integers(20, 200)))
    bars = [Bar(a.isoformat(), b.isoformat(), 1) for a, b in _spans(unit, first, last)]
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
