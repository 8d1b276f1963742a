"""Histogram, facets, completion, article and incident: what the other panes show."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from itertools import count

import pytest

from db.model import Actor, Extraction, RawArticle
from db.query import Query, parse
from db.store.index import tokens
from db.store.panes import article, facets, histogram, incident, suggest, timeline
from db.store.records.rows import Bar
from tests.db.store.conftest import Filled
from tests.db.store.samples import ARRESTS, OSTEN, SHELLING, TARSK, VARNA, extraction, mention, raw, report, rich

BODY = "Shells hit Tarsk and Warnhafen; police arrested ten."


@pytest.fixture
def news(filled: Filled) -> sqlite3.Connection:
    """Eleven incidents from March 2021 to May 2022, one of them undated."""
    days = ("2021-03-01", "2021-03-01", "2021-03-03", "2021-04-20", "2022-05-05", None)
    articles = []
    for number, day in enumerate(days):
        body = f"{BODY} Report {number}."
        shelled = report(body, "hit", kind=SHELLING, place=TARSK, day=day, weapon="mortar", status=("claimed",))
        arrested = report(body, "arrested", kind=ARRESTS, place=VARNA if number else OSTEN, day=day, actor="police")
        reports = (shelled, arrested) if day else (shelled,)
        mentions = (mention(body, "Tarsk", TARSK), mention(body, "Warnhafen", VARNA))
        articles.append((raw(body, source="Hill Radio"), extraction(*reports, mentions=mentions)))
    return filled(*articles)


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


def values(found: facets.Facets, field: str) -> dict[str, int]:
    return {value.value: value.count for value in found.values if value.field == field}


@pytest.mark.parametrize("text", ["", "tarsk OR nowhere"])
def test_the_values_of_each_field_are_counted(news: sqlite3.Connection, text: str) -> None:
    found = facets.values(news, parse(text))
    assert (found.of, found.exact) == (11, True)
    assert values(found, "type") == {SHELLING[0]: 6, ARRESTS[0]: 5}
    assert values(found, "country") == {"Quarland": 10, "Bergia": 1}
    assert values(found, "place") == {"Tarsk": 6, "Varnhaven": 4, "Osten": 1}
    assert values(found, "actor") == {"army": 6, "police": 5}
    assert values(found, "weapon") == {"mortar": 6}
    assert values(found, "source") == {"Hill Radio": 11}
    assert values(found, "status") == {"claimed": 6}


def test_each_value_narrows_to_what_it_counts(news: sqlite3.Connection) -> None:
    for value in facets.values(news, parse("on:2021-03")).values:
        narrowed = facets.values(news, parse(f"on:2021-03 {value.narrow}"))
        assert narrowed.of == value.count


def test_spellings_that_a_search_takes_for_one_are_one_value_and_people_who_are_only_counted_none(
    filled: Filled,
) -> None:
    bodies = [f"{BODY} Report {number}." for number in range(4)]
    by_body = zip(bodies, ("gunmen", "Gunmen", "12 people", "gunmen"), strict=True)
    told = [replace(report(body, "hit"), actors=(Actor("perpetrator", "person", name),)) for body, name in by_body]
    conn = filled(*((raw(body), extraction(one)) for body, one in zip(bodies, told, strict=True)))
    for text in ("", "report"):
        assert values(facets.values(conn, parse(text)), "actor") == {"gunmen": 3}
    assert facets.values(conn, parse("actor:Gunmen")).of == 3
    assert facets.values(conn, parse('actor:"12 people"')).of == 1


def test_only_the_newest_are_counted_of_many(news: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facets, "MOST_COUNTED", 2)
    found = facets.values(news, parse("tarsk"))
    assert (found.of, found.exact) == (2, False)


def test_of_many_values_the_commonest_are_given(news: sqlite3.Connection) -> None:
    assert values(facets.values(news, Query(), limit=1), "place") == {"Tarsk": 6}
    assert values(facets.values(news, parse("tarsk"), limit=1), "place") == {"Tarsk": 6}


@pytest.mark.parametrize(
    ("field", "beginning", "given"),
    [
        ("place", "ta", ("Tarsk",)),
        ("place", "warn", ("Varnhaven",)),
        ("place", "", ("Quarland", "Bergia", "Coast", "North", "Tarsk", "Varnhaven", "Osten")),
        ("near", "ost", ("Osten",)),
        ("type", "art", (SHELLING[0],)),
        ("actor", "po", ("police",)),
        ("status", "c", ("claimed",)),
        ("source", "rad", ("Hill Radio",)),
        ("weapon", "x", ()),
        ("has", "n", ("note",)),
        ("killed", "", (">=1", ">=10", "2..5")),
        ("title", "x", ()),
    ],
)
def test_values_are_completed(news: sqlite3.Connection, field: str, beginning: str, given: tuple[str, ...]) -> None:
    assert suggest.values(news, field, beginning) == given


def test_words_are_completed_the_commonest_first(news: sqlite3.Connection) -> None:
    assert suggest.words(news, "rep") == ("report",)
    assert suggest.words(news, "Shells hit t") == ("tarsk", "ten")
    assert suggest.words(news, '"') == ()


def test_an_article_that_is_not_there_is_none(news: sqlite3.Connection) -> None:
    assert article.get(news, 99) is None
    assert article.extraction(news, 99) is None
    assert article.incidents_of(news, 99) == ()
    assert incident.get(news, 99) is None


def test_the_incidents_of_an_article_come_in_the_order_of_its_text(news: sqlite3.Connection) -> None:
    assert [row.type for row in article.incidents_of(news, 1)] == [SHELLING[0], ARRESTS[0]]


def test_an_incident_shows_its_reports(filled: Filled) -> None:
    given_raw, given_extraction = rich()
    view = incident.get(filled((given_raw, given_extraction)), 1)
    assert view is not None
    assert (view.row.who, view.row.whom, view.row.killed) == ("Northern Front", "dock workers", (3, None))
    assert [kept.report for kept in view.reports] == list(given_extraction.reports)
    assert (view.reports[0].source, view.reports[0].published) == ("Coast Agency", "2021-03-06")
