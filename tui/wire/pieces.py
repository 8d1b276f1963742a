"""What of a row has to be sent: pieces of text that one pen draws."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from tui.wire.grid import BLANK, WIDE_REST, Cell, Row
from tui.wire.pen import Pen, draws_blanks_of

SHORT_GAP = 4
"""Unchanged cells that are cheaper sent again than skipped."""
FIRST_EMOJI = "\U0001f000"
"""From this character on terminals differ in how many cells they give one."""


class Piece(NamedTuple):
    """Text to be drawn with one pen from a cell of the screen on, a string a cell."""

    y: int
    x: int
    pen: Pen
    cells: tuple[str, ...]

    @property
    def is_certain(self) -> bool:
        """Whether every terminal gives it as many cells as it has here."""
        text = "".join(self.cells)
        if WIDE_REST not in self.cells and len(text) == len(self.cells):  # a character a cell
            return text.isascii() or max(text) < FIRST_EMOJI
        return all(map(is_certain, self.cells))


def is_certain(text: str) -> bool:
    """Say whether all terminals agree on the width of what stands in a cell."""
    return text == WIDE_REST or (len(text) == 1 and text < FIRST_EMOJI)


def changed_pieces(y: int, old: Row, new: Row) -> Iterator[Piece]:
    """Give what turns the row ``y`` from ``old`` into ``new``; cells of which nothing is known are left alone."""
    x, width = 0, len(new)
    if old == new:
        return
    if old.count(None) == width:
        yield from _pieces(y, 0, new)
        return
    while x < width:
        if old[x] == new[x]:
            x += 1
            continue
        start = x
        while start > 0 and (_rest(new[start]) or _rest(old[start])):
            start -= 1
        end = _end_of_run(old, new, x)
        yield from _pieces(y, start, new[start:end])
        x = end


def _end_of_run(old: Row, new: Row, x: int) -> int:
    """Give the end of the changed cells from ``x`` on, short gaps that need no other pen included."""
    width, end, gap = len(new), x + 1, 0
    pen = _written(new[x], None)
    for at in range(x + 1, width):
        cell = new[at]
        if old[at] != cell or _rest(cell) or _rest(old[at]):
            end, gap, pen = at + 1, 0, _written(cell, pen)
            continue
        gap += 1
        if gap > SHORT_GAP or cell is None or pen is None or not _draws(pen, cell):
            break
    return end


def _pieces(y: int, x: int, cells: Row) -> Iterator[Piece]:
    for pen, group in groupby(_with_pens(cells), itemgetter(1)):
        texts = tuple([text for text, _ in group])
        if pen is not None:
            yield Piece(y, x, pen, texts)
        x += len(texts)


def _with_pens(cells: Row) -> Iterator[tuple[str, Pen | None]]:
    """Give the text of each cell and the pen to draw it with.

    A blank takes the pen before it where that will do, else that of the text behind it.
    """
    in_use: Pen | None = None
    for at, cell in enumerate(cells):
        if cell is None:
            in_use = None
        elif cell[1] is not in_use and (in_use is None or not _draws(in_use, cell)):
            in_use = cell[1] if cell[0] != BLANK else _pen_behind(cells, at)
        yield ("" if cell is None else cell[0]), in_use


def _pen_behind(cells: Row, at: int) -> Pen | None:
    """Give the pen for the blank at ``at``: that of what is written next if it draws the blank as well."""
    blank = cells[at]
    for cell in cells[at:]:
        if cell is None or blank is None or not draws_blanks_of(cell[1], blank[1]):
            break
        if cell[0] != BLANK:
            return cell[1]
    return blank[1] if blank is not None else None


def _draws(pen: Pen, cell: Cell) -> bool:
    """Say whether a cell looks as it should if it is drawn with ``pen``."""
    return draws_blanks_of(pen, cell[1]) if cell[0] == BLANK else cell[1] == pen


def _written(cell: Cell | None, otherwise: Pen | None) -> Pen | None:
    """Give the pen of a cell in which something is written."""
    return otherwise if cell is None or cell[0] == BLANK else cell[1]


def _rest(cell: Cell | None) -> bool:
    return cell is not None and cell[0] == WIDE_REST
