"""``tidings stats``: what the database holds."""

from __future__ import annotations

from dataclasses import asdict
from itertools import groupby

import click

from tui import console
from tui.commands.searching import asked, json_option, query_argument, reader


@click.command(short_help="Count what the database holds.")
@query_argument
@json_option
@click.pass_obj
def command(settings: console.Settings, query: tuple[str, ...], as_json: bool) -> None:
    """Count what the database holds, and the commonest values among the incidents that match QUERY.

    \b
    tidings stats
    tidings stats place:Derna after:2020 --json
    """
    from db.store.panes import facets
    from db.store.upkeep import health
    from tui.wording.words import field_words

    asks = asked(query)
    with reader(settings) as conn:
        held = health.holdings(conn)
        found = facets.values(conn, asks)
    by_field = {field: list(values) for field, values in groupby(found.values, lambda value: value.field)}
    if as_json:
        counts = {field: {value.value: value.count for value in values} for field, values in by_field.items()}
        console.tell_json({**asdict(held), "of": found.of, "exact": found.exact, "values": counts})
        return
    console.tell(f"articles   {held.articles:,}, {held.undated_articles:,} of them undated")
    console.tell(f"incidents  {held.incidents:,}, {held.undated_incidents:,} of them undated")
    if held.first_day:
        console.tell(f"days       {held.first_day} to {held.last_day}")
    for field, values in by_field.items():
        listed = ", ".join(f"{value.value} {value.count:,}" for value in values)
        console.tell(f"{field_words(field) + ':':<11}{listed}")
