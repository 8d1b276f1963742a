"""A database as SQL that can be read, and back: how old versions are kept to be upgraded by tests.

python -m tests.db.store.schema.dumping FILE.db > tests/db/store/schema/versions/N.sql
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

_FULL_TEXT = "fts5"
_TABLES = "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
_OTHERS = "SELECT sql FROM sqlite_master WHERE type IN ('index', 'view') AND sql IS NOT NULL ORDER BY rowid"


def dumped(conn: sqlite3.Connection) -> str:
    """Give the statements that make the database again; full-text indexes are built anew from what they index."""
    return "\n".join(f"{statement};" for statement in _statements(conn)) + "\n"


def restored(sql: str, path: Path) -> Path:
    """Make a database at ``path`` from what ``dumped`` gave."""
    with closing(sqlite3.connect(path)) as conn:
        conn.executescript(sql)
        conn.execute("PRAGMA journal_mode = WAL")
    return path


def _statements(conn: sqlite3.Connection) -> Iterator[str]:
    for name in ("application_id", "user_version"):
        yield f"PRAGMA {name} = {conn.execute(f'PRAGMA {name}').fetchone()[0]}"
    yield "BEGIN"
    tables = dict(conn.execute(_TABLES))
    virtual = [name for name, sql in tables.items() if sql.startswith("CREATE VIRTUAL")]
    own = {name: sql for name, sql in tables.items() if not any(name.startswith(f"{of}_") for of in virtual)}
    yield from own.values()
    yield from (sql for (sql,) in conn.execute(_OTHERS))
    for name, sql in own.items():
        if _FULL_TEXT in sql:
            continue
        for row in conn.execute(f"SELECT * FROM {name}"):
            yield f"INSERT INTO {name} VALUES ({', '.join(_literal(conn, value) for value in row)})"
    yield from (f"INSERT INTO {name} ({name}) VALUES ('rebuild')" for name, sql in own.items() if _FULL_TEXT in sql)
    yield "COMMIT"


def _literal(conn: sqlite3.Connection, value: object) -> str:
    (literal,) = conn.execute("SELECT quote(?)", (value,)).fetchone()
    return str(literal)


if __name__ == "__main__":
    with closing(sqlite3.connect(sys.argv[1])) as database:
        sys.stdout.write(dumped(database))
