"""Which of many matches are the best: BM25, worked out here for the newest matches and those with the words in title.

SQLite's own bm25() first counts every article that has each word, which takes half a second for common ones; how many
there are is in the vocabulary already.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from math import log

from db.folding import AFTER_ANY, fold
from db.query.nodes import Words
from db.query.number import forms, single
from db.store.highlight import occurrences
from db.store.matching import Match, Range

MOST_RANKED = 800
"""The newest articles that match, of which the best are worked out: so many at most."""
MOST_TITLES = 250
"""Older articles that have the words in their title: so many at most are ranked beside them."""
TITLES_SPAN = 5
"""Titles are looked at so many times as far back as the newest matches reach."""
_TITLE_WEIGHT = 4.0
_LEAST_LETTERS = 3
_NAMED = 0.4  # of an article that has the words only among the names of what it mentions
_SATURATION, _LENGTH = 1.2, 0.75  # the usual k1 and b
_USUAL_LENGTH = 1_600.0  # characters
_EITHER_NUMBER = "SELECT sum(articles) FROM vocabulary WHERE term IN (SELECT value FROM json_each(?))"


def can_rank(leaf: Words) -> bool:
    """Tell whether some articles are more about the words than others: not of the first letters of a word."""
    return not leaf.prefix or len(leaf.words) > 1 or len(leaf.words[0]) >= _LEAST_LETTERS


def best(conn: sqlite3.Connection, match: Match, titles: Match, wanted: Sequence[Words], limit: int) -> list[int]:
    """Give the positions of up to ``limit`` articles, the best first, of the same worth the newest first.

    ``titles`` finds those of them that have the words in the title.
    """
    candidates = _newest(conn, match.expression, match.range, MOST_RANKED)
    if len(candidates) == MOST_RANKED:
        far = candidates[0] - TITLES_SPAN * (candidates[0] - candidates[-1])
        within = Range(max(far, titles.range.low), titles.range.high)
        candidates += _newest(conn, titles.expression, within, MOST_TITLES)
    weights = [(leaf, _rarity(conn, leaf)) for leaf in wanted]
    select = "SELECT position, title, body FROM articles WHERE position IN (SELECT value FROM json_each(?))"
    rows = conn.execute(select, (json.dumps(candidates),))
    worth = {at: _worth(weights, fold(title or ""), fold(body)) for at, title, body in rows}
    return sorted(worth, key=lambda at: (worth[at], at), reverse=True)[:limit]


def _newest(conn: sqlite3.Connection, expression: str | None, within: Range, limit: int) -> list[int]:
    select = """
        SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? AND rowid BETWEEN ? AND ?
        ORDER BY rowid DESC LIMIT ?
    """
    return [at for (at,) in conn.execute(select, (expression, within.low, within.high, limit))]


def _rarity(conn: sqlite3.Connection, leaf: Words) -> float:
    """Give how much it says that an article has these words: more the fewer have the rarest of them."""
    (articles,) = conn.execute("SELECT coalesce(max(id), 0) FROM articles").fetchone()
    *whole, last = leaf.words
    exact = "SELECT articles FROM vocabulary WHERE term = ?"
    beginning = "SELECT max(articles) FROM vocabulary WHERE term >= ? AND term < ?"
    counts = [conn.execute(exact, (word,)).fetchone() for word in (whole if leaf.prefix else leaf.words)]
    counts += [conn.execute(beginning, (last, last + AFTER_ANY)).fetchone()] if leaf.prefix else []
    if single(leaf):
        counts = [conn.execute(_EITHER_NUMBER, (json.dumps(forms(leaf)),)).fetchone()]
    having = min(row[0] if row and row[0] else 0 for row in counts)
    return log(1 + max(articles - having + 0.5, 0.5) / (having + 0.5))


def _worth(weights: Sequence[tuple[Words, float]], title: str, body: str) -> float:
    """Give how much an article with this folded title and body is about the words."""
    worth = 0.0
    length = _SATURATION * (1 - _LENGTH + _LENGTH * len(body) / _USUAL_LENGTH)
    for leaf, rarity in weights:
        in_title, in_body = (sum(1 for _ in occurrences(text, leaf)) for text in (title, body))
        times = in_body + _TITLE_WEIGHT * in_title or _NAMED
        worth += rarity * times * (_SATURATION + 1) / (times + length)
    return worth
