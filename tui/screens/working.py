"""What the reader can change from the screen: each key asks what it needs to, and every change can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tui.desk import Desk
from tui.desk.history import History
from tui.screens.panes import PanesScreen

if TYPE_CHECKING:
    from db.store.views import StoredReport
    from tui.program import Tidings


class WorkingScreen(PanesScreen, inherit_bindings=False):
    """The panes, and the tags, notes, marks, corrections and decisions of the reader's."""

    def __init__(self, desk: Desk, width: int, height: int) -> None:
        super().__init__(desk, width, height)
        self.history = History()

    @property
    def is_restricted(self) -> bool:
        """Whether nothing may be written and no other program started."""
        return cast("Tidings", self.app).restricted

    @property
    def report_in_hand(self) -> StoredReport | None:
        """The report that is on the screen, None where none is."""
        return self.article.selected if self.reader_in_sight else None

    @property
    def incident_in_hand(self) -> int | None:
        """The incident on the screen or else under the cursor."""
        if self.report_in_hand is not None and self.article.has_focus:
            return self.report_in_hand.incident_id
        row = self.timeline.window.current
        return row.id if row is not None else None

    def action_tag(self) -> None:
        """Tag the incident."""
        from tui import annotating

        annotating.tag(self)

    def action_note(self) -> None:
        """Write a note on the incident."""
        from tui import annotating

        annotating.note(self)

    def action_mark(self) -> None:
        """Mark the incident, to be merged with others."""
        from tui import merging

        merging.mark(self)

    def action_merge(self) -> None:
        """Make several incidents one."""
        from tui import merging

        merging.merge(self)

    def action_split(self) -> None:
        """Make one incident two."""
        from tui import merging

        merging.split(self)

    def action_star(self) -> None:
        """Put a star on the article, or take it off."""
        from tui import annotating

        annotating.star(self)

    def action_unread(self) -> None:
        """Mark the article as read or unread."""
        from tui import annotating

        annotating.unread(self)

    def action_correct(self) -> None:
        """Put something right."""
        from tui import correcting

        correcting.correct(self)

    def action_undo_change(self) -> None:
        """Take the last change back."""
        from tui import undoing

        undoing.undo(self)

    def action_redo_change(self) -> None:
        """Do it again."""
        from tui import undoing

        undoing.redo(self)
