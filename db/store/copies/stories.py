"""Stories: sets of articles that are copies or versions of one another, kept with what each is to the newest."""

from __future__ import annotations

import sqlite3

from db.store.copies.comparing import Comparing
from db.store.copies.listing import COPY, NEWEST, VERSION

_A_COPY = 0.8
"""The share of the shorter text that must be in the other for the one to be a mere copy."""


class Stories:
    """The stories as they are kept, and those that are changing. A story has the id of its first article."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self._story: dict[int, int] = {}
        self._members: dict[int, set[int]] = {}

    def join(self, one: int, other: int) -> None:
        """From now on the two articles belong to one story, and all those with them."""
        first, second = sorted((self._story_of(one), self._story_of(other)))
        if first != second:
            moved = self._members.pop(second)
            self._members[first] |= moved
            self._story |= dict.fromkeys(moved, first)

    def judge_again(self, article_id: int) -> None:
        """Find anew which article of this one's story is the newest, and what the others are to it."""
        self._story_of(article_id)

    def write(self, comparing: Comparing) -> set[int]:
        """Keep the stories that were joined or are to be judged again; give their articles."""
        keep = """
            INSERT INTO article_copies (article_id, story, kind, shared) VALUES (?, ?, ?, ?) ON CONFLICT (article_id)
            DO UPDATE SET story = excluded.story, kind = excluded.kind, shared = excluded.shared
        """
        kept: set[int] = set()
        for story, members in self._members.items():
            if len(members) > 1:
                kept |= members
                newest = max(members, key=lambda member: comparing.facts(member).rank)
                rows = [(member, story, *_judged(comparing, member, newest)) for member in sorted(members)]
                self._conn.executemany(keep, rows)
        return kept

    def _story_of(self, article_id: int) -> int:
        if article_id not in self._story:
            row = self._conn.execute("SELECT story FROM article_copies WHERE article_id = ?", (article_id,)).fetchone()
            story = int(row[0]) if row else article_id
            select = "SELECT article_id FROM article_copies WHERE story = ?"
            members = {article_id, *(member for (member,) in self._conn.execute(select, (story,)))}
            self._members[story] = members
            self._story |= dict.fromkeys(members, story)
        return self._story[article_id]


def _judged(comparing: Comparing, article_id: int, newest: int) -> tuple[str, int]:
    """Give what the article is to the newest of its story, and how much of it that one has, in per cent."""
    if article_id == newest:
        return NEWEST, 100
    found = comparing.likeness(article_id, newest)
    own = comparing.likeness(article_id, article_id).all
    source = comparing.facts(article_id).source
    same_outlet = source is not None and source == comparing.facts(newest).source
    kind = VERSION if same_outlet or found.containment < _A_COPY else COPY
    return kind, round(100 * found.shared / own) if own else 0
