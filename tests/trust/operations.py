"""Every kind of write that tidings does, made ready to be disturbed; each says what it has done and must not be lost.

What is acknowledged is said as SQL: a query that gives 1 in every database that has kept it.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlite_utils import Database

from db.importer import Tally, Watcher, import_articles, load_articles
from db.readers.registry import read_articles
from db.reextract import reextract
from db.store.changes import undoable
from db.store.file.database import APPLICATION_ID
from db.store.schema import tables
from db.store.schema.migrations import migrations
from db.store.upkeep.backup import back_up
from db.store.upkeep.salvage import repair
from db.store.writing.opening import open_writer
from db.store.writing.store import Store
from tests.db.store.soundness import assert_sound
from tests.db.wires import wires

Acknowledge = Callable[[str], None]
FIRST, LATER = 20, 30
"""How many articles are there before, and come with the import that is disturbed."""
COPY = "copy.db"
BATCH = 10
"""Articles a transaction, instead of hundreds, so that there are many moments between two of them."""


@dataclass(frozen=True)
class Operation:
    """Something that writes: what it starts from, and how it goes.

    It can always be done again after it was broken off; ``same`` says that it ends with the same rows as ever then.
    """

    prepare: Callable[[Path], None]
    run: Callable[[Path, Acknowledge], None]
    same: bool = True


def check(database: Path, acknowledged: list[str]) -> None:
    """Hold a database that was left in the middle of something against what must hold: it opens, is whole, has all."""
    with open_writer(database):
        pass
    assert_sound(database)
    copy = database.with_name(COPY)
    if copy.exists():
        assert_sound(copy)
    with closing(sqlite3.connect(database)) as conn:
        for query in acknowledged:
            assert conn.execute(query).fetchone() == (1,), f"lost: {query}"


def _news(database: Path) -> None:
    """Start from nothing but articles to import."""
    lines = wires(FIRST + LATER).splitlines(keepends=True)
    database.with_name("some.jsonl").write_text("".join(lines[:FIRST]))
    database.with_name("more.jsonl").write_text("".join(lines[FIRST:]))


def _some(database: Path) -> None:
    """Start from a few articles, one of them tagged and corrected."""
    _news(database)
    load_articles(database, read_articles([database.with_name("some.jsonl")]))
    with open_writer(database) as store:
        undoable.tagging(_incidents(store)[0], "before").make(store)
        (first, *_) = _incidents(store)
        undoable.correcting_report(_report(store, first), "summary", "As the reader says").make(store)


_BEFORE = ["SELECT count(*) FROM tags WHERE name = 'before'", f"SELECT count(*) >= {FIRST} FROM articles"]


def _incidents(store: Store) -> list[int]:
    return [number for (number,) in store.connection.execute("SELECT id FROM incidents ORDER BY id")]


def _report(store: Store, incident_id: int) -> int:
    select = "SELECT min(id) FROM reports WHERE incident_id = ?"
    return int(store.connection.execute(select, (incident_id,)).fetchone()[0])


def _import(how: Callable[..., Tally], before: int, database: Path, done: Acknowledge) -> None:
    def said(tally: Tally) -> None:
        done(f"SELECT count(*) >= {before + tally.new} FROM articles")

    how(database, read_articles([database.with_name("more.jsonl")]), watcher=Watcher(progress=said))


def _change(database: Path, done: Acknowledge) -> None:
    """Tag, annotate, star, correct and take back, each in a store of its own, as the browser does."""

    def make(change: undoable.Change) -> undoable.Change:
        with open_writer(database) as store:
            return change.make(store)

    def correct(number: int, field: str, value: object) -> undoable.Change:
        with open_writer(database) as store:
            return undoable.correcting_report(_report(store, number), field, value).make(store)

    with open_writer(database) as store:
        incidents = _incidents(store)[1:3]
    for number in incidents:
        make(undoable.tagging(number, f"tag{number}"))
        done(f"SELECT count(*) FROM tags WHERE name = 'tag{number}'")
        make(undoable.noting(number, f"note {number}"))
        done(f"SELECT count(*) >= 1 FROM notes WHERE text = 'note {number}'")
        make(undoable.keeping(f"search {number}", f"killed:>{number}"))
        done(f"SELECT count(*) FROM searches WHERE name = 'search {number}'")
        undo = correct(number, "killed", {"min": 70 + number, "max": 70 + number})
        done(f"SELECT count(*) >= 1 FROM corrections WHERE value LIKE '%{70 + number}%'")
        correct(number, "place", {"name": f"Place {number}"})
        done(f"SELECT count(*) >= 1 FROM corrections WHERE value LIKE '%Place {number}%'")
        make(undo)


def _old(database: Path) -> None:
    """Start from a database of the first version, with an article and a correction."""
    with closing(sqlite3.connect(database, isolation_level=None)) as conn:
        conn.execute("PRAGMA journal_mode = WAL")
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.apply(Database(conn), stop_before="002 corrections can be taken back")
        conn.execute("PRAGMA user_version = 1")
        insert = """
            INSERT INTO articles (id, position, title, published, extractor, added_at, fingerprint, body)
            VALUES (?, ?, 'Old', NULL, '0', '2020-01-01', ?, 'A bomb killed two people in Derna.')
        """
        for number in range(1, 40):
            conn.execute(insert, (number, number, number))


def _migrate(database: Path, done: Acknowledge) -> None:
    done("SELECT count(*) = 39 FROM articles WHERE title = 'Old'")
    with open_writer(database) as store:
        assert store.connection.execute("PRAGMA user_version").fetchone() == (tables.VERSION,)


def _back_up(database: Path, done: Acknowledge) -> None:
    for query in _BEFORE:
        done(query)
    copy = database.with_name(COPY)
    copy.unlink(missing_ok=True)
    back_up(database, copy)


def _reextract(database: Path, done: Acknowledge) -> None:
    for query in (*_BEFORE, "SELECT count(*) >= 1 FROM reports WHERE summary = 'As the reader says'"):
        done(query)
    reextract(database, everything=True)


def _repair(database: Path, done: Acknowledge) -> None:
    for query in _BEFORE:
        done(query)
    repair(database)


def _decide(database: Path, done: Acknowledge) -> None:
    """Merge two incidents, which rewrites what was derived from both."""
    with open_writer(database) as store:
        _merged(store)


def _merged(store: Store) -> None:
    rows = store.connection.execute("SELECT id FROM reports ORDER BY id LIMIT 2").fetchall()
    (target,) = store.connection.execute("SELECT incident_id FROM reports WHERE id = ?", rows[0]).fetchone()
    store.attach([row[0] for row in rows], target)


OPERATIONS = {
    "first load": Operation(_news, partial(_import, load_articles, 0)),
    "import": Operation(_some, partial(_import, import_articles, FIRST)),
    "changes": Operation(_some, _change, same=False),
    "migration": Operation(_old, _migrate),
    "backup": Operation(_some, _back_up),
    "re-extraction": Operation(_some, _reextract, same=False),
    "repair": Operation(_some, _repair, same=False),
    "joining": Operation(_some, _decide),
}
"""All kinds of writes, by name."""


def made(name: str, folder: Path) -> Path:
    """Make the database that an operation starts from, in a new folder."""
    folder.mkdir(parents=True)
    database = folder / "library.db"
    OPERATIONS[name].prepare(database)
    return database


def copied(database: Path, folder: Path) -> Path:
    """Give a copy of what an operation starts from, in a folder of its own."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(database.parent, folder)
    return folder / database.name
