"""What the incident pane asks for."""

from __future__ import annotations

import sqlite3

from db.store.linking import links, references
from db.store.panes.timeline import rows_at
from db.store.records.views import IncidentView, Note
from db.store.reports import reading

_TAGS = """
    SELECT t.name FROM incident_tags AS i JOIN tags AS t ON t.id = i.tag_id WHERE i.incident_id = ? ORDER BY t.name
"""


def get(conn: sqlite3.Connection, incident_id: int) -> IncidentView | None:
    """Give the incident with all its reports and the words behind them; None where there is no such incident."""
    position = conn.execute("SELECT position FROM incidents WHERE id = ?", (incident_id,)).fetchone()
    if position is None:
        return None
    notes = "SELECT id, text, made_at FROM notes WHERE incident_id = ? ORDER BY id"
    return IncidentView(
        row=rows_at(conn, position)[0],
        reports=reading.of_incident(conn, incident_id),
        tags=tuple(name for (name,) in conn.execute(_TAGS, (incident_id,))),
        notes=tuple(Note(*note) for note in conn.execute(notes, (incident_id,))),
        references=references.of_incident(conn, incident_id),
        possibly=links.neighbours(conn, incident_id),
    )
