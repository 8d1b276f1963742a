"""``tidings search``: articles."""

from __future__ import annotations

import click

from db.store.records.views import SearchHit
from tui import console
from tui.commands.searching import asked, json_option, limit_option, pages, query_argument, reader, tell_rows


@click.command(short_help="List articles.")
@query_argument
@json_option
@limit_option
@click.option("--ranked", is_flag=True, help="The best matches first instead of the newest.")
@click.pass_obj
def command(settings: console.Settings, query: tuple[str, ...], as_json: bool, limit: int | None, ranked: bool) -> None:
    """List the articles that match QUERY, newest first; all of them where there is no query.

    Of copies and versions of one article the newest is listed, with the number of the others; --json lists them all.

    Bare words must all occur; "a phrase", word*, OR, -not; place: actor: type: weapon: source: status: tag: title:
    after: before: on: killed: injured: detained: near:"Deir ez-Zor"~50km. Quote the query for the shell.

    \b
    tidings search drone 'place:"deir ez-zor"' after:2020-07
    tidings search 'killed:>=3 -turkish' --json | jq -r .url
    """
    from db.store.panes import search

    asks = asked(query)
    with reader(settings) as conn:
        if ranked:
            rows = iter(search.articles(conn, asks, limit=limit or 50, ranked=True))
        else:
            listed = search.articles if as_json else search.stories
            rows = pages(lambda last, size: listed(conn, asks, limit=size, before=last.cursor if last else None), limit)
        tell_rows(conn, asks, rows, _tell_json if as_json else _tell, as_json=as_json, limit=limit)


def _tell_json(hit: SearchHit) -> None:
    from db.export.stored import hit_record

    console.tell_json(hit_record(hit))


def _tell(hit: SearchHit) -> None:
    incidents = f"{hit.incidents} incident{'s' if hit.incidents != 1 else ''}"
    copies = f"+{hit.copies} alike" if hit.copies else None
    head = (f"{hit.id:>6}", hit.published or "undated   ", hit.title or hit.snippet[:80], hit.source, incidents, copies)
    console.tell("  ".join(filter(None, head)))
    if hit.title and hit.snippet:
        console.tell(f"        {hit.snippet}")
