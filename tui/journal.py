"""What went wrong, and what was done in the background, since tidings was started: kept to be read again."""

from __future__ import annotations

from collections import deque
from datetime import datetime
from typing import NamedTuple

from tui.text import one_line

MOST = 1_000
"""Entries that are kept; the oldest go first."""


class Entry(NamedTuple):
    """Something that happened: the time of day, whether it went wrong, and what it was, in one line."""

    at: str
    wrong: bool
    says: str


class Journal:
    """The newest entries, newest first."""

    def __init__(self) -> None:
        self._entries: deque[Entry] = deque(maxlen=MOST)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries that are kept, newest first."""
        return tuple(self._entries)

    def add(self, says: str, *, wrong: bool) -> None:
        """Keep an entry; of the same again and again only the newest."""
        entry = Entry(f"{datetime.now():%H:%M}", wrong, one_line(says))
        if self._entries and self._entries[0][1:] == entry[1:]:
            self._entries.popleft()
        self._entries.appendleft(entry)
