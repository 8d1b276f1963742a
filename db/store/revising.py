"""Changing what is kept: a new understanding of an article, its day of publication, the reports of an incident.

Rows are rewritten in place, never deleted and made anew, so that tags, notes and links stay with their incident.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from db.model import Extraction, RawArticle
from db.store import reports, tokens
from db.store.article_rows import ArticleRows, KnownIncident
from db.store.corrections import Anchor, Correction, anchor_of, corrected_extraction
from db.store.incident_rows import Account
from db.store.positions import position

_UNINDEX_ARTICLE = (
    """
    INSERT INTO articles_fts (articles_fts, rowid, title, body, names, facets)
    SELECT 'delete', position, title, body, names, facets FROM article_texts WHERE position = ?
    """,
    "DELETE FROM article_index WHERE position = ?",
)
_UNINDEX_INCIDENT = (
    """
    INSERT INTO incidents_fts (incidents_fts, rowid, facets)
    SELECT 'delete', position, facets FROM incident_index WHERE position = ?
    """,
    "DELETE FROM incident_index WHERE position = ?",
)
_ACCOUNTS = """
    SELECT r.id, a.id, a.position, a.source FROM reports AS r JOIN articles AS a ON a.id = r.article_id
    WHERE r.incident_id = ?
"""


def replace_extraction(
    conn: sqlite3.Connection, rows: ArticleRows, article_id: int, extraction: Extraction, extractor: str
) -> None:
    """Put a new understanding of the article in place of the old one, corrections applied."""
    raw, at = _raw(conn, article_id)
    held = [kept for kept in reports.of_article(conn, article_id) if kept.incident_id is not None]
    extraction = corrected_extraction(extraction, _corrections(conn, article_id))
    known = {
        anchor_of(kept.report): KnownIncident(kept.incident_id, marks_of(conn, rows, kept.incident_id))
        for kept in held
        if kept.incident_id is not None
    }
    before = [
        known.pop(anchor_of(report), None) if report.realis == "actual" else None for report in extraction.reports
    ]
    incident_ids = [kept.incident_id for kept in held if kept.incident_id is not None]
    for incident_id in incident_ids:
        unindex(conn, rows, incident_id)
    _forget(conn, article_id, at)
    rows.understand(raw, article_id, raw.published, extraction, extractor, before)
    rows.flush()
    conn.execute("UPDATE articles SET extractor = ? WHERE id = ?", (extractor, article_id))
    for incident_id in incident_ids:
        rebuild(conn, rows, incident_id)


def set_published(conn: sqlite3.Connection, rows: ArticleRows, article_id: int, day: str | None, now: str) -> None:
    """Move the article to another day of publication, and log that as a correction."""
    log = "INSERT INTO corrections (article_id, field, value, made_at) VALUES (?, 'published', ?, ?)"
    conn.execute(log, (article_id, day, now))
    (old,) = conn.execute("SELECT position FROM articles WHERE id = ?", (article_id,)).fetchone()
    select = "SELECT title, body, names, facets FROM article_texts WHERE position = ?"
    folded = "SELECT title, body FROM article_index WHERE position = ?"
    text, kept = conn.execute(select, (old,)).fetchone(), conn.execute(folded, (old,)).fetchone()
    for statement in _UNINDEX_ARTICLE:
        conn.execute(statement, (old,))
    new = position(day, article_id)
    move = "UPDATE articles SET published = ?, published_basis = 'given by the reader', position = ? WHERE id = ?"
    conn.execute(move, (day, new, article_id))
    facets = _redated(text[3], day)
    rows.buffer.add("article_index", new, *kept, text[2], facets)
    rows.buffer.add("articles_fts", new, *text[:3], facets)
    rows.flush()
    conn.execute("UPDATE incident_index SET article_position = ? WHERE article_position = ?", (new, old))


def rebuild(conn: sqlite3.Connection, rows: ArticleRows, incident_id: int) -> None:
    """Sum up the incident anew from the reports that are attached to it; without any it is gone."""
    marks = marks_of(conn, rows, incident_id)
    unindex(conn, rows, incident_id)
    accounts = _accounts(conn, incident_id)
    if accounts:
        rows.incidents.add(incident_id, accounts, marks)
        rows.flush()
    else:
        conn.execute("DELETE FROM incidents WHERE id = ?", (incident_id,))


def unindex(conn: sqlite3.Connection, rows: ArticleRows, incident_id: int) -> None:
    """Take the incident out of the full-text tables and the counts, if it is there."""
    select = """
        SELECT i.position, i.day, x.facets FROM incidents AS i JOIN incident_index AS x ON x.position = i.position
        WHERE i.id = ?
    """
    found = conn.execute(select, (incident_id,)).fetchone()
    if found is None:
        return
    at, day, facets = found
    rows.indexer.count(facets, day, -1)
    for statement in _UNINDEX_INCIDENT:
        conn.execute(statement, (at,))


def marks_of(conn: sqlite3.Connection, rows: ArticleRows, incident_id: int) -> tuple[str, ...]:
    """Give the tokens of the tags and notes of the incident."""
    select = "SELECT t.name FROM incident_tags AS i JOIN tags AS t ON t.id = i.tag_id WHERE i.incident_id = ?"
    found = [rows.indexer.tag_token(name) for (name,) in conn.execute(select, (incident_id,))]
    found += [tokens.has("tag")] if found else []
    noted = conn.execute("SELECT 1 FROM notes WHERE incident_id = ?", (incident_id,)).fetchone()
    return (*found, tokens.has("note")) if noted else tuple(found)


def _raw(conn: sqlite3.Connection, article_id: int) -> tuple[RawArticle, int]:
    select = "SELECT body, title, published, source, position FROM articles WHERE id = ?"
    body, title, published, source, at = conn.execute(select, (article_id,)).fetchone()
    return RawArticle(body, "", title, published, source=source), at


def _corrections(conn: sqlite3.Connection, article_id: int) -> list[Correction]:
    select = (
        "SELECT in_title, start, field, value FROM corrections WHERE article_id = ? AND start IS NOT NULL ORDER BY id"
    )
    rows = conn.execute(select, (article_id,))
    return [Correction(Anchor(bool(in_title), start), field, value) for in_title, start, field, value in rows]


def _forget(conn: sqlite3.Connection, article_id: int, at: int) -> None:
    for statement in _UNINDEX_ARTICLE:
        conn.execute(statement, (at,))
    for table in ("reports", "mentions", "date_expressions"):
        conn.execute(f"DELETE FROM {table} WHERE article_id = ?", (article_id,))


def _accounts(conn: sqlite3.Connection, incident_id: int) -> list[Account]:
    where = {report_id: rest for report_id, *rest in conn.execute(_ACCOUNTS, (incident_id,))}
    return [Account(kept.report, *where[kept.id]) for kept in reports.of_incident(conn, incident_id)]


def _redated(facets: str, day: str | None) -> str:
    """Give the tokens of an article with those of another day of publication."""
    others: Iterable[str] = (token for token in facets.split() if not tokens.is_of_day(token))
    return " ".join((*others, *(tokens.dated(day) if day else ())))
