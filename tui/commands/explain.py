"""``tidings explain``: why an article is understood as it is."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from db.model import RawArticle
from tui import console
from tui.commands.searching import json_option, reader


@click.command()
@click.argument("article")
@click.argument("incident", type=click.IntRange(1), required=False)
@json_option
@click.pass_obj
def command(settings: console.Settings, article: str, incident: int | None, as_json: bool) -> None:
    """Print how ARTICLE was understood, or only what bears on its INCIDENT, counted from 1.

    ARTICLE is a number that `tidings search` prints, or a file. Shown are the sentences with the names, dates, counts,
    sources and triggers found in them, the rule that judged each trigger, and what was thrown away.

    \b
    tidings explain 2
    tidings explain clip.txt 1
    """
    from db.extract import explain

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
    from db.store import article

    if not number.isdecimal():
        raise console.Problem(f"{number} is neither a file nor the number of an article")
    with reader(settings) as conn:
        view = article.get(conn, int(number))
    if view is None:
        raise console.Problem(f"there is no article {number}; `tidings search` lists them with their numbers")
    return RawArticle(view.body, number, title=view.title, published=view.published)
