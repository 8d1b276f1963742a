"""Counts kept ready: incidents by value of a field, and by day."""

from __future__ import annotations

import sqlite3
from collections import Counter

from db.store.index import tokens

_COUNTED = frozenset((*tokens.FIELDS, tokens.EVERYTHING[1]))
_ADD_TOKEN = """
    INSERT INTO facet_counts VALUES (?1, substr(?1, 2, 1), ?2)
    ON CONFLICT (token) DO UPDATE SET incidents = incidents + excluded.incidents
"""
_ADD_DAY = """
    INSERT INTO day_counts VALUES (?, ?)
    ON CONFLICT (day) DO UPDATE SET incidents = incidents + excluded.incidents
"""
_REBUILD = (
    "DELETE FROM facet_counts",
    "DELETE FROM day_counts",
    "CREATE VIRTUAL TABLE temp.incident_terms USING fts5vocab (main, incidents_fts, row)",
    f"""
    INSERT INTO facet_counts
    SELECT term, substr(term, 2, 1), doc FROM temp.incident_terms
    WHERE substr(term, 2, 1) IN ({", ".join(f"'{letter}'" for letter in sorted(_COUNTED))}) ORDER BY term
    """,
    "DROP TABLE temp.incident_terms",
    "INSERT INTO day_counts SELECT day, count(*) FROM incidents WHERE day IS NOT NULL GROUP BY day ORDER BY day",
)


class Counts:
    """What has changed since the counts were written last."""

    def __init__(self) -> None:
        self._by_token: Counter[str] = Counter()
        self._by_day: Counter[str] = Counter()

    def add(self, facets: str, day: str | None, change: int) -> None:
        """Note that there is one incident more or less (``change``) with these tokens on this day."""
        for token in facets.split():
            if token[1] in _COUNTED:
                self._by_token[token] += change
        if day:
            self._by_day[day] += change

    def flush(self, conn: sqlite3.Connection) -> None:
        """Write what has changed."""
        conn.executemany(_ADD_TOKEN, self._by_token.items())
        conn.executemany(_ADD_DAY, self._by_day.items())
        conn.executemany("DELETE FROM facet_counts WHERE token = ? AND incidents = 0", _fewer(self._by_token))
        conn.executemany("DELETE FROM day_counts WHERE day = ? AND incidents = 0", _fewer(self._by_day))
        self.clear()

    def clear(self) -> None:
        """Forget what has changed."""
        self._by_token.clear()
        self._by_day.clear()


def rebuild(conn: sqlite3.Connection) -> None:
    """Count all incidents anew, from their full-text index."""
    for statement in _REBUILD:
        conn.execute(statement)


def _fewer(counted: Counter[str]) -> list[tuple[str]]:
    return [(name,) for name, change in counted.items() if change < 0]
