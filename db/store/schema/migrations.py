"""From one version of the tables to the next. Each migration is a transaction of its own.

Imports sqlite-utils, which is slow to load: only a writer that finds an old file imports this module.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from db.store.schema import changes, linking, tables

migrations = Migrations("tidings")
"""The steps from one version of the tables to the next, which sqlite-utils applies in order."""


@migrations(name="001 the first tables")
def _first(database: Database) -> None:
    _step(database, 1, tables.FIRST)


@migrations(name="002 corrections can be taken back")
def _taking_back(database: Database) -> None:
    _step(database, 2, changes.TAKING_BACK)


@migrations(name="003 near copies of an article")
def _copies(database: Database) -> None:
    _step(database, 3, changes.COPIES)


@migrations(name="004 kept searches know what is new")
def _seen(database: Database) -> None:
    _step(database, 4, changes.SEEN)


@migrations(name="005 linking reports of one incident")
def _linking(database: Database) -> None:
    _step(database, 5, linking.LINKING)


def _step(database: Database, version: int, statements: Sequence[str]) -> None:
    """Take one step, the number of the version with it: what fails between two steps is a database of the first."""
    for statement in statements:
        database.execute(statement)
    database.execute(f"PRAGMA user_version = {version}")


def migrate(conn: sqlite3.Connection) -> None:
    """Bring the database behind ``conn`` to ``schema.VERSION``; what fails leaves the version before it."""
    migrations.apply(Database(conn))
