"""``tidings serve``: the browser in a web page."""

from __future__ import annotations

import click

from tui import console


@click.command(short_help="Show the browser in a web page of this machine, for reading.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port to listen on.")
@click.option("--url", help="The address under which others see the page, behind a proxy.")
@click.pass_obj
def command(settings: console.Settings, host: str, port: int, url: str | None) -> None:
    """Show the browser in a web page, for reading: as with `browse --restricted`, nothing is changed or started.

    Only this machine can open it. With another --host everyone who reaches it can read the whole database: put a proxy
    that asks for a password before it. Needs the extra: pip install 'tidings[serve]'.

    \b
    tidings serve
    """
    try:
        from tui.serving import LOOPBACK, Page
    except ImportError as problem:
        raise console.Problem("serve needs the extra: pip install 'tidings[serve]'") from problem
    database = settings.database()
    if not database.exists():
        raise console.Problem(f"there is no database at {database}: `tidings import` makes one")
    if host not in LOOPBACK:
        console.say(f"tidings: everyone who reaches {host}:{port} can read {database}")
    Page(database, host=host, port=port, public_url=url).serve()
