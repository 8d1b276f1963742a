"""The words of all articles with the number of articles that have them: what makes the beginning of a word quick.

New articles are counted as they come; after a first load the full-text index tells all counts at once.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter

from db.folding import AFTER_ANY, words
from db.query.nodes import Words
from db.query.number import forms, single

_ADD = """
    INSERT INTO vocabulary VALUES (?, ?)
    ON CONFLICT (term) DO UPDATE SET articles = articles + excluded.articles
"""
_EITHER_NUMBER = "SELECT sum(articles) FROM vocabulary WHERE term IN (SELECT value FROM json_each(?))"
_BEGINNING = "SELECT max(articles) FROM vocabulary WHERE term >= ? AND term < ?"
_EXACT = "SELECT articles FROM vocabulary WHERE term = ?"


def having(conn: sqlite3.Connection, leaf: Words) -> int:
    """Give how many articles have the rarest of these words."""
    if single(leaf):
        counts = [conn.execute(_EITHER_NUMBER, (json.dumps(forms(leaf)),)).fetchone()]
    else:
        *whole, last = leaf.words
        counts = [conn.execute(_EXACT, (word,)).fetchone() for word in (whole if leaf.prefix else leaf.words)]
        counts += [conn.execute(_BEGINNING, (last, last + AFTER_ANY)).fetchone()] if leaf.prefix else []
    return min(row[0] if row and row[0] else 0 for row in counts)


class Vocabulary:
    """Keeps the table ``vocabulary`` of one writer."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._counted: Counter[str] = Counter()

    def add(self, title: str | None, body: str, names: str) -> None:
        """Count the words of a new article and of the names that it is found by."""
        self._counted.update(set(words(f"{title or ''}\n{body}\n{names}")))

    def flush(self) -> None:
        """Write what was counted."""
        self._conn.executemany(_ADD, self._counted.items())
        self._counted.clear()

    def forget(self) -> None:
        """Forget what was counted since the last flush, after a rollback."""
        self._counted.clear()


def rebuild(conn: sqlite3.Connection) -> None:
    """Count the words of all articles from the full-text index."""
    conn.execute("CREATE VIRTUAL TABLE temp.article_terms USING fts5vocab (main, articles_fts, row)")
    conn.execute("DELETE FROM vocabulary")
    conn.execute(
        "INSERT INTO vocabulary SELECT term, doc FROM temp.article_terms WHERE term NOT GLOB '0[a-z]*' ORDER BY term"
    )
    conn.execute("DROP TABLE temp.article_terms")
