"""Incidents by day and by bars as fine as there is room, counted or sampled."""

from __future__ import annotations

import sqlite3
from itertools import count

import pytest

from db.model import Extraction, RawArticle
from db.query import Query, parse
from db.store.index import tokens
from db.store.panes import histogram, timeline
from db.store.records.rows import Bar
from tests.db.store.conftest import Filled
from tests.db.store.panes.news import BODY
from tests.db.store.samples import ARRESTS, TARSK, extraction, raw, report


def test_days_with_incidents(news: sqlite3.Connection) -> None:
    every = histogram.by_day(news, Query())
    assert [(bar.first, bar.count) for bar in every] == [
        ("2021-03-01", 4),
        ("2021-03-03", 2),
        ("2021-04-20", 2),
        ("2022-05-05", 2),
    ]
    assert [bar.count for bar in histogram.by_day(news, parse("type:arrests"))] == [2, 1, 1, 1]
    assert [bar.count for bar in histogram.by_day(news, parse("tarsk police"))] == [4, 2, 2, 2]
    assert [bar.count for bar in histogram.by_day(news, parse("after:2021-03-02 before:2022"))] == [2, 2]
    assert histogram.by_day(news, parse("nowhere")) == ()


@pytest.mark.parametrize(
    ("text", "at_most", "first", "bars"),
    [
        ("on:2021-03", 100, Bar("2021-03-01", "2021-03-01", 4), 3),
        ("before:2022", 20, Bar("2021-03-01", "2021-03-07", 6), 8),
        ("", 20, Bar("2021-03-01", "2021-03-31", 6), 15),
        ("", 10, Bar("2021-01-01", "2021-12-31", 8), 2),
        ("", 1, Bar("2021-01-01", "2022-12-31", 10), 1),
        ("nowhere", 10, None, 0),
    ],
)
def test_bars_are_as_fine_as_there_is_room(
    news: sqlite3.Connection, text: str, at_most: int, first: Bar | None, bars: int
) -> None:
    found = histogram.bars(news, parse(text), at_most=at_most)
    assert len(found) == bars <= at_most
    assert (found[0] if found else None) == first
    assert sum(bar.count for bar in found) == sum(bar.count for bar in histogram.by_day(news, parse(text)))


def test_bars_at_the_ends_of_time(filled: Filled) -> None:
    conn = filled(
        (raw(BODY), extraction(report(BODY, "hit", day="0001-01-01"), report(BODY, "police", day="9999-12-31")))
    )
    for at_most in (1, 10, 1_000):
        found = histogram.bars(conn, Query(), at_most=at_most)
        assert sum(bar.count for bar in found) == 2
        assert found[-1].last == "9999-12-31"
    assert sum(bar.count for bar in histogram.bars(conn, parse("before:0001-02 OR police"))) == 2


def _two_incidents(day: str, number: int) -> tuple[RawArticle, Extraction]:
    """Give an article on a hit and arrests of a day."""
    body = f"{BODY} Report {number}."
    reports = (report(body, "hit", place=TARSK, day=day), report(body, "arrested", kind=ARRESTS, day=day))
    return raw(body, published=day), extraction(*reports)


@pytest.mark.parametrize("text", ["tarsk", "tar*", "tarsk type:arrests", "tarsk after:2021-02 before:2021-06"])
@pytest.mark.parametrize(("samples", "sampled"), [(8, 100), (2, 20)])
def test_a_common_word_is_counted_on_a_fair_sample(
    filled: Filled, monkeypatch: pytest.MonkeyPatch, text: str, samples: int, sampled: int
) -> None:
    monkeypatch.setattr(tokens, "SAMPLES", samples)
    monkeypatch.setattr(histogram, "SAMPLED_ARTICLES", sampled)
    conn = filled(*map(_two_incidents, (f"2021-{number // 100 + 3:02}-15" for number in range(400)), count()))
    exact = len(timeline.page(conn, parse(text), limit=1_000))
    found = histogram.bars(conn, parse(text), at_most=6)
    assert sum(bar.count for bar in found) == pytest.approx(exact, rel=0.1)
    assert [bar.count for bar in found if bar.count] == pytest.approx([exact / len(found)] * len(found), rel=0.25)


@pytest.mark.parametrize("text", ["type:arrests", "place:tarsk after:2021-02"])
def test_a_common_field_is_counted_on_some_days(filled: Filled, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(histogram, "SAMPLED_DAYS", 10)
    monkeypatch.setattr(histogram, "MOST_COUNTED", 30)
    days = (f"2021-{number // 28 + 3:02}-{number % 28 + 1:02}" for number in range(120))
    conn = filled(*map(_two_incidents, days, count()))
    exact = len(timeline.page(conn, parse(text), limit=1_000))
    found = histogram.bars(conn, parse(text), at_most=6)
    assert sum(bar.count for bar in found) == pytest.approx(exact, rel=0.1)
    assert len([bar for bar in found if bar.count]) == 5
