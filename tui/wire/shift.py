"""Finding out that a part of the screen has moved up or down, which a terminal can do by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tui.wire.grid import Row

LEAST_ROWS = 3
"""So many rows have to have moved before it is worth telling."""
LEAST_BYTES = 60
"""About so many bytes have to be spared by it."""
RUN_BYTES = 20
"""What a run of changed cells costs beside its text: moving there, and the colours."""


class Shift(NamedTuple):
    """Rows ``top`` to ``bottom``, both inclusive, move up by ``by`` (down where negative)."""

    top: int
    bottom: int
    by: int


def find_shift(before: Sequence[Row], after: Sequence[Row]) -> Shift | None:
    """Give the shift that spares the most between ``before`` and ``after``, None where none spares enough."""
    moved = _commonest_move(before, after)
    if moved is None:
        return None
    best: Shift | None = None
    spared = LEAST_BYTES
    now = [_cost(old, new) for old, new in zip(before, after, strict=True)]
    for shift in _bands(moved, before, after):
        rows = range(shift.top, shift.bottom + 1)
        if any(None in after[y] for y in rows):  # what is not known must not be moved away
            continue
        then = sum(_cost(before[y + shift.by] if y + shift.by in rows else [], after[y]) for y in rows)
        gain = sum(now[y] for y in rows) - then
        if gain > spared:
            best, spared = shift, gain
    return best


def _commonest_move(before: Sequence[Row], after: Sequence[Row]) -> int | None:
    where: dict[str, list[int]] = {}
    for y, row in enumerate(before):
        where.setdefault(_text(row), []).append(y)
    moves: Counter[int] = Counter()
    for y, row in enumerate(after):
        if before[y] != row:
            moves.update([was - y for was in where.get(_text(row), ()) if before[was] == row][-1:])
    if not moves:
        return None
    move, rows = moves.most_common(1)[0]
    return move if rows >= LEAST_ROWS else None


def _text(row: Row) -> str:
    """Give what stands in a row: quicker looked up than its pens."""
    return "".join(["" if cell is None else cell[0] for cell in row])


def _bands(by: int, before: Sequence[Row], after: Sequence[Row]) -> list[Shift]:
    """Give the band of rows that moved by ``by``, and those one row longer at either end."""
    height = len(after)
    rows = [y for y in range(height) if 0 <= y + by < height and after[y] == before[y + by] and after[y] != before[y]]
    if not rows:
        return []
    top, bottom = min(rows[0], rows[0] + by), max(rows[-1], rows[-1] + by)
    return [
        Shift(max(0, top - more_above), min(height - 1, bottom + more_below), by)
        for more_above in (0, 1)
        for more_below in (0, 1)
    ]


def _cost(old: Row, new: Row) -> int:
    """Estimate the bytes that it takes to turn one row into another; an empty one is unknown."""
    if old == new:
        return 0
    if not old:
        return len(new) + RUN_BYTES
    cost, same = 0, True
    for before, after in zip(old, new, strict=True):
        if before == after:
            same = True
        else:
            cost += 1 + RUN_BYTES * same
            same = False
    return cost
