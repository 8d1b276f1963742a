"""Copies and versions of an article, for every pane that shows an article or lists some.

A story is a set of articles of which each tells much the same, word for word, as another of them. Its newest article
stands for it; the others are copies of that (of another outlet, perhaps cut) or versions (of the same outlet, or
reworked).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

NEWEST, COPY, VERSION = "newest", "copy", "version"
"""What an article of a story is to the newest one."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One article of a story.

    ``kind`` is what it is to the newest one: newest (itself), copy or version. ``shared`` is the share of its own text,
    in per cent, that the newest one has word for word.
    """

    id: int
    title: str | None
    source: str | None
    url: str | None
    published: str | None
    kind: str
    shared: int


def others(conn: sqlite3.Connection, article_id: int) -> tuple[Copy, ...]:
    """Give the other articles of the story that the article belongs to, the newest first; most have none."""
    select = """
        SELECT a.id, a.title, a.source, a.url, a.published, c.kind, c.shared
        FROM article_copies AS one JOIN article_copies AS c ON c.story = one.story
        JOIN articles AS a ON a.id = c.article_id
        WHERE one.article_id = ? AND c.article_id <> one.article_id
        ORDER BY c.kind <> 'newest', a.published DESC, a.id DESC
    """
    return tuple(Copy(*row) for row in conn.execute(select, (article_id,)))


def newer(conn: sqlite3.Connection, positions: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """Give, for the positions of articles that are not the newest of their story, those of what stands before them."""
    select = """
        SELECT a.position, b.position
        FROM articles AS a JOIN article_copies AS one ON one.article_id = a.id
        JOIN article_copies AS c ON c.story = one.story JOIN articles AS b ON b.id = c.article_id
        WHERE a.position IN (SELECT value FROM json_each(?)) AND one.kind <> 'newest'
            AND (c.kind = 'newest' OR b.position > a.position)
    """
    found: dict[int, tuple[int, ...]] = {}
    for at, other in conn.execute(select, (json.dumps(list(positions)),)):
        found[at] = (*found.get(at, ()), other)
    return found
