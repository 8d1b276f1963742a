"""``tidings keys``: the keys of the browser."""

from __future__ import annotations

import click

from tui import console


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(as_json: bool) -> None:
    """Print the keys of the browser with the names by which they can be changed.

    \b
    tidings keys
    tidings keys --json | jq -r .id
    """
    from tui.keymap import KEYS, keys_of

    for key in KEYS:
        keys = keys_of(key, {})
        if as_json:
            console.tell_json({"id": key.id, "keys": list(keys), "where": key.pane, "does": key.says})
        else:
            console.tell(f"{key.id:<12}{', '.join(keys):<20}{key.says}")
