"""A database of any version that was ever in use becomes one of today, with all that it holds, or stays what it was.

``versions/N.sql`` is what the program with version N of the tables made of five invented articles: one with two
incidents, a copy of it, another account of the first, one in Arabic, one without a date; with tags, a note, a star, a
kept search and corrections, and from version 5 on a decision. ``dumping.py`` wrote them.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from functools import cache
from itertools import count
from pathlib import Path

import pytest

from db.query import parse
from db.store.file.database import open_reader
from db.store.panes import timeline
from db.store.schema import tables
from db.store.schema.migrations import migrate
from db.store.writing.opening import open_writer
from tests.cli import records, tidings
from tests.db.store.schema.dumping import dumped, restored
from tests.db.store.soundness import assert_sound

KEPT = Path(__file__).parent / "versions"
VERSIONS = sorted(int(kept.stem) for kept in KEPT.glob("*.sql"))
WRITES = {
    sqlite3.SQLITE_INSERT,
    sqlite3.SQLITE_UPDATE,
    sqlite3.SQLITE_CREATE_TABLE,
    sqlite3.SQLITE_CREATE_INDEX,
    sqlite3.SQLITE_CREATE_VIEW,
    sqlite3.SQLITE_CREATE_VTABLE,
    sqlite3.SQLITE_ALTER_TABLE,
}
Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> int:
    """Each version of the tables that was ever in use."""
    return int(request.param)


@pytest.fixture
def old(version: int, tmp_path: Path) -> Path:
    """A database of that version."""
    return restored((KEPT / f"{version}.sql").read_text(encoding="utf-8"), tmp_path / "old.db")


def rows_of(path: Path, columns: dict[str, list[str]]) -> Rows:
    """Give the rows of tables, so many columns of each."""
    with closing(sqlite3.connect(path)) as conn:
        return {
            table: sorted(conn.execute(f"SELECT {', '.join(names)} FROM {table}"), key=repr)
            for table, names in columns.items()
        }


def columns_of(path: Path) -> dict[str, list[str]]:
    """Give the columns of every table but those that migrations and full-text indexes keep for themselves."""
    with closing(sqlite3.connect(path)) as conn:
        tables = [name for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            table: [f'"{row[1]}"' for row in conn.execute(f"PRAGMA table_info({table})")]
            for table in tables
            if "_fts" not in table and "sqlite_" not in table
        }


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as conn:
        (found,) = conn.execute("PRAGMA user_version").fetchone()
        return int(found)


def test_every_version_but_those_to_come_is_kept() -> None:
    assert list(range(1, tables.VERSION + 1)) == VERSIONS


def test_an_upgrade_loses_nothing(old: Path) -> None:
    columns = columns_of(old)
    before = rows_of(old, columns)
    assert before["corrections"]
    assert before["notes"]
    with open_writer(old):
        pass
    assert version_of(old) == tables.VERSION
    assert rows_of(old, columns) == before
    assert_sound(old)


def test_an_upgraded_database_has_the_tables_of_a_new_one(old: Path, tmp_path: Path) -> None:
    for path in (old, tmp_path / "new.db"):
        with open_writer(path):
            pass
    assert columns_of(old) == columns_of(tmp_path / "new.db")


def test_what_readers_added_is_found_again(old: Path) -> None:
    with open_writer(old):
        pass
    with closing(open_reader(old)) as conn:
        tagged = timeline.page(conn, parse("tag:port"), limit=9)
        assert [row.type for row in tagged] == ["air-drone-strike", "attack"]
        assert [row.id for row in timeline.page(conn, parse("has:note"), limit=9)] == [tagged[0].id]
        (searched,) = conn.execute("SELECT query FROM searches").fetchone()
        assert timeline.count(conn, parse(searched))[0] >= 1


def test_an_upgraded_database_goes_on(old: Path, tmp_path: Path) -> None:
    more = tmp_path / "more.txt"
    more.write_text("2021-03-05\n\nTwo soldiers died when a drone struck a warehouse in the port of Derna on Thursday.")
    assert tidings("--db", old, "import", more).returncode == 0
    assert tidings("--db", old, "reextract", "--all").returncode == 0
    told = records(tidings("--db", old, "timeline", "--json", "tag:port").stdout)
    assert [(incident["type"], len(incident["reports"]) >= 4) for incident in told] == [
        ("air-drone-strike", True),
        ("attack", False),
    ]
    with closing(open_reader(old)) as conn:
        corrected = (
            "SELECT min, max FROM report_counts JOIN reports ON id = report_id WHERE article_id = 1 AND kind = ?"
        )
        assert conn.execute(f"{corrected} AND incident_id = {told[0]['id']}", ("killed",)).fetchall() == [(2, 3)]
    assert_sound(old)


def test_an_upgrade_that_fails_anywhere_leaves_a_whole_version_that_the_next_one_upgrades(
    version: int, old: Path, tmp_path: Path
) -> None:
    columns = columns_of(old)
    before = rows_of(old, columns)
    upgraded = Path(shutil.copy(old, tmp_path / "upgraded.db"))
    with open_writer(upgraded):
        pass
    after = rows_of(upgraded, columns_of(upgraded))
    for fault in count():
        path = Path(shutil.copy(old, tmp_path / "failing.db"))
        failed = fails_at(path, fault)
        assert rows_of(path, columns) == before
        assert columns_of(path) == columns_of_version(version_of(path), tmp_path)
        with open_writer(path):
            pass
        assert rows_of(path, columns_of(path)) == after
        if not failed:
            break
    assert fault >= 3 * (tables.VERSION - version)


def fails_at(path: Path, fault: int) -> bool:
    """Upgrade with the write of this number refused, counted from 0; tell whether there are so many."""
    writes = count()

    def refuse(action: int, *_: str | None) -> int:
        return sqlite3.SQLITE_DENY if action in WRITES and next(writes) == fault else sqlite3.SQLITE_OK

    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.set_authorizer(refuse)
        try:
            migrate(conn)
        except sqlite3.DatabaseError:
            return True
    return False


@cache
def columns_of_version(version: int, folder: Path) -> dict[str, list[str]]:
    kept = (KEPT / f"{version}.sql").read_text(encoding="utf-8")
    return columns_of(restored(kept, folder / f"{version}.db"))


def test_a_program_of_before_refuses_what_a_newer_one_made(tmp_path: Path) -> None:
    path = tmp_path / "newer.db"
    with open_writer(path):
        pass
    with closing(sqlite3.connect(path)) as conn:
        conn.execute(f"PRAGMA user_version = {tables.VERSION + 1}")
    whole = path.read_bytes()
    for words in (("timeline",), ("import", KEPT), ("reextract",), ("stats",)):
        done = tidings("--db", path, *words)
        assert done.returncode == 1
        assert done.stderr.decode().strip() == f"tidings: {path} was made by a newer tidings: update tidings to use it"
    assert path.read_bytes() == whole


def test_a_dump_makes_the_same_database_again(old: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(old)) as conn:
        again = restored(dumped(conn), tmp_path / "again.db")
    assert rows_of(again, columns_of(again)) == rows_of(old, columns_of(old))
