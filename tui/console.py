"""What every command shares: data goes to stdout, narration and errors to stderr, and an error has an exit code."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


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

    def to_write(self) -> Path:
        """Give the path of the database to what writes it; where that is not safe, say so."""
        from db.store.file.mounts import danger

        path = self.database()
        dangerous = danger(path)
        if dangerous:
            say(f"tidings: {dangerous}")
        return path


class Narration(io.TextIOBase):
    """Standard error behind the gate: usage errors, tracebacks, warnings and logs may quote what an article holds.

    It is no terminal to whoever asks: what is written has no colours.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """What the letters are written in."""
        return self._stream.encoding

    @property
    def errors(self) -> str | None:  # type: ignore[override]
        """What becomes of letters that cannot be written."""
        return self._stream.errors

    def fileno(self) -> int:
        """Give the file that is written to in the end."""
        return self._stream.fileno()

    def writable(self) -> bool:
        """Say that it can be written to."""
        return True

    def write(self, text: str) -> int:
        """Write text, each line of it made safe for a terminal."""
        from tui.text import visible

        self._stream.write("\n".join(map(visible, text.split("\n"))))
        return len(text)

    def flush(self) -> None:
        """Let go of what is held back."""
        self._stream.flush()


class Patience:
    """Waits for other writers until Ctrl-C (``pressed`` fills), and says so once in a while of waiting."""

    def __init__(self, command: str, pressed: Sequence[int] = ()) -> None:
        self._command = command
        self._pressed = pressed
        self._since = 0.0

    def __call__(self) -> bool:
        """Say that another tidings is writing; give whether to wait on."""
        if time.monotonic() - self._since > _SAID_AGAIN_SECONDS:
            say(f"tidings {self._command}: another tidings is writing; waiting for it")
        self._since = time.monotonic()
        return not self._pressed


_SAID_AGAIN_SECONDS = 10.0


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
    """Give the record as one line of JSON in UTF-8; characters that a terminal would obey or hide are escaped.

    ValueError where it holds half of a surrogate pair.
    """
    from db.export.unseen import escaped

    try:
        line = _encoder()(record)
    except UnicodeEncodeError as error:
        raise ValueError(f"the text holds half of a surrogate pair at {error.start}") from error
    return (line if line.isascii() and b"\x7f" not in line else escaped(line.decode()).encode()) + b"\n"


def tell_json(record: Mapping[str, Any]) -> None:
    """Print the record as one line of JSON."""
    write_json((json_line(record),))


def write_json(lines: Iterable[bytes]) -> None:
    """Print lines that :func:`json_line` made."""
    sys.stdout.buffer.writelines(lines)


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
