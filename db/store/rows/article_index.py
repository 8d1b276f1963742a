"""One article's entry in the full-text table, taken out and put back changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from db.store.rows.article_rows import ArticleRows

_TEXTS = "SELECT title, body, names, facets FROM article_texts WHERE position = ?"
_FOLDED = "SELECT title, body FROM article_index WHERE position = ?"
_REMOVE = "DELETE FROM article_index WHERE position = ?"


@dataclass(frozen=True, slots=True)
class Entry:
    """What an article is found by. ``folded_title`` and ``folded_body`` are None where the tokenizer folds them."""

    position: int
    title: str
    body: str
    names: str
    facets: str
    folded_title: str | None
    folded_body: str | None


def entry_of(conn: sqlite3.Connection, article_id: int) -> Entry:
    """Give the entry of an article."""
    (position,) = conn.execute("SELECT position FROM articles WHERE id = ?", (article_id,)).fetchone()
    title, body, names, facets = conn.execute(_TEXTS, (position,)).fetchone()
    return Entry(position, title, body, names, facets, *conn.execute(_FOLDED, (position,)).fetchone())


def remove(conn: sqlite3.Connection, rows: ArticleRows, position: int) -> None:
    """Take the entry at a position out."""
    rows.index.remove_article(position)
    conn.execute(_REMOVE, (position,))


def restore(rows: ArticleRows, entry: Entry, position: int, facets: str) -> None:
    """Put an entry that was taken out back at a position, with these tokens."""
    rows.buffer.add("article_index", position, entry.folded_title, entry.folded_body, entry.names, facets)
    rows.index.article(position, entry.title, entry.body, entry.names, facets)
    rows.flush()


def change(conn: sqlite3.Connection, rows: ArticleRows, article_id: int, changed: Callable[[str], str]) -> None:
    """Have the tokens of an article changed by a function."""
    entry = entry_of(conn, article_id)
    facets = changed(entry.facets)
    if facets != entry.facets:
        remove(conn, rows, entry.position)
        restore(rows, entry, entry.position, facets)
