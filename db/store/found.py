"""Which incidents a query finds, by position: the walk behind the timeline, its counts and its facets.

Fields are asked of the incidents' index, words of the articles'. Where both are needed, incidents are walked in order
of days in pieces of growing size, and of each piece only the articles concerned are asked for the words; where few
articles have the words at all, one starts from these.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence

from db.store.matching import Branch, Range
from db.store.positions import id_of

_FEW_ARTICLES = 1_000
_FIRST_PIECE = 250
_GROWTH = 4
_MOST_PIECE = 16_000
_GAP = 40 << 32  # articles of more than forty days apart are asked for separately

Pairs = list[tuple[int, int]]


def positions(
    conn: sqlite3.Connection, branches: Sequence[Branch], window: Range, limit: int, *, newest: bool = True
) -> list[int]:
    """Give the positions in ``window`` of up to ``limit`` incidents found: the newest first, or the oldest first."""
    if len(branches) == 1:
        return _of_branch(conn, branches[0], window, limit, newest)
    found = {at for branch in branches for at in _of_branch(conn, branch, window, limit, newest)}
    return sorted(found, reverse=newest)[:limit]


def _of_branch(conn: sqlite3.Connection, branch: Branch, window: Range, limit: int, newest: bool) -> list[int]:
    window = window.within(branch.range)
    if branch.text is None:
        return [at for at, _ in _walked(conn, branch.facets, window, limit, newest, paired=False)]
    few = _few_articles(conn, branch)
    if few is not None:
        return _reported_by(conn, branch, few, window, limit, newest)
    found: list[int] = []
    for piece in _pieces(conn, branch.facets, window, newest):
        having = _having_words(conn, branch.text, {article for _, article in piece})
        found += [at for at, article in piece if article in having]
        if len(found) >= limit:
            break
    return found[:limit]


def _walked(
    conn: sqlite3.Connection, facets: str | None, window: Range, limit: int, newest: bool, *, paired: bool
) -> Pairs:
    """Give incidents in order of days, with the position of their article where ``paired`` asks for it."""
    order = "DESC" if newest else "ASC"
    span = (window.low, window.high, limit)
    if facets is None:
        select = f"""
            SELECT position, article_position FROM incident_index WHERE position BETWEEN ? AND ?
            ORDER BY position {order} LIMIT ?
        """
        return conn.execute(select, span).fetchall()
    article = "(SELECT article_position FROM incident_index WHERE position = incidents_fts.rowid)" if paired else "0"
    select = f"""
        SELECT rowid, {article} FROM incidents_fts WHERE incidents_fts MATCH ? AND rowid BETWEEN ? AND ?
        ORDER BY rowid {order} LIMIT ?
    """
    return conn.execute(select, (facets, *span)).fetchall()


def _pieces(conn: sqlite3.Connection, facets: str | None, window: Range, newest: bool) -> Iterator[Pairs]:
    size = _FIRST_PIECE
    while True:
        piece = _walked(conn, facets, window, size, newest, paired=True)
        if piece:
            yield piece
        if len(piece) < size:
            return
        last = piece[-1][0]
        window = Range(window.low, last - 1) if newest else Range(last + 1, window.high)
        size = min(size * _GROWTH, _MOST_PIECE)


def _having_words(conn: sqlite3.Connection, text: str, articles: set[int]) -> set[int]:
    """Give those of ``articles`` (by position) that have the words; and perhaps others."""
    select = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? AND rowid BETWEEN ? AND ?"
    found: set[int] = set()
    for low, high in _runs(sorted(articles)):
        found.update(at for (at,) in conn.execute(select, (text, low, high)))
    return found


def _runs(ascending: list[int]) -> Iterator[tuple[int, int]]:
    """Give the ends of the stretches of ``ascending`` that have no wide gap inside."""
    start = 0
    for at in range(1, len(ascending) + 1):
        if at == len(ascending) or ascending[at] - ascending[at - 1] > _GAP:
            yield ascending[start], ascending[at - 1]
            start = at


def _few_articles(conn: sqlite3.Connection, branch: Branch) -> list[int] | None:
    """Give all articles in which the branch may find something, None where there are more than a few."""
    select = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? LIMIT ?"
    rows = conn.execute(select, (branch.likely or branch.text, _FEW_ARTICLES + 1)).fetchall()
    return [at for (at,) in rows] if len(rows) <= _FEW_ARTICLES else None


def _reported_by(
    conn: sqlite3.Connection, branch: Branch, articles: list[int], window: Range, limit: int, newest: bool
) -> list[int]:
    """Give the incidents of these articles that have the fields asked for."""
    select = """
        SELECT position FROM incidents WHERE article_id IN (SELECT value FROM json_each(?))
            AND position BETWEEN ? AND ?
    """
    ids = json.dumps([id_of(at) for at in articles])
    found = sorted((at for (at,) in conn.execute(select, (ids, window.low, window.high))), reverse=newest)
    if branch.facets is None:
        return found[:limit]
    having = "SELECT 1 FROM incidents_fts WHERE incidents_fts MATCH ? AND rowid = ?"
    kept: list[int] = []
    for at in found:
        if len(kept) == limit:
            break
        if conn.execute(having, (branch.facets, at)).fetchone():
            kept.append(at)
    return kept
