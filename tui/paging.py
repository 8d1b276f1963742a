"""The part of a long list that is in memory: pages around the cursor, with ends that may not be known yet.

A list of a million rows is never counted or numbered. What is held is a window of loaded rows, in which the cursor and
the topmost visible row are indices; more is asked for when the cursor comes near an edge, and rows far away are let go.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, TypeVar

Row = TypeVar("Row")

PAGE = 100
"""Rows asked for at a time."""
MARGIN = 60
"""More rows are asked for once fewer than this are left beyond the visible ones."""
HELD = 1000
"""Rows kept in memory at most; those farthest from the cursor go first."""


class Want(Enum):
    """What a list lacks."""

    EARLIER = "earlier"
    """Rows before the first loaded one."""
    LATER = "later"
    """Rows after the last loaded one."""


@dataclass
class Window(Generic[Row]):
    """The loaded rows, the cursor among them, and what is visible."""

    rows: list[Row] = field(default_factory=list)
    at_start: bool = True
    """Whether nothing comes before the first loaded row."""
    at_end: bool = True
    """Whether nothing comes after the last loaded row."""
    cursor: int = 0
    top: int = 0
    height: int = 1
    leap: float = 0.0
    """The part of the visible rows by which the view moves on when the cursor leaves it; by one row at the least."""

    @property
    def current(self) -> Row | None:
        """The row under the cursor, None in an empty list."""
        return self.rows[self.cursor] if self.rows else None

    def show_first(self, rows: Sequence[Row], *, more: bool) -> None:
        """Start anew with the first rows of the list; ``more`` says whether others follow."""
        self.rows, self.at_start, self.at_end = list(rows), True, not more
        self.cursor = self.top = 0

    def show_last(self, rows: Sequence[Row], *, more: bool) -> None:
        """Start anew with the last rows of the list; ``more`` says whether others come before."""
        self.rows, self.at_start, self.at_end = list(rows), not more, True
        self.cursor = max(0, len(self.rows) - 1)
        self.top = max(0, len(self.rows) - self.height)

    def show_from(self, rows: Sequence[Row], *, more: bool) -> None:
        """Start anew with rows from somewhere in the middle, the cursor on the first of them."""
        self.show_first(rows, more=more)
        self.at_start = False

    def add_later(self, rows: Sequence[Row], *, more: bool) -> None:
        """Append the rows that follow the loaded ones."""
        self.rows.extend(rows)
        self.at_end = not more
        surplus = min(len(self.rows) - HELD, self.top)
        if surplus > 0:
            del self.rows[:surplus]
            self.cursor -= surplus
            self.top -= surplus
            self.at_start = False

    def add_earlier(self, rows: Sequence[Row], *, more: bool) -> None:
        """Put the rows that come before the loaded ones in front of them; what is visible stays where it is."""
        self.rows[:0] = rows
        self.cursor += len(rows)
        self.top += len(rows)
        self.at_start = not more
        beyond = self.top + self.height
        surplus = min(len(self.rows) - HELD, len(self.rows) - beyond)
        if surplus > 0:
            del self.rows[-surplus:]
            self.at_end = False

    def move(self, by: int) -> bool:
        """Move the cursor by so many rows, as far as rows are loaded; say whether it moved."""
        return self.move_to(self.cursor + by)

    def move_to(self, index: int) -> bool:
        """Put the cursor on a loaded row and bring it into view; say whether it moved."""
        before = self.cursor
        self.cursor = max(0, min(index, len(self.rows) - 1))
        self._follow()
        return self.cursor != before

    def resize(self, height: int) -> None:
        """Tell how many rows are visible."""
        self.height = max(1, height)
        self._follow()

    def _follow(self) -> None:
        jump = max(1, min(int(self.leap * self.height), self.height))
        if self.cursor < self.top:
            self.top = self.cursor - jump + 1
        elif self.cursor >= self.top + self.height:
            self.top = self.cursor - self.height + jump
        self.top = max(0, min(self.top, len(self.rows) - self.height))

    def wants(self) -> Want | None:
        """Say which rows should be fetched next, None while enough are loaded on both sides."""
        if not self.at_end and len(self.rows) - (self.top + self.height) < MARGIN:
            return Want.LATER
        if not self.at_start and self.top < MARGIN:
            return Want.EARLIER
        return None
