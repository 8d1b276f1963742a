"""What a reader puts right holds when the article is understood anew, and can be taken back."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from db.query import parse
from db.store.changes import annotating, correcting
from db.store.panes import article, timeline
from db.store.writing.opening import open_writer
from db.store.writing.store import Store
from tests.db.store.one_article import BODY, UNDERSTOOD, found
from tests.db.store.samples import extraction, raw, report


@pytest.mark.parametrize(
    ("field", "value", "finds"),
    [
        (
            "type",
            {"type": "attack", "event_type": "Violence against civilians", "sub_event_type": "Attack"},
            "type:attack",
        ),
        ("date", {"from": "2021-02-02", "to": "2021-02-03", "precision": "day"}, "on:2021-02-03"),
        ("place", {"name": "Newtown", "lat": 1.0, "lon": 2.0}, "place:newtown near:1,2~5km"),
        ("status", ["denied"], "status:denied"),
        ("killed", {"min": 7, "max": 7}, "killed:7"),
        ("injured", {"min": 5, "max": None}, "injured:5"),
        ("displaced", {"min": 40, "max": 40}, "displaced:40"),
        ("actors", [{"role": "target", "kind": "organization", "name": "dock workers"}], 'actor:"dock workers"'),
    ],
)
def test_a_correction_holds_when_the_article_is_understood_anew(
    store: Store, conn: sqlite3.Connection, field: str, value: Any, finds: str
) -> None:
    annotating.tag(store, 1, "mine")
    correcting.correct(store, 1, field, value)
    assert found(conn, f"{finds} tag:mine")[0] == [1]
    store.replace_extraction(1, UNDERSTOOD, extractor="2")
    assert found(conn, f"{finds} tag:mine")[0] == [1]


def test_what_did_not_happen_leaves_the_timeline(store: Store, conn: sqlite3.Connection) -> None:
    correcting.correct(store, 1, "realis", "hypothetical")
    assert found(conn, "")[0] == [2]
    correcting.correct(store, 4, "summary", "Ten arrested")
    assert [row.summary for row in timeline.page(conn, parse(""))] == ["Ten arrested"]


def test_a_count_is_corrected_away(store: Store, conn: sqlite3.Connection) -> None:
    correcting.correct(store, 1, "killed", None)
    assert found(conn, "has:killed") == ([], [])


@pytest.mark.parametrize(
    ("report_id", "field", "value", "error"),
    [
        (1, "colour", "red", ValueError),
        (99, "realis", "actual", KeyError),
        (1, "date", {"from": None}, KeyError),
        (1, "place", {"colour": "red"}, TypeError),
    ],
)
def test_a_correction_that_does_not_fit_changes_nothing(
    store: Store, conn: sqlite3.Connection, report_id: int, field: str, value: Any, error: type[Exception]
) -> None:
    with pytest.raises(error):
        correcting.correct(store, report_id, field, value)
    assert conn.execute("SELECT count(*) FROM corrections").fetchone() == (0,)


def test_a_report_without_words_behind_it_cannot_be_corrected(path: Path) -> None:
    from dataclasses import replace

    bare = replace(report(BODY, "hit"), triggers=(), evidence=())
    with open_writer(path) as store:
        store.add(raw(BODY), extraction(bare), extractor="1")
        with pytest.raises(ValueError, match="without any words"):
            correcting.correct(store, 1, "realis", "negated")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (
            "type",
            {"type": "attack", "event_type": "Violence against civilians", "sub_event_type": "Attack"},
        ),
        ("date", {"from": "2021-02-02", "to": "2021-02-03", "precision": "day"}),
        ("place", {"name": "Newtown", "lat": 1.0, "lon": 2.0}),
        ("status", ["denied"]),
        ("killed", {"min": 7, "max": 7}),
        ("injured", {"min": 5, "max": None}),
        ("defected", {"min": 2, "max": 2}),
        ("actors", [{"role": "target", "kind": "organization", "name": "dock workers"}]),
        ("actors", []),
        ("realis", "generic"),
        ("summary", "Something else"),
    ],
)
def test_a_correction_that_is_taken_back_leaves_the_report_as_it_was(
    store: Store, conn: sqlite3.Connection, field: str, value: Any
) -> None:
    before = article.extraction(conn, 1)
    entry = correcting.correct(store, 1, field, value)
    assert article.extraction(conn, 1) != before
    correcting.take_back(store, entry)
    assert article.extraction(conn, 1) == before
    store.replace_extraction(1, UNDERSTOOD, extractor="2")
    assert article.extraction(conn, 1) == before


def test_an_earlier_correction_stands_when_a_later_one_is_taken_back(store: Store, conn: sqlite3.Connection) -> None:
    correcting.correct(store, 1, "killed", {"min": 7, "max": 7})
    (report_id,) = (kept.id for kept in article.get(conn, 1).reports if kept.report.counts)  # type: ignore[union-attr]
    entry = correcting.correct(store, report_id, "killed", {"min": 9, "max": 9})
    assert found(conn, "killed:9")[0] == [1]
    correcting.take_back(store, entry)
    assert found(conn, "killed:7")[0] == [1]


def test_what_is_not_there_cannot_be_taken_back(store: Store) -> None:
    with pytest.raises(KeyError):
        correcting.take_back(store, 99)
