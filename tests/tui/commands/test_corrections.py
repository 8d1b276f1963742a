"""``tidings corrections``: what readers put right, as rules and as gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from db.dating import dating
from db.store.changes import undoable
from db.store.changes.undoable import Change
from db.store.panes import article
from db.store.writing.opening import open_writer
from db.store.writing.store import Store
from tests.cli import records, tidings
from tests.db.store.one_article import BODY, UNDERSTOOD
from tests.db.store.samples import raw

SEVEN, NINE = {"min": 7, "max": 7}, {"min": 9, "max": 9}


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """An article of two incidents, with two corrections that hold and one that was taken back."""
    path = tmp_path / "corrected.db"
    with open_writer(path) as store:
        store.add(raw(BODY, title="Tarsk shelled"), UNDERSTOOD, extractor="1")
        dating(1, "2022-01-07").make(store)
        for field, value in (("killed", SEVEN), ("killed", NINE)):
            correct(store, field, value)
        correct(store, "status", ["denied"]).make(store)
    return path


def correct(store: Store, field: str, value: Any) -> Change:
    """Put the first report of the article right, and give what takes that back."""
    view = article.get(store.connection, 1)
    assert view is not None
    return undoable.correcting_report(view.reports[0].id, field, value).make(store)


def test_each_correction_that_holds_is_a_rule(database: Path) -> None:
    day, count = records(tidings("--db", database, "corrections", "--json").stdout)
    assert (count["correct"], count["value"]) == ("killed", NINE)
    assert BODY[count["start"] :].startswith(count["words"])
    assert (day["correct"], day["value"], day["title"]) == ("published", "2022-01-07", "Tarsk shelled")
    lines = tidings("--db", database, "corrections").stdout.decode().splitlines()
    assert len(lines) == 2
    assert lines[1].endswith(f'article 1 “{count["words"]}”: killed {{"min": 9, "max": 9}}')


def test_gold_is_the_article_as_it_should_be_understood(database: Path) -> None:
    (article,) = records(tidings("--db", database, "corrections", "--gold").stdout)
    assert (article["text"], article["title"], article["date"]) == (BODY, "Tarsk shelled", "2022-01-07")
    tolls = [count["max"] for incident in article["incidents"] for count in incident["counts"]]
    assert 9 in tolls
    asked = json.dumps(article).encode()
    (answered,) = records(tidings("extract", stdin=asked).stdout)
    assert answered["id"] == article["id"]
    assert set(answered) <= set(article)


def test_where_nothing_was_put_right_that_is_said(tmp_path: Path) -> None:
    done = tidings("--db", tmp_path / "none.db", "corrections")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"nothing was put right yet" in done.stderr
