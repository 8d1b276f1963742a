"""Repairing a damaged database: what can be read is copied into a new file, and the rest is derived from it.

Neither an index nor a full-text table is copied, so that damage to one of them costs nothing. The damaged file is kept.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from db.store.file.database import DatabaseError, connect_writer, explained, is_ours
from db.store.rows import indexing
from db.store.schema import tables

_DERIVED = frozenset({"facet_counts", "day_counts", "vocabulary"})
_AT_ONCE = 500
_FARTHEST = 1 << 62
_PLACES_BOX = "INSERT INTO places_box SELECT id, lat, lat, lon, lon FROM places WHERE lat IS NOT NULL"
_UNTOLD = "DELETE FROM incidents WHERE id NOT IN (SELECT incident_id FROM reports WHERE incident_id IS NOT NULL)"
_AGAIN = (
    "INSERT INTO article_index (position, names, facets) SELECT position, '', '' FROM articles "
    "WHERE position NOT IN (SELECT position FROM article_index)",
    "INSERT INTO incident_index (position, facets) SELECT position, '' FROM incidents "
    "WHERE position NOT IN (SELECT position FROM incident_index)",
    "INSERT INTO article_outlines (article_id, pending) SELECT id, 1 FROM articles "
    "WHERE id NOT IN (SELECT article_id FROM article_outlines)",
)
"""What every article and incident has a row of, for those that lost theirs; understanding them again fills it."""
_BESIDE = ("-wal", "-shm")

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Repaired:
    """Where the damaged file is kept, and how many rows of which tables could not be read or were left dangling."""

    damaged: Path
    lost: dict[str, int]


def repair(path: Path) -> Repaired:
    """Put a sound database in the place of the damaged one at ``path``. Raises DatabaseError, leaving all as it was."""
    new = path.with_name(path.name + "-repaired")
    try:
        new.unlink(missing_ok=True)
        with closing(sqlite3.connect(path, isolation_level=None)) as old:
            _check(old, path)
            with closing(connect_writer(new, path, "PRAGMA journal_mode = DELETE")) as conn:
                lost = _copied(old, conn)
                if "articles" in lost and not conn.execute("SELECT 1 FROM articles").fetchone():
                    raise _nothing_left(path)
                conn.execute("PRAGMA journal_mode = WAL")
        return Repaired(_exchanged(path, new), lost)
    except (OSError, sqlite3.Error) as problem:
        _give_up(new)
        raise explained(problem, path) from None
    except DatabaseError:
        _give_up(new)
        raise


def _give_up(new: Path) -> None:
    with suppress(OSError):
        new.unlink(missing_ok=True)


def _check(old: sqlite3.Connection, path: Path) -> None:
    """Make ready to read a damaged database. Raises DatabaseError for what is no database of this version."""
    old.execute("PRAGMA writable_schema = ON")  # else SQLite reads nothing of a file that is shorter than it was
    if not is_ours(old):
        found = [name for _, name, *_ in old.execute("PRAGMA table_list") if not name.startswith("sqlite_")]
        raise DatabaseError(f"{path} is a database of another program") if found else _nothing_left(path)
    if old.execute("PRAGMA user_version").fetchone() != (tables.VERSION,):
        raise DatabaseError(f"{path} is of another version of tidings: only its own can repair it")
    if not _columns(old, "articles"):
        raise _nothing_left(path)


def _columns(conn: sqlite3.Connection, table: str) -> list[str]:
    """Give the names of the columns of a table; none where the table is not known, or no longer."""
    return [row[1] for row in conn.execute(f"PRAGMA table_info({table})")]


def _nothing_left(path: Path) -> DatabaseError:
    return DatabaseError(f"{path} is damaged, and nothing of it can be read: put a copy of it in its place")


def _copied(old: sqlite3.Connection, conn: sqlite3.Connection) -> dict[str, int]:
    conn.execute("PRAGMA foreign_keys = OFF")
    conn.execute("BEGIN")
    lost: dict[str, int] = {}
    for table in _tables(conn):
        missed = _copy(old, conn, table)
        if missed:
            lost[table] = missed
    _drop_dangling(conn, lost)
    untold = conn.execute(_UNTOLD).rowcount
    if untold:
        lost["incidents"] = lost.get("incidents", 0) + untold
        _drop_dangling(conn, lost)
    for statement in (*_AGAIN, _PLACES_BOX):
        conn.execute(statement)
    indexing.build(conn)
    conn.execute("COMMIT")
    return lost


def _tables(conn: sqlite3.Connection) -> list[str]:
    """Give the tables with rows of their own: neither virtual ones nor what these keep, nor what is derived."""
    rows = conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    virtual = [name for name, sql in rows if sql.startswith("CREATE VIRTUAL")]
    kept_by_virtual = tuple(f"{name}_" for name in virtual)
    return [
        name
        for name, _ in rows
        if name not in virtual
        and name not in _DERIVED
        and not name.startswith((*kept_by_virtual, "sqlite_", "_sqlite_"))
    ]


def _copy(old: sqlite3.Connection, conn: sqlite3.Connection, table: str) -> int:
    """Copy what can be read of a table; give how often something in it could not be."""
    columns = _columns(conn, table)
    conn.execute(f"DELETE FROM {table}")
    into = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    missed = 0
    for rows in _readable(old, table, ", ".join(columns)):
        missed += rows is None
        conn.executemany(into, rows or ())
    return missed


def _readable(old: sqlite3.Connection, table: str, columns: str) -> Iterator[list[Row] | None]:
    """Give the rows of a table, some at a time, None wherever some cannot be read."""
    if not _columns(old, table):
        yield None
        return
    if not _has_row_numbers(old, table):
        yield from _from_both_ends(old, table, columns)
        return
    last, limit, skip = -_FARTHEST, _AT_ONCE, 1
    while last < _FARTHEST:
        select = f"SELECT rowid, {columns} FROM {table} NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT ?"
        try:
            rows = _rising(old.execute(select, (last, limit)).fetchall(), last)
        except sqlite3.DatabaseError:
            if limit > 1:
                limit = 1
                continue
            yield None
            last, skip = max(last, 0) + skip, skip * 2
            continue
        if not rows:
            return
        yield [row[1:] for row in rows]
        last, limit, skip = rows[-1][0], min(limit * 2, _AT_ONCE), 1


def _rising(rows: list[Row], last: int) -> list[Row]:
    """Give rows that follow ``last`` in order. Raises DatabaseError for what a ruined page gives instead of them."""
    for row in rows:
        if row[0] <= last:
            raise sqlite3.DatabaseError("rows are out of order")
        last = row[0]
    return rows


def _has_row_numbers(old: sqlite3.Connection, table: str) -> bool:
    try:
        old.execute(f"SELECT rowid FROM {table} LIMIT 0")
    except sqlite3.OperationalError:
        return False
    return True


def _from_both_ends(old: sqlite3.Connection, table: str, columns: str) -> Iterator[list[Row] | None]:
    key = ", ".join(
        row[1] for row in sorted(old.execute(f"PRAGMA table_info({table})"), key=lambda row: row[5]) if row[5]
    )
    for order in ("ASC", "DESC"):
        terms = ", ".join(f"{column} {order}" for column in key.split(", "))
        whole = False
        try:
            rows = old.execute(f"SELECT {columns} FROM {table} ORDER BY {terms}")
        except sqlite3.DatabaseError:
            continue
        while not whole:
            read: list[Row] = []
            try:
                for row in rows:
                    read.append(row)
                    if len(read) == _AT_ONCE:
                        break
                whole = len(read) < _AT_ONCE
            except sqlite3.DatabaseError:
                yield read
                break
            yield read
        if whole:
            return
    yield None


def _drop_dangling(conn: sqlite3.Connection, lost: dict[str, int]) -> None:
    """Take away the rows that point at lost ones, until there is none, and count them."""
    while dangling := conn.execute("PRAGMA foreign_key_check").fetchall():
        keyed: dict[str, list[int]] = {table: [] for table, *_ in dangling}
        for table, rowid, parent, number in dangling:
            if rowid is None:
                pruned = _prune(conn, table, parent, number)
                if pruned:
                    lost[table] = lost.get(table, 0) + pruned
            else:
                keyed[table].append(rowid)
        for table, rowids in ((table, rowids) for table, rowids in keyed.items() if rowids):
            conn.executemany(f"DELETE FROM {table} WHERE rowid = ?", ((rowid,) for rowid in set(rowids)))
            lost[table] = lost.get(table, 0) + len(set(rowids))


def _prune(conn: sqlite3.Connection, table: str, parent: str, number: int) -> int:
    """Take the rows of a table without row numbers away whose key ``number`` is not in ``parent``."""
    keys = conn.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    column, target = next((row[3], row[4]) for row in keys if row[0] == number)
    target = target or next(row[1] for row in conn.execute(f"PRAGMA table_info({parent})") if row[5] == 1)
    delete = f"DELETE FROM {table} WHERE {column} IS NOT NULL AND {column} NOT IN (SELECT {target} FROM {parent})"
    return conn.execute(delete).rowcount


def _exchanged(path: Path, new: Path) -> Path:
    """Put the new file in the place of the old one, which is kept under another name."""
    names = (path.with_name(f"{path.name}-damaged{'' if number == 1 else f'-{number}'}") for number in count(1))
    damaged = next(name for name in names if not name.exists())
    moved: list[tuple[Path, Path]] = []
    try:
        _keep(path, damaged)
        for suffix in _BESIDE:  # a log of the old file must never be taken for one of the new
            beside = path.with_name(path.name + suffix)
            if beside.exists():
                moved.append((beside, beside.rename(damaged.with_name(damaged.name + suffix))))
        new.replace(path)
    except OSError:
        for beside, kept in moved:
            kept.rename(beside)
        damaged.unlink(missing_ok=True)
        raise
    return damaged


def _keep(path: Path, name: Path) -> None:
    """Give a file another name as well, so that there is one under its own at every moment."""
    try:
        name.hardlink_to(path)
    except OSError:  # not every file system has second names
        shutil.copy2(path, name)
