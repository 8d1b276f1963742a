"""Keeping what searches ask in step with the rows: the full-text tables, the counts of incidents, the vocabulary.

Live, every change is indexed as it is written. While a database is loaded for the first time only the texts and tokens
are kept, and the index is built of them all at the end: that takes a third of the time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Protocol

from db.store.index import rollups, vocabulary
from db.store.index.rollups import Counts
from db.store.index.vocabulary import Vocabulary
from db.store.rows.buffer import FULL_TEXT, Buffer

_REMOVE_ARTICLE = """
    INSERT INTO articles_fts (articles_fts, rowid, title, body, names, facets)
    SELECT 'delete', position, title, body, names, facets FROM article_texts WHERE position = ?
"""
_REMOVE_INCIDENT = "INSERT INTO incidents_fts (incidents_fts, rowid, facets) VALUES ('delete', ?, ?)"
_FTS_DEFAULT = 1 << 20
# What is built at once is one large segment at the end, and lies as many levels up as there are powers of 16 of working
# memory in it. Written live it is then merged with so much only as it is large itself; with FTS5's own figures (4 and
# 16) sixteen small batches had the whole index of a million articles written anew, at one go.
_SEGMENTS = {"automerge": 16, "crisismerge": 64}
_WORKING_MEMORY = 8 << 20


class Index(Protocol):
    """What the writer tells of every change."""

    def article(self, position: int, title: str, body: str, names: str, facets: str) -> None:
        """Index an article, ``title`` and ``body`` folded as far as the tokenizer does not fold them."""

    def incident(self, position: int, day: str | None, facets: str) -> None:
        """Index an incident."""

    def remove_article(self, position: int) -> None:
        """Take an article out; its rows must still be there."""

    def remove_incidents(self, incidents: Iterable[tuple[int, str | None, str]]) -> None:
        """Take incidents out, of which the position, the day and the facets are those that they were indexed with."""

    def new_words(self, title: str | None, body: str, names: str) -> None:
        """Count the words of an article that is new."""

    def flush(self) -> None:
        """Write what is gathered."""

    def forget(self) -> None:
        """Forget what is gathered, after a rollback."""


class LiveIndex:
    """Everything can be searched as soon as it is written."""

    def __init__(self, conn: sqlite3.Connection, buffer: Buffer) -> None:
        self._conn = conn
        self._buffer = buffer
        self._counts = Counts()
        self._vocabulary = Vocabulary(conn)

    def article(self, position: int, title: str, body: str, names: str, facets: str) -> None:
        """Index an article."""
        self._buffer.add("articles_fts", position, title, body, names, facets)

    def incident(self, position: int, day: str | None, facets: str) -> None:
        """Index an incident."""
        self._buffer.add("incidents_fts", position, facets)
        self._counts.add(facets, day, 1)

    def remove_article(self, position: int) -> None:
        """Take an article out."""
        self._conn.execute(_REMOVE_ARTICLE, (position,))

    def remove_incidents(self, incidents: Iterable[tuple[int, str | None, str]]) -> None:
        """Take incidents out."""
        indexed = []
        for position, day, facets in incidents:
            self._counts.add(facets, day, -1)
            indexed.append((position, facets))
        self._conn.executemany(_REMOVE_INCIDENT, sorted(indexed))

    def new_words(self, title: str | None, body: str, names: str) -> None:
        """Count the words of an article that is new."""
        self._vocabulary.add(title, body, names)

    def flush(self) -> None:
        """Write the counts."""
        self._counts.flush(self._conn)
        self._vocabulary.flush()

    def forget(self) -> None:
        """Forget what was counted."""
        self._counts.clear()
        self._vocabulary.forget()


class DeferredIndex:
    """Nothing can be searched before ``build``."""

    def __init__(self, _conn: sqlite3.Connection, _buffer: Buffer) -> None:
        pass

    def article(self, position: int, title: str, body: str, names: str, facets: str) -> None:
        """Leave it for the end."""

    def incident(self, position: int, day: str | None, facets: str) -> None:
        """Leave it for the end."""

    def remove_article(self, position: int) -> None:
        """It is not in yet."""

    def remove_incidents(self, incidents: Iterable[tuple[int, str | None, str]]) -> None:
        """They are not in yet."""

    def new_words(self, title: str | None, body: str, names: str) -> None:
        """Leave them for the end."""

    def flush(self) -> None:
        """There is nothing to write."""

    def forget(self) -> None:
        """There is nothing to forget."""


def build(conn: sqlite3.Connection) -> None:
    """Index all articles and incidents anew, and count them."""
    for table in FULL_TEXT:
        _set(conn, table, {**_SEGMENTS, "hashsize": _WORKING_MEMORY})
        conn.execute(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
        conn.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
        _set(conn, table, {"hashsize": _FTS_DEFAULT})
    rollups.rebuild(conn)
    vocabulary.rebuild(conn)


def _set(conn: sqlite3.Connection, table: str, settings: Mapping[str, int]) -> None:
    conn.executemany(f"INSERT INTO {table} ({table}, rank) VALUES (?, ?)", settings.items())
