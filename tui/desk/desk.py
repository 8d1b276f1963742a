"""The lanes to one database, each opened when it is first asked, and the pen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tui.desk.lane import Deliver, Lane, Question

if TYPE_CHECKING:
    from db.store.changes.undoable import Change
    from tui.desk.pen import Pen


class Desk:
    """The lanes to one database."""

    def __init__(self, database: Path) -> None:
        self.database = database
        self._lanes: dict[str, Lane] = {}
        self._pen: Pen | None = None

    def ask(self, lane: str, question: Question, deliver: Deliver) -> None:
        """Ask on a lane; ``deliver`` gets the answer or a ``Failure``, on the thread of the lane."""
        if lane not in self._lanes:
            self._lanes[lane] = Lane(lane, self.database)
        self._lanes[lane].ask(question, deliver)

    def change(self, change: Change, deliver: Deliver, waits: Callable[[], object] = lambda: None) -> None:
        """Make a change of the reader's; ``deliver`` gets what takes it back or a ``Failure``, on another thread.

        Changes are made one after the other, and none is dropped. ``waits`` is called there while another one writes.
        """
        if self._pen is None:
            from tui.desk.pen import Pen

            self._pen = Pen(self.database)
        self._pen.make(change, deliver, waits)

    @property
    def idle(self) -> bool:
        """Whether no lane has anything left to answer, and no change is left to be made."""
        return all(lane.idle for lane in self._lanes.values()) and (self._pen is None or self._pen.idle)

    def close(self) -> None:
        """Make what changes are left to be made, and close every lane."""
        if self._pen is not None:
            self._pen.close()
        for lane in self._lanes.values():
            lane.close()
