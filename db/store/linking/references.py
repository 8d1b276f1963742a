"""Articles that look back on an incident: a trial, an anniversary, "the deadliest since"."""

from __future__ import annotations

import sqlite3

from db.store.records.views import Reference

_BETTER = """
    INSERT INTO looking_back (article_id, report_id, likeness) VALUES (?, ?, ?)
    ON CONFLICT (article_id) DO UPDATE SET report_id = excluded.report_id, likeness = excluded.likeness
    WHERE excluded.likeness > likeness OR (excluded.likeness = likeness AND excluded.report_id < report_id)
"""


def note(conn: sqlite3.Connection, article_id: int, report_id: int, likeness: float) -> None:
    """Note that the article looks back on what the report tells of, unless it is more like another one."""
    conn.execute(_BETTER, (article_id, report_id, likeness))


def of_incident(conn: sqlite3.Connection, incident_id: int) -> tuple[Reference, ...]:
    """Give the articles that look back on the incident and do not report it themselves, the oldest first."""
    select = """
        SELECT a.id, a.title, a.source, a.published, substr(a.body, 1, 300), b.likeness
        FROM reports AS r JOIN looking_back AS b ON b.report_id = r.id JOIN articles AS a ON a.id = b.article_id
        WHERE r.incident_id = ?1
            AND NOT EXISTS (SELECT 1 FROM reports AS own WHERE own.article_id = a.id AND own.incident_id = ?1)
        ORDER BY a.published IS NULL, a.published, a.fingerprint
    """
    return tuple(Reference(*row) for row in conn.execute(select, (incident_id,)))
