"""Making the reader's changes line by line, and taking them back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from db.store.changes.undoable import Change
from db.store.file.turns import impatient
from tui.desk import Failure
from tui.desk.history import History
from tui.desk.pen import write
from tui.text import one_line

REFUSED = "Not written: with --restricted nothing is changed."


class Writer:
    """Writes changes at once and says what became of them; remembers how each is taken back."""

    def __init__(self, database: Path, say: Callable[[str], object], *, restricted: bool) -> None:
        self._database = database
        self._say = say
        self.restricted = restricted
        self._history = History()

    def make(self, change: Change, says: str) -> None:
        """Make a change and say that it is made."""
        opposite = self._write(change)
        if opposite is not None:
            self._history.done.append(opposite)
            self._history.undone.clear()
            self._say(f"{one_line(says)}; u takes it back.")

    def note(self, change: Change) -> None:
        """Make a change that is not worth a word and cannot be taken back, unless nothing may be written."""
        if not self.restricted:
            self._write(change)

    def undo(self) -> None:
        """Take the last change back."""
        self._turn(self._history.done, self._history.undone, "Taken back", "There is nothing to take back.")

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._turn(self._history.undone, self._history.done, "Done again", "Nothing was taken back.")

    def _turn(self, changes: list[Change], others: list[Change], says: str, nothing: str) -> None:
        if not changes:
            self._say(nothing)
            return
        opposite = self._write(changes[-1])
        if opposite is not None:
            changes.pop()
            others.append(opposite)
            self._say(f"{says}: {one_line(opposite.says)}.")

    def _write(self, change: Change) -> Change | None:
        """Make a change and give its opposite, None where it could not be made, which is said."""
        if self.restricted:
            self._say(REFUSED)
            return None
        answer = write(self._database, change, impatient)
        if isinstance(answer, Failure):
            self._say(f"Not changed: {one_line(answer.reason)}.")
            return None
        return answer
