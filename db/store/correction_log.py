"""The log of corrections read back: those that hold."""

from __future__ import annotations

import sqlite3

from db.store.corrections import Anchor, Correction

_SELECT = """
    SELECT in_title, start, field, value FROM corrections
    WHERE article_id = ?1 AND start IS NOT NULL AND undoes IS NULL AND id NOT IN
        (SELECT undoes FROM corrections WHERE article_id = ?1 AND undoes IS NOT NULL)
    ORDER BY id
"""


def of_article(conn: sqlite3.Connection, article_id: int) -> tuple[Correction, ...]:
    """Give the corrections of an article's reports, the oldest first, without those that were taken back."""
    rows = conn.execute(_SELECT, (article_id,))
    return tuple(Correction(Anchor(bool(in_title), start), field, value) for in_title, start, field, value in rows)
