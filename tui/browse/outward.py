"""What goes out of the browser: to the clipboard, to a web browser, to files. Each says what it did, or why not."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.browse.searching import SearchingScreen
from tui.wording.states import row_as_text

if TYPE_CHECKING:
    from tui.exporting import Written


def copy(screen: SearchingScreen) -> None:
    """Send the selected incident to the clipboard of the terminal, which may refuse it without a word."""
    from tui.clipboard import MOST
    from tui.wording.facts import as_text

    selected, view, row = screen.article.selected, screen.article.view, screen.timeline.window.current
    if screen.reader_in_sight and selected is not None:
        text = as_text(selected, view.url if view else None)
    elif row is not None:
        text = row_as_text(row)
    else:
        screen.keybar.say("There is nothing to copy")
        return
    screen.app.copy_to_clipboard(text[:MOST])
    screen.keybar.say(f"Sent {min(len(text), MOST)} characters to the clipboard of your terminal")


def open_page(screen: SearchingScreen) -> None:
    """Open the web page of the article."""
    from tui.outside import RefusedError, open_url

    view = screen.article.view if screen.reader_in_sight else None
    if _restricted(screen):
        screen.keybar.say("Not opened: with --restricted no other program is started")
    elif view is None:
        screen.keybar.say(f"Open an article first: {screen.key('read')}")
    elif not view.url:
        screen.keybar.say("The address of this article is not known")
    else:
        try:
            screen.keybar.say(f"Opened with {open_url(view.url)}")
        except (RefusedError, OSError) as refusal:
            screen.keybar.say(str(refusal))


def export(screen: SearchingScreen) -> None:
    """Ask for a format, and write all incidents found to a new file in the current folder."""
    if _restricted(screen):
        screen.keybar.say("Not written: with --restricted no file is written")
    elif screen.timeline.window.current is None:
        screen.keybar.say("There is nothing to write")
    else:
        from db.export import FORMATS
        from tui.screens.choose import Choice, ChooseScreen

        marked = len(screen.timeline.marked)
        what = f"the {marked} marked" if marked else "these incidents"
        choices = [Choice(name, says) for name, says in FORMATS.items()]
        ask = ChooseScreen(f"Write {what} to a file in {Path.cwd()}", choices)
        screen.app.push_screen(ask, partial(_write, screen))


def _write(screen: SearchingScreen, form: str | None) -> None:
    if form:
        from tui.exporting import write

        screen.keybar.say("Writing …")
        marked = tuple(screen.timeline.marked)
        question = partial(write, query=screen.searched, form=form, folder=Path.cwd(), marked=marked)
        screen.ask("export", question, partial(_say_written, screen))


def picture(screen: SearchingScreen) -> None:
    """Ask for a name, and write what is on the screen to a new file, as a picture."""
    from tui.exporting import free
    from tui.screens.ask import AskScreen

    if _restricted(screen):
        screen.keybar.say("Not written: with --restricted no file is written")
        return
    drawn = screen.app.export_screenshot(title="tidings")

    def named(name: str | None) -> None:
        if name is not None:
            screen.keybar.say(_written(Path(name).expanduser(), drawn))

    ask = AskScreen("Write a picture of the screen to", "A new file, in SVG", value=str(free(Path.cwd(), ".svg")))
    screen.app.push_screen(ask, named)


def _written(path: Path, text: str) -> str:
    """Write a new file and say so, or why not."""
    try:
        with path.open("x", encoding="utf-8", errors="replace") as file:
            file.write(text)
    except (OSError, ValueError) as error:
        return f"Not written: {error}"
    return f"Written: {path}"


def _say_written(screen: SearchingScreen, written: Written) -> None:
    screen.keybar.say(f"Written: {written.incidents:,} incidents to {written.path}")


def _restricted(screen: SearchingScreen) -> bool:
    return screen.program.restricted
