"""``tidings import``: from files of any kind to articles with what they report."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from tui import console


class DayParameter(click.ParamType[str]):
    """A day on the command line, as ISO."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the ISO day; anything else is wrong usage."""
        from datetime import date

        try:
            return date.fromisoformat(str(value)).isoformat()
        except ValueError:
            self.fail(f"{value!r} is not a day like 2022-01-05", param, ctx)


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--date", "day", type=DayParameter(), help="The day of publication of articles that say none.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Worker processes.")
@click.option("--dry-run", is_flag=True, help="Say what would be read and write nothing.")
@click.pass_obj
def command(settings: console.Settings, paths: tuple[str, ...], day: str | None, jobs: int, dry_run: bool) -> None:
    """Read the articles in PATHS and store them with what they report.

    PATHS are files, folders, or - for standard input; what a file holds is told from its content. An article that is
    stored already is not stored again, so an import may be repeated, and one that was broken off goes on. What cannot
    be read is named on stderr, the rest goes on, and the exit code is 1. Ctrl-C ends it after the batch in hand.

    \b
    tidings import ~/clips
    tidings import --date 2022-01-05 undated.txt
    tidings import --jobs 2 dump/
    """
    complete = _dry_run(paths) if dry_run else import_paths(settings, paths, day=day, jobs=jobs)
    if not complete:
        console.leave(1)


def import_paths(settings: console.Settings, paths: tuple[str, ...], *, day: str | None = None, jobs: int = 1) -> bool:
    """Import what ``paths`` hold, say what was done, and give whether all of it could be read."""
    from db.importer import Watcher, import_articles
    from db.readers import read_articles
    from db.store.database import DatabaseError

    database = settings.database()
    findings = read_articles(paths, sys.stdin.buffer)
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        with _interrupted() as interrupted:
            watcher = Watcher(trouble=_name_trouble, stopped=lambda: bool(interrupted))
            tally = import_articles(database, findings, day=day, jobs=jobs, watcher=watcher)
    except DatabaseError as error:
        raise console.Problem(str(error)) from error
    dated = f", {tally.dated} dated" if tally.dated else ""
    console.say(
        f"{_number(tally.new, 'new article')} with {_number(tally.incidents, 'incident')}, {tally.known} known already"
        f"{dated}, {tally.troubles} not read: {database}"
    )
    if interrupted:
        console.say("tidings import: interrupted; run it again to go on")
    return not (tally.troubles or interrupted)


def _dry_run(paths: tuple[str, ...]) -> bool:
    from db.readers import Trouble, read_articles

    articles = troubles = 0
    for finding in read_articles(paths, sys.stdin.buffer):
        if isinstance(finding, Trouble):
            _name_trouble(finding)
            troubles += 1
        else:
            console.tell(f"{finding.published or 'undated   '}  {finding.title or '(no title)'}  {finding.path}")
            articles += 1
    console.say(f"{_number(articles, 'article')} would be read, {troubles} could not be")
    return not troubles


def _name_trouble(trouble: Any) -> None:
    console.say(f"tidings import: {trouble.path}: {trouble.reason}")


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


@contextmanager
def _interrupted() -> Iterator[list[int]]:
    """Give a list that fills when Ctrl-C is pressed; the second time it stops at once."""
    pressed: list[int] = []

    def press(signum: int, _frame: object) -> None:
        pressed.append(signum)
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, press)
    try:
        yield pressed
    finally:
        signal.signal(signal.SIGINT, before)
