"""Pieces of text as the bytes that put them on the screen, in the order that needs the fewest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rich.cells import get_character_cell_size

from tui.wire.grid import WIDE_REST
from tui.wire.pen import PLAIN, Pen, change, is_seen_on_blanks
from tui.wire.pieces import Piece, is_certain

_BLANKS = re.compile(" {8,}")
"""Blanks that are cheaper erased than sent."""


def shortest(pieces: Sequence[Piece], width: int, *, erases: bool) -> str:
    """Give what draws the pieces on a screen of so many columns: row by row or pen by pen, whatever is shorter.

    ``erases`` says whether the terminal erases with the background of the pen.
    """
    by_row = _drawn(pieces, width, erases)
    pens = {piece.pen for piece in pieces}
    if len(pens) == len(pieces) or not all(piece.is_certain for piece in pieces):
        return by_row  # what may be wider than thought must be drawn before what stands behind it
    by_pen = _drawn(sorted(pieces, key=lambda piece: _order(piece.pen)), width, erases)
    return min(by_row, by_pen, key=len)


def _order(pen: Pen) -> tuple[str, str, list[str]]:
    return pen.back, pen.front, sorted(pen.attributes)


def _drawn(pieces: Iterable[Piece], width: int, erases: bool) -> str:
    writer = Writer(width, erases=erases)
    for piece in pieces:
        writer.draw(piece)
    return writer.finish()


class Writer:
    """Where the cursor of the terminal is, which pen it has, and what has been sent."""

    def __init__(self, width: int, *, erases: bool) -> None:
        self._width = width
        self._erases = erases
        self._out: list[str] = []
        self._pen = PLAIN
        self._at: tuple[int, int] | None = None

    def draw(self, piece: Piece) -> None:
        """Draw a piece."""
        text = "".join(piece.cells)
        if len(text) == len(piece.cells) and (text.isascii() or piece.is_certain):
            self._draw_text(piece.y, piece.x, piece.pen, text)
        else:
            self._draw_clusters(piece)

    def finish(self) -> str:
        """Put the pen away and give all that is to be sent."""
        self._use(PLAIN)
        return "".join(self._out)

    def _draw_text(self, y: int, x: int, pen: Pen, text: str) -> None:
        """Draw a character a cell; long blanks are erased where that leaves the same."""
        if is_seen_on_blanks(pen) or (pen.back and not self._erases):
            self._put(y, x, pen, text)
            return
        sent = 0
        for blanks in _BLANKS.finditer(text):
            start, end = blanks.span()
            if start > sent:
                self._put(y, x + sent, pen, text[sent:start])
            self._move(y, x + start)
            self._use(pen)
            self._out.append("\x1b[K" if x + end == self._width else f"\x1b[{end - start}X")
            sent = end
        if sent < len(text):
            self._put(y, x + sent, pen, text[sent:])

    def _draw_clusters(self, piece: Piece) -> None:
        """Draw characters of any width one by one; after one whose width is in doubt the cursor is put anew."""
        for at, text in enumerate(piece.cells, piece.x):
            if text != WIDE_REST:
                cells = get_character_cell_size(text) if is_certain(text) else None
                self._put(piece.y, at, piece.pen, text, cells)

    def _put(self, y: int, x: int, pen: Pen, text: str, width: int | None = 0) -> None:
        self._move(y, x)
        self._use(pen)
        self._out.append(text)
        after = None if width is None else x + (width or len(text))
        self._at = (y, after) if after is not None and after < self._width else None

    def _move(self, y: int, x: int) -> None:
        if self._at == (y, x):
            return
        if self._at is not None and self._at[0] == y and x > self._at[1]:
            self._out.append(f"\x1b[{x - self._at[1]}C" if x > self._at[1] + 1 else "\x1b[C")
        else:
            self._out.append(f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H")
        self._at = (y, x)

    def _use(self, pen: Pen) -> None:
        self._out.append(change(self._pen, pen))
        self._pen = pen
