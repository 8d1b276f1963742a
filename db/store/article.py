"""What the article pane asks for."""

from __future__ import annotations

import sqlite3

from db.store.rows import ArticleView, TimelineRow


def get(conn: sqlite3.Connection, article_id: int) -> ArticleView | None:
    """Give the article with its layout, mentions and reports; None where there is no such article."""
    return None


def incidents_of(conn: sqlite3.Connection, article_id: int) -> tuple[TimelineRow, ...]:
    """Give the incidents that the article reports, in the order of its text."""
    return ()
