"""What the incident pane asks for."""

from __future__ import annotations

import sqlite3

from db.store.rows import IncidentView


def get(conn: sqlite3.Connection, incident_id: int) -> IncidentView | None:
    """Give the incident with all its reports and the words behind them; None where there is no such incident."""
    return None
