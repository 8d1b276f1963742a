"""Bringing reports together as incidents, and the tags and notes of the incidents with them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

from db.store.rows.article_rows import ArticleRows
from db.store.writing.regrouping import are_marked, remark, unindex, write

_MOVE = (
    "UPDATE OR IGNORE incident_tags SET incident_id = ?1 WHERE incident_id = ?2",
    "UPDATE notes SET incident_id = ?1 WHERE incident_id = ?2",
)


def assign(conn: sqlite3.Connection, rows: ArticleRows, incidents: Mapping[int, int]) -> None:
    """Count each report (by id) to its incident from now on; what changes is summed up anew.

    Tags and notes of an incident that is left by all its reports go where its own report went.
    """
    before = _incidents(conn, incidents)
    moved = {report: incident for report, incident in incidents.items() if before.get(report) != incident}
    if not moved:
        return
    conn.execute("PRAGMA defer_foreign_keys = ON")
    left = {before[report] for report in moved}
    changed = sorted(left | set(moved.values()))
    unindex(conn, rows, changed)
    conn.executemany("UPDATE reports SET incident_id = ? WHERE id = ?", [(to, report) for report, to in moved.items()])
    if are_marked(conn, left):
        _move_marks(conn, {report: (before[report], to) for report, to in moved.items()})
    articles = write(conn, rows, changed)
    if are_marked(conn, changed):
        for article_id in articles:
            remark(conn, rows, article_id)


def _incidents(conn: sqlite3.Connection, reports: Mapping[int, int]) -> dict[int, int]:
    select = "SELECT id, incident_id FROM reports WHERE id IN (SELECT value FROM json_each(?))"
    return dict(conn.execute(select, (json.dumps(list(reports)),)).fetchall())


def _move_marks(conn: sqlite3.Connection, moved: Mapping[int, tuple[int, int]]) -> None:
    for _, (left, to) in sorted(moved.items()):
        if not _is_told(conn, left):
            for statement in _MOVE:
                conn.execute(statement, (to, left))


def _is_told(conn: sqlite3.Connection, incident_id: int) -> bool:
    return conn.execute("SELECT 1 FROM reports WHERE incident_id = ? LIMIT 1", (incident_id,)).fetchone() is not None
