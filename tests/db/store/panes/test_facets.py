"""The values of each field, with how many incidents have them."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from db.model import Actor
from db.query import Query, parse
from db.store.panes import facets
from tests.db.store.conftest import Filled
from tests.db.store.panes.news import BODY
from tests.db.store.samples import ARRESTS, SHELLING, extraction, raw, report


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
