"""Comparing stored articles word for word: do they belong to one story, and which of a story is the newest?"""

from __future__ import annotations

import sqlite3
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from db.model import Block
from db.shingles import Likeness, likeness, shingles, told

_FEWEST_SHINGLES = 12
_LEAST_CONTAINMENT = 0.5
_SAME_WHENEVER = 0.8
"""The resemblance from which texts belong together however many days lie between them."""
_DAYS_APART = 30
_REMEMBERED = 512


class Facts(NamedTuple):
    """What tells which article of a story is the newest: the day; of one day the longest; else any, always the same."""

    published: str | None
    length: int
    fingerprint: int
    source: str | None

    @property
    def rank(self) -> tuple[str, int, int]:
        """Sorts the newest last."""
        return self.published or "", self.length, self.fingerprint


class Comparing:
    """Compares articles by their ids; what it has read of them it remembers for a while."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self.facts = lru_cache(_REMEMBERED)(self._facts)
        self._shingles = lru_cache(_REMEMBERED)(self._shingles_of)

    def likeness(self, one: int, other: int) -> Likeness:
        """Tell how far the stories of two articles agree."""
        return likeness(self._shingles(one), self._shingles(other))

    def belong_together(self, one: int, other: int) -> bool:
        """Tell whether one article has half of the other word for word, within a month, or nearly all of it."""
        found = self.likeness(one, other)
        if found.shared < _FEWEST_SHINGLES or found.containment < _LEAST_CONTAINMENT:
            return False
        return found.resemblance >= _SAME_WHENEVER or self._near(one, other)

    def _near(self, one: int, other: int) -> bool:
        first, second = self.facts(one).published, self.facts(other).published
        if first is None or second is None:
            return True
        return abs((date.fromisoformat(first) - date.fromisoformat(second)).days) <= _DAYS_APART

    def _facts(self, article_id: int) -> Facts:
        select = "SELECT published, length(body), fingerprint, source FROM articles WHERE id = ?"
        return Facts(*self._conn.execute(select, (article_id,)).fetchone())

    def _shingles_of(self, article_id: int) -> frozenset[int]:
        return shingles(story_text(self._conn, article_id))


def story_text(conn: sqlite3.Connection, article_id: int) -> str:
    """Give the part of a stored article that tells the story."""
    (body,) = conn.execute("SELECT body FROM articles WHERE id = ?", (article_id,)).fetchone()
    select = "SELECT kind, start, stop FROM article_blocks WHERE article_id = ? ORDER BY start, stop"
    return told(body, (Block(*block) for block in conn.execute(select, (article_id,))))
