"""The log of corrections read back: those that hold."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from db.store.reports.corrections import Anchor, Correction

PUBLISHED = "published"
"""The field of a correction that gives an article its day; all others are of a report."""

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


@dataclass(frozen=True, slots=True)
class Held:
    """A correction that holds: of which article, where the report begins (None for the article's own day), what is put
    right, the value as JSON (of a day: itself, None for an unknown one), and when that was (UTC)."""

    article_id: int
    anchor: Anchor | None
    field: str
    value: str | None
    made_at: str


_HELD = """
    SELECT article_id, in_title, start, field, value, made_at FROM corrections
    WHERE undoes IS NULL AND id NOT IN (SELECT undoes FROM corrections WHERE undoes IS NOT NULL) ORDER BY id
"""


def held(conn: sqlite3.Connection) -> tuple[Held, ...]:
    """Give all corrections that hold, the oldest first; of several of one field the last."""
    last: dict[tuple[int, Anchor | None, str], Held] = {}
    for article_id, in_title, start, field, value, made_at in conn.execute(_HELD):
        anchor = None if start is None else Anchor(bool(in_title), start)
        last.pop((article_id, anchor, field), None)
        last[article_id, anchor, field] = Held(article_id, anchor, field, value, made_at)
    return tuple(last.values())
