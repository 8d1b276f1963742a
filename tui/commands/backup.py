"""``tidings backup``: a copy of the database."""

from __future__ import annotations

from pathlib import Path

import click

from tui import console


@click.command(short_help="Copy the database, while others may write to it.")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def command(settings: console.Settings, file: Path) -> None:
    """Copy the database to FILE as it is now, while an import or a watch may go on writing; FILE must be new.

    \b
    tidings backup ~/backups/tidings-2026-11-21.db
    """
    from db.store.file.database import DatabaseError
    from db.store.upkeep.backup import back_up

    try:
        size = back_up(settings.database(), file)
    except DatabaseError as problem:
        raise console.Problem(str(problem)) from problem
    console.say(f"{size:,} bytes: {file}")
