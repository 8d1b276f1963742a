"""What a reader adds: tags, notes, marks. Each is one small write through the Store."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

from db.store.records.views import Note
from db.store.writing import regrouping
from db.store.writing.store import Store


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


def put_note_back(store: Store, article_id: int, incident_id: int | None, note: Note) -> None:
    """Put a note back that was dropped, as it was."""
    with store.batch():
        store.flush()
        insert = "INSERT INTO notes (id, article_id, incident_id, text, made_at) VALUES (?, ?, ?, ?, ?)"
        store.connection.execute(insert, (note.id, article_id, incident_id, note.text, note.made_at))
        if incident_id is not None:
            regrouping.rebuild(store.connection, store.rows, incident_id)


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


def _mark(store: Store, column: str, article_id: int, value: str | None) -> None:
    with store.batch():
        upsert = f"""
            INSERT INTO marks (article_id, {column}) VALUES (?1, ?2)
            ON CONFLICT (article_id) DO UPDATE SET {column} = ?2
        """
        store.connection.execute(upsert, (article_id, value))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
