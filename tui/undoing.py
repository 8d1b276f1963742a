"""Making changes from the screen, and taking them back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from db.store.changes import Change, reading
from db.store.rows import TimelineRow
from tui.desk import Failure
from tui.journal import complain
from tui.text import one_line

if TYPE_CHECKING:
    from tui.program import Tidings
    from tui.screens.panes import PanesScreen
    from tui.screens.working import WorkingScreen


def make(screen: WorkingScreen, change: Change, says: str) -> None:
    """Make a change of the reader's, say that it is done, and remember how it is taken back."""

    def made(back: Change) -> None:
        screen.history.done.append(back)
        screen.history.undone.clear()
        screen.keybar.say(f"{says}; {screen.key('undo-change')} takes it back")

    write(screen, change, made)


def undo(screen: WorkingScreen) -> None:
    """Take the last change back."""
    done, undone = screen.history.done, screen.history.undone
    if done:
        _turn(screen, done, undone, lambda _, forward: f"Taken back: {forward.says}")
    else:
        screen.keybar.say("There is nothing to take back")


def redo(screen: WorkingScreen) -> None:
    """Do again what was taken back last."""
    done, undone = screen.history.done, screen.history.undone
    if undone:
        _turn(screen, undone, done, lambda change, _: f"Done again: {change.says}")
    else:
        screen.keybar.say("Nothing was taken back")


def _turn(
    screen: WorkingScreen, changes: list[Change], others: list[Change], says: Callable[[Change, Change], str]
) -> None:
    """Make the last of ``changes`` and put its opposite to the others; one that cannot be made stays where it was."""
    change = changes.pop()

    def made(opposite: Change) -> None:
        others.append(opposite)
        screen.keybar.say(one_line(says(change, opposite)))

    write(screen, change, made, partial(changes.append, change))


def mark_read(screen: PanesScreen, row: TimelineRow) -> None:
    """Note that an article was opened; where that cannot be written, it stays unread and nothing is said."""
    if not (row.read or cast("Tidings", screen.app).restricted):

        def answered(answer: Change | Failure) -> None:
            if not isinstance(answer, Failure):
                screen.show_again()

        screen.desk.change(reading(row.article_id, True), partial(_post, screen, answered))


def write(
    screen: WorkingScreen, change: Change, made: Callable[[Change], None], failed: Callable[[], None] = lambda: None
) -> None:
    """Make a change; ``made`` gets what takes it back. With --restricted nothing is written."""
    if cast("Tidings", screen.app).restricted:
        screen.keybar.say("Not written: with --restricted nothing is changed")
        failed()
        return

    def answered(answer: Change | Failure) -> None:
        if isinstance(answer, Failure):
            complain(screen, f"Not changed: {one_line(answer.reason)}")
            failed()
        else:
            screen.show_again()
            made(answer)

    def said(_: Change | Failure) -> None:
        screen.keybar.say("Another tidings is writing; the change waits for it")

    screen.desk.change(change, partial(_post, screen, answered), partial(_post, screen, said, change))


def _post(screen: PanesScreen, receive: Callable[[Any], None], answer: Change | Failure) -> None:
    screen.post_message(screen.Written(receive, answer))
