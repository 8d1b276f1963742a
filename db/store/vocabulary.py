"""The words of all articles with the number of articles that have them: what makes the beginning of a word quick.

New articles are counted as they come; after a first load the full-text index tells all counts at once.
"""

from __future__ import annotations

import sqlite3
from collections import Counter

from db.folding import words

_ADD = """
    INSERT INTO vocabulary VALUES (?, ?)
    ON CONFLICT (term) DO UPDATE SET articles = articles + excluded.articles
"""


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
