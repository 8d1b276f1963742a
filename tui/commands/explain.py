"""``tidings explain``: why an article is understood as it is."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from db.model import RawArticle
from tui import console
from tui.commands.searching import json_option, reader


@click.command(short_help="Say why an article is understood as it is.")
@click.argument("article", required=False)
@click.argument("incident", type=click.IntRange(1), required=False)
@click.option("--incident", "whole", type=click.IntRange(1), help="Why the reports of this incident are one.")
@json_option
@click.pass_obj
def command(
    settings: console.Settings, article: str | None, incident: int | None, whole: int | None, as_json: bool
) -> None:
    """Print how ARTICLE was understood, or only what bears on its INCIDENT, counted from 1.

    ARTICLE is a number that `tidings search` prints, or a file. Shown are the sentences with the names, dates, counts,
    sources and triggers found in them, the rule that judged each trigger, and what was thrown away.

    \b
    tidings explain 2
    tidings explain clip.txt 1
    tidings explain --incident 12
    """
    from db.extract import explain

    if whole is not None:
        _tell_why(settings, whole, as_json=as_json)
        return
    if article is None:
        raise click.UsageError("name an article, or an incident with --incident")
    raw = _from_file(Path(article)) if Path(article).is_file() else _stored(settings, article)
    trace = explain.explain(raw.body, title=raw.title, published=raw.published)
    if as_json:
        console.tell_json(msgspec.to_builtins(trace))
        return
    try:
        for line in explain.lines(trace, incident):
            console.tell(line)
    except IndexError as error:
        raise console.Problem(str(error)) from error


def _tell_why(settings: console.Settings, number: int, *, as_json: bool) -> None:
    from db.linking.why import lines, why

    with reader(settings) as conn:
        found = why(conn, number)
    if found is None:
        raise console.Problem(f"there is no incident {number}; `tidings timeline` lists them with their numbers")
    if as_json:
        console.tell_json(msgspec.to_builtins({"within": found.within, "beyond": found.beyond}))
        return
    for line in lines(found):
        console.tell(line)


def _from_file(path: Path) -> RawArticle:
    """Give the first article of a file. Raises Problem where it has none."""
    from db.readers.registry import Begun, Trouble, read_articles

    for finding in read_articles([path]):
        if isinstance(finding, Trouble):
            raise console.Problem(f"{finding.path}: {finding.reason}")
        if not isinstance(finding, Begun):
            return finding
    raise console.Problem(f"{path}: holds no article")


def _stored(settings: console.Settings, number: str) -> RawArticle:
    from db.store.panes import article

    if not number.isdecimal():
        raise console.Problem(f"{number} is neither a file nor the number of an article")
    with reader(settings) as conn:
        view = article.get(conn, int(number))
    if view is None:
        raise console.Problem(f"there is no article {number}; `tidings search` lists them with their numbers")
    return RawArticle(view.body, number, title=view.title, published=view.published)
