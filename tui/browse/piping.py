"""Handing what is found to another program, and the article to a pager or an editor: never through a shell."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from textual.app import SuspendNotSupported

from tui.browse.searching import SearchingScreen
from tui.outside import RefusedError
from tui.screens.ask import AskScreen
from tui.text import visible

if TYPE_CHECKING:
    from db.store.records.views import ArticleView

_UNPRINTABLE = re.compile(r"[^ -~\n]")
_REFUSED = "Not started: with --restricted no other program is started"


def pipe(screen: SearchingScreen) -> None:
    """Ask for a program and give it all that is found, as JSON Lines."""
    if screen.is_restricted:
        screen.keybar.say(_REFUSED)
    elif screen.timeline.window.current is None:
        screen.keybar.say("There is nothing to hand on")
    else:

        def named(command: str | None) -> None:
            if command:
                _hand_over(screen, shlex.split(command), partial(_feed, _found(screen)), wait=True)

        marked = len(screen.timeline.marked)
        hint = "A program and its arguments, e.g. jq .type; it gets JSON lines"
        title = f"Hand the {marked} marked to" if marked else "Hand what is found to"
        screen.app.push_screen(AskScreen(title, hint, check=_wrong), named)


def page(screen: SearchingScreen) -> None:
    """Show the article in the user's pager."""
    _hand_article(screen, ("PAGER",), "less", _feed)


def edit(screen: SearchingScreen) -> None:
    """Open a copy of the article in the user's editor; what is changed there is kept nowhere."""
    _hand_article(screen, ("VISUAL", "EDITOR"), "vi", _open_copy)


def _hand_article(
    screen: SearchingScreen, variables: Iterable[str], otherwise: str, run: Callable[[Iterable[str], list[str]], int]
) -> None:
    """Give the article to the program that the first of ``variables`` names, or else to another."""
    view = screen.article.view if screen.reader_in_sight else None
    if screen.is_restricted:
        screen.keybar.say(_REFUSED)
    elif view is None:
        screen.keybar.say(f"Open an article first: {screen.key('read')}")
    else:
        try:
            program = next(filter(None, map(_wished, variables)), [otherwise])
        except RefusedError as problem:
            screen.keybar.say(str(problem))
        else:
            _hand_over(screen, program, partial(run, _article(view)))


def _wrong(command: str) -> str | None:
    try:
        arguments = shlex.split(command)
        if not arguments:
            return "Write the name of a program"
        _program(arguments[0])
    except (RefusedError, ValueError) as problem:
        return str(problem)
    return None


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise RefusedError(f"There is no program {visible(name)}")
    return found


def _wished(variable: str) -> list[str]:
    """Give the program, with its arguments, that a variable of the environment names; nothing where it names none."""
    try:
        return shlex.split(os.environ.get(variable, ""))
    except ValueError as error:
        raise RefusedError(f"${variable} cannot be read: {str(error).lower()}") from error


def _hand_over(
    screen: SearchingScreen, arguments: list[str], run: Callable[[list[str]], int], *, wait: bool = False
) -> None:
    """Give the terminal to another program, which ``run`` runs, and say how that ended."""
    try:
        program = _program(arguments[0])
        with screen.app.suspend():
            code = run([program, *arguments[1:]])
            if wait:
                input(f"\n[{visible(arguments[0])} ended with {code}; Enter goes back to tidings] ")
        screen.keybar.say(f"{visible(arguments[0])} ended with {code}")
    except (RefusedError, OSError) as problem:
        screen.keybar.say(str(problem))
    except SuspendNotSupported:
        screen.keybar.say("This terminal cannot be handed to another program")
    except (EOFError, KeyboardInterrupt):
        pass
    screen.program.redraw()


def _feed(lines: Iterable[str], arguments: list[str]) -> int:
    """Run a program with these lines as its input, and give its exit code; one that reads no more is left in peace."""
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, text=True, encoding="utf-8") as running:
        with suppress(BrokenPipeError, KeyboardInterrupt):
            if running.stdin is not None:
                with running.stdin as into:
                    into.writelines(lines)
        return _end_of(running)


def _open_copy(lines: Iterable[str], arguments: list[str]) -> int:
    """Run a program on a file with these lines, which is gone afterwards, and give its exit code."""
    with TemporaryDirectory(prefix="tidings-") as folder:
        copy = Path(folder) / "article.txt"
        copy.write_text("".join(lines), encoding="utf-8", errors="replace")
        with subprocess.Popen([*arguments, str(copy)]) as running:
            return _end_of(running)


def _end_of(running: subprocess.Popen[Any]) -> int:
    while True:
        with suppress(KeyboardInterrupt):  # it is the other program's to end by
            return running.wait()


def _found(screen: SearchingScreen) -> Iterator[str]:
    """Give the incidents found, or those marked, a JSON object a line with nothing in it that could control a
    terminal."""
    from db.export import exported
    from db.store.file.database import open_reader
    from tui.exporting import chosen

    with closing(open_reader(screen.desk.database)) as conn:
        for line in exported(chosen(conn, screen.searched, tuple(screen.timeline.marked)), "jsonl"):
            yield _UNPRINTABLE.sub(lambda found: _escaped(found[0]), line)


def _escaped(character: str) -> str:
    """Give a character as it is escaped in JSON, unless it can be drawn."""
    if character.isprintable():
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def _article(view: ArticleView) -> Iterator[str]:
    known = (view.title, view.source, view.published, view.url)
    yield from (f"{visible(part)}\n" for part in known if part)
    yield "\n"
    yield from (f"{visible(line)}\n" for line in view.body.splitlines())
