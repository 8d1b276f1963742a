"""The tags and notes of an incident as they were at some time, to give them back to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from db.store.changes import annotating
from db.store.panes import incident
from db.store.records.views import Note
from db.store.writing.store import Store


@dataclass(frozen=True, slots=True)
class Remembered:
    """The tags and notes of an incident, and the article of which the notes are."""

    incident_id: int
    article_id: int
    tags: tuple[str, ...]
    notes: tuple[Note, ...]


def remembered(conn: sqlite3.Connection, incident_id: int) -> Remembered | None:
    """Give what an incident has now; None where there is no such incident."""
    view = incident.get(conn, incident_id)
    return Remembered(incident_id, view.row.article_id, view.tags, view.notes) if view else None


def give_back(store: Store, before: Iterable[Remembered]) -> None:
    """Let each of these incidents that is there have the tags and notes that it had, and no others."""
    wanted = [one for one in before if incident.get(store.connection, one.incident_id) is not None]
    for one in wanted:
        for name in set(_tags(store.connection, one.incident_id)) ^ set(one.tags):
            change = annotating.tag if name in one.tags else annotating.untag
            change(store, one.incident_id, name)
        for note in one.notes:
            if _incident_of(store.connection, note) != one.incident_id:
                annotating.drop_note(store, note.id)
                annotating.put_note_back(store, one.article_id, one.incident_id, note)


def _tags(conn: sqlite3.Connection, incident_id: int) -> list[str]:
    select = "SELECT t.name FROM incident_tags AS i JOIN tags AS t ON t.id = i.tag_id WHERE i.incident_id = ?"
    return [name for (name,) in conn.execute(select, (incident_id,))]


def _incident_of(conn: sqlite3.Connection, note: Note) -> int | None:
    row = conn.execute("SELECT incident_id FROM notes WHERE id = ?", (note.id,)).fetchone()
    return row[0] if row else None
