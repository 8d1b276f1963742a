"""Opening the database: one writer, any number of readers."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from db.store import schema

if TYPE_CHECKING:
    from db.store.writing import Store

APPLICATION_ID = 0x54444E47  # "TDNG"
_WAIT_SECONDS = 5.0
_PAGE_SIZE = 8192


class DatabaseError(Exception):
    """The database cannot be used; the message is one line that says why and what to do."""


def open_writer(path: Path) -> Store:
    """Open (creating and migrating it where needed) the database at ``path``; use it as a context manager.

    Raises DatabaseError.
    """
    from db.store.writing import Store

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        conn = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False)
    except (OSError, sqlite3.Error) as problem:
        raise DatabaseError(f"{path} cannot be opened: {problem}") from None
    try:
        _prepare(conn)
    except sqlite3.Error as problem:
        conn.close()
        raise explained(problem, path) from None
    except DatabaseError as problem:
        conn.close()
        raise DatabaseError(f"{path} {problem}") from None
    return Store(conn, path)


def open_reader(path: Path) -> sqlite3.Connection:
    """Open the database read-only; a file that is missing or empty reads as a database without articles.

    The connection may be used from any thread, by one at a time; ``interrupt()`` from another stops its query.
    Raises DatabaseError.
    """
    try:
        if not path.exists() or path.stat().st_size == 0:
            return _empty()
        conn = _connect_read_only(path)
    except (OSError, sqlite3.Error) as problem:
        raise DatabaseError(f"{path} cannot be opened: {problem}") from None
    try:
        found = _version(conn)
        if found < schema.VERSION:
            raise DatabaseError(f"was made by an older tidings: `tidings --db {path} doctor` brings it up to date")
    except sqlite3.Error as problem:
        conn.close()
        raise explained(problem, path) from None
    except DatabaseError as problem:
        conn.close()
        raise DatabaseError(f"{path} {problem}") from None
    return conn


def data_version(conn: sqlite3.Connection) -> int:
    """Give a number that changes whenever another connection has changed the database."""
    (version,) = conn.execute("PRAGMA data_version").fetchone()
    return int(version)


def explained(problem: sqlite3.Error, path: Path) -> DatabaseError:
    """Give the error that says in one line what an error of SQLite means for the database at ``path``."""
    said = str(problem)
    if "locked" in said or "busy" in said:
        return DatabaseError(f"{path} is being written by another tidings: wait until it is done, then try again")
    if "not a database" in said:
        return DatabaseError(f"{path} is not a SQLite database")
    if "readonly" in said:
        return DatabaseError(f"{path} cannot be written: it or its folder is read-only")
    if "full" in said:
        return DatabaseError(f"{path} cannot be written: the disk is full")
    return DatabaseError(f"{path}: {said}")


def _prepare(conn: sqlite3.Connection) -> None:
    found = _version(conn)
    conn.execute("PRAGMA foreign_keys = ON")
    if found == 0:
        conn.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
        conn.execute("PRAGMA journal_mode = WAL")
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    conn.execute("PRAGMA synchronous = NORMAL")
    conn.execute("PRAGMA cache_size = -65536")
    if found < schema.VERSION:
        from db.store.migrations import migrate  # loads sqlite-utils

        migrate(conn)


def _version(conn: sqlite3.Connection) -> int:
    """Give the version of the tables, 0 for a file without any. Raises DatabaseError for what is not ours."""
    (found,) = conn.execute("PRAGMA user_version").fetchone()
    (application,) = conn.execute("PRAGMA application_id").fetchone()
    (tables,) = conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and application != APPLICATION_ID:
        raise DatabaseError("is a database of another program")
    if found > schema.VERSION:
        raise DatabaseError("was made by a newer tidings: update tidings to use it")
    return int(found)


def _empty() -> sqlite3.Connection:
    conn = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    for statement in schema.FIRST:
        conn.execute(statement)
    conn.execute("PRAGMA query_only = ON")
    return conn


def _connect_read_only(path: Path) -> sqlite3.Connection:
    # A folder that cannot be written has no room for the files through which readers of a WAL database meet writers;
    # there is then no writer either.
    wal = path.with_name(path.name + "-wal")
    mode = "mode=ro" if os.access(path.parent, os.W_OK) or wal.exists() else "mode=ro&immutable=1"
    uri = f"file:{quote(str(path.absolute()))}?{mode}"
    conn = sqlite3.connect(uri, uri=True, timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False)
    conn.execute("PRAGMA query_only = ON")
    return conn
