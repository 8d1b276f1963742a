"""Which incidents a query finds, by position: the walk behind the timeline, its counts, its facets and its histogram.

Fields are asked of the incidents' index, words of the articles'. Where both are needed there are two ways. From the
incidents: these are walked in order of days in pieces of growing size, and of each piece only the articles concerned
are asked for the words; good where many articles have them. From the articles: good where few do, or where the order
does not matter.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from math import isqrt

from db.store.index import tokens
from db.store.index.positions import LAST, walk
from db.store.searching.matching import Branch, Range
from db.store.searching.reach import back

LEAST_FEW, MOST_FEW = 1_000, 20_000
"""The bounds of how many articles are few enough to look up the incidents of each."""
FIRST_PIECE = 250
"""Incidents in the first piece that is looked at; each further piece is larger."""
_GROWTH = 4
_MOST_PIECE = 16_000
_ARTICLES_AT_ONCE = 500
MOST_WALKED = 80_000
"""The newest articles to which the search for words in a row that are all common is kept where not all are needed."""
_WALK_PER_LOOKUP = 5  # looking up the incidents of one article takes as long as walking past so many incidents
_ALWAYS = Range()
_ALL = -1
_LATER = 60 << 32
_GAP = 40 << 32  # articles of more than forty days apart are asked for separately

Pairs = list[tuple[int, int]]
"""Positions of incidents, each with that of an article that reports it."""


def positions(
    conn: sqlite3.Connection, branches: Sequence[Branch], window: Range, limit: int, *, newest: bool = True
) -> list[int]:
    """Give the positions in ``window`` of up to ``limit`` incidents found: the newest first, or the oldest first."""
    if len(branches) == 1:
        return _in_order(conn, branches[0], window, limit, newest)
    found = {at for branch in branches for at in _in_order(conn, branch, window, limit, newest)}
    return sorted(found, reverse=newest)[:limit]


def some(conn: sqlite3.Connection, branches: Sequence[Branch], limit: int) -> list[int]:
    """Give the positions of up to ``limit`` incidents found, in no order: all of them, or those of recent articles."""
    if len(branches) > 1 or branches[0].text is None or branches[0].facets or branches[0].range != Range():
        return positions(conn, branches, Range(), limit)
    return _of_newest_articles(conn, branches[0], Range(), limit)


def newest_some(conn: sqlite3.Connection, branches: Sequence[Branch], limit: int) -> tuple[list[int], bool]:
    """Give the positions of up to ``limit`` incidents found, in no order, and whether all articles were looked at.

    Where that would take long, it is only the newest articles in which there are some.
    """
    if len(branches) == 1 and branches[0].is_dear:
        near = _near(conn, branches[0])
        found = _of_newest_articles(conn, branches[0], near, limit)
        if found and near != Range():
            return found, False
    return some(conn, branches, limit), True


def _of_newest_articles(conn: sqlite3.Connection, branch: Branch, articles: Range, limit: int) -> list[int]:
    found: dict[int, None] = {}
    for some_articles in _newest_articles(conn, branch, articles):
        found.update((at, None) for at in _reported_by(conn, branch, some_articles, Range()))
        if len(found) >= limit:
            break
    return list(found)[:limit]


def _near(conn: sqlite3.Connection, branch: Branch) -> Range:
    """Give where the newest articles are that may report what happened in the days of a branch; all if they are few."""
    until = min(branch.range.high + _LATER, LAST)
    low = back(conn, until, MOST_WALKED)
    return Range(low, until) if low else Range()


def of_few(conn: sqlite3.Connection, branch: Branch, window: Range, articles: int) -> list[int] | None:
    """Give the positions of all incidents found, None where as many as ``articles`` articles may report them."""
    few = _articles(conn, branch.likely or tokens.EVERYTHING, articles)
    return _reported_by(conn, branch, few, window) if len(few) < articles else None


def sampled(conn: sqlite3.Connection, branch: Branch, window: Range, articles: int) -> tuple[list[int], float]:
    """Give the positions of a fair sample of the incidents found, of roughly so many ``articles``; and how many
    incidents each of them stands for.

    Of a span of days only the articles of these days and the following weeks are looked at.
    """
    likely = branch.likely or tokens.EVERYTHING
    span = Range() if branch.range == Range() else Range(window.low, window.high + _LATER)
    least = _articles(conn, _sample_of(likely, 1), _ALL, span)
    share = min(max(articles // max(len(least), 1), 1), tokens.SAMPLES)
    chosen = _articles(conn, _sample_of(likely, share), _ALL, span) if share > 1 else least
    step = max(1, len(chosen) // articles)
    return _reported_by(conn, branch, chosen[::step], window), tokens.SAMPLES / share * step


def in_stretches(
    conn: sqlite3.Connection, branch: Branch, window: Range, stretches: Sequence[Range], articles: int
) -> tuple[list[int], int]:
    """Give the positions of incidents found by the articles in ``stretches``, evenly taken if these are more than
    ``articles``; and for how many incidents each of them stands."""
    likely = branch.likely or tokens.EVERYTHING
    reporting = [at for stretch in stretches for at in _articles(conn, likely, _ALL, stretch)]
    step = max(1, len(reporting) // articles)
    return _reported_by(conn, branch, reporting[::step], window), step


def _sample_of(expression: str, share: int) -> str:
    return f"({expression} AND ({' OR '.join(tokens.samples(share))}))"


def _in_order(conn: sqlite3.Connection, branch: Branch, window: Range, limit: int, newest: bool) -> list[int]:
    window = window.within(branch.range)
    if branch.text is None:
        return _by_fields(conn, branch.facets, window, limit, newest)
    few = _few_articles(conn, branch, limit)
    if few is not None:
        return sorted(_reported_by(conn, branch, few, window), reverse=newest)[:limit]
    found: dict[int, None] = {}
    for piece in _pieces(conn, branch.facets, window, newest):
        having = _having_words(conn, branch, {article for _, article in piece})
        found.update((at, None) for at, article in piece if article in having)
        if len(found) >= limit:
            break
    return list(found)[:limit]


def _by_fields(conn: sqlite3.Connection, facets: str | None, window: Range, limit: int, newest: bool) -> list[int]:
    """Give the incidents that have the fields asked for, in order of days."""
    if facets is None:
        return walk(conn, window.low, window.high, limit, newest=newest)
    order, span = "DESC" if newest else "ASC", (window.low, window.high, limit)
    select = f"""
        SELECT rowid FROM incidents_fts WHERE incidents_fts MATCH ? AND rowid BETWEEN ? AND ?
        ORDER BY rowid {order} LIMIT ?
    """
    return [at for (at,) in conn.execute(select, (facets, *span))]


def _pieces(conn: sqlite3.Connection, facets: str | None, window: Range, newest: bool) -> Iterator[Pairs]:
    """Give the incidents that have the fields asked for, in order of days, each with each article that reports it."""
    size = FIRST_PIECE
    while True:
        piece = _with_articles(conn, facets, window, size, newest)
        if piece:
            yield piece
        if len(piece) < size:
            return
        # the last incident may have articles beyond the piece; it is looked at again unless it fills the whole piece
        last = piece[-1][0]
        step = int(last == piece[0][0])
        window = Range(window.low, last - step) if newest else Range(last + step, window.high)
        size = min(size * _GROWTH, _MOST_PIECE)


def _with_articles(conn: sqlite3.Connection, facets: str | None, window: Range, limit: int, newest: bool) -> Pairs:
    order, span = "DESC" if newest else "ASC", (window.low, window.high, limit)
    if facets is None:
        select = f"""
            SELECT position, article_position FROM incident_articles WHERE position BETWEEN ? AND ?
            ORDER BY position {order} LIMIT ?
        """
        return conn.execute(select, span).fetchall()
    select = f"""
        SELECT f.rowid, a.article_position FROM incidents_fts AS f
        CROSS JOIN incident_articles AS a ON a.position = f.rowid
        WHERE incidents_fts MATCH ? AND f.rowid BETWEEN ? AND ? ORDER BY f.rowid {order} LIMIT ?
    """
    return conn.execute(select, (facets, *span)).fetchall()


def _having_words(conn: sqlite3.Connection, branch: Branch, articles: set[int]) -> set[int]:
    """Give those of ``articles`` (by position) that have the words; and perhaps others."""
    select = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? AND rowid BETWEEN ? AND ?"
    found: set[int] = set()
    for low, high in _runs(sorted(articles)):
        found.update(at for (at,) in conn.execute(select, (branch.likely, low, high)))
    return found


def _runs(ascending: list[int]) -> Iterator[tuple[int, int]]:
    """Give the ends of the stretches of ``ascending`` that have no wide gap inside."""
    start = 0
    for at in range(1, len(ascending) + 1):
        if at == len(ascending) or ascending[at] - ascending[at - 1] > _GAP:
            yield ascending[start], ascending[at - 1]
            start = at


def _few_articles(conn: sqlite3.Connection, branch: Branch, limit: int) -> list[int] | None:
    """Give all articles in which the branch may find something, None where walking the incidents is quicker.

    To find ``limit`` incidents by words that one article in n has, about n times as many are walked.
    """
    (articles,) = conn.execute("SELECT coalesce(max(id), 0) FROM articles").fetchone()
    most = MOST_FEW if branch.facets is None else MOST_FEW // 4  # then the fields of each incident are read
    few = min(max(isqrt(limit * articles // _WALK_PER_LOOKUP), LEAST_FEW), most)
    if branch.is_dear and _are_many(conn, branch, limit):
        return None
    found = _articles(conn, branch.likely or tokens.EVERYTHING, few + 1)
    return found if len(found) <= few else None


def _are_many(conn: sqlite3.Connection, branch: Branch, limit: int) -> bool:
    """Tell whether the newest articles alone have so many in which the branch may find something."""
    near = _near(conn, branch)
    return near != Range() and len(_articles(conn, branch.likely or tokens.EVERYTHING, limit, near)) == limit


def _articles(conn: sqlite3.Connection, expression: str, limit: int, span: Range = _ALWAYS) -> list[int]:
    select = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?"
    return [at for (at,) in conn.execute(select, (expression, span.low, span.high, limit))]


def _newest_articles(conn: sqlite3.Connection, branch: Branch, span: Range) -> Iterator[list[int]]:
    """Give the articles of a span in which the branch may find something, the newest first, some at a time."""
    select = """
        SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? AND rowid BETWEEN ? AND ?
        ORDER BY rowid DESC LIMIT ?
    """
    high = span.high
    while True:
        found = [at for (at,) in conn.execute(select, (branch.likely, span.low, high, _ARTICLES_AT_ONCE))]
        yield found
        if len(found) < _ARTICLES_AT_ONCE:
            return
        high = found[-1] - 1


def _reported_by(conn: sqlite3.Connection, branch: Branch, articles: list[int], window: Range) -> list[int]:
    """Give the incidents in ``window`` of these articles that have the fields asked for."""
    window = window.within(branch.range)
    span = (json.dumps(articles), window.low, window.high)
    pairs = "incident_articles AS a INDEXED BY incident_articles_by_article"
    where = "WHERE a.article_position IN (SELECT value FROM json_each(?)) AND a.position BETWEEN ? AND ?"
    if branch.facets is None:
        rows = conn.execute(f"SELECT a.position FROM {pairs} {where}", span)
        return list(dict.fromkeys(at for (at,) in rows))
    select = f"""
        SELECT a.position, i.facets FROM {pairs} CROSS JOIN incident_index AS i ON i.position = a.position {where}
    """
    found = (at for at, facets in conn.execute(select, span) if branch.holds(frozenset(facets.split())))
    return list(dict.fromkeys(found))
