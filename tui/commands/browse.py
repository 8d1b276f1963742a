"""``tidings browse``, and ``tidings`` alone: the browser."""

from __future__ import annotations

import click

from tui import console


@click.command(short_help="Import what is new in PATHS and browse the incidents.")
@click.argument("paths", nargs=-1, shell_complete=console.complete_files)
@click.option(
    "--restricted",
    is_flag=True,
    envvar="TIDINGS_RESTRICTED",
    show_envvar=True,
    help="Read only: start no other program, write no file.",
)
@click.option(
    "--slow/--fast", default=None, help="Send as little as possible, or never less; by itself on a slow line."
)
@click.option("--linear", is_flag=True, help="Line by line, for screen readers and terminals that cannot be drawn on.")
@click.pass_context
def command(ctx: click.Context, paths: tuple[str, ...], restricted: bool, slow: bool | None, linear: bool) -> None:
    """Browse the incidents; of PATHS, what is new is imported first.

    `?` shows the keys, `/` searches, `q` leaves. It needs a terminal; `tidings timeline` prints the same as text.

    \b
    tidings browse
    tidings browse seeds/
    tidings browse --linear
    """
    settings: console.Settings = ctx.obj
    if not linear and not console.is_terminal():
        raise console.Problem(
            "browse needs a terminal that can be drawn on: `tidings browse --linear` goes line by line, and "
            "`tidings timeline` prints the incidents as text"
        )
    if paths and restricted:
        raise console.Problem("with --restricted nothing is imported: leave the paths away")
    if paths:
        from tui.importing import import_paths

        import_paths(settings, paths)
    if linear:
        _browse_linear(settings, restricted=restricted)
        return
    from tui.app import run_browser
    from tui.config import OFF, ON

    chosen = None if slow is None else ON if slow else OFF
    ctx.exit(run_browser(settings.database(), restricted=restricted, slow=chosen))


def _browse_linear(settings: console.Settings, *, restricted: bool) -> None:
    from db.store.file.database import DatabaseError
    from tui.linear import browse_linear

    database = settings.database() if restricted else settings.to_write()
    try:
        browse_linear(database, input, console.tell, restricted=restricted)
    except DatabaseError as error:
        raise console.Problem(str(error)) from error
