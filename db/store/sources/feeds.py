"""How each watched feed was answered the last time, so that it is asked only for what has changed."""

from __future__ import annotations

import json
import sqlite3

_NAME = "feed "


def answered(conn: sqlite3.Connection, url: str) -> tuple[str | None, str | None]:
    """Give the ETag and the Last-Modified of the last answer that was imported, None where there was none."""
    row = conn.execute("SELECT value FROM meta WHERE name = ?", (_NAME + url,)).fetchone()
    etag, modified = json.loads(row[0]) if row else (None, None)
    return etag, modified


def remember(conn: sqlite3.Connection, url: str, etag: str | None, modified: str | None) -> None:
    """Keep how the feed was answered."""
    conn.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_NAME + url, json.dumps([etag, modified])))
