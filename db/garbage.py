"""When Python looks for garbage in a process that does nothing but read articles."""

from __future__ import annotations

import gc

_MADE = 50_000
_ROUNDS = 50


def collect_seldom() -> None:
    """Look for objects that only refer to each other a hundred times less often than Python does by itself.

    What is understood of an article never does, and each look at everything goes through the whole gazetteer: a
    twenty-fifth of the time that three thousand articles took.
    """
    gc.set_threshold(_MADE, _ROUNDS, _ROUNDS)
