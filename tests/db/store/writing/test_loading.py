"""A first load: unseen until it is whole, gone on with when it was broken off, and the same as what is written live."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from db.query import Query, parse
from db.store.changes import annotating, searches
from db.store.file import database
from db.store.file.database import APPLICATION_ID, DatabaseError, aside, open_reader
from db.store.panes import search, timeline
from db.store.writing.opening import open_loader, open_writer
from db.store.writing.store import Store
from tests.db.store.samples import EXTRACTOR, TARSK, VARNA, extraction, mention, raw, report, rich
from tests.db.store.soundness import assert_sound, contents

BODY = "Drones struck Warnhafen. Shells hit Tarsk."


def write(store: Store, numbers: Iterable[int]) -> None:
    """Store some articles, those of the same number being the same."""
    found = extraction(
        report(BODY, "struck", killed=3),
        report(BODY, "hit", place=TARSK, day=None),
        mentions=(mention(BODY, "Warnhafen", VARNA), mention(BODY, "Tarsk", TARSK)),
    )
    for number in numbers:
        store.add(
            replace(raw(f"{BODY} {number} أحمد"), published=f"2021-03-{number % 28 + 1:02}"), found, extractor="1"
        )
    store.add(*rich(), extractor=EXTRACTOR)


def newest(path: Path, text: str = "") -> list[int]:
    with closing(open_reader(path)) as conn:
        return [hit.id for hit in search.articles(conn, parse(text))]


def test_a_load_leaves_what_writing_leaves(path: Path) -> None:
    live = path.with_name("live.db")
    with open_writer(live) as store:
        write(store, range(7))
        write(store, range(5, 9))
    with open_loader(path) as store:
        write(store, range(7))
        write(store, range(5, 9))
    assert contents(path) == contents(live)
    assert_sound(path)
    assert newest(path, "drones احمد killed:3") == newest(live, "drones احمد killed:3") != []
    with closing(open_reader(path)) as conn:
        assert conn.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert [file.name for file in path.parent.iterdir() if "loading" in file.name] == []


def test_nothing_is_seen_of_a_load_before_it_is_whole(path: Path) -> None:
    with open_loader(path) as store:
        write(store, range(3))
        assert newest(path) == []
    assert len(newest(path)) == 4


def broken_off(path: Path, numbers: Iterable[int]) -> None:
    with pytest.raises(RuntimeError, match="the plug"), open_loader(path) as store:
        write(store, numbers)
        raise RuntimeError("the plug was pulled")
    assert newest(path) == []


def test_the_next_load_goes_on_with_one_that_was_broken_off(path: Path) -> None:
    broken_off(path, range(3))
    broken_off(path, range(5))
    with open_loader(path) as store:
        write(store, range(9))
    with open_loader(path.with_name("whole.db")) as store:
        write(store, range(3))
        write(store, range(9))
    assert contents(path) == contents(path.with_name("whole.db"))
    assert_sound(path)


def test_any_other_writer_finishes_a_load_that_was_broken_off(path: Path) -> None:
    broken_off(path, range(3))
    with open_writer(path) as store:
        annotating.tag(store, 1, "seen")
    assert len(newest(path, "drones")) == 4
    assert newest(path, "tag:seen") == [1]
    assert_sound(path)


def test_what_has_articles_is_written_live(path: Path) -> None:
    with open_writer(path) as store:
        write(store, range(2))
    with open_loader(path) as store:
        write(store, range(4))
        assert len(newest(path, "drones")) == 5
    assert not aside(path).exists()
    assert_sound(path)


@pytest.mark.parametrize("watched", [False, True])
def test_what_a_reader_kept_before_the_first_load_is_still_there(path: Path, watched: bool) -> None:
    with open_writer(path) as store:
        searches.keep(store, "strikes", "drones")
    with closing(open_reader(path) if watched else sqlite3.connect(":memory:")) as conn:
        conn.execute("SELECT 1").fetchone()
        if watched:
            assert timeline.page(conn, Query()) == ()
        with open_loader(path) as store:
            write(store, range(2))
            assert aside(path).exists() != watched
    with closing(open_reader(path)) as conn:
        assert [kept.name for kept in searches.saved(conn)] == ["strikes"]
    assert len(newest(path, "drones")) == 3
    assert_sound(path)


def test_two_loads_or_a_load_and_a_writer_do_not_meet(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.05)
    with open_loader(path) as store:
        write(store, range(2))
        with pytest.raises(DatabaseError, match="being written by another"), open_loader(path):
            pass
        with pytest.raises(DatabaseError, match="being written by another"):
            open_writer(path)
    assert len(newest(path)) == 3


def test_the_empty_database_of_another_program_stays_where_it_is(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("CREATE TABLE articles (title)")
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID + 1}")
    with pytest.raises(DatabaseError, match="another program"), open_loader(path):
        pass
    assert path.exists()


def test_a_load_without_any_article_leaves_a_database(path: Path) -> None:
    with open_loader(path):
        pass
    assert path.exists()
    assert newest(path) == []
    assert_sound(path)
