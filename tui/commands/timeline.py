"""``tidings timeline``: incidents."""

from __future__ import annotations

import sqlite3
from functools import partial

import click

from db.store.records.rows import TimelineRow
from tui import console
from tui.commands.searching import asked, json_option, limit_option, pages, query_argument, reader, tell_rows


@click.command(short_help="List incidents.")
@query_argument
@json_option
@limit_option
@click.pass_obj
def command(settings: console.Settings, query: tuple[str, ...], as_json: bool, limit: int | None) -> None:
    """List the incidents that match QUERY, newest first, those without a day last.

    The date is exact where it is bare; "≤" means no later than, "Wed?" a weekday that no publication date anchors. The
    query is that of `tidings search`.

    \b
    tidings timeline type:air-drone-strike killed:>=3
    tidings timeline place:Bukamal --json | jq -r .summary
    """
    from db.store.panes import timeline

    asks = asked(query)
    with reader(settings) as conn:
        rows = pages(lambda last, size: timeline.page(conn, asks, after=last.key if last else None, limit=size), limit)
        tell_rows(conn, asks, rows, partial(_tell_json, conn) if as_json else _tell, as_json=as_json, limit=limit)


def _tell_json(conn: sqlite3.Connection, row: TimelineRow) -> None:
    from db.export.stored import incident_record
    from db.store.panes import incident

    view = incident.get(conn, row.id)
    if view is not None:
        console.tell_json(incident_record(view))


def _tell(row: TimelineRow) -> None:
    from tui.drawing.columns import place_and_country
    from tui.wording.words import date_words, toll_words, type_words

    columns = (
        f"{row.id:>6}",
        f"{date_words(row.precision, row.earliest, row.latest, row.date_text):<14}",
        f"{type_words(row.type):<15}",
        f"{place_and_country(row) or '-':<30}",
        f"{toll_words(row):<12}",
        row.summary if row.sources < 2 else f"{row.summary} [{row.sources} sources]",
    )
    console.tell("  ".join(columns))
