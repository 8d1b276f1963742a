"""What every command shares: data goes to stdout, narration and errors to stderr, and an error has an exit code."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_UNSEEN = re.compile("[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")


class Problem(click.ClickException):
    """Something the user can mend; the message is one line that names the file, the place and the remedy."""

    def show(self, file: Any = None) -> None:
        """Print the message to stderr."""
        say(f"tidings: {self.message}")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the options before the command say; ``db`` is None where neither option nor environment names a file."""

    db: Path | None = None

    def database(self) -> Path:
        """Give the path of the database: --db or $TIDINGS_DB, else the user's data folder."""
        if self.db is not None:
            return self.db
        from platformdirs import user_data_path

        return user_data_path("tidings") / "tidings.db"


def number(count: int, what: str) -> str:
    """Give a count with its noun: "1 article", "2,000 articles"."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def is_terminal() -> bool:
    """Tell whether a person sits at both ends: keys come in, and a screen that can be drawn on shows what goes out."""
    if os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver"):  # they sit at a web page: see `tidings serve`
        return True
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def complete_files(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Let the shell complete the names of files, for arguments that may be addresses as well."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]


def leave(code: int) -> None:
    """End the command with this exit code: 1 where nothing was found or something was left out."""
    click.get_current_context().exit(code)


def say(line: str) -> None:
    """Print one line of narration to stderr, made safe for a terminal."""
    from tui.text import visible

    click.echo(visible(line), err=True)


def tell(line: str = "") -> None:
    """Print one line of data to stdout, made safe for a terminal."""
    from tui.text import visible

    click.echo(visible(line))


@cache
def _encoder() -> Callable[[Any], bytes]:
    # Loaded by the commands that write JSON: the browser, which does not, starts the sooner.
    import msgspec

    return msgspec.json.Encoder().encode


def json_line(record: Mapping[str, Any]) -> bytes:
    """Give the record as one line of JSON in UTF-8; ValueError where it holds half of a surrogate pair."""
    try:
        return _encoder()(record) + b"\n"
    except UnicodeEncodeError as error:
        raise ValueError(f"the text holds half of a surrogate pair at {error.start}") from error


def tell_json(record: Mapping[str, Any]) -> None:
    """Print the record as one line of JSON; characters that a terminal would obey or hide are escaped."""
    line = json_line(record)
    if sys.stdout.isatty():
        line = _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", line.decode()).encode()
    sys.stdout.buffer.write(line)


def complain(error: Exception) -> None:
    """Print an error that nothing expected as one line."""
    words = str(error) or type(error).__name__
    named = words if isinstance(error, OSError) else f"{type(error).__name__}: {words}"
    say(f"tidings: {' '.join(named.split())} (tidings --debug ... shows more)")


def close_stdout() -> None:
    """Flush stdout, quietly where its reader has gone."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        abandon_stdout()


def abandon_stdout() -> None:
    """Send what is still buffered for a reader that has gone to nowhere, so that the end of Python stays quiet."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
