"""``tidings merge``: several incidents are one."""

from __future__ import annotations

import click

from tui import console
from tui.commands.deciding import store


@click.command(short_help="Make several incidents one.")
@click.argument("incidents", type=click.IntRange(1), nargs=-1, required=True)
@click.pass_obj
def command(settings: console.Settings, incidents: tuple[int, ...]) -> None:
    """Make INCIDENTS one: numbers that `tidings timeline` prints. No import ever takes them apart again.

    \b
    tidings merge 12 15
    """
    from db.linking.deciding import merge

    if len(set(incidents)) < 2:
        raise click.UsageError("name two incidents or more")
    with store(settings, "there is no incident {}; `tidings timeline` lists all") as writer:
        merged = merge(writer, incidents)
    console.say(f"incidents {', '.join(map(str, incidents))} are now incident {merged}")
