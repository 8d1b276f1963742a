"""``tidings reextract``: understand stored articles again."""

from __future__ import annotations

import click

from db.parallel import processors
from tui import console


@click.command(short_help="Understand stored articles again by newer rules.")
@click.option("--all", "everything", is_flag=True, help="Those of this version of the extractor as well.")
@click.option(
    "--jobs",
    type=click.IntRange(1),
    default=processors,
    show_default="as many as processors, 4 at most",
    help="Worker processes.",
)
@click.pass_obj
def command(settings: console.Settings, everything: bool, jobs: int) -> None:
    """Understand the articles again that an older extractor understood; your corrections, tags and notes are kept.

    `tidings doctor` says how many there are. What is done stays done if it is interrupted.

    \b
    tidings reextract
    tidings reextract --all --jobs 2
    """
    from db.reextract import reextract
    from db.store.file.database import DatabaseError

    database = settings.to_write()
    if not database.exists():
        raise console.Problem(f"{database} does not exist; `tidings import PATH` makes it")
    try:
        done = reextract(database, everything=everything, jobs=jobs, waiting=console.Patience("reextract"))
    except DatabaseError as error:
        raise console.Problem(str(error)) from error
    console.say(f"{console.number(done, 'article')} understood again: {database}")
