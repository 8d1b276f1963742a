"""The words of all articles with the number of articles that have them: what makes the beginning of a word quick.

A few new articles are counted as they come. After many, counting costs more than reading the full-text index once at
the end; until then ``meta`` says that the vocabulary is stale, so that the next writer makes up for a broken run.
"""

from __future__ import annotations

import sqlite3
from collections import Counter

from db.folding import words

MOST_COUNTED = 2_000
_ADD = """
    INSERT INTO vocabulary VALUES (?, ?)
    ON CONFLICT (term) DO UPDATE SET articles = articles + excluded.articles
"""


class Vocabulary:
    """Keeps the table ``vocabulary`` of one writer."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._counted: Counter[str] = Counter()
        self._articles = 0

    def add(self, title: str | None, body: str) -> None:
        """Count the words of a new article."""
        self._articles += 1
        if self._articles <= MOST_COUNTED:
            self._counted.update(set(words(f"{title or ''}\n{body}")))

    def flush(self) -> None:
        """Write what was counted."""
        if self._articles > MOST_COUNTED:
            self._conn.execute("INSERT OR REPLACE INTO meta VALUES ('vocabulary', 'stale')")
        self._conn.executemany(_ADD, self._counted.items())
        self._counted.clear()

    def forget(self) -> None:
        """Forget what was counted since the last flush, after a rollback."""
        self._counted.clear()

    def finish(self) -> None:
        """Count anew if the table is stale."""
        if self._conn.execute("SELECT 1 FROM meta WHERE name = 'vocabulary'").fetchone():
            rebuild(self._conn)


def rebuild(conn: sqlite3.Connection) -> None:
    """Count the words of all articles from the full-text index."""
    conn.execute("CREATE VIRTUAL TABLE temp.article_terms USING fts5vocab (main, articles_fts, row)")
    conn.execute("DELETE FROM vocabulary")
    conn.execute(
        "INSERT INTO vocabulary SELECT term, doc FROM temp.article_terms WHERE term NOT GLOB '0[a-z]*' ORDER BY term"
    )
    conn.execute("DROP TABLE temp.article_terms")
    conn.execute("DELETE FROM meta WHERE name = 'vocabulary'")
