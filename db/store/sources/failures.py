"""What could not be imported, kept until it can be: by file, with each place and reason."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

_OF_FILE = "path = :file OR substr(path, 1, length(:file) + 2) IN (:file || ', ', :file || ': ')"


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that was not imported: where it is, and why."""

    path: str
    reason: str


def files(conn: sqlite3.Connection) -> frozenset[str]:
    """Give the paths of the files of which something could not be imported."""
    return frozenset(path for (path,) in conn.execute("SELECT path FROM import_files WHERE state = 'failed'"))


def failures(conn: sqlite3.Connection) -> tuple[Failure, ...]:
    """Give what could not be imported and has not been since, oldest first."""
    return tuple(Failure(*row) for row in conn.execute("SELECT path, reason FROM import_errors ORDER BY id"))


def newest(conn: sqlite3.Connection, limit: int) -> tuple[Failure, ...]:
    """Give what could not be imported last and has not been since, up to ``limit`` of it, newest first."""
    select = "SELECT path, reason FROM import_errors ORDER BY id DESC LIMIT ?"
    return tuple(Failure(*row) for row in conn.execute(select, (limit,)))


def count(conn: sqlite3.Connection) -> int:
    """Give how much could not be imported and has not been since."""
    (number,) = conn.execute("SELECT count(*) FROM import_errors").fetchone()
    return int(number)


def forget(conn: sqlite3.Connection, file: str) -> None:
    """Forget what could not be imported of a file, because it is being read again."""
    conn.execute(f"DELETE FROM import_errors WHERE {_OF_FILE}", {"file": file})
    conn.execute("DELETE FROM import_files WHERE path = ?", (file,))


def keep(conn: sqlite3.Connection, run: int | None, failed: Sequence[tuple[str, Failure]], extractor: str) -> int:
    """Keep failures, each with its file, under an import run; give the run, a new one if it was None."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    if run is None:
        insert = "INSERT INTO import_runs (started_at, extractor) VALUES (?, ?) RETURNING id"
        (run,) = conn.execute(insert, (now, extractor)).fetchone()
    insert = "INSERT INTO import_errors (run_id, path, reason) VALUES (?, ?, ?)"
    conn.executemany(insert, [(run, _clean(failure.path), _clean(failure.reason)) for _, failure in failed])
    insert = "INSERT OR REPLACE INTO import_files (path, state, read_at) VALUES (?, 'failed', ?)"
    conn.executemany(insert, _dated({file for file, _ in failed}, now))
    conn.execute("UPDATE import_runs SET failed = failed + ?, finished_at = ? WHERE id = ?", (len(failed), now, run))
    return int(run)


def _dated(paths: Iterable[str], now: str) -> list[tuple[str, str]]:
    return [(_clean(path), now) for path in sorted(paths)]


def _clean(text: str) -> str:
    """Give text that SQLite can keep; names of files may hold bytes that are no text."""
    return text.encode("utf-8", "replace").decode()
