"""Tags, notes and stars, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.store.changes import undoable
from tui.linear.asking import which
from tui.text import one_line

if TYPE_CHECKING:
    from tui.linear.session import Session


def tag(session: Session, name: str) -> None:
    """Tag the incident read last, or take the tag off."""
    if not any(character.isalnum() for character in name):
        session.say("A tag has a name, as in: tag port.")
        return
    view = session.in_hand()
    if view is not None:
        says = f"Tag {name} taken off" if name in view.tags else f"Tagged {name}"
        session.writer.make(undoable.toggling(view.row.id, name), says)


def note(session: Session, text: str) -> None:
    """Write a note on the incident read last; without words, offer to take one away."""
    view = session.in_hand()
    if view is None:
        return
    if text:
        session.writer.make(undoable.noting(view.row.id, text), "Noted")
    elif not view.notes:
        session.say("It has no note yet. A note has words, as in: note ask Lena.")
    else:
        at = which(session.ask, session.say, "Take which one away?", [one_line(kept.text) for kept in view.notes])
        if at is not None:
            gone = undoable.dropping(view.row.article_id, view.row.id, view.notes[at])
            session.writer.make(gone, "Note taken away")


def star(session: Session, _: str) -> None:
    """Put a star on the article of the incident read last, or take it off."""
    view = session.in_hand()
    if view is not None:
        says = "Star taken off" if view.row.starred else "Starred"
        session.writer.make(undoable.starring(view.row.article_id, not view.row.starred), says)
