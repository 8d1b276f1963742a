"""Which of many matches are the best: BM25, worked out here for the newest matches and those with the words in title.

SQLite's own bm25() first counts every article that has each word, which takes half a second for common ones; how many
there are is in the vocabulary already.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from math import log

from db.folding import AFTER_ANY
from db.query.nodes import Words
from db.store.highlight import find
from db.store.matching import Match

MOST_RANKED = 1_500
MOST_TITLES = 300
_TITLE_WEIGHT = 4.0
_NAMED = 0.4  # of an article that has the words only among the names of what it mentions
_SATURATION, _LENGTH = 1.2, 0.75  # the usual k1 and b
_USUAL_LENGTH = 1_600.0  # characters


def best(conn: sqlite3.Connection, match: Match, wanted: Sequence[Words], limit: int) -> list[int]:
    """Give the positions of up to ``limit`` articles, the best first, of the same worth the newest first."""
    candidates = _newest(conn, match, match.expression, MOST_RANKED)
    if len(candidates) == MOST_RANKED:
        titles = " AND ".join(f'title : "{" ".join(leaf.words)}"{" *" if leaf.prefix else ""}' for leaf in wanted)
        candidates += _newest(conn, match, f"{match.expression} AND ({titles})", MOST_TITLES)
    weights = [(leaf, _rarity(conn, leaf)) for leaf in wanted]
    select = "SELECT position, title, body FROM articles WHERE position IN (SELECT value FROM json_each(?))"
    rows = conn.execute(select, (json.dumps(candidates),))
    worth = {at: sum(rarity * _told(leaf, title or "", body) for leaf, rarity in weights) for at, title, body in rows}
    return sorted(worth, key=lambda at: (worth[at], at), reverse=True)[:limit]


def _newest(conn: sqlite3.Connection, match: Match, expression: str | None, limit: int) -> list[int]:
    select = """
        SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?
    """
    return [at for (at,) in conn.execute(select, (expression, match.range.low, match.range.high, limit))]


def _rarity(conn: sqlite3.Connection, leaf: Words) -> float:
    """Give how much it says that an article has these words: more the fewer have the rarest of them."""
    (articles,) = conn.execute("SELECT coalesce(max(id), 0) FROM articles").fetchone()
    *whole, last = leaf.words
    exact = "SELECT articles FROM vocabulary WHERE term = ?"
    beginning = "SELECT max(articles) FROM vocabulary WHERE term >= ? AND term < ?"
    counts = [conn.execute(exact, (word,)).fetchone() for word in (whole if leaf.prefix else leaf.words)]
    counts += [conn.execute(beginning, (last, last + AFTER_ANY)).fetchone()] if leaf.prefix else []
    having = min(row[0] if row and row[0] else 0 for row in counts)
    return log(1 + max(articles - having + 0.5, 0.5) / (having + 0.5))


def _told(leaf: Words, title: str, body: str) -> float:
    """Give how much the article is about the words."""
    times = len(find(body, [leaf])) + _TITLE_WEIGHT * len(find(title, [leaf])) or _NAMED
    return times * (_SATURATION + 1) / (times + _SATURATION * (1 - _LENGTH + _LENGTH * len(body) / _USUAL_LENGTH))
