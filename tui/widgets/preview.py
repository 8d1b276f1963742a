"""One line under the timeline, where the article has no room beside it: the incident under the cursor in words."""

from __future__ import annotations

from textual.strip import Strip

from db.store.records.rows import TimelineRow
from tui.paint import Part, line
from tui.text import one_line
from tui.widgets.pane import Pane


class Preview(Pane):
    """What the incident under the cursor is about."""

    def __init__(self) -> None:
        super().__init__(id="preview")
        self._words = ""

    def show(self, row: TimelineRow | None) -> None:
        """Show another incident."""
        words = one_line(row.summary) if row is not None else ""
        if words != self._words:
            self._words = words
            self.refresh()

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the line."""
        return line([Part(f" {self._words}", self.ink.text)], width, self.ink.ground)
