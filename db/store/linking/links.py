"""Which pairs of reports tell of one incident, or possibly do, and what readers decided about them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from db.store.records.views import Neighbour

_COMPONENT = """
    WITH RECURSIVE found (id) AS (
        SELECT value FROM json_each(?)
        UNION
        SELECT l.other FROM found JOIN links AS l ON l.one = found.id WHERE l.points >= ?
        UNION
        SELECT l.one FROM found JOIN links AS l ON l.other = found.id WHERE l.points >= ?
    )
    SELECT id FROM found
"""

_NEIGHBOURS = """
    SELECT r.incident_id, m.id, r.id, l.points
    FROM reports AS m JOIN links AS l ON l.one = m.id JOIN reports AS r ON r.id = l.other
    WHERE m.incident_id = ?1 AND r.incident_id <> ?1
    UNION ALL
    SELECT r.incident_id, m.id, r.id, l.points
    FROM reports AS m JOIN links AS l ON l.other = m.id JOIN reports AS r ON r.id = l.one
    WHERE m.incident_id = ?1 AND r.incident_id <> ?1
    ORDER BY 4 DESC, 1
"""


def add(conn: sqlite3.Connection, pairs: Iterable[tuple[int, int, float]]) -> None:
    """Keep pairs of reports with the points that they got; the lower id stands first."""
    ordered = [(min(one, other), max(one, other), points) for one, other, points in pairs]
    conn.executemany("INSERT OR REPLACE INTO links (one, other, points) VALUES (?, ?, ?)", ordered)


def component(conn: sqlite3.Connection, report_ids: Iterable[int], least: float) -> list[int]:
    """Give the reports that are reached from these over pairs of at least so many points, themselves included."""
    ids = json.dumps(list(report_ids))
    return [report_id for (report_id,) in conn.execute(_COMPONENT, (ids, least, least))]


def among(conn: sqlite3.Connection, report_ids: Iterable[int], least: float) -> list[tuple[int, int, float]]:
    """Give the pairs of at least so many points whose lower report is among these."""
    select = """
        SELECT one, other, points FROM links WHERE one IN (SELECT value FROM json_each(?)) AND points >= ?
    """
    return conn.execute(select, (json.dumps(list(report_ids)), least)).fetchall()


def neighbours(conn: sqlite3.Connection, incident_id: int) -> tuple[Neighbour, ...]:
    """Give the incidents that are possibly the same as this one, the likeliest first."""
    found: dict[int, Neighbour] = {}
    for row in conn.execute(_NEIGHBOURS, (incident_id,)):
        found.setdefault(row[0], Neighbour(*row))
    return tuple(found.values())
