"""Handing what is found to another program, and the article to a pager: arguments as lists, never through a shell."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from tui.outside import RefusedError
from tui.screens.ask import AskScreen
from tui.text import visible

if TYPE_CHECKING:
    from db.store.views import ArticleView
    from tui.screens.browse import BrowseScreen

_UNPRINTABLE = re.compile(r"[^ -~\n]")
_REFUSED = "Not started: with --restricted no other program is started"


def pipe(screen: BrowseScreen) -> None:
    """Ask for a program and give it all that is found, as JSON Lines."""
    if screen.is_restricted:
        screen.keybar.say(_REFUSED)
    elif screen.timeline.window.current is None:
        screen.keybar.say("There is nothing to hand on")
    else:

        def named(command: str | None) -> None:
            if command:
                _run(screen, shlex.split(command), _found(screen), wait=True)

        hint = "A program and its arguments, e.g. jq .type; it gets JSON lines"
        screen.app.push_screen(AskScreen("Hand what is found to", hint, check=_wrong), named)


def page(screen: BrowseScreen) -> None:
    """Show the article in the user's pager."""
    view = screen.article.view if screen.reader_in_sight else None
    if screen.is_restricted:
        screen.keybar.say(_REFUSED)
    elif view is None:
        screen.keybar.say(f"Open an article first: {screen.key('read')}")
    else:
        _run(screen, shlex.split(os.environ.get("PAGER", "")) or ["less"], _article(view), wait=False)


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


def _run(screen: BrowseScreen, arguments: list[str], lines: Iterable[str], *, wait: bool) -> None:
    try:
        program = _program(arguments[0])
        with screen.app.suspend():
            code = _feed([program, *arguments[1:]], lines)
            if wait:
                input(f"\n[{visible(arguments[0])} ended with {code}; Enter goes back to tidings] ")
        screen.keybar.say(f"{visible(arguments[0])} ended with {code}")
    except (RefusedError, OSError) as problem:
        screen.keybar.say(str(problem))
    except SuspendNotSupported:
        screen.keybar.say("This terminal cannot be handed to another program")
    except (EOFError, KeyboardInterrupt):
        pass
    screen.action_redraw()


def _feed(arguments: list[str], lines: Iterable[str]) -> int:
    """Run a program with these lines as its input, and give its exit code; one that reads no more is left in peace."""
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, text=True, encoding="utf-8") as running:
        with suppress(BrokenPipeError, KeyboardInterrupt):
            if running.stdin is not None:
                with running.stdin as into:
                    into.writelines(lines)
        while True:
            with suppress(KeyboardInterrupt):  # it is the other program's to end by
                return running.wait()


def _found(screen: BrowseScreen) -> Iterator[str]:
    """Give the incidents found, a JSON object a line, with nothing in it that could control a terminal."""
    from db.export import exported
    from db.store.database import open_reader
    from tui.exporting import incidents

    with closing(open_reader(screen.desk.database)) as conn:
        for line in exported(incidents(conn, screen.searched), "jsonl"):
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
