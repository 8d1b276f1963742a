"""Bars in eighths of a cell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from db.store.records.rows import Bar

EIGHTHS = " ▁▂▃▄▅▆▇█"
"""A cell filled from below by nothing to eight eighths."""
_UNITS = ((1, "day"), (7, "week"), (31, "month"))


def level(counts: Sequence[int], y: int, levels: int, width: int) -> str:
    """Give line ``y``, counted from the top of ``levels`` lines, of bars that fill at most ``width`` cells; of more
    than so many counts the last ones."""
    shown = counts[-width:]
    most = max(shown, default=0) or 1
    below = (levels - 1 - y) * 8
    each = max(1, min(3, width // max(1, len(shown))))
    return "".join(
        EIGHTHS[max(0, min(8, -(-count * levels * 8 // most) - below))] * max(1, each - 1) + " " * (each > 1)
        for count in shown
    )


def unit_words(bars: Sequence[Bar]) -> str:
    """Give what each bar stands for: day, week, month or year."""
    days = (date.fromisoformat(bars[0].last) - date.fromisoformat(bars[0].first)).days + 1
    return next((name for longest, name in _UNITS if days <= longest), "year")
