"""Making changes from the screen, and taking them back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from db.store.changes import Change, reading
from db.store.rows import TimelineRow
from tui.desk import Failure
from tui.text import one_line

if TYPE_CHECKING:
    from tui.program import Tidings
    from tui.screens.browse import BrowseScreen
    from tui.screens.panes import PanesScreen


def make(screen: BrowseScreen, change: Change, says: str) -> None:
    """Make a change of the reader's, say that it is done, and remember how it is taken back."""

    def made(back: Change) -> None:
        screen.history.done.append(back)
        screen.history.undone.clear()
        screen.keybar.say(f"{says}; u takes it back")

    write(screen, change, made)


def undo(screen: BrowseScreen) -> None:
    """Take the last change back."""
    if not screen.history.done:
        screen.keybar.say("There is nothing to take back")
        return
    change = screen.history.done[-1]

    def made(forward: Change) -> None:
        screen.history.undone.append(forward)
        screen.keybar.say(f"Taken back: {one_line(forward.says)}")

    write(screen, screen.history.done.pop(), made, partial(screen.history.done.append, change))


def redo(screen: BrowseScreen) -> None:
    """Do again what was taken back last."""
    if not screen.history.undone:
        screen.keybar.say("Nothing was taken back")
        return
    change = screen.history.undone[-1]

    def made(back: Change) -> None:
        screen.history.done.append(back)
        screen.keybar.say(f"Done again: {one_line(change.says)}")

    write(screen, screen.history.undone.pop(), made, partial(screen.history.undone.append, change))


def mark_read(screen: PanesScreen, row: TimelineRow) -> None:
    """Note that an article was opened; where that cannot be written, it stays unread and nothing is said."""
    if not (row.read or cast("Tidings", screen.app).restricted):

        def answered(answer: Change | Failure) -> None:
            if not isinstance(answer, Failure):
                screen.show_again()

        screen.desk.change(reading(row.article_id, True), partial(_post, screen, answered))


def write(
    screen: BrowseScreen, change: Change, made: Callable[[Change], None], failed: Callable[[], None] = lambda: None
) -> None:
    """Make a change; ``made`` gets what takes it back. With --restricted nothing is written."""
    if cast("Tidings", screen.app).restricted:
        screen.keybar.say("Not written: with --restricted nothing is changed")
        failed()
        return

    def answered(answer: Change | Failure) -> None:
        if isinstance(answer, Failure):
            screen.keybar.say(f"Not changed: {one_line(answer.reason)}")
            failed()
        else:
            screen.show_again()
            made(answer)

    screen.desk.change(change, partial(_post, screen, answered))


def _post(screen: PanesScreen, receive: Callable[[Any], None], answer: Change | Failure) -> None:
    screen.post_message(screen.Written(receive, answer))
