"""What readers put right, for others: each correction as a rule, or corrected articles as they should be understood."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

from db.export.record import Record, to_record
from db.store.panes import article
from db.store.records.views import ArticleView
from db.store.reports import correction_log
from db.store.reports.correction_log import PUBLISHED, Held
from db.store.reports.corrections import anchor_of


def rules(conn: sqlite3.Connection) -> Iterator[Record]:
    """Give each correction that holds: the article, the words that the report begins with, the field and its value."""
    for held in correction_log.held(conn):
        view = article.get(conn, held.article_id)
        if view is not None:
            yield {
                "article_id": view.id,
                "title": view.title,
                "source": view.source,
                "url": view.url,
                **_place_of(held, view),
                "correct": held.field,
                "value": held.value if held.field == PUBLISHED else json.loads(held.value or "null"),
                "made_at": held.made_at,
            }


def gold(conn: sqlite3.Connection) -> Iterator[Record]:
    """Give each corrected article with its text, understood as its reader says: the input of ``tidings extract`` and
    the record that it should answer."""
    for article_id in dict.fromkeys(held.article_id for held in correction_log.held(conn)):
        view, extraction = article.get(conn, article_id), article.extraction(conn, article_id)
        if view is not None and extraction is not None:
            asked = {"id": view.id, "title": view.title, "date": view.published, "text": view.body}
            yield {**asked, **to_record(view.id, extraction)}


def _place_of(held: Held, view: ArticleView) -> Record:
    """Give where the corrected report begins, with the words there; nothing for the article's own day."""
    if held.anchor is None:
        return {}
    spans = (
        span
        for kept in view.reports
        if anchor_of(kept.report) == held.anchor
        for span in (*kept.report.triggers, *kept.report.evidence)
    )
    words = next((span.text for span in spans), None)
    return {"field": "title" if held.anchor.in_title else "text", "start": held.anchor.start, "words": words}
