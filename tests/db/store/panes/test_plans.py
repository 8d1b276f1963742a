"""The queries behind every key stay quick in a large database: none of them reads a whole table."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from db.query import Query, parse
from db.store.file.database import open_reader
from db.store.panes import article, facets, histogram, incident, search, suggest, timeline
from db.store.searching import found
from db.store.writing.opening import open_writer
from tests.benchmarks.synthetic import Generator

# Reading these whole is the point of the query, or they are small: as many rows as there are days, or kinds of things.
_SMALL = ("facets", "day_counts", "tags", "b ", "json_each")
_SCAN = re.compile(r"SCAN (\S+)(?! VIRTUAL TABLE)(.*)")

SEARCHES = (
    "",
    "ba*",
    "army police",
    "army -police",
    "type:attack",
    'army place:"Land of A"',
    "army OR killed:>=3",
    "near:1,1~900km",
)


@pytest.fixture(scope="module")
def conn(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    path: Path = tmp_path_factory.mktemp("plans") / "t.db"
    with open_writer(path) as store, store.batch():
        for given_raw, extraction in Generator(300).articles():
            store.add(given_raw, extraction, extractor="synthetic")
    return open_reader(path)


def scans(conn: sqlite3.Connection, run: Callable[[], object]) -> list[str]:
    """Give the steps of the plans of all statements of ``run`` that read a whole table, with the statement."""
    statements: list[str] = []
    conn.set_trace_callback(statements.append)
    run()
    conn.set_trace_callback(None)
    assert statements
    found = []
    for statement in dict.fromkeys(statements):
        if statement.startswith("--") or "'main'." in statement:  # what a virtual table asks of its own tables
            continue
        for *_, step in conn.execute(f"EXPLAIN QUERY PLAN {statement}"):
            match = _SCAN.match(step)
            if match and "VIRTUAL TABLE" not in step and match[1] not in _SMALL:
                found.append(f"{step}: {statement}")
    return found


@pytest.mark.parametrize("text", SEARCHES)
@pytest.mark.parametrize("few", [0, 1_000])
def test_no_search_reads_a_whole_table(
    conn: sqlite3.Connection, text: str, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(found, "LEAST_FEW", few)
    monkeypatch.setattr(found, "MOST_FEW", few)
    query = parse(text)
    key = timeline.page(conn, Query())[50].key
    for run in (
        lambda: search.articles(conn, query),
        lambda: search.articles(conn, query, ranked=True),
        lambda: search.count(conn, query),
        lambda: search.matches(conn, query, 3),
        lambda: timeline.page(conn, query),
        lambda: timeline.page(conn, query, after=key),
        lambda: timeline.page(conn, query, before=key),
        lambda: timeline.last_page(conn, query),
        lambda: timeline.first_on_or_before(conn, query, "2018-01-01"),
        lambda: timeline.count(conn, query),
        lambda: facets.values(conn, query),
        lambda: histogram.bars(conn, query),
    ):
        assert scans(conn, run) == []


def test_no_pane_reads_a_whole_table(conn: sqlite3.Connection) -> None:
    for run in (
        lambda: article.get(conn, 3),
        lambda: article.incidents_of(conn, 3),
        lambda: incident.get(conn, 3),
        lambda: suggest.words(conn, "b"),
        lambda: suggest.values(conn, "place", "b"),
        lambda: suggest.values(conn, "actor", "p"),
    ):
        assert scans(conn, run) == []


def test_a_whole_table_read_would_be_seen(conn: sqlite3.Connection) -> None:
    assert scans(conn, lambda: conn.execute("SELECT id FROM articles WHERE body LIKE '%x'").fetchall())
