"""A damaged database is found, and repaired from what can be read; a copy can be made at any time."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing, suppress
from pathlib import Path

import pytest

from db.importer import load_articles
from db.query import Query, parse
from db.readers.registry import read_articles
from db.reextract import reextract
from db.store.file.database import DatabaseError, open_reader
from db.store.panes import search, timeline
from db.store.upkeep import health
from db.store.upkeep.backup import back_up
from db.store.upkeep.salvage import repair
from db.store.writing.opening import open_writer
from tests.cli import PATIENCE
from tests.db.store.samples import extraction, raw, report
from tests.db.store.soundness import assert_sound
from tests.db.wires import wires

ROOT = Path(__file__).parents[2]
ARTICLES = 300


def library(path: Path, articles: int = ARTICLES) -> Path:
    with open_writer(path) as store, store.batch():
        for number in range(articles):
            body = f"Drones hit the port, article {number}. " + "Nothing more was known of it at the time. " * 20
            store.add(raw(body, published="2021-03-06"), extraction(report(body, "hit", killed=number)), extractor="1")
    return path


def pages_of(path: Path, *names: str) -> list[int]:
    """Give the numbers of the pages that tables or indexes are kept in."""
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        try:
            return [
                page for name in names for (page,) in conn.execute("SELECT pageno FROM dbstat WHERE name = ?", (name,))
            ]
        except sqlite3.OperationalError:
            pytest.skip("this SQLite has no dbstat table to find the pages with")


def ruin(path: Path, pages: list[int]) -> None:
    with closing(sqlite3.connect(path)) as conn:
        (size,) = conn.execute("PRAGMA page_size").fetchone()
    noise = random.Random(1)
    with path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * size)
            file.write(noise.randbytes(size))


def seen(path: Path) -> tuple[list[object], list[int]]:
    with closing(open_reader(path)) as conn:
        return list(timeline.page(conn, Query(), limit=ARTICLES)), [
            hit.id for hit in search.articles(conn, parse("port"), limit=ARTICLES)
        ]


@pytest.mark.parametrize("name", ["articles_fts_data", "incidents_fts_data", "day_counts", "vocabulary"])
def test_what_is_derived_is_rebuilt_and_nothing_is_lost(tmp_path: Path, name: str) -> None:
    path = library(tmp_path / "library.db")
    before = seen(path)
    ruin(path, pages_of(path, name)[:2])
    done = repair(path)
    assert done.lost == {}
    assert done.damaged.exists()
    assert seen(path) == before
    with closing(open_reader(path)) as conn:
        assert health.damage(conn) == ()


def test_of_ruined_articles_the_others_are_saved(tmp_path: Path) -> None:
    path = library(tmp_path / "library.db")
    pages = pages_of(path, "articles")
    ruin(path, pages[len(pages) // 2 :][:2])
    done = repair(path)
    assert done.lost
    rows, found = seen(path)
    assert ARTICLES * 0.7 < len(found) < ARTICLES
    assert len(rows) == len(found)
    with closing(open_reader(path)) as conn:
        assert health.damage(conn) == ()


def test_doctor_finds_the_damage_says_what_to_do_and_does_it(tmp_path: Path) -> None:
    path = library(tmp_path / "library.db")
    ruin(path, pages_of(path, "articles_fts_data")[-2:])

    def doctor(*options: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "tui.cli", "--db", str(path), "doctor", *options]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)

    with closing(sqlite3.connect(path)) as conn:
        conn.execute("DELETE FROM day_counts")
        conn.commit()
    first = doctor()
    assert first.returncode == 1
    assert "doctor --repair" in first.stdout
    assert "Traceback" not in first.stderr
    assert doctor("--repair").returncode == 0
    assert doctor().returncode == 0


def cut(path: Path, share: float) -> None:
    """Leave only the first part of a file, in whole pages, as a copy that was broken off does."""
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (size,) = conn.execute("PRAGMA page_size").fetchone()
    os.truncate(path, int(path.stat().st_size * share) // size * size)


def legible(path: Path) -> set[int]:
    """Give the numbers of the articles that can still be read of a file, each for itself."""
    left: set[int] = set()
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA writable_schema = ON")
        for number in range(1, ARTICLES + 1):
            with suppress(sqlite3.DatabaseError):
                left.update(*conn.execute("SELECT id FROM articles WHERE id = ? AND length(body) > 0", (number,)))
    assert left
    return left


@pytest.mark.parametrize("share", [0.5, 0.6, 0.7, 0.8, 0.95])
def test_of_a_file_that_was_cut_short_the_rest_is_saved(tmp_path: Path, share: float) -> None:
    path = library(tmp_path / "library.db")
    cut(path, share)
    before = path.read_bytes()
    for opened in (open_reader, open_writer):
        with pytest.raises(DatabaseError, match="doctor --repair"):
            opened(path)
    assert path.read_bytes() == before
    left = legible(path)
    repair(path)
    assert_sound(path)
    with closing(open_reader(path)) as conn:
        assert health.damage(conn) == ()
        assert {hit.id for hit in search.articles(conn, parse("port"), limit=ARTICLES)} == left


@pytest.mark.parametrize("size", [100, 8192, 20_000])
def test_where_nothing_is_left_to_save_that_is_said_and_nothing_changed(tmp_path: Path, size: int) -> None:
    path = library(tmp_path / "library.db")
    cut(path, 1)
    os.truncate(path, size)
    before = path.read_bytes()
    with pytest.raises(DatabaseError, match="nothing of it can be read"):
        repair(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir() if not file.name.endswith(("-shm", "-wal"))] == [path.name]


def test_what_was_lost_with_the_index_is_understood_again(tmp_path: Path) -> None:
    (tmp_path / "some.jsonl").write_text(wires(40))
    path = tmp_path / "library.db"
    load_articles(path, read_articles([tmp_path / "some.jsonl"]))
    with closing(open_reader(path)) as conn:
        whole = health.holdings(conn)
    ruin(path, pages_of(path, "incident_index", "article_index", "reports")[1:])
    assert repair(path).lost
    reextract(path, everything=True)
    assert_sound(path)
    with closing(open_reader(path)) as conn:
        assert health.damage(conn) == ()
        assert health.holdings(conn) == whole


def test_the_database_of_another_program_is_not_repaired(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "songs.db")) as conn, conn:
        conn.execute("CREATE TABLE songs (title)")
    with pytest.raises(DatabaseError, match="another program"):
        repair(tmp_path / "songs.db")


def test_a_database_of_another_version_is_not_repaired(tmp_path: Path) -> None:
    path = library(tmp_path / "library.db", 3)
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA user_version = 9999")
    before = path.read_bytes()
    with pytest.raises(DatabaseError, match="another version"):
        repair(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_copy_is_whole_while_somebody_writes(tmp_path: Path) -> None:
    path = library(tmp_path / "library.db", 50)
    writing = threading.Event()
    stop = threading.Event()

    def write() -> None:
        with open_writer(path) as store:
            number = 0
            while not stop.is_set():
                number += 1
                body = f"Shells hit the bridge, article {number}."
                store.add(raw(body), extraction(report(body, "hit")), extractor="1")
                writing.set()

    thread = threading.Thread(target=write)
    thread.start()
    try:
        assert writing.wait(PATIENCE)
        for number in range(5):
            copy = tmp_path / f"copy-{number}.db"
            back_up(path, copy)
            with closing(open_reader(copy)) as conn:
                assert health.damage(conn) == ()
                (articles,) = conn.execute("SELECT count(*) FROM articles").fetchone()
                assert articles > 50
    finally:
        stop.set()
        thread.join()


def test_a_copy_replaces_nothing(tmp_path: Path) -> None:
    path = library(tmp_path / "library.db", 3)
    (tmp_path / "copy.db").write_text("mine")
    with pytest.raises(DatabaseError, match="replaces nothing"):
        back_up(path, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "mine"
    with pytest.raises(DatabaseError, match="nothing to copy"):
        back_up(tmp_path / "none.db", tmp_path / "other.db")
