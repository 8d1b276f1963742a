"""``tidings keys``: the keys of the browser."""

from __future__ import annotations

import click

from tui import console


@click.command(short_help="Print the keys of the browser, as they are set.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(as_json: bool) -> None:
    """Print the keys of the browser as they are set, with the names by which the configuration changes them.

    \b
    tidings keys
    tidings keys --json | jq -r .id
    """
    from tui.config import read_config
    from tui.keymap import KEYS, keymap, keys_of

    config = read_config()
    for problem in config.problems:
        console.say(f"tidings: {problem}")
    chosen = keymap(config.keymap, config.keys)
    for key in KEYS:
        keys = keys_of(key, chosen)
        if as_json:
            console.tell_json({"id": key.id, "keys": list(keys), "where": key.pane, "does": key.says})
        else:
            console.tell(f"{key.id:<12}{', '.join(keys):<20}{key.says}")
