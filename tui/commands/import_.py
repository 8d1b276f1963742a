"""``tidings import``: from files of any kind to articles with what they report."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click

from db.garbage import collect_seldom
from db.parallel import processors
from tui import console
from tui.importing import import_paths, name_trouble


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


@click.command(short_help="Store articles of files, folders, archives and addresses.")
@click.argument("paths", nargs=-1, shell_complete=console.complete_files)
@click.option("--date", "day", type=DayParameter(), help="The day of publication of articles that say none.")
@click.option(
    "--map",
    "named",
    multiple=True,
    metavar="PART=NAME",
    callback=_parts,
    help="Where records keep the body, title, published, source, url, author or language.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1),
    default=processors,
    show_default="as many as processors, 4 at most",
    help="Worker processes.",
)
@click.option("--scheduler", metavar="ADDRESS", help="A Dask cluster that reads and understands (tidings[cluster]).")
@click.option("--dry-run", is_flag=True, help="Say what would be read and write nothing.")
@click.option("--errors", is_flag=True, help="List what could not be read, and has not been since; read nothing.")
@click.option("--retry", is_flag=True, help="Read the files again of which something could not be read.")
@click.pass_obj
def command(
    settings: console.Settings,
    paths: tuple[str, ...],
    day: str | None,
    named: dict[str, str],
    jobs: int,
    scheduler: str | None,
    dry_run: bool,
    errors: bool,
    retry: bool,
) -> None:
    """Read the articles in PATHS and store them with what they report.

    PATHS are files, folders, http(s) addresses, or - for standard input; what they hold is told from the content. An
    article that is stored already is not stored again, so an import may be repeated, and one that was broken off goes
    on. What cannot be read is named on stderr, the rest goes on, and the exit code is 1. Ctrl-C ends it after the batch
    in hand.

    \b
    tidings import ~/clips
    tidings import --date 2022-01-05 undated.txt
    tidings import --jobs 2 --map title=Kopf --map body=Rumpf dump.csv
    tidings import --scheduler tcp://head:8786 s3://archive/2021/*.jsonl.gz
    """
    if errors:
        complete = not _list_errors(settings)
    else:
        wanted = [*_failed_files(settings), *paths] if retry else list(paths)
        if not wanted and not retry:
            raise click.UsageError("name the files or folders to import, or - for standard input")
        if dry_run:
            complete = _dry_run(wanted, named)
        else:
            collect_seldom()
            complete = import_paths(settings, wanted, day=day, named=named, jobs=jobs, scheduler=scheduler)
    if not complete:
        console.leave(1)


def _list_errors(settings: console.Settings) -> int:
    """Print what could not be read, a line each, and give their number."""
    from db.store.sources.failures import failures
    from tui.commands.searching import reader

    with reader(settings) as conn:
        found = failures(conn)
    for failure in found:
        console.tell(f"{failure.path}: {failure.reason}")
    return len(found)


def _failed_files(settings: console.Settings) -> list[str]:
    from db.store.sources.failures import files
    from tui.commands.searching import reader

    with reader(settings) as conn:
        return sorted(files(conn))


def _dry_run(paths: Sequence[str], named: Mapping[str, str]) -> bool:
    """Print what would be read and give whether all of it can be."""
    from db.model import RawArticle
    from db.readers.registry import Trouble, read_articles

    articles = troubles = 0
    for finding in read_articles(paths, sys.stdin.buffer, named):
        if isinstance(finding, Trouble):
            name_trouble(finding)
            troubles += 1
        elif isinstance(finding, RawArticle):
            console.tell(f"{finding.published or 'undated   '}  {finding.title or '(no title)'}  {finding.path}")
            articles += 1
    console.say(f"{console.number(articles, 'article')} would be read, {troubles} could not be")
    return not troubles
