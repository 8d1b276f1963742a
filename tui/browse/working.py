"""What the reader can change from the screen: each key asks what it needs to, and every change can be taken back."""

from __future__ import annotations

from tui.browse.searching import SearchingScreen


class WorkingScreen(SearchingScreen, inherit_bindings=False):
    """The panes, and the tags, notes, marks, corrections and decisions of the reader's."""

    def action_tag(self) -> None:
        """Tag the incident."""
        from tui.browse import annotating

        annotating.tag(self)

    def action_note(self) -> None:
        """Write a note on the incident."""
        from tui.browse import annotating

        annotating.note(self)

    def action_mark(self) -> None:
        """Mark the incident, to be merged with others."""
        from tui.browse import merging

        merging.mark(self)

    def action_merge(self) -> None:
        """Make several incidents one."""
        from tui.browse import merging

        merging.merge(self)

    def action_split(self) -> None:
        """Make one incident two."""
        from tui.browse import merging

        merging.split(self)

    def action_star(self) -> None:
        """Put a star on the article, or take it off."""
        from tui.browse import annotating

        annotating.star(self)

    def action_unread(self) -> None:
        """Mark the article as read or unread."""
        from tui.browse import annotating

        annotating.unread(self)

    def action_correct(self) -> None:
        """Put something right."""
        from tui.browse import correcting

        correcting.correct(self)

    def action_undo_change(self) -> None:
        """Take the last change back."""
        from tui.browse import undoing

        undoing.undo(self)

    def action_redo_change(self) -> None:
        """Do it again."""
        from tui.browse import undoing

        undoing.redo(self)
