"""Opening: what is missing, foreign, old, new or in use is said in one line."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from db.query import Query
from db.store.file import database
from db.store.file.database import DatabaseError, data_version, is_outgrown, open_reader
from db.store.panes import search, timeline
from db.store.schema import tables
from db.store.writing.opening import open_writer
from tests.db.store.samples import EXTRACTOR, extraction, raw


@pytest.mark.parametrize("made", [False, True])
def test_a_missing_or_empty_file_reads_as_no_articles(path: Path, made: bool) -> None:
    if made:
        path.parent.mkdir()
        path.touch()
    with closing(open_reader(path)) as conn:
        assert search.articles(conn, Query()) == ()
        assert timeline.page(conn, Query()) == ()
        assert timeline.count(conn, Query()) == (0, True)
    assert path.exists() == made


def test_a_writer_makes_the_file_and_its_folder(path: Path) -> None:
    with open_writer(path):
        pass
    with closing(open_reader(path)) as conn:
        assert conn.execute("PRAGMA user_version").fetchone() == (tables.VERSION,)
        assert conn.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_reader_cannot_write(path: Path) -> None:
    with open_writer(path):
        pass
    with closing(open_reader(path)) as conn, pytest.raises(sqlite3.OperationalError):
        conn.execute("DELETE FROM articles")


@pytest.mark.parametrize("opened", [open_reader, open_writer])
def test_what_is_no_database_is_named_as_such(path: Path, opened: object) -> None:
    path.parent.mkdir()
    path.write_text("These are the words of a letter, not of a database. " * 200)
    with pytest.raises(DatabaseError, match="not a SQLite database"):
        opened(path)  # type: ignore[operator]


@pytest.mark.parametrize("opened", [open_reader, open_writer])
def test_the_database_of_another_program_is_left_alone(path: Path, opened: object) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("CREATE TABLE songs (title)")
    with pytest.raises(DatabaseError, match="another program"):
        opened(path)  # type: ignore[operator]


@pytest.mark.parametrize("opened", [open_reader, open_writer])
def test_a_database_of_a_newer_version_is_left_alone(path: Path, opened: object) -> None:
    with open_writer(path):
        pass
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute(f"PRAGMA user_version = {tables.VERSION + 1}")
    with pytest.raises(DatabaseError, match="newer tidings"):
        opened(path)  # type: ignore[operator]


def test_a_reader_asks_to_bring_an_older_version_up_to_date(path: Path) -> None:
    with open_writer(path):
        pass
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("PRAGMA user_version = 0")
    with pytest.raises(DatabaseError, match="doctor"):
        open_reader(path)


def test_a_migration_that_fails_leaves_nothing_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "FIRST", (*tables.FIRST[:4], "CREATE TABLE nonsense"))
    with pytest.raises(DatabaseError):
        open_writer(path)
    monkeypatch.undo()
    with open_writer(path) as store:
        assert store.add(raw("A body."), extraction(), extractor=EXTRACTOR) == 1


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="itself a folder"):
        open_writer(tmp_path)


def test_a_second_writer_is_told_to_wait(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.05)
    with open_writer(path) as first, first.batch(), open_writer(path) as second:
        with pytest.raises(DatabaseError, match="being written by another"):
            second.add(raw("A body."), extraction(), extractor=EXTRACTOR)
        first.add(raw("Another."), extraction(), extractor=EXTRACTOR)


def test_a_reader_sees_that_something_was_written(path: Path) -> None:
    with open_writer(path) as store, closing(open_reader(path)) as conn:
        before = data_version(conn)
        assert data_version(conn) == before
        store.add(raw("A body."), extraction(), extractor=EXTRACTOR)
        assert data_version(conn) != before


def test_a_reader_that_found_no_file_knows_when_there_is_one(path: Path) -> None:
    with closing(open_reader(path)) as conn:
        assert (data_version(conn), is_outgrown(conn, path)) == (0, False)
        with open_writer(path) as store:
            store.add(raw("A body."), extraction(), extractor=EXTRACTOR)
        assert is_outgrown(conn, path)
    with closing(open_reader(path)) as conn:
        assert not is_outgrown(conn, path)
        assert data_version(conn) > 0


def test_a_database_that_is_just_being_made_reads_as_no_articles(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as making:
        making.execute("PRAGMA journal_mode = WAL")
        making.execute(f"PRAGMA application_id = {database.APPLICATION_ID}")
        with closing(open_reader(path)) as conn:
            assert search.articles(conn, Query()) == ()


def test_reading_loads_neither_sqlite_utils_nor_the_extractor() -> None:
    code = (
        "import sys; from db.query import parse; "
        "from db.store.file import database; "
        "from db.store.panes import timeline, search, facets, histogram, suggest, article, incident; "
        "print([m for m in sys.modules if m.split('.')[0] in ('sqlite_utils', 'numpy', 'dateparser', 'textual')"
        " or m.startswith(('db.extract', 'db.gazetteer'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
