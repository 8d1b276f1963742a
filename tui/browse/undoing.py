"""Making changes from the screen, and taking them back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from db.store.changes.undoable import Change
from tui.browse.following import FollowingScreen
from tui.desk import Failure
from tui.text import one_line


def make(screen: FollowingScreen, change: Change, says: str) -> None:
    """Make a change of the reader's, say that it is done, and remember how it is taken back."""

    def made(back: Change) -> None:
        screen.history.done.append(back)
        screen.history.undone.clear()
        screen.keybar.say(f"{says}; {screen.key('undo-change')} takes it back")

    write(screen, change, made)


def undo(screen: FollowingScreen) -> None:
    """Take the last change back."""
    done, undone = screen.history.done, screen.history.undone
    if done:
        _turn(screen, done, undone, lambda _, forward: f"Taken back: {forward.says}")
    else:
        screen.keybar.say("There is nothing to take back")


def redo(screen: FollowingScreen) -> None:
    """Do again what was taken back last."""
    done, undone = screen.history.done, screen.history.undone
    if undone:
        _turn(screen, undone, done, lambda change, _: f"Done again: {change.says}")
    else:
        screen.keybar.say("Nothing was taken back")


def _turn(
    screen: FollowingScreen, changes: list[Change], others: list[Change], says: Callable[[Change, Change], str]
) -> None:
    """Make the last of ``changes`` and put its opposite to the others; one that cannot be made stays where it was."""
    change = changes.pop()

    def made(opposite: Change) -> None:
        others.append(opposite)
        screen.keybar.say(one_line(says(change, opposite)))

    write(screen, change, made, partial(changes.append, change))


def write(
    screen: FollowingScreen, change: Change, made: Callable[[Change], None], failed: Callable[[], None] = lambda: None
) -> None:
    """Make a change; ``made`` gets what takes it back. With --restricted nothing is written."""
    if screen.is_restricted:
        screen.keybar.say("Not written: with --restricted nothing is changed")
        failed()
        return

    def answered(answer: Change | Failure) -> None:
        if isinstance(answer, Failure):
            screen.complain(f"Not changed: {one_line(answer.reason)}")
            failed()
        else:
            screen.show_again()
            made(answer)

    screen.change(change, answered, lambda: screen.keybar.say("Another tidings is writing; the change waits for it"))
