"""``tidings doctor``: is all well with the installation and the database?"""

from __future__ import annotations

import platform
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.metadata import version
from pathlib import Path

import click

from tui import console

_REMEDY = "           `tidings doctor --repair` rebuilds it from what can be read, and keeps the damaged file"


@click.command(short_help="Check the installation and the database, or repair it.")
@click.option("--repair", is_flag=True, help="Rebuild the database from what of it can be read; the old file is kept.")
@click.pass_obj
def command(settings: console.Settings, repair: bool) -> None:
    """Say which versions and files are in use, and check the database; leaves with 1 where something is wrong.

    A database that an older tidings made is brought up to date.

    \b
    tidings doctor
    tidings --db copy.db doctor --repair
    """
    if repair:
        _repair(settings)
    from db.version import extractor_version

    console.tell(f"tidings    {version('tidings')}, extractor {extractor_version()}")
    console.tell(f"python     {platform.python_version()} ({sys.executable})")
    console.tell(f"sqlite     {sqlite3.sqlite_version}, textual {version('textual')}")
    console.tell(f"terminal   {_terminal()}")
    if not _check(settings):
        console.leave(1)


def _repair(settings: console.Settings) -> None:
    from db.store.file.database import DatabaseError, is_empty
    from db.store.upkeep.salvage import repair

    path = settings.database()
    if is_empty(path):
        raise console.Problem(f"there is no database at {path} to repair")
    try:
        done = repair(path)
    except DatabaseError as problem:
        raise console.Problem(str(problem)) from problem
    for table, rows in sorted(done.lost.items()):
        console.say(f"tidings: {console.number(rows, 'piece')} of {table} could not be saved")
    if done.lost:
        console.say("tidings: `tidings reextract --all` understands again the articles that are left")
    console.say(f"repaired; the damaged file is kept: {done.damaged}")


def _terminal() -> str:
    import os
    import shutil

    size = shutil.get_terminal_size()
    colours = "NO_COLOR is set" if os.environ.get("NO_COLOR") else os.environ.get("COLORTERM") or "COLORTERM is not set"
    return f"{os.environ.get('TERM') or 'TERM is not set'}, {size.columns} x {size.lines}, {colours}"


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the database for writing, which brings it up to date; to read where it cannot be written, and say so."""
    from db.store.file.database import can_be_written, open_reader
    from db.store.writing.opening import open_writer

    if can_be_written(path):
        with open_writer(path) as store:
            yield store.connection
        return
    console.tell("           can only be read: it, its folder or the whole file system is read-only")
    with closing(open_reader(path)) as conn:
        yield conn


def _check(settings: console.Settings) -> bool:
    """Report on the database and give whether it is sound."""
    from db.store.file.database import DatabaseError
    from db.store.file.mounts import danger
    from db.store.upkeep import health
    from db.version import extractor_version

    path = settings.database()
    console.tell(f"database   {path}")
    if not path.exists():
        console.tell("           does not exist yet; `tidings import PATH` makes it")
        return True
    dangerous = danger(path)
    if dangerous:
        console.tell(f"           {dangerous}")
    try:
        with _opened(path) as conn:
            held = health.holdings(conn)
            wrong = health.damage(conn)
            old = sum(count for name, count in health.extractors(conn) if name != extractor_version())
    except DatabaseError as error:
        console.tell(f"           {error}")
        return False
    except sqlite3.DatabaseError as error:
        console.tell(f"           damaged: {error}")
        console.tell(_REMEDY)
        return False
    console.tell(f"           {held.articles:,} articles, {held.incidents:,} incidents, {path.stat().st_size:,} bytes")
    for line in wrong:
        console.tell(f"           damaged: {line}")
    if wrong:
        console.tell(_REMEDY)
    if old:
        console.tell(
            f"           {console.number(old, 'article')} understood by another extractor: `tidings reextract`"
        )
    return not wrong
