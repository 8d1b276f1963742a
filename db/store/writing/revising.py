"""Changing an article that is kept: a new understanding of it, its day of publication."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from db.model import Extraction, RawArticle
from db.store.copies.comparing import Comparing
from db.store.copies.stories import Stories
from db.store.drafts.drafting import understood
from db.store.index import tokens
from db.store.index.positions import position
from db.store.linking import outlines
from db.store.linking.outlines import Linked
from db.store.reports import correction_log, reading
from db.store.reports.corrections import Anchor, anchor_of, corrected_extraction
from db.store.rows import article_index
from db.store.rows.article_rows import ArticleRows, KnownIncident
from db.store.writing.regrouping import is_shared, marks_of, rebuild, remark, unindex

_UNDERSTOOD = ("reports", "mentions", "date_expressions")


def replace_extraction(
    conn: sqlite3.Connection,
    rows: ArticleRows,
    article_id: int,
    extraction: Extraction,
    extractor: str,
    revived: Mapping[Anchor, int],
) -> None:
    """Put a new understanding of the article in place of the old one, corrections applied.

    A report that begins with the same words as one before keeps its incident. ``revived`` are ids of incidents that
    left the timeline, for the reports that bring them back.
    """
    extraction = corrected_extraction(extraction, correction_log.of_article(conn, article_id))
    known = _known_incidents(conn, rows, article_id)
    by_anchor = {anchor: incident for anchor, incident in reversed(known) if anchor is not None}
    for anchor, incident_id in revived.items():
        by_anchor.setdefault(anchor, KnownIncident(incident_id, ()))
    anchors = [anchor_of(report) for report in extraction.reports if report.realis == "actual"]
    before = [by_anchor.pop(anchor, None) if anchor else None for anchor in anchors]
    born = _births(conn, article_id)
    outlines.wait_for_another(conn, article_id)
    raw, at = _raw(conn, article_id)
    for _, incident in known:
        unindex(conn, rows, [incident.id])
    article_index.remove(conn, rows, at)
    for table in _UNDERSTOOD:
        conn.execute(f"DELETE FROM {table} WHERE article_id = ?", (article_id,))
    rows.understand(understood(raw, raw.published, extraction), raw.title, raw.body, article_id, extractor, before)
    rows.flush()
    _keep_births(conn, article_id, born)
    conn.execute("UPDATE articles SET extractor = ? WHERE id = ?", (extractor, article_id))
    kept = {incident.id for incident in before if incident is not None}
    for _, incident in known:
        if incident.id not in kept or is_shared(conn, incident.id):
            rebuild(conn, rows, incident.id)
    remark(conn, rows, article_id)


def set_published(
    conn: sqlite3.Connection, rows: ArticleRows, article_id: int, day: str | None, basis: str | None, now: str
) -> None:
    """Move the article to another day of publication, known by ``basis``, and log that as a correction."""
    log = "INSERT INTO corrections (article_id, field, value, made_at) VALUES (?, ?, ?, ?)"
    conn.execute(log, (article_id, correction_log.PUBLISHED, day, now))
    entry, new = article_index.entry_of(conn, article_id), position(day, article_id)
    article_index.remove(conn, rows, entry.position)
    move = "UPDATE articles SET published = ?, published_basis = ?, position = ? WHERE id = ?"
    conn.execute(move, (day, basis, new, article_id))
    others = (token for token in entry.facets.split() if not tokens.is_of_day(token))
    facets = " ".join((*others, *(tokens.dated(day) if day else ())))
    article_index.restore(rows, entry, new, facets)
    update = "UPDATE incident_articles SET article_position = ? WHERE article_position = ?"
    conn.execute(update, (new, entry.position))
    stories = Stories(conn)
    stories.judge_again(article_id)
    stories.write(Comparing(conn))


def _known_incidents(
    conn: sqlite3.Connection, rows: ArticleRows, article_id: int
) -> list[tuple[Anchor | None, KnownIncident]]:
    """Give the incidents that the article reports now, each with the place of the words that the report begins with."""
    return [
        (anchor_of(kept.report), KnownIncident(kept.incident_id, marks_of(conn, rows, kept.incident_id)))
        for kept in reading.of_article(conn, article_id)
        if kept.incident_id is not None
    ]


def _births(conn: sqlite3.Connection, article_id: int) -> dict[Anchor, int]:
    """Give the incidents that the reports of the article are when they are alone."""
    born = {one.report_id: one.born for one in outlines.reports_of(conn, (article_id,))}
    anchored = ((anchor_of(kept.report), born.get(kept.id)) for kept in reading.of_article(conn, article_id))
    return {anchor: incident for anchor, incident in anchored if anchor is not None and incident is not None}


def _keep_births(conn: sqlite3.Connection, article_id: int, born: Mapping[Anchor, int]) -> None:
    """Have the new reports be what the old ones were that begin with the same words."""
    kept = [one for one in reading.of_article(conn, article_id) if one.incident_id is not None]
    anchored = ((number, one.id, anchor_of(one.report)) for number, one in enumerate(kept))
    outlines.add_reports(
        conn,
        [
            Linked(report_id, article_id, number, born[anchor])
            for number, report_id, anchor in anchored
            if anchor is not None and anchor in born
        ],
    )


def _raw(conn: sqlite3.Connection, article_id: int) -> tuple[RawArticle, int]:
    select = "SELECT body, title, published, source, position FROM articles WHERE id = ?"
    body, title, published, source, at = conn.execute(select, (article_id,)).fetchone()
    return RawArticle(body, "", title, published, source=source), at
