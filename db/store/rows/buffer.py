"""Rows waiting to be written: gathered in memory, written a table at a time, parents before children."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

_COLUMNS = {
    "articles": "id, position, extractor, added_at, fingerprint, title, body, source, url, author, language, "
    "published, published_basis, sketch",
    "article_sources": "article_id, path, read_at",
    "article_blocks": "article_id, start, stop, kind",
    "article_outlines": "article_id, traits, pending",
    "date_expressions": "article_id, number, in_title, start, stop, type, value, earliest, latest, precision, basis",
    "mentions": "article_id, in_title, start, stop, entity_id",
    "incidents": "id, position, article_id, day, earliest, latest, precision, date_text, type, event_type, "
    "sub_event_type, place, country, latitude, longitude, who, whom, killed_min, killed_max, injured_min, injured_max, "
    "detained_min, detained_max, status, summary, sources",
    "reports": "id, article_id, extractor, incident_id, type, event_type, sub_event_type, realis, summary, earliest, "
    "latest, precision, date_text, date_start, date_stop, date_in_title, date_basis, status, reported_by, rules",
    "report_places": "report_id, number, entity_id, text, in_title, start, stop, relation, precision, inherited",
    "report_actors": "report_id, number, entity_id, role, text, in_title, start, stop, certainty",
    "report_weapons": "report_id, number, entity_id, text, in_title, start, stop",
    "report_counts": "report_id, number, kind, min, max, best, qualifier, who, text, in_title, start, stop",
    "evidence": "report_id, number, trigger, in_title, start, stop",
    "article_index": "position, title, body, names, facets",
    "articles_fts": "rowid, title, body, names, facets",
    "incident_index": "position, facets",
    "incident_articles": "position, article_position",
    "incidents_fts": "rowid, facets",
}
_MAY_REPEAT = frozenset({"article_sources", "article_blocks", "mentions", "incident_articles"})
_MAY_CHANGE = frozenset({"incidents"})  # a row with the same first column is overwritten
FULL_TEXT = ("articles_fts", "incidents_fts")
"""The full-text tables. FTS5 writes a segment of its own whenever a rowid is not above the one before it."""

Row = tuple[Any, ...]
"""Values in the order of the columns of a table."""


def _statement(table: str) -> str:
    columns = _COLUMNS[table].split(", ")
    verb = "INSERT OR IGNORE" if table in _MAY_REPEAT else "INSERT"
    insert = f"{verb} INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    if table not in _MAY_CHANGE:
        return insert
    changes = ", ".join(f"{column} = excluded.{column}" for column in columns[1:])
    return f"{insert} ON CONFLICT ({columns[0]}) DO UPDATE SET {changes}"


_STATEMENTS = {table: _statement(table) for table in _COLUMNS}


class Buffer:
    """Rows by table. ``flush`` writes and forgets them. No text in them may hold lone surrogates."""

    def __init__(self) -> None:
        self._rows: defaultdict[str, list[Row]] = defaultdict(list)

    def add(self, table: str, *row: Any) -> None:
        """Keep a row, its values in the order of the table's columns."""
        self._rows[table].append(row)

    def extend(self, table: str, rows: Iterable[Row]) -> None:
        """Keep several rows of one table."""
        self._rows[table].extend(rows)

    def flush(self, conn: sqlite3.Connection) -> None:
        """Write all rows."""
        for table, statement in _STATEMENTS.items():
            rows = self._rows.get(table)
            if rows:
                conn.executemany(statement, sorted(rows) if table in FULL_TEXT else rows)
        self.clear()

    def clear(self) -> None:
        """Forget all rows."""
        self._rows.clear()
