"""Which reports make up an incident, and what follows when that changes, or its tags and notes do.

Rows are rewritten in place, never deleted and made anew, so that tags, notes and links stay with their incident.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from db.store.copies.independence import independent, origins
from db.store.drafts.incident_drafting import account_facets, incident_draft
from db.store.drafts.slots import resolved
from db.store.drafts.symbols import Symbols
from db.store.index import tokens
from db.store.reports import reading
from db.store.rows import article_index
from db.store.rows.article_rows import ArticleRows

_UNINDEX = (
    "DELETE FROM incident_index WHERE position = ?",
    "DELETE FROM incident_articles WHERE position = ?",
)
_THESE = "id IN (SELECT value FROM json_each(?))"


def attach(conn: sqlite3.Connection, rows: ArticleRows, report_ids: Sequence[int], incident_id: int) -> None:
    """Count these reports to an incident from now on; the incidents that they were counted to are summed up anew."""
    ids = json.dumps(list(report_ids))
    select = f"SELECT DISTINCT incident_id FROM reports WHERE incident_id IS NOT NULL AND {_THESE}"
    changed = {incident_id, *(found for (found,) in conn.execute(select, (ids,)))}
    unindex(conn, rows, changed)
    conn.execute(f"UPDATE reports SET incident_id = ? WHERE {_THESE}", (incident_id, ids))
    for one in changed:
        rebuild(conn, rows, one)


def rebuild(conn: sqlite3.Connection, rows: ArticleRows, incident_id: int) -> None:
    """Sum up the incident anew from the reports that are attached to it; without any it is gone."""
    unindex(conn, rows, [incident_id])
    for article_id in write(conn, rows, [incident_id]):
        remark(conn, rows, article_id)


def write(conn: sqlite3.Connection, rows: ArticleRows, incident_ids: Sequence[int]) -> set[int]:
    """Sum up incidents that are out of the index, and index them; give the articles that report them."""
    told = reading.slots_of_incidents(conn, incident_ids)
    articles = {one.article_id for kept in told.values() for one in kept}
    at, from_whom = _positions(conn, articles), origins(conn, articles)
    marked = are_marked(conn, incident_ids)
    gone = [(incident_id,) for incident_id in incident_ids if incident_id not in told]
    conn.executemany("DELETE FROM incidents WHERE id = ?", gone)
    for incident_id, kept in told.items():
        symbols = Symbols()
        accounts = [(resolved(one.report, symbols), one.source) for one in kept]
        facets = [facet for account in accounts for facet in account_facets(account, symbols)]
        reporting = [one.article_id for one in kept]
        draft = incident_draft(accounts, facets, independent(from_whom[one] for one in reporting))
        marks = marks_of(conn, rows, incident_id) if marked else ()
        leading = reporting[draft.leading]
        rows.incident(draft, rows.resolved(symbols), incident_id, leading, [at[one] for one in reporting], marks)
    rows.flush()
    return articles


def remark(conn: sqlite3.Connection, rows: ArticleRows, article_id: int) -> None:
    """Have the article found by the tags and notes of its incidents as they are now."""
    incidents = "SELECT DISTINCT incident_id FROM reports WHERE article_id = ? AND incident_id IS NOT NULL"
    found = conn.execute(incidents, (article_id,)).fetchall()
    marks = dict.fromkeys(mark for (incident_id,) in found for mark in marks_of(conn, rows, incident_id))

    def remarked(facets: str) -> str:
        return " ".join((*(token for token in facets.split() if not tokens.is_mark(token)), *marks))

    article_index.change(conn, rows, article_id, remarked)


def unindex(conn: sqlite3.Connection, rows: ArticleRows, incident_ids: Iterable[int]) -> None:
    """Take those of the incidents that are there out of the full-text table and the counts."""
    select = """
        SELECT i.position, i.day, x.facets FROM incidents AS i JOIN incident_index AS x ON x.position = i.position
        WHERE i.id IN (SELECT value FROM json_each(?)) ORDER BY i.position
    """
    found = conn.execute(select, (json.dumps(list(incident_ids)),)).fetchall()
    rows.index.remove_incidents(found)
    for statement in _UNINDEX:
        conn.executemany(statement, [(position,) for position, _, _ in found])


def marks_of(conn: sqlite3.Connection, rows: ArticleRows, incident_id: int) -> tuple[str, ...]:
    """Give the tokens of the tags and notes of the incident."""
    select = "SELECT t.name FROM incident_tags AS i JOIN tags AS t ON t.id = i.tag_id WHERE i.incident_id = ?"
    found = [rows.tag_token(name) for (name,) in conn.execute(select, (incident_id,))]
    found += [tokens.has("tag")] if found else []
    noted = conn.execute("SELECT 1 FROM notes WHERE incident_id = ?", (incident_id,)).fetchone()
    return (*found, tokens.has("note")) if noted else tuple(found)


def is_shared(conn: sqlite3.Connection, incident_id: int) -> bool:
    """Tell whether several reports tell of the incident."""
    (number,) = conn.execute("SELECT count(*) FROM reports WHERE incident_id = ?", (incident_id,)).fetchone()
    return bool(number > 1)


def are_marked(conn: sqlite3.Connection, incident_ids: Iterable[int]) -> bool:
    """Tell whether any of these incidents has a tag or a note."""
    these = "incident_id IN (SELECT value FROM json_each(?1))"
    select = f"SELECT 1 FROM incident_tags WHERE {these} UNION ALL SELECT 1 FROM notes WHERE {these} LIMIT 1"
    return conn.execute(select, (json.dumps(list(incident_ids)),)).fetchone() is not None


def _positions(conn: sqlite3.Connection, article_ids: Iterable[int]) -> dict[int, int]:
    return dict(conn.execute(f"SELECT id, position FROM articles WHERE {_THESE}", (json.dumps(list(article_ids)),)))
