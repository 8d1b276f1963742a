"""The command line: ``tidings [--db FILE] COMMAND``; a command is a module of ``tui.commands``, loaded when needed."""

from __future__ import annotations

import importlib
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

import click

from tui import console

COMMANDS = {
    "browse": "browse",
    "import": "import_",
    "watch": "watch",
    "search": "search",
    "timeline": "timeline",
    "show": "show",
    "extract": "extract",
    "explain": "explain",
    "merge": "merge",
    "split": "split",
    "export": "export",
    "corrections": "corrections",
    "reextract": "reextract",
    "gazetteer": "gazetteer",
    "stats": "stats",
    "doctor": "doctor",
    "backup": "backup",
    "serve": "serve",
    "keys": "keys",
    "completions": "completions",
}
"""The commands in the order of the help, each with its module in ``tui.commands``."""


class LazyGroup(click.Group):
    """A group that imports a command's module the first time the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names of the commands in the order of ``COMMANDS``."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Give the command, None where there is none of this name."""
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        command: click.Command = importlib.import_module(f"tui.commands.{module}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is meant; of one that there is not, say what may have been."""
        name = args[0]
        if name in COMMANDS or name.startswith("-"):
            return super().resolve_command(ctx, args)
        raise click.UsageError(f"there is no command {name}: {_remedy(name)}", ctx)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a reader of its output that goes away, as ``head`` does, ends it quietly."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            console.abandon_stdout()
            ctx.exit(0)


_ALIKE = 0.7
"""How much alike a word and the name of a command have to be (0 to 1) for one to be meant by the other."""


def _remedy(name: str) -> str:
    """Say what to type instead of a command that there is not."""
    from difflib import get_close_matches

    there = False
    with suppress(OSError):  # of a name that is too long for a file
        there = Path(name).exists()
    if there:
        return f"`tidings browse {name}` reads what is in there"
    near = get_close_matches(name, COMMANDS, 1, _ALIKE)
    return f"did you mean {near[0]}?" if near else "`tidings --help` lists all"


def _version(ctx: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value:
        from importlib.metadata import version

        click.echo(f"tidings {version('tidings')}")
        ctx.exit()


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option("--db", type=click.Path(path_type=Path), envvar="TIDINGS_DB", help="The database file.", show_envvar=True)
@click.option("--debug", is_flag=True, help="Show the whole traceback of an error.")
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version.")
@click.pass_context
def cli(ctx: click.Context, db: Path | None, debug: bool) -> None:
    """Read the news as incidents, in your terminal.

    \b
    tidings browse ~/clips              import what is new in a folder and browse the incidents
    tidings import ~/clips              the same without opening the browser
    tidings timeline place:Derna        incidents, as text or with --json as JSON lines
    tidings extract < articles.jsonl    what articles report, without storing anything

    `tidings` alone is `tidings browse`. The database is --db FILE, else $TIDINGS_DB, else a file in your data folder.
    """
    ctx.obj = console.Settings(db)
    if ctx.invoked_subcommand is None:
        from tui.commands.browse import command

        ctx.invoke(command)


def main() -> NoReturn:
    """Run the command line and leave with its exit code: 0 done, 1 nothing found or partial, 2 wrong usage.

    This is the one boundary where every error ends: it becomes a line on stderr, or a traceback after ``--debug``.
    """
    debug = "--debug" in sys.argv[1:]
    sys.stderr = console.Narration(sys.stderr)
    try:
        code = cli.main(prog_name="tidings", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        sys.exit(130)
    except Exception as error:
        if debug:
            raise
        console.complain(error)
        sys.exit(1)
    console.close_stdout()
    sys.exit(code or 0)


if __name__ == "__main__":
    main()
