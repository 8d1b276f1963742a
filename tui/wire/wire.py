"""From what Textual draws to what is sent."""

from __future__ import annotations

from rich.console import COLOR_SYSTEMS
from rich.style import Style
from textual._compositor import CompositorUpdate

from tui.wire.grid import Pens, Row, blank_rows, changed_rows
from tui.wire.pen import Pen, blank_pen, make_pen
from tui.wire.pieces import Piece, changed_pieces
from tui.wire.shift import Shift, find_shift
from tui.wire.writer import shortest

LEAST_ROWS_TO_SCROLL = 4
"""Changed rows from which on it is looked whether the screen can be moved instead of drawn."""
_NO_BACKGROUND_ERASE = ("screen", "linux-16color", "vt")
"""Beginnings of the names of terminals that do not erase with the background colour."""


class Wire:
    """What the terminal shows, what it is to show, and the way from the one to the other."""

    def __init__(self, *, term: str = "", colours: str | None = "truecolor") -> None:
        self._erases = not term.startswith(_NO_BACKGROUND_ERASE)
        self._colours = COLOR_SYSTEMS[colours] if colours else None
        self._shown: list[Row] = []
        self._wanted: list[Row] = []
        self._drawn: set[int] = set()
        self._size = (0, 0)
        self._pens: dict[Style | None, Pens] = {}
        self._same: dict[Pen, Pen] = {}

    def forget(self) -> None:
        """Take nothing for granted any more: somebody else has written to the terminal."""
        self._size = (0, 0)

    def draw(self, update: CompositorUpdate, width: int, height: int) -> None:
        """Take note of what the terminal is to show; nothing is sent yet."""
        if (width, height) != self._size:
            self._size = (width, height)
            self._shown, self._wanted = blank_rows(width, height), blank_rows(width, height)
            self._drawn.clear()
        for y, row in changed_rows(update, self._wanted, self._pens_of).items():
            self._wanted[y] = row
            self._drawn.add(y)

    def send(self) -> str:
        """Give what has to be sent so that the terminal shows all that was drawn. Leaves it with its default style."""
        changed = [y for y in sorted(self._drawn) if self._shown[y] != self._wanted[y]]
        self._drawn.clear()
        scrolled = ""
        if len(changed) >= LEAST_ROWS_TO_SCROLL:
            shift = find_shift(self._shown, self._wanted)
            if shift is not None:
                scrolled = self._scroll(shift)
                changed = list(range(len(self._wanted)))
        pieces: list[Piece] = []
        for y in changed:
            pieces += changed_pieces(y, self._shown[y], self._wanted[y])
            self._shown[y] = self._wanted[y]
        return scrolled + shortest(pieces, self._size[0], erases=self._erases)

    def encode(self, update: CompositorUpdate, width: int, height: int) -> str:
        """Draw an update and give what has to be sent for it."""
        self.draw(update, width, height)
        return self.send()

    def _scroll(self, shift: Shift) -> str:
        """Let the terminal move rows; what appears at the edge is unknown until it is drawn."""
        up, count = shift.by > 0, abs(shift.by)
        start = shift.top + 1
        lines = f"{count}M" if up else f"{count}L"
        band = self._shown[shift.top : shift.bottom + 1]
        fresh = blank_rows(self._size[0], count)
        moved = [*band[count:], *fresh] if up else [*fresh, *band[:-count]]
        self._shown[shift.top : shift.bottom + 1] = moved
        return f"\x1b[{start};{shift.bottom + 1}r\x1b[{start}H\x1b[{lines}\x1b[r"

    def _pens_of(self, style: Style | None) -> Pens:
        """Give the pens of a style: one object for all equal pens, so that comparing cells is quick."""
        pens = self._pens.get(style)
        if pens is None:
            pen = make_pen(style, self._colours)
            blank = blank_pen(pen)
            pens = self._pens[style] = (self._same.setdefault(pen, pen), self._same.setdefault(blank, blank))
        return pens
