"""What the search pane and ``tidings search`` ask for: articles."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from db.query import Query
from db.query.nodes import Field, Words, leaves
from db.store.copies import listing
from db.store.records.rows import Offsets
from db.store.records.views import SearchHit
from db.store.searching import resolve
from db.store.searching.highlight import apart, find, snippet
from db.store.searching.matching import Match, in_articles, in_titles
from db.store.searching.ranking import best, can_rank

_HITS = """
    SELECT a.position, a.id, a.title, a.source, a.published, a.url, a.body,
        (SELECT min(b.start) FROM article_blocks AS b WHERE b.article_id = a.id AND b.kind IN ('standfirst', 'story')),
        (SELECT count(DISTINCT r.incident_id) FROM reports AS r WHERE r.article_id = a.id),
        (SELECT count(*) FROM article_copies AS one JOIN article_copies AS c ON c.story = one.story
            WHERE one.article_id = a.id AND c.article_id <> a.id)
    FROM articles AS a WHERE a.position IN (SELECT value FROM json_each(?))
"""


def articles(
    conn: sqlite3.Connection, query: Query, *, limit: int = 50, before: int | None = None, ranked: bool = False
) -> tuple[SearchHit, ...]:
    """Give up to ``limit`` articles, newest first; ``before`` is the ``cursor`` of the last hit of the page before.

    ``ranked`` gives the best of the newest matches instead, best first, if words are asked for; these have no further
    pages.
    """
    match = in_articles(conn, query)
    words = [leaf for leaf in leaves(query.root) if isinstance(leaf, Words) and can_rank(leaf)]
    if ranked and words:
        found = best(conn, match, in_titles(conn, query), words, limit)
    else:
        high = match.range.high if before is None else min(match.range.high, before - 1)
        found = _newest(conn, match, match.range.low, high, limit)
    return _hits(conn, query, found)


def stories(
    conn: sqlite3.Connection, query: Query, *, limit: int = 50, before: int | None = None
) -> tuple[SearchHit, ...]:
    """Give articles as ``articles`` does, but of those that are copies or versions of one another only the newest.

    Where that one does not match, the newest that does stands for them.
    """
    match = in_articles(conn, query)
    high = match.range.high if before is None else min(match.range.high, before - 1)
    shown: list[int] = []
    while len(shown) < limit:
        found = _newest(conn, match, match.range.low, high, limit)
        shown += _not_replaced(conn, match, found)
        if len(found) < limit:
            break
        high = found[-1] - 1
    return _hits(conn, query, shown[:limit])


def count(conn: sqlite3.Connection, query: Query, *, bound: int = 10_000) -> tuple[int, bool]:
    """Give the number of articles found and whether it is exact; past ``bound`` it is not counted on."""
    match = in_articles(conn, query)
    found = len(_newest(conn, match, match.range.low, match.range.high, bound + 1))
    return min(found, bound), found <= bound


def matches(conn: sqlite3.Connection, query: Query, article_id: int) -> tuple[Offsets, ...]:
    """Give where the article's body has what the query asks for, in order: its words, and places and actors under
    whatever name."""
    row = conn.execute("SELECT body FROM articles WHERE id = ?", (article_id,)).fetchone()
    if row is None:
        return ()
    found = {*find(row[0], _body_words(query)), *_mentions(conn, article_id, _named(conn, query))}
    return tuple(apart(sorted(found)))


def _newest(conn: sqlite3.Connection, match: Match, low: int, high: int, limit: int) -> list[int]:
    if match.expression is None:
        select = "SELECT position FROM articles WHERE position BETWEEN ? AND ? ORDER BY position DESC LIMIT ?"
        rows = conn.execute(select, (low, high, limit))
    else:
        select = """
            SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? AND rowid BETWEEN ? AND ?
            ORDER BY rowid DESC LIMIT ?
        """
        rows = conn.execute(select, (match.expression, low, high, limit))
    return [at for (at,) in rows]


def _not_replaced(conn: sqlite3.Connection, match: Match, found: Sequence[int]) -> list[int]:
    """Give those positions to which the same query finds no newer article of the same story."""

    def is_found(at: int) -> bool:
        return match.range.low <= at <= match.range.high and bool(_newest(conn, match, at, at, 1))

    newer = listing.newer(conn, found)
    return [at for at in found if not any(map(is_found, newer.get(at, ())))]


def _hits(conn: sqlite3.Connection, query: Query, found: Sequence[int]) -> tuple[SearchHit, ...]:
    words, named = _body_words(query), _named(conn, query)
    hits = {}
    for row in conn.execute(_HITS, (json.dumps(list(found)),)).fetchall():
        at, article_id, title, source, published, url, body, story, incidents, others = row
        occurrences = find(body, words) or _mentions(conn, article_id, named)
        text, inside = snippet(body, occurrences, story or 0)
        hits[at] = SearchHit(article_id, at, title, source, published, url, text, inside, incidents, others)
    return tuple(hits[at] for at in found if at in hits)


def _body_words(query: Query) -> list[Words]:
    return [leaf for leaf in leaves(query.root) if isinstance(leaf, Words) and not leaf.title]


def _named(conn: sqlite3.Connection, query: Query) -> set[int]:
    """Give the entities that the query calls by one of their names."""
    names = [" ".join(leaf.words) for leaf in _body_words(query) if not leaf.prefix]
    names += [leaf.value for leaf in leaves(query.root) if isinstance(leaf, Field) and leaf.name in ("place", "actor")]
    return {entity_id for name in names for entity_id in resolve.entities_named(conn, name)}


def _mentions(conn: sqlite3.Connection, article_id: int, entity_ids: set[int]) -> list[Offsets]:
    """Give where the article's body mentions these entities, in order."""
    if not entity_ids:
        return []
    select = "SELECT start, stop, entity_id FROM mentions WHERE article_id = ? AND in_title = 0 ORDER BY start"
    return [(start, stop) for start, stop, found in conn.execute(select, (article_id,)) if found in entity_ids]
