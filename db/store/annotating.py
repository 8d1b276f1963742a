"""What a reader adds: tags, notes, marks, saved searches, corrections. Each is one small write through the Store."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from db.store import article, regrouping, reports
from db.store.corrections import FIELDS, anchor_of, corrected
from db.store.writing import Store


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search kept under a name."""

    name: str
    query: str


def tag(store: Store, incident_id: int, name: str) -> None:
    """Tag an incident; nothing changes if it has the tag already. ``name`` must have a letter or digit."""
    with store.batch():
        store.flush()
        store.connection.execute("INSERT OR IGNORE INTO tags (name) VALUES (?)", (name,))
        insert = "INSERT OR IGNORE INTO incident_tags SELECT ?, id, ? FROM tags WHERE name = ?"
        store.connection.execute(insert, (incident_id, _now(), name))
        regrouping.rebuild(store.connection, store.rows, incident_id)


def untag(store: Store, incident_id: int, name: str) -> None:
    """Take a tag off an incident."""
    with store.batch():
        store.flush()
        delete = "DELETE FROM incident_tags WHERE incident_id = ? AND tag_id = (SELECT id FROM tags WHERE name = ?)"
        store.connection.execute(delete, (incident_id, name))
        regrouping.rebuild(store.connection, store.rows, incident_id)


def annotate(store: Store, incident_id: int, text: str) -> int:
    """Write a note on an incident; give the note's id. It stays with the article if the incident should vanish."""
    with store.batch():
        store.flush()
        insert = """
            INSERT INTO notes (article_id, incident_id, text, made_at)
            SELECT article_id, id, ?, ? FROM incidents WHERE id = ?
        """
        note_id = store.connection.execute(insert, (text, _now(), incident_id)).lastrowid
        regrouping.rebuild(store.connection, store.rows, incident_id)
        return note_id or 0


def drop_note(store: Store, note_id: int) -> None:
    """Take a note away."""
    with store.batch():
        store.flush()
        row = store.connection.execute("SELECT incident_id FROM notes WHERE id = ?", (note_id,)).fetchone()
        store.connection.execute("DELETE FROM notes WHERE id = ?", (note_id,))
        if row and row[0] is not None:
            regrouping.rebuild(store.connection, store.rows, row[0])


def mark_read(store: Store, article_id: int, read: bool = True) -> None:
    """Note that an article was read, or is to be read again."""
    _mark(store, "read_at", article_id, _now() if read else None)


def star(store: Store, article_id: int, starred: bool = True) -> None:
    """Put a star on an article, or take it off."""
    _mark(store, "starred_at", article_id, _now() if starred else None)


def marks_of(conn: sqlite3.Connection, article_id: int) -> tuple[bool, bool]:
    """Tell whether the article was read, and whether it has a star."""
    select = "SELECT read_at IS NOT NULL, starred_at IS NOT NULL FROM marks WHERE article_id = ?"
    row = conn.execute(select, (article_id,)).fetchone() or (False, False)
    return bool(row[0]), bool(row[1])


def save_search(store: Store, name: str, query: str) -> None:
    """Keep a search under a name, in place of what was kept under it before."""
    with store.batch():
        store.connection.execute("INSERT OR REPLACE INTO searches VALUES (?, ?, ?)", (name, query, _now()))


def forget_search(store: Store, name: str) -> None:
    """Keep a search no longer."""
    with store.batch():
        store.connection.execute("DELETE FROM searches WHERE name = ?", (name,))


def saved_searches(conn: sqlite3.Connection) -> tuple[SavedSearch, ...]:
    """Give the searches kept, by name."""
    return tuple(SavedSearch(*row) for row in conn.execute("SELECT name, query FROM searches ORDER BY name"))


def correct(store: Store, report_id: int, field: str, value: Any) -> None:
    """Put a field of a report right; the log keeps it, and it holds when the article is understood anew.

    ``field`` is one of corrections.FIELDS; corrections.corrected says what each takes. Raises ValueError for another
    field, KeyError for an unknown report, TypeError for a value that is no JSON.
    """
    if field not in FIELDS:
        raise ValueError(f"{field} cannot be corrected: one of {', '.join(FIELDS)}")
    with store.batch():
        store.flush()
        article_id, extractor = _article_of(store.connection, report_id)
        extraction = article.extraction(store.connection, article_id)
        kept = next(kept for kept in reports.of_article(store.connection, article_id) if kept.id == report_id)
        corrected(kept.report, field, value)  # a value that does not fit fails before anything is written
        anchor = anchor_of(kept.report)
        if anchor is None or extraction is None:
            raise ValueError("a report without any words behind it cannot be corrected")
        insert = """
            INSERT INTO corrections (article_id, in_title, start, field, value, made_at) VALUES (?, ?, ?, ?, ?, ?)
        """
        row = (article_id, anchor.in_title, anchor.start, field, json.dumps(value), _now())
        store.connection.execute(insert, row)
        store.replace_extraction(article_id, extraction, extractor=extractor)


def _article_of(conn: sqlite3.Connection, report_id: int) -> tuple[int, str]:
    row = conn.execute("SELECT article_id, extractor FROM reports WHERE id = ?", (report_id,)).fetchone()
    if row is None:
        raise KeyError(report_id)
    return row[0], row[1]


def _mark(store: Store, column: str, article_id: int, value: str | None) -> None:
    with store.batch():
        upsert = f"""
            INSERT INTO marks (article_id, {column}) VALUES (?1, ?2)
            ON CONFLICT (article_id) DO UPDATE SET {column} = ?2
        """
        store.connection.execute(upsert, (article_id, value))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
