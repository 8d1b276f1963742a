"""Words in a row that are all common take long to look for: what is bounded for them stays right, or says so."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta

import pytest

from db.query import parse
from db.store.index import tokens
from db.store.panes import facets, histogram, search, timeline
from db.store.searching import expressions, found, matching, ranking, stretches
from tests.db.store.conftest import Filled
from tests.db.store.samples import ARRESTS, OSTEN, TARSK, extraction, raw, report

FIRST = date(2018, 1, 1)
ARTICLES, DAYS_APART = 420, 3
OLDEST_ONLY = "Smoke rose while the port slept."


@pytest.fixture
def years(filled: Filled, monkeypatch: pytest.MonkeyPatch) -> sqlite3.Connection:
    """Give three and a half years of news: all has "the port", every third "port burned", the oldest "port slept"."""
    for module in (matching, stretches):
        monkeypatch.setattr(module, "MOST_LOOKED_INTO", 40)
    for module in (found, ranking):
        monkeypatch.setattr(module, "MOST_WALKED", 100)
    monkeypatch.setattr(tokens, "SAMPLES", 4)
    monkeypatch.setattr(stretches, "LEAST_FOUND", 10)
    articles = []
    for number in range(ARTICLES):
        fate = "burned" if number % 3 == 0 else "was quiet"
        body = f"Men were arrested. The port {fate}. It burned, and slept. {number}"
        body = OLDEST_ONLY + body if number == 0 else body
        day = (FIRST + timedelta(days=DAYS_APART * number)).isoformat()
        place = OSTEN if number % 2 else TARSK
        articles.append(
            (raw(body, published=day), extraction(report(body, "arrested", kind=ARRESTS, place=place, day=day)))
        )
    return filled(*articles)


@pytest.mark.parametrize("text", ['"port burned"', '"the port" type:arrests', '"the port" after:2019', '"port bur"*'])
def test_a_histogram_of_stretches_is_near_the_truth(years: sqlite3.Connection, text: str) -> None:
    query = parse(text)
    exact = len(timeline.page(years, query, limit=1_000))
    bars = histogram.bars(years, query, at_most=6)
    assert sum(bar.count for bar in bars) == pytest.approx(exact, rel=0.15)
    for bar in bars:
        within = parse(f"{text} on:{bar.first}..{bar.last}")
        assert bar.count == pytest.approx(len(timeline.page(years, within, limit=1_000)), rel=0.3, abs=5)


@pytest.mark.parametrize("text", ['"port slept"', '"the port" on:2019-05..2019-06'])
def test_a_histogram_of_few_incidents_or_days_counts_each(years: sqlite3.Connection, text: str) -> None:
    exact = len(timeline.page(years, parse(text), limit=1_000))
    assert exact
    assert sum(bar.count for bar in histogram.bars(years, parse(text))) == exact


def test_the_facets_are_of_the_newest_and_say_so(years: sqlite3.Connection) -> None:
    of = facets.values(years, parse('"the port"'))
    assert not of.exact
    assert of.of == pytest.approx(100, abs=8)
    places = {value.value: value.count for value in of.values if value.field == "place"}
    assert places["Osten"] == pytest.approx(places["Tarsk"], abs=2)


def test_the_facets_of_what_only_old_articles_have_are_of_all(years: sqlite3.Connection) -> None:
    of = facets.values(years, parse('"port slept"'))
    assert (of.of, of.exact) == (1, True)


@pytest.mark.parametrize(
    "text",
    ['"the port"', '"the port" type:arrests', '"port burned" place:tarsk', '"port slept"', '"it burned" before:2019'],
)
def test_the_timeline_and_its_count_are_as_without_bounds(
    years: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    def told() -> list[object]:
        pages = [[row.id for row in timeline.page(years, parse(text), limit=limit)] for limit in (5, 30, 1_000)]
        return [*pages, timeline.count(years, parse(text))]

    bounded = told()
    monkeypatch.setattr(matching, "MOST_LOOKED_INTO", 1_000_000)
    assert bounded == told()


def test_the_best_are_of_the_newest_unless_these_are_too_few(years: sqlite3.Connection) -> None:
    def ranked(text: str, limit: int) -> list[int]:
        return [hit.id for hit in search.articles(years, parse(text), limit=limit, ranked=True)]

    assert min(ranked('"the port"', 50)) > ARTICLES - 110
    assert len(ranked('"the port"', ARTICLES)) == ARTICLES
    assert ranked('"port slept"', 50) == [1]


def test_as_many_beginnings_as_nearly_all_articles_have(years: sqlite3.Connection) -> None:
    commonest = expressions.completions(years, "b", 5)
    assert commonest == ["burned"]
    assert expressions.nearly_all(years, ["port", "burned", "men"], 0.01) == ["port"]
    assert expressions.nearly_all(years, ["quiet", "port", "men"], 0.01) == ["quiet", "port"]
    assert expressions.nearly_all(years, ["quiet"], 0.01) == ["quiet"]
    assert expressions.nearly_all(years, ["port", "men"], 0.0) == ["port", "men"]
