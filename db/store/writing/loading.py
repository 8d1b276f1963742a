"""Filling a database for the first time: beside its place and without an index, moved into place when it is whole.

Nobody reads the file while it is filled, so it is locked once and for all, and written through a rollback journal,
which costs less than a write-ahead log where a file only grows. Each batch is committed: the next load goes on with
what was killed, or whoever else writes next finishes it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from db.store.file.database import aside, connect_writer, explained, is_empty, is_loading, is_ours
from db.store.file.turns import Waiting, impatient
from db.store.rows import indexing
from db.store.rows.indexing import DeferredIndex
from db.store.schema import tables
from db.store.writing.store import Store

_ALONE = "PRAGMA locking_mode = EXCLUSIVE"
_JOURNAL = "PRAGMA journal_mode = TRUNCATE"


@contextmanager
def beside(path: Path, waiting: Waiting = impatient) -> Iterator[Store]:
    """Open the file in which the database at ``path`` is filled for the first time.

    When the context is left it is indexed and moved into place; if an error leaves it, what was committed waits for the
    next load. Raises DatabaseError.
    """
    connection = connect_writer(aside(path), path, _ALONE, _JOURNAL, waiting=waiting)
    with Store(connection, path, DeferredIndex, waiting) as store:
        yield store
        with store.batch():
            store.flush()
            indexing.build(store.connection)
    _publish(path)


def finish(path: Path, waiting: Waiting = impatient) -> None:
    """Finish a load of the database at ``path`` that was broken off, if there is one. Raises DatabaseError."""
    if is_loading(path):
        with beside(path, waiting):
            pass


def moved_aside(path: Path) -> bool:
    """Move a database without articles to where it is filled, unless somebody has it open; tell whether it was."""
    try:
        with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as conn:
            if not is_ours(conn) or not is_empty(aside(path)) or conn.execute("SELECT 1 FROM articles").fetchone():
                return False
            if conn.execute("PRAGMA user_version").fetchone()[0] > tables.VERSION:
                return False
            conn.execute(_ALONE)
            conn.execute(_JOURNAL)
            conn.execute("BEGIN EXCLUSIVE")
            path.rename(aside(path))
            conn.execute("ROLLBACK")
    except (sqlite3.Error, OSError):
        return False
    return True


def _publish(path: Path) -> None:
    """Move the database to its place, with the journal that lets readers and a writer work side by side."""
    file = aside(path)
    with closing(connect_writer(file, path, _ALONE, "PRAGMA journal_mode = WAL")):
        pass
    try:
        file.replace(path)
    except OSError as problem:
        raise explained(problem, path) from None
