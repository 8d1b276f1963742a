"""Importing from within the browser: what to import, how far it is, what came of it. The reader's place stays."""

from __future__ import annotations

import shlex
import sqlite3
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.aside import Aside, Ended, News, Step, Unread
from tui.browse.following import FollowingScreen
from tui.browse.opening import ask_to_open
from tui.screens.ask import AskScreen
from tui.screens.choose import Choice, ChooseScreen
from tui.screens.confirm import ConfirmScreen
from tui.wording.states import number

if TYPE_CHECKING:
    from db.importer import Tally

_PATHS, _SAMPLES, _AGAIN = "files", "samples", "again"
_STAGES = {"linking": ", comparing them with others", "indexing": ", making them searchable"}


def samples() -> Path | None:
    """Give the folder of the two sample articles, of an installed tidings or of a checkout; None for none."""
    import db

    package = Path(db.__file__).parent
    return next((folder for folder in (package / "samples", package.parent / "seeds") if folder.is_dir()), None)


def take_in(screen: FollowingScreen) -> None:
    """Ask what to import."""
    if screen.is_restricted:
        screen.keybar.say("Not imported: with --restricted nothing is changed")
    elif screen.program.aside is not None:
        screen.keybar.say("An import is running already; its progress stands at the right")
    else:
        ask_to_open(screen, "intake", _failed, partial(_choose, screen))


def _failed(conn: sqlite3.Connection) -> tuple[str, ...]:
    from db.store.sources import failures

    return tuple(sorted(failures.files(conn)))


def _choose(screen: FollowingScreen, failed: tuple[str, ...]) -> None:
    def chosen(name: str | None) -> None:
        if name == _PATHS:
            screen.app.push_screen(AskScreen("Import", "A file, a folder or a web address", check=_wrong), named)
        elif name == _SAMPLES:
            _start(screen, [str(samples())])
        elif name == _AGAIN:
            _start(screen, list(failed))

    def named(text: str | None) -> None:
        if text:
            _start(screen, _paths(text))

    choices = [Choice(_PATHS, "a file, a folder, or a web address: a page or a feed")]
    if samples() is not None:
        choices.append(Choice(_SAMPLES, "two articles that come with tidings, to try it with"))
    if failed:
        number = "the file" if len(failed) == 1 else f"the {len(failed):,} files"
        choices.append(Choice(_AGAIN, f"{number} of which something could not be read"))
    screen.app.push_screen(ChooseScreen("What to import", choices), chosen)


def _paths(text: str) -> list[str]:
    """Give the paths and addresses typed: all of it if there is such a file, else its parts as in a shell."""
    whole = Path(text).expanduser()
    parts = [text] if whole.exists() else shlex.split(text)
    return [part if _is_address(part) else str(Path(part).expanduser()) for part in parts]


def _wrong(text: str) -> str | None:
    try:
        paths = _paths(text)
    except ValueError:
        return "A quotation mark is missing"
    absent = [path for path in paths if not _is_address(path) and not Path(path).exists()]
    if absent:
        return f"There is no file {absent[0]}"
    return None if paths else "Write a path or an address"


def _is_address(path: str) -> bool:
    return path.lower().startswith(("http://", "https://"))


def _start(screen: FollowingScreen, paths: list[str]) -> None:
    program = screen.program
    screen.keybar.say("")  # the progress stands in the same line
    screen.show_progress("importing …")
    program.aside = Aside(screen.desk.database, paths, lambda news: screen.call_later(_heard, screen, news))


def _heard(screen: FollowingScreen, news: News) -> None:
    match news:
        case Step(tally):
            screen.show_progress(f"importing: {number(tally.articles, 'article')}{_STAGES.get(tally.stage, '')}")
        case Unread(path, reason):
            screen.complain(f"Not read: {path}: {reason}")
        case Ended(tally, problem):
            screen.program.aside = None
            screen.show_progress("")
            screen.show_again()
            _say_ended(screen, tally, problem)


def _say_ended(screen: FollowingScreen, tally: Tally | None, problem: str) -> None:
    if tally is None:
        screen.complain(f"Not imported: {problem}")
        return
    new, incidents = number(tally.new, "new article"), number(tally.incidents, "incident")
    said = f"{new} with {incidents}, {tally.known:,} known already"
    if tally.troubles:
        screen.complain(f"{said}, {tally.troubles:,} not read")
    else:
        screen.program.journal.add(f"Imported: {said}", wrong=False)
        screen.keybar.say(f"Imported: {said}")


def leave(screen: FollowingScreen) -> None:
    """Ask whether to leave while an import is running."""
    program = screen.program

    def answered(yes: bool | None) -> None:
        if yes and program.aside is not None:
            program.aside.stop()
        if yes:
            screen.app.exit()

    lines = ["It ends after the batch in hand. What it has stored stays; importing the same again goes on from there."]
    screen.app.push_screen(ConfirmScreen("An import is running. Leave and end it?", lines), answered)
