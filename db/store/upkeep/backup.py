"""A copy of the database as it is at one moment, while others go on writing."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from db.store.file.database import DatabaseError, explained, is_empty, open_reader
from db.store.upkeep import health


def back_up(path: Path, target: Path) -> int:
    """Copy the database at ``path`` to the new file ``target``; give its size in bytes.

    The copy appears under its name only when it is whole, checked and on the disk. Raises DatabaseError.
    """
    if is_empty(path):
        raise DatabaseError(f"{path} does not exist yet: there is nothing to copy")
    if target.exists():
        raise DatabaseError(f"{target} exists already: a backup replaces nothing")
    unfinished = target.with_name(target.name + "-unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        with closing(open_reader(path)) as source, closing(sqlite3.connect(unfinished)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            wrong = health.damage(copy)
        if wrong:
            unfinished.unlink()
            raise DatabaseError(f"{path} is damaged ({wrong[0]}): `tidings --db {path} doctor --repair` mends it")
        with unfinished.open("rb") as file:
            os.fsync(file.fileno())
        unfinished.rename(target)
        return target.stat().st_size
    except (OSError, sqlite3.Error) as problem:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise explained(problem, target) from None
