"""Opening the database: one writer, any number of readers."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from db.store.file.turns import TURN_SECONDS, Waiting, impatient, in_turn
from db.store.schema import tables

APPLICATION_ID = 0x54444E47  # "TDNG"
"""What SQLite keeps in the file's header to tell whose it is."""
WAIT_SECONDS = 5.0
"""How long a reader waits: it does so only while a file is being made or mended."""
_PAGE_SIZE = 8192
_READER_CACHE_KIB = 3072  # the browser holds several readers at once, and the system keeps the file in memory anyway
_WRITER_CACHE_KIB = 65536

_MEANINGS = {
    "locked": "is being written by another tidings: wait until it is done, then try again",
    "busy": "is being written by another tidings: wait until it is done, then try again",
    "not a database": "is not a SQLite database",
    "readonly": "cannot be written: it or its folder is read-only",
    "unable to open": "cannot be opened: its folder is missing or read-only, or it is itself a folder",
    "full": "cannot be written: the disk is full",
    "disk i/o": "cannot be read or written: the disk is full or fails",
    "malformed": "is damaged: `tidings --db {path} doctor --repair` rebuilds it from what can be read",
    "read-only file system": "cannot be written: it or its folder is read-only",
    "permission denied": "cannot be used: its permissions, or those of its folder, forbid it",
    "no space left": "cannot be written: the disk is full",
}
"""What it means that SQLite or the system says something, in words that go on from the name of the file."""


class DatabaseError(Exception):
    """The database cannot be used; the message is one line that says why and what to do."""


class _UnusableError(Exception):
    """The file is none that this version of tidings can use; the message goes on from its name."""


def connect_writer(file: Path, path: Path, *settings: str, waiting: Waiting = impatient) -> sqlite3.Connection:
    """Open ``file`` for writing, with the tables as they are today; errors speak of the database at ``path``.

    ``settings`` are the statements that choose how it is locked and journalled. Raises DatabaseError.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        return in_turn(lambda: _connect(file, settings), waiting)
    except (OSError, sqlite3.Error, _UnusableError) as problem:
        raise explained(problem, path) from None


def _connect(file: Path, settings: tuple[str, ...]) -> sqlite3.Connection:
    conn = sqlite3.connect(file, timeout=TURN_SECONDS, isolation_level=None, check_same_thread=False)
    with _closed_on_error(conn):
        _prepare(conn, settings)
    return conn


def open_reader(path: Path) -> sqlite3.Connection:
    """Open the database read-only; a file that is missing or empty reads as a database without articles.

    The connection may be used from any thread, by one at a time; ``interrupt()`` from another stops its query.
    Raises DatabaseError.
    """
    try:
        if path.is_dir():
            raise _UnusableError("cannot be opened: it is itself a folder")
        if is_empty(path):
            return _stand_in()
        conn = _connect_read_only(path)
        with _closed_on_error(conn):
            conn.execute("PRAGMA query_only = ON")
            conn.execute(f"PRAGMA cache_size = -{_READER_CACHE_KIB}")
            found = _version(conn)
            if found < tables.VERSION and not _has_no_tables(conn):
                raise _UnusableError(f"was made by an older tidings: `tidings --db {path} doctor` brings it up to date")
    except (OSError, sqlite3.Error, _UnusableError) as problem:
        raise explained(problem, path) from None
    if found == 0:  # a writer is just making it
        conn.close()
        return _stand_in()
    return conn


def data_version(conn: sqlite3.Connection) -> int:
    """Give a number that changes whenever another connection has changed the database; 0 while it is missing."""
    if _is_stand_in(conn):
        return 0
    (version,) = conn.execute("PRAGMA data_version").fetchone()
    return int(version)


def is_outgrown(conn: sqlite3.Connection, path: Path) -> bool:
    """Tell whether ``conn`` was opened while there was no database at ``path`` yet, and now there is."""
    return _is_stand_in(conn) and not is_empty(path)


def explained(problem: Exception, path: Path) -> DatabaseError:
    """Give the error that says in one line what a problem means for the database at ``path``."""
    if isinstance(problem, _UnusableError):
        return DatabaseError(f"{path} {problem}")
    said = str(problem).lower()
    for sign, meaning in _MEANINGS.items():
        if sign in said:
            return DatabaseError(f"{path} {meaning.format(path=path)}")
    return DatabaseError(f"{path} cannot be used: {problem}")


@contextmanager
def _closed_on_error(conn: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        conn.close()
        raise


def _prepare(conn: sqlite3.Connection, settings: tuple[str, ...]) -> None:
    found = _version(conn)
    conn.execute("PRAGMA foreign_keys = ON")
    if found == 0:
        conn.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
    for setting in settings:
        conn.execute(setting)
    if found == 0:
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    conn.execute("PRAGMA synchronous = NORMAL")
    conn.execute(f"PRAGMA cache_size = -{_WRITER_CACHE_KIB}")
    conn.execute("PRAGMA analysis_limit = 400")
    if found < tables.VERSION:
        from db.store.schema.migrations import migrate  # loads sqlite-utils

        migrate(conn)


def _version(conn: sqlite3.Connection) -> int:
    """Give the version of the tables, 0 for a file without any. Raises _UnusableError for what is not ours."""
    (found,) = conn.execute("PRAGMA user_version").fetchone()
    if not is_ours(conn) and not _has_no_tables(conn):
        raise _UnusableError("is a database of another program")
    if found > tables.VERSION:
        raise _UnusableError("was made by a newer tidings: update tidings to use it")
    return int(found)


def aside(path: Path) -> Path:
    """Give the file in which the database at ``path`` is filled for the first time (see loading.py)."""
    return path.with_name(path.name + "-loading")


def is_loading(path: Path) -> bool:
    """Tell whether the database at ``path`` is being filled for the first time, or that was broken off."""
    return is_empty(path) and not is_empty(aside(path))


def is_ours(conn: sqlite3.Connection) -> bool:
    """Tell whether the database was made by tidings."""
    (application,) = conn.execute("PRAGMA application_id").fetchone()
    return bool(application == APPLICATION_ID)


def can_be_written(path: Path) -> bool:
    """Tell whether the file at ``path`` and its folder may be written; on a read-only file system nobody may."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def is_empty(path: Path) -> bool:
    """Tell whether there is no file at ``path``, or nothing in it."""
    return not path.exists() or path.stat().st_size == 0


def _has_no_tables(conn: sqlite3.Connection) -> bool:
    return conn.execute("SELECT 1 FROM sqlite_master").fetchone() is None


def _is_stand_in(conn: sqlite3.Connection) -> bool:
    (_, _, file) = conn.execute("PRAGMA database_list").fetchone()
    return not file


def _stand_in() -> sqlite3.Connection:
    """Give a database in memory without any articles, for a file that is not there yet."""
    conn = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    for statement in tables.EVERYTHING:
        conn.execute(statement)
    conn.execute("PRAGMA query_only = ON")
    return conn


def _connect_read_only(path: Path) -> sqlite3.Connection:
    # A folder that cannot be written has no room for the files through which readers of a WAL database meet writers;
    # there is then no writer either.
    wal = path.with_name(path.name + "-wal")
    mode = "mode=ro" if os.access(path.parent, os.W_OK) or wal.exists() else "mode=ro&immutable=1"
    uri = f"file:{quote(str(path.absolute()))}?{mode}"
    return sqlite3.connect(uri, uri=True, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False)
