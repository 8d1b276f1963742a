"""Which of many matches are the best: BM25, worked out here for the newest matches and those with the words in title.

SQLite's own bm25() first counts every article that has each word, which takes half a second for common ones; how many
there are is in the vocabulary already.
"""

from __future__ import annotations

import json
import sqlite3
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from math import log

from db.folding import fold
from db.query.nodes import Words
from db.store.index import tokens
from db.store.index.positions import FIRST_DATED, ordinal_of
from db.store.index.vocabulary import having
from db.store.searching.highlight import occurrences
from db.store.searching.matching import Match, Range
from db.store.searching.reach import back

MOST_RANKED = 800
"""The newest articles that match, of which the best are worked out: so many at most."""
MOST_TITLES = 250
"""Older articles that have the words in their title: so many at most are ranked beside them."""
TITLES_SPAN = 5
"""Titles are looked at so many times as far back as the newest matches reach."""
MOST_WALKED = 80_000
"""Words in a row that are all common are looked for in the newest articles: so many, if enough of these have them."""
_TITLE_WEIGHT = 4.0
_LEAST_LETTERS = 3
_NAMED = 0.4  # of an article that has the words only among the names of what it mentions
_SATURATION, _LENGTH = 1.2, 0.75  # the usual k1 and b
_USUAL_LENGTH = 1_600.0  # characters


def can_rank(leaf: Words) -> bool:
    """Tell whether some articles are more about the words than others: not of the first letters of a word."""
    return not leaf.prefix or len(leaf.words) > 1 or len(leaf.words[0]) >= _LEAST_LETTERS


def best(conn: sqlite3.Connection, match: Match, titles: Match, wanted: Sequence[Words], limit: int) -> list[int]:
    """Give the positions of up to ``limit`` articles, the best first, of the same worth the newest first.

    ``titles`` finds those of them that have the words in the title.
    """
    candidates = _candidates(conn, match, limit)
    if len(candidates) == MOST_RANKED and not match.is_dear:  # else the title of every article is looked into
        far = candidates[0] - TITLES_SPAN * (candidates[0] - candidates[-1])
        within = Range(max(far, titles.range.low), titles.range.high)
        expression = titles.expression
        if len(wanted) > 1:  # no title may have them all
            expression = f"(({_months(far, candidates[0])}) AND {expression})"
        candidates += _newest(conn, expression, within, MOST_TITLES)
    weights = [(leaf, _rarity(conn, leaf)) for leaf in wanted]
    select = "SELECT position, title, body FROM articles WHERE position IN (SELECT value FROM json_each(?))"
    rows = conn.execute(select, (json.dumps(candidates),))
    worth = {at: _worth(weights, fold(title or ""), fold(body)) for at, title, body in rows}
    return sorted(worth, key=lambda at: (worth[at], at), reverse=True)[:limit]


def _months(low: int, high: int) -> str:
    """Give what the articles of these positions have, with those of the same months: the index looks at no others.

    A range of positions alone does not keep it from looking on for the next match, through all that there is.
    """
    if low < FIRST_DATED:
        return tokens.EVERYTHING
    first, last = (date.fromordinal(ordinal_of(at)) for at in (low, high))
    end = date(last.year, last.month, monthrange(last.year, last.month)[1])
    return " OR ".join(tokens.days(first.replace(day=1).isoformat(), end.isoformat()))


def _candidates(conn: sqlite3.Connection, match: Match, limit: int) -> list[int]:
    """Give the newest matches."""
    if match.is_dear:
        near = Range(back(conn, match.range.high, MOST_WALKED))
        candidates = _newest(conn, match.expression, match.range.within(near), MOST_RANKED)
        if len(candidates) >= limit:
            return candidates
    return _newest(conn, match.expression, match.range, MOST_RANKED)


def _newest(conn: sqlite3.Connection, expression: str | None, within: Range, limit: int) -> list[int]:
    select = """
        SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? AND rowid BETWEEN ? AND ?
        ORDER BY rowid DESC LIMIT ?
    """
    return [at for (at,) in conn.execute(select, (expression, within.low, within.high, limit))]


def _rarity(conn: sqlite3.Connection, leaf: Words) -> float:
    """Give how much it says that an article has these words: more the fewer have the rarest of them."""
    (articles,) = conn.execute("SELECT coalesce(max(id), 0) FROM articles").fetchone()
    number = having(conn, leaf)
    return log(1 + max(articles - number + 0.5, 0.5) / (number + 0.5))


def _worth(weights: Sequence[tuple[Words, float]], title: str, body: str) -> float:
    """Give how much an article with this folded title and body is about the words."""
    worth = 0.0
    length = _SATURATION * (1 - _LENGTH + _LENGTH * len(body) / _USUAL_LENGTH)
    for leaf, rarity in weights:
        in_title, in_body = (sum(1 for _ in occurrences(text, leaf)) for text in (title, body))
        times = in_body + _TITLE_WEIGHT * in_title or _NAMED
        worth += rarity * times * (_SATURATION + 1) / (times + length)
    return worth
