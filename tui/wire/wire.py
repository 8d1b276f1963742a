"""From what Textual draws to what is sent."""

from __future__ import annotations

import re
from itertools import groupby

from rich.cells import get_character_cell_size
from rich.console import COLOR_SYSTEMS, Console
from rich.style import Style
from textual._compositor import CompositorUpdate

from tui.wire.grid import WIDE_REST, Cell, Row, blank_rows, changed_rows
from tui.wire.pen import PLAIN, Pen, change, make_pen
from tui.wire.shift import Shift, find_shift

LEAST_ROWS_TO_SCROLL = 4
SHORT_GAP = 4
"""Unchanged cells that are cheaper sent again than skipped."""
_BLANKS = re.compile(" {8,}")
"""Blanks that are cheaper erased than sent."""
FIRST_EMOJI = "\U0001f000"
_NO_BACKGROUND_ERASE = ("screen", "linux-16color", "vt")
"""Beginnings of the names of terminals that do not erase with the background colour."""


class Wire:
    """What the terminal shows, and the way to make it show something else."""

    def __init__(self, *, term: str = "", colours: str | None = "truecolor") -> None:
        self._erases = not term.startswith(_NO_BACKGROUND_ERASE)
        self._colours = COLOR_SYSTEMS[colours] if colours else None
        self._rows: list[Row] = []
        self._size = (0, 0)
        self._pens: dict[Style | None, Pen] = {}
        self._same: dict[Pen, Pen] = {}
        self._out: list[str] = []
        self._pen = PLAIN
        self._at: tuple[int, int] | None = None

    def forget(self) -> None:
        """Take nothing for granted any more: somebody else has written to the terminal."""
        self._size = (0, 0)

    def encode(self, update: CompositorUpdate, width: int, height: int) -> str:
        """Give what has to be sent so that the terminal shows ``update``. Leaves it with its default style."""
        if (width, height) != self._size:
            self._rows, self._size = blank_rows(width, height), (width, height)
        changed = changed_rows(update, self._rows, self._pen_of)
        self._out, self._pen, self._at = [], PLAIN, None
        if len(changed) >= LEAST_ROWS_TO_SCROLL:
            after = [changed.get(y, row) for y, row in enumerate(self._rows)]
            shift = find_shift(self._rows, after)
            if shift is not None:
                self._scroll(shift)
                changed = dict(enumerate(after))
        for y in sorted(changed):
            self._send_row(y, self._rows[y], changed[y])
            self._rows[y] = changed[y]
        self._use(PLAIN)
        return "".join(self._out)

    # -- scrolling ----------------------------------------------------------------------------

    def _scroll(self, shift: Shift) -> None:
        """Let the terminal move rows; what appears at the edge is unknown until it is drawn."""
        up, count = shift.by > 0, abs(shift.by)
        start = shift.top + 1
        lines = f"{count}M" if up else f"{count}L"
        self._out.append(f"\x1b[{start};{shift.bottom + 1}r\x1b[{start}H\x1b[{lines}\x1b[r")
        band = self._rows[shift.top : shift.bottom + 1]
        fresh = blank_rows(self._size[0], count)
        moved = [*band[count:], *fresh] if up else [*fresh, *band[:-count]]
        self._rows[shift.top : shift.bottom + 1] = moved
        self._at = None

    # -- one row ------------------------------------------------------------------------------

    def _send_row(self, y: int, old: Row, new: Row) -> None:
        if old == new:
            return
        x, width = 0, len(new)
        if old.count(None) == width:
            self._send_cells(y, 0, new)
            return
        while x < width:
            if old[x] == new[x]:
                x += 1
                continue
            start = x
            while start > 0 and (_rest(new[start]) or _rest(old[start])):
                start -= 1
            end = self._end_of_run(old, new, x)
            self._send_cells(y, start, new[start:end])
            x = end

    def _end_of_run(self, old: Row, new: Row, x: int) -> int:
        """Give the end of the changed cells from ``x`` on, short gaps that need no other style included."""
        width, end, gap = len(new), x + 1, 0
        for at in range(x + 1, width):
            cell = new[at]
            if old[at] != cell or _rest(cell) or _rest(old[at]):
                end, gap = at + 1, 0
                continue
            gap += 1
            before = new[end - 1]
            if gap > SHORT_GAP or cell is None or before is None or cell[1] != before[1]:
                break
        return end

    def _send_cells(self, y: int, x: int, cells: Row) -> None:
        """Send cells from ``x`` on, those of one pen together."""
        for pen, group in groupby(cells, _pen_of_cell):
            texts = ["" if cell is None else cell[0] for cell in group]
            if pen is None:  # nothing is known of these, so nothing is sent
                x += len(texts)
                continue
            joined = "".join(texts)
            if joined.isascii() and len(joined) == len(texts):
                self._send_text(y, x, pen, joined)
            else:
                self._send_clusters(y, x, pen, texts)
            x += len(texts)

    def _send_text(self, y: int, x: int, pen: Pen, text: str) -> None:
        """Send ASCII; long blanks are erased where that leaves the same."""
        if pen.attributes or (pen.back and not self._erases):
            self._put(y, x, pen, text)
            return
        sent = 0
        for blanks in _BLANKS.finditer(text):
            start, end = blanks.span()
            if start > sent:
                self._put(y, x + sent, pen, text[sent:start])
            self._move(y, x + start)
            self._use(pen)
            self._out.append("\x1b[K" if x + end == self._size[0] else f"\x1b[{end - start}X")
            sent = end
        if sent < len(text):
            self._put(y, x + sent, pen, text[sent:])

    def _send_clusters(self, y: int, x: int, pen: Pen, texts: list[str]) -> None:
        """Send characters of any width one by one; after one whose width is in doubt the cursor is put anew."""
        for at, text in enumerate(texts, x):
            if text == WIDE_REST:
                continue
            certain = len(text) == 1 and text < FIRST_EMOJI
            self._put(y, at, pen, text, get_character_cell_size(text) if certain else None)

    def _put(self, y: int, x: int, pen: Pen, text: str, width: int | None = 0) -> None:
        self._move(y, x)
        self._use(pen)
        self._out.append(text)
        after = None if width is None else x + (width or len(text))
        self._at = (y, after) if after is not None and after < self._size[0] else None

    # -- cursor and pen -----------------------------------------------------------------------

    def _move(self, y: int, x: int) -> None:
        if self._at == (y, x):
            return
        if self._at is not None and self._at[0] == y and x > self._at[1]:
            self._out.append(f"\x1b[{x - self._at[1]}C")
        else:
            self._out.append(f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H")
        self._at = (y, x)

    def _use(self, pen: Pen) -> None:
        self._out.append(change(self._pen, pen))
        self._pen = pen

    def _pen_of(self, style: Style | None) -> Pen:
        """Give the pen of a style: one object for all equal pens, so that comparing cells is quick."""
        pen = self._pens.get(style)
        if pen is None:
            pen = make_pen(style, self._colours)
            pen = self._pens[style] = self._same.setdefault(pen, pen)
        return pen


def _pen_of_cell(cell: Cell | None) -> Pen | None:
    return None if cell is None else cell[1]


def _rest(cell: Cell | None) -> bool:
    return cell is not None and cell[0] == WIDE_REST


class ThinUpdate(CompositorUpdate):
    """An update of the screen that is sent over a :class:`Wire`."""

    def __init__(self, update: CompositorUpdate, wire: Wire, width: int, height: int) -> None:
        self._update = update
        self._wire = wire
        self._width = width
        self._height = height

    def render_segments(self, console: Console) -> str:
        """Give what is sent."""
        return self._wire.encode(self._update, self._width, self._height)
