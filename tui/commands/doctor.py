"""``tidings doctor``: is all well with the installation and the database?"""

from __future__ import annotations

import platform
import sqlite3
import sys
from importlib.metadata import version

import click

from tui import console


@click.command()
@click.pass_obj
def command(settings: console.Settings) -> None:
    """Say which versions and files are in use, and check the database; leaves with 1 where something is wrong.

    A database that an older tidings made is brought up to date.

    \b
    tidings doctor
    tidings --db copy.db doctor
    """
    from db.version import extractor_version

    console.tell(f"tidings    {version('tidings')}, extractor {extractor_version()}")
    console.tell(f"python     {platform.python_version()} ({sys.executable})")
    console.tell(f"sqlite     {sqlite3.sqlite_version}, textual {version('textual')}")
    console.tell(f"terminal   {_terminal()}")
    if not _check(settings):
        console.leave(1)


def _terminal() -> str:
    import os
    import shutil

    size = shutil.get_terminal_size()
    colours = "NO_COLOR is set" if os.environ.get("NO_COLOR") else os.environ.get("COLORTERM") or "COLORTERM is not set"
    return f"{os.environ.get('TERM') or 'TERM is not set'}, {size.columns} x {size.lines}, {colours}"


def _check(settings: console.Settings) -> bool:
    """Report on the database and give whether it is sound."""
    from db.store import health
    from db.store.database import DatabaseError, open_writer
    from db.version import extractor_version

    path = settings.database()
    console.tell(f"database   {path}")
    if not path.exists():
        console.tell("           does not exist yet; `tidings import PATH` makes it")
        return True
    try:
        with open_writer(path) as store:
            held = health.holdings(store.connection)
            wrong = health.damage(store.connection)
            old = sum(count for name, count in health.extractors(store.connection) if name != extractor_version())
    except (DatabaseError, sqlite3.DatabaseError) as error:
        console.tell(f"           {error}")
        return False
    console.tell(f"           {held.articles:,} articles, {held.incidents:,} incidents, {path.stat().st_size:,} bytes")
    for line in wrong:
        console.tell(f"           damaged: {line}")
    if old:
        console.tell(
            f"           {console.number(old, 'article')} understood by another extractor: `tidings reextract`"
        )
    return not wrong
