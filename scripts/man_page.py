"""Write docs/tidings.1, the man page, from the command line's own parser and the tables of keys, settings and fields.

python scripts/man_page.py
man -l docs/tidings.1
"""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click

from db.query.fields import FIELDS
from tui.cli import COMMANDS, cli
from tui.config import SETTINGS
from tui.keymap import KEYS, keys_of

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "tidings.1"
_CODE = re.compile(r"`([^`]+)`")
_TYPED_AS_IT_STANDS = "\b"
ENVIRONMENT = {
    "TIDINGS_DB": "The database, where --db names none.",
    "TIDINGS_RESTRICTED": "Anything but empty: browse --restricted.",
    "XDG_CONFIG_HOME": "Where tidings/config.toml is looked for instead of ~/.config.",
    "XDG_STATE_HOME": "Where it is kept, instead of ~/.local/state, that tidings was started before.",
    "XDG_DATA_HOME": "Where tidings/tidings.db is kept instead of ~/.local/share.",
    "NO_COLOR": "Set to anything: no colours.",
    "TIDINGS_GAZETTEER": "The folder of the places that `tidings gazetteer add` adds.",
    "BROWSER": "The program that opens the page of an article.",
    "VISUAL": "The program that opens a copy of an article.",
    "EDITOR": "The same where VISUAL is not set; vi where neither is.",
    "PAGER": "The program that shows an article, less where it is not set.",
}
EXIT_STATUS = {"0": "Done.", "1": "Nothing was found, or something was left out.", "2": "Wrong usage."}
FILES = {
    "~/.local/share/tidings/tidings.db": "The database, where neither --db nor TIDINGS_DB names another.",
    "~/.config/tidings/config.toml": "The settings.",
}


def man_page() -> str:
    """Give the page in the man macros of roff."""
    context = click.Context(cli, info_name="tidings")
    lines = [
        f'.TH TIDINGS 1 "" "tidings {_version()}" "User Commands"',
        r".\" Made by scripts/man_page.py; changes belong there, or into the help of the commands.",
        *(".SH NAME", rf"tidings \- {_escaped(cli.get_short_help_str(limit=200).rstrip('.').lower())}"),
        ".SH SYNOPSIS",
        r".B tidings",
        r"[\fB\-\-db\fR \fIFILE\fR] \fICOMMAND\fR [\fIARGUMENT\fR...]",
        *(".SH DESCRIPTION", *_help_of(cli)),
        *(".SH OPTIONS", *_options(cli, context)),
        *(".SH COMMANDS", *_commands(context)),
        ".SH SEARCHING",
        *_text("Bare words must all occur; a phrase stands in quotes, word* begins so, OR is either, -word denies."),
        *_text(f"Fields: {' '.join(f'{name}:' for name in FIELDS)}"),
        *(".SH KEYS", *_keys()),
        *(".SH SETTINGS", *_tagged({setting.name: f"{setting.says}.{_values(setting)}" for setting in SETTINGS})),
        *(".SH ENVIRONMENT", *_tagged(ENVIRONMENT)),
        *(".SH FILES", *_tagged(FILES)),
        *(".SH EXIT STATUS", *_tagged(EXIT_STATUS)),
    ]
    return "\n".join(lines) + "\n"


def _commands(context: click.Context) -> Iterator[str]:
    """Give a section for each command, and for the commands of a group."""
    group = context.command
    assert isinstance(group, click.Group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None, f"{name} is in the list of commands"
        inner = click.Context(command, info_name=name, parent=context)
        yield f".SS {_escaped(' '.join([inner.command_path, *command.collect_usage_pieces(inner)]))}"
        yield from _help_of(command)
        yield from _options(command, inner)
        if isinstance(command, click.Group):
            yield from _commands(inner)


def _help_of(command: click.Command) -> Iterator[str]:
    """Give the paragraphs of a command's help, the examples as they stand."""
    for paragraph in inspect.cleandoc(command.help or "").split("\n\n"):
        if paragraph.startswith(_TYPED_AS_IT_STANDS):
            examples = paragraph.removeprefix(_TYPED_AS_IT_STANDS).strip("\n").splitlines()
            yield from (".PP", ".RS 4", ".nf", *map(_escaped, examples), ".fi", ".RE")
        else:
            yield from _text(paragraph)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    """Give the options of a command but for --help."""
    records = (
        parameter.get_help_record(context)
        for parameter in command.params
        if isinstance(parameter, click.Option) and not parameter.hidden
    )
    yield from _tagged(dict(record for record in records if record is not None))


def _keys() -> Iterator[str]:
    rows = {", ".join(keys_of(key, {})): f"{key.says} ({key.id})" for key in KEYS if key.pane in ("anywhere", "panes")}
    yield from _text("In the timeline and the article; ? shows those of the pane that is on the screen:")
    yield from _tagged(rows)


def _tagged(rows: dict[str, str]) -> Iterator[str]:
    """Give paragraphs with a term in bold at the margin, and what it is beside it."""
    for term, says in rows.items():
        yield from (".TP", rf"\fB{_escaped(term)}\fR", _escaped(" ".join(says.split())))


def _text(words: str) -> Iterator[str]:
    yield from (".PP", _escaped(" ".join(words.split())))


def _escaped(words: str) -> str:
    r"""Give words for roff: ``\`` and ``-`` as they stand, what is in backticks bold, and no line that is a request."""
    safe = words.replace("\\", r"\e").replace("-", r"\-")
    safe = _CODE.sub(r"\\fB\1\\fR", safe)
    return rf"\&{safe}" if safe.startswith((".", "'")) else safe


def _values(setting: object) -> str:
    choices = getattr(setting, "choices", None)
    return f" One of {', '.join(choices)}." if choices else ""


def _version() -> str:
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


if __name__ == "__main__":
    assert list(COMMANDS) == cli.list_commands(click.Context(cli))
    PAGE.write_text(man_page(), encoding="utf-8")
