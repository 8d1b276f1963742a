"""From one version of the tables to the next. Each migration is a transaction of its own.

Imports sqlite-utils, which is slow to load: only a writer that finds an old file imports this module.
"""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from db.store import schema, schema_changes, schema_linking

migrations = Migrations("tidings")


@migrations(name="001 the first tables")
def _first(database: Database) -> None:
    for statement in schema.FIRST:
        database.execute(statement)


@migrations(name="002 corrections can be taken back")
def _taking_back(database: Database) -> None:
    for statement in schema_changes.TAKING_BACK:
        database.execute(statement)


@migrations(name="003 near copies of an article")
def _copies(database: Database) -> None:
    for statement in schema_changes.COPIES:
        database.execute(statement)


@migrations(name="004 kept searches know what is new")
def _seen(database: Database) -> None:
    for statement in schema_changes.SEEN:
        database.execute(statement)


@migrations(name="005 linking reports of one incident")
def _linking(database: Database) -> None:
    for statement in schema_linking.LINKING:
        database.execute(statement)


def migrate(conn: sqlite3.Connection) -> None:
    """Bring the database behind ``conn`` to ``schema.VERSION``; what fails leaves the version before it."""
    database = Database(conn)
    migrations.apply(database)
    conn.execute(f"PRAGMA user_version = {schema.VERSION}")
