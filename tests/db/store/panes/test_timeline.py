"""The timeline finds what the naive search finds, in the same order, from whichever end it is paged through."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import lru_cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from db.model import IncidentDate, Report
from db.query import Query, parse
from db.store.file.database import open_reader
from db.store.panes import timeline
from db.store.records.rows import Key
from db.store.searching import found
from db.store.writing.opening import open_writer
from tests.db.store.conftest import Filled
from tests.db.store.naive import Incident
from tests.db.store.naive import timeline as naive_timeline
from tests.db.store.samples import (
    ARRESTS,
    COAST,
    EXTRACTOR,
    OSTEN,
    SHELLING,
    STRIKE,
    TARSK,
    VARNA,
    extraction,
    raw,
    report,
)

_SUBJECTS = ("drone", "drones", "al-Shaddad", "army", "port", "Kämpfer", "rebels")


def _reports(body: str, choose: random.Random) -> Iterator[Report]:
    for _ in range(choose.choice((0, 1, 1, 2, 4))):
        yield report(
            body,
            body.split(maxsplit=1)[0],
            kind=choose.choice((STRIKE, SHELLING, ARRESTS)),
            day=choose.choice((None, *(f"2021-{month:02}-{day:02}" for month in (3, 4) for day in (1, 2, 15)))),
            place=choose.choice((VARNA, TARSK, OSTEN, COAST, None)),
            actor=choose.choice(("army", "rebels", "Border Guards")),
            killed=choose.choice((None, 0, 1, 3, 12, 250)),
            status=choose.choice(((), ("claimed",), ("claimed", "denied"))),
        )


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[sqlite3.Connection, list[Incident]]]:
    choose, path, incidents = random.Random(7), tmp_path_factory.mktemp("library") / "t.db", []
    with open_writer(path) as store, store.batch():
        for number in range(120):
            body = " ".join(choose.choices(_SUBJECTS, k=6)) + f" number{number}"
            published = choose.choice((None, "2021-03-02", "2021-03-20", "2021-07-01"))
            given_raw = raw(
                body, title=choose.choice((None, "Drone news")), published=published, source=choose.choice(("A B", "C"))
            )
            reports = tuple(_reports(body, choose))
            article_id = store.add(given_raw, extraction(*reports), extractor=EXTRACTOR)
            assert article_id
            for one in reports:
                incidents.append(Incident(len(incidents) + 1, one, given_raw, article_id))
    with closing(open_reader(path)) as conn:
        yield conn, incidents


def ids(rows: tuple[timeline.TimelineRow, ...]) -> list[int]:
    return [row.id for row in rows]


_LEAVES = st.sampled_from(
    [
        *("drone", "drone*", "dr*", '"army port"', "kampfer", "title:drone", "number11*", "number7", "nowhere"),
        *("type:arrests", "actor:rebels", 'actor:"border guards"', "status:denied", "source:C", "has:date"),
        *('place:"Al-Varnhaven"', "place:warnhafen", "place:Coast", "place:küste", "place:Quarland", "place:osten"),
        *("killed:>=3", "killed:0", "killed:2..20", "killed:..5", "killed:>=100"),
        *("on:2021-03", "on:2021-03-15", "after:2021-03-15", "before:2021-04", "after:2021-03-02"),
    ]
)
_SEARCHES = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(" ".join),
        st.tuples(inner, inner).map(" OR ".join).map("({})".format),
        inner.map("-({})".format),
    ),
    max_leaves=6,
)


@settings(max_examples=120, deadline=None)
@given(_SEARCHES, st.sampled_from([1, 3, 1_000]))
@example("(drone OR type:arrests) -(killed:>=3 OR number7)", 0)
@example("-drone -place:Coast", 1_000)
@example("drone has:date", 1)
def test_every_search_finds_what_the_naive_search_finds(
    library: tuple[sqlite3.Connection, list[Incident]], text: str, few: int
) -> None:
    conn, incidents = library
    query = parse(text)
    assert query.notes == ()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(found, "LEAST_FEW", few)
        patch.setattr(found, "MOST_FEW", few)
        patch.setattr(found, "FIRST_PIECE", 7)
        expected = naive_timeline(incidents, query)
        assert ids(timeline.page(conn, query, limit=1_000)) == expected
        assert ids(timeline.last_page(conn, query, limit=5)) == expected[-5:]
        assert timeline.count(conn, query) == (len(expected), True)
        assert timeline.count(conn, query, bound=3) == (min(len(expected), 3), len(expected) <= 3)


@pytest.mark.parametrize("text", ["", "drone", "place:Coast", "drone type:arrests", "drone OR type:arrests"])
@pytest.mark.parametrize("size", [1, 7, 50])
def test_pages_join_without_gaps_from_either_end(
    library: tuple[sqlite3.Connection, list[Incident]], text: str, size: int
) -> None:
    conn, incidents = library
    query = parse(text)
    expected = naive_timeline(incidents, query)
    down = list(timeline.page(conn, query, limit=size))
    while page := timeline.page(conn, query, after=down[-1].key, limit=size):
        down += page
    up = list(timeline.last_page(conn, query, limit=size))
    while page := timeline.page(conn, query, before=up[0].key, limit=size):
        up[:0] = page
    assert ids(tuple(down)) == ids(tuple(up)) == expected


def test_a_page_between_two_rows(library: tuple[sqlite3.Connection, list[Incident]]) -> None:
    conn, _ = library
    rows = timeline.page(conn, Query())
    assert timeline.page(conn, Query(), after=rows[3].key, before=rows[8].key) == rows[4:8]


def test_a_jump_lands_on_the_day_or_the_next_before(library: tuple[sqlite3.Connection, list[Incident]]) -> None:
    conn, _ = library
    dated = [row for row in timeline.page(conn, Query(), limit=1_000) if row.key.day]
    expected = next(row.key for row in dated if row.key.day and row.key.day <= "2021-03-31")
    assert timeline.first_on_or_before(conn, Query(), "2021-03-31") == expected
    before_all = timeline.first_on_or_before(conn, Query(), "1999-01-01")
    assert before_all is not None
    assert before_all.day is None
    assert timeline.first_on_or_before(conn, parse("has:date"), "1999-01-01") is None


@lru_cache
def _body() -> str:
    return "Shells hit Tarsk."


@pytest.mark.parametrize(
    ("date", "day"),
    [
        (IncidentDate("2021-03-01", "2021-03-03", "day"), "2021-03-03"),
        (IncidentDate(None, "2021-03-06", "upper-bound"), "2021-03-06"),
        (IncidentDate("2021-03-01", None, "month"), "2021-03-01"),
        (IncidentDate(None, "2021-03-06", "undated"), None),
        (IncidentDate(None, None, "weekday", "Wednesday"), None),
    ],
)
def test_an_incident_stands_on_the_last_day_it_can_have_happened(
    filled: Filled, date: IncidentDate, day: str | None
) -> None:
    conn = filled((raw(_body()), extraction(replace(report(_body(), "hit"), date=date))))
    (row,) = timeline.page(conn, Query())
    assert row.key == Key(day, 1)
    assert (row.earliest, row.latest, row.precision, row.date_text) == (
        date.earliest,
        date.latest,
        date.precision,
        date.text,
    )


def test_a_row_says_what_happened(filled: Filled) -> None:
    given_report = report(_body(), "hit", kind=SHELLING, place=TARSK, killed=4, status=("denied", "claimed"))
    conn = filled((raw(_body(), title="T", source="S", published="2021-03-06"), extraction(given_report)))
    (row,) = timeline.page(conn, Query())
    assert (row.type, row.sub_event_type, row.place, row.country) == (SHELLING[0], SHELLING[2], "Tarsk", "Quarland")
    assert (row.who, row.whom, row.killed, row.injured) == ("army", None, (4, 4), None)
    assert (row.status, row.article_title, row.source, row.published) == (("claimed", "denied"), "T", "S", "2021-03-06")
