"""``tidings import``: from files of any kind to articles with what they report."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from db.model import RawArticle
from tui import console

if TYPE_CHECKING:
    from db.readers import Trouble


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


def _parts(_ctx: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """Give PART=NAME options as a dict; a part that articles do not have is wrong usage."""
    from db.readers.columns import column_names

    parts = dict(value.partition("=")[::2] for value in values)
    for part, name in parts.items():
        if part not in column_names() or not name:
            raise click.BadParameter(f"{part}={name}: the parts are {', '.join(column_names())}, as in body=Rumpf")
    return parts


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--date", "day", type=DayParameter(), help="The day of publication of articles that say none.")
@click.option(
    "--map",
    "renamed",
    multiple=True,
    metavar="PART=NAME",
    callback=_parts,
    help="Where records keep the body, title, published, source, url, author or language.",
)
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Worker processes.")
@click.option("--dry-run", is_flag=True, help="Say what would be read and write nothing.")
@click.pass_obj
def command(
    settings: console.Settings,
    paths: tuple[str, ...],
    day: str | None,
    renamed: dict[str, str],
    jobs: int,
    dry_run: bool,
) -> None:
    """Read the articles in PATHS and store them with what they report.

    PATHS are files, folders, or - for standard input; what a file holds is told from its content. An article that is
    stored already is not stored again, so an import may be repeated, and one that was broken off goes on. What cannot
    be read is named on stderr, the rest goes on, and the exit code is 1. Ctrl-C ends it after the batch in hand.

    \b
    tidings import ~/clips
    tidings import --date 2022-01-05 undated.txt
    tidings import --jobs 2 --map title=Kopf --map body=Rumpf dump.csv
    """
    from db.readers import read_articles

    findings = read_articles(paths, sys.stdin.buffer, renamed)
    complete = _dry_run(findings) if dry_run else import_findings(settings, findings, day=day, jobs=jobs)
    if not complete:
        console.leave(1)


def import_findings(
    settings: console.Settings, findings: Iterable[RawArticle | Trouble], *, day: str | None = None, jobs: int = 1
) -> bool:
    """Import what the readers found, say what was done, and give whether all of it could be read."""
    from db.importer import Watcher, import_articles
    from db.store.database import DatabaseError

    database = settings.database()
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        with _interrupted() as interrupted:
            watcher = Watcher(trouble=_name_trouble, stopped=lambda: bool(interrupted))
            tally = import_articles(database, findings, day=day, jobs=jobs, watcher=watcher)
    except DatabaseError as error:
        raise console.Problem(str(error)) from error
    done = [console.number(tally.new, "new article"), console.number(tally.incidents, "incident")]
    others = [f"{tally.known:,} known already", f"{tally.dated:,} dated", f"{tally.troubles:,} not read"]
    console.say(f"{' with '.join(done)}, {', '.join(others)}: {database}")
    if interrupted:
        console.say("tidings import: interrupted; run it again to go on")
    return not (tally.troubles or interrupted)


def _dry_run(findings: Iterable[RawArticle | Trouble]) -> bool:
    from db.readers import Trouble

    articles = troubles = 0
    for finding in findings:
        if isinstance(finding, Trouble):
            _name_trouble(finding)
            troubles += 1
        else:
            console.tell(f"{finding.published or 'undated   '}  {finding.title or '(no title)'}  {finding.path}")
            articles += 1
    console.say(f"{console.number(articles, 'article')} would be read, {troubles} could not be")
    return not troubles


def _name_trouble(trouble: Trouble) -> None:
    console.say(f"tidings import: {trouble.path}: {trouble.reason}")


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
