"""Writers take turns: who finds another one writing waits, and whoever asked for the writing hears of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TypeVar

TURN_SECONDS = 1.0
"""What SQLite waits for a lock before the one who waits is asked."""
_LEAST_TURNS = 5
MOST_TURNS = 120
"""How often a writer tries before it gives up."""

Waiting = Callable[[], bool]
"""Called about every second that another writer is in the way; gives whether to wait on, for two minutes at most."""

T = TypeVar("T")


def impatient() -> bool:
    """Wait no longer than for the few seconds that everybody waits."""
    return False


def in_turn(attempt: Callable[[], T], waiting: Waiting) -> T:
    """Give what ``attempt`` gives once no other writer is in the way. Raises sqlite3.Error."""
    for turn in range(1, MOST_TURNS):
        try:
            return attempt()
        except sqlite3.OperationalError as problem:
            if not is_locked(problem) or not (waiting() or turn < _LEAST_TURNS):
                raise
    return attempt()


def is_locked(problem: sqlite3.Error) -> bool:
    """Tell whether a problem is that another one is writing."""
    return "locked" in str(problem) or "busy" in str(problem)
