"""Opening the database: one writer, any number of readers."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.store.writing import Store


class DatabaseError(Exception):
    """The database cannot be used; the message is one line that says why and what to do."""


def open_writer(path: Path) -> Store:
    """Open (creating and migrating it where needed) the database at ``path``; use it as a context manager.

    Raises DatabaseError.
    """
    raise DatabaseError(f"{path}: not built yet")


def open_reader(path: Path) -> sqlite3.Connection:
    """Open the database read-only; a file that is missing or empty reads as a database without articles.

    The connection may be used from any thread, by one at a time; ``interrupt()`` from another stops its query.
    Raises DatabaseError.
    """
    raise DatabaseError(f"{path}: not built yet")


def data_version(conn: sqlite3.Connection) -> int:
    """Give a number that changes whenever another connection has changed the database."""
    (version,) = conn.execute("PRAGMA data_version").fetchone()
    return int(version)
