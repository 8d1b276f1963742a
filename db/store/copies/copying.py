"""Finding the near copies among the articles that are new: which tell much the same as which, word for word.

Articles whose sketches share three keys are compared shingle by shingle. Whether two are linked hangs on their texts
and days alone, so the stories come out the same in whatever order and in how many pieces the articles arrive; but of
a set phrase that more than 32 articles have, only the first 32 are looked at.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import groupby
from operator import itemgetter
from typing import Protocol

from db.shingles import keys_of, sketch
from db.store.copies.comparing import Comparing, story_text
from db.store.copies.independence import count_anew
from db.store.copies.stories import Stories

_AT_ONCE = 10_000
"""Articles that are looked at in one transaction."""
_BUCKET = 32
_MOST_COMPARED = 16
_SHARED_KEYS = 3
_SEEN = "copies looked for up to article"
_KEYS = """
    SELECT key, article_id FROM article_keys WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key, article_id
"""


class Writer(Protocol):
    """What is asked of who writes: ``Store`` lies above, since it knows copies."""

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection that everything is written over."""

    def batch(self) -> AbstractContextManager[None]:
        """What is written inside is committed at the end, or undone if an error leaves it."""


def link_copies(store: Writer, stopped: Callable[[], bool] = lambda: False, until: int | None = None) -> int:
    """Look for copies and versions of the articles that were added since the last time, up to the id ``until``; give
    how many were linked.

    What is done stays done when it is broken off, by ``stopped`` or otherwise, and the next time goes on from there.
    """
    linked = 0
    conn = store.connection
    while not stopped():
        with store.batch():
            new = _new(conn, until)
            if not new:
                break
            linked += _link(conn, new)
            _remember(conn, new[-1][0])
    return linked


def _new(conn: sqlite3.Connection, until: int | None) -> list[tuple[int, bytes]]:
    """Give id and sketch of the articles to look at; a sketch that was not made when they were stored is made now."""
    row = conn.execute("SELECT value FROM meta WHERE name = ?", (_SEEN,)).fetchone()
    select = "SELECT id, sketch FROM articles WHERE id > ? AND id <= coalesce(?, id) ORDER BY id LIMIT ?"
    rows = conn.execute(select, (int(row[0]) if row else 0, until, _AT_ONCE)).fetchall()
    return [(article_id, sketch(story_text(conn, article_id)) if kept is None else kept) for article_id, kept in rows]


def _remember(conn: sqlite3.Connection, article_id: int) -> None:
    keep = "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
    conn.execute(keep, (_SEEN, str(article_id)))


def _link(conn: sqlite3.Connection, new: Sequence[tuple[int, bytes]]) -> int:
    """Link the new articles; give how many of them belong to a story with others now."""
    comparing = Comparing(conn)
    stories = Stories(conn)
    linked = set()
    for article_id, candidates in _candidates(conn, new):
        for other in candidates:
            if comparing.belong_together(article_id, other):
                stories.join(article_id, other)
                linked.add(article_id)
    count_anew(conn, stories.write(comparing))
    return len(linked)


def _candidates(conn: sqlite3.Connection, new: Sequence[tuple[int, bytes]]) -> Iterator[tuple[int, list[int]]]:
    """Keep the keys of the new articles; give for each what articles share some, those with the most of them first."""
    found: dict[int, Counter[int]] = {}
    rows = []
    everything = sorted((key, article_id) for article_id, kept in new for key in keys_of(kept))
    known = _with_keys(conn, {key for key, _ in everything})
    for key, pairs in groupby(everything, key=itemgetter(0)):
        ids = [article_id for _, article_id in pairs]
        kept = known.get(key, [])
        rows += [(key, article_id) for article_id in ids[: max(0, _BUCKET - len(kept))]]
        bucket = [*kept, *ids][:_BUCKET]
        if len(bucket) > 1:
            for article_id in ids:
                found.setdefault(article_id, Counter()).update(bucket)
    conn.executemany("INSERT INTO article_keys (key, article_id) VALUES (?, ?)", rows)
    for article_id in sorted(found):
        sharing = found[article_id]
        others = [other for other, keys in sharing.items() if keys >= _SHARED_KEYS and other != article_id]
        if others:
            yield article_id, sorted(others, key=lambda other: (-sharing[other], other))[:_MOST_COMPARED]


def _with_keys(conn: sqlite3.Connection, keys: Iterable[int]) -> dict[int, list[int]]:
    """Give the articles that are kept under each of these keys, the first at the front; most keys have none."""
    found: dict[int, list[int]] = {}
    for key, article_id in conn.execute(_KEYS, (json.dumps(list(keys)),)):
        found.setdefault(key, []).append(article_id)
    return found
