"""``tidings split``: an article tells of another incident than the rest."""

from __future__ import annotations

import click

from tui import console
from tui.commands.deciding import store


@click.command(short_help="Make what some articles report an incident of its own.")
@click.argument("incident", type=click.IntRange(1))
@click.argument("articles", type=click.IntRange(1), nargs=-1, required=True)
@click.pass_obj
def command(settings: console.Settings, incident: int, articles: tuple[int, ...]) -> None:
    """Take ARTICLES out of INCIDENT: what they report is an incident of its own. No import ever brings them back.

    `tidings explain --incident INCIDENT` lists its articles with their numbers.

    \b
    tidings split 12 7
    """
    from db.linking.deciding import split

    refused = "incident {0} is not of these articles and others; `tidings explain --incident {0}` lists those it is of"
    with store(settings, refused) as writer:
        new = split(writer, incident, articles)
    console.say(f"articles {', '.join(map(str, articles))} now tell of incident {new}")
