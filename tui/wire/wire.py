"""From what Textual draws to what is sent."""

from __future__ import annotations

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
LEAST_BLANKS_TO_ERASE = 8
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
        index, count = 0, len(cells)
        while index < count:
            cell = cells[index]
            if cell is None or cell[0] == WIDE_REST:
                index += 1
                continue
            blanks = self._blanks(cells, index)
            if blanks:
                self._move(y, x + index)
                self._use(cell[1])
                end_of_line = x + index + blanks == self._size[0]
                self._out.append("\x1b[K" if end_of_line else f"\x1b[{blanks}X")
                index += blanks
                continue
            self._send_cell(y, x + index, cell)
            index += 1

    def _blanks(self, cells: Row, index: int) -> int:
        """Count the blanks of one style from ``index`` on, where erasing them is cheaper than sending them."""
        cell = cells[index]
        if cell is None or cell[0] != " ":
            return 0
        pen = cell[1]
        if pen.attributes or (pen.back and not self._erases):
            return 0
        end = index + 1
        while end < len(cells) and cells[end] == cell:
            end += 1
        return end - index if end - index >= LEAST_BLANKS_TO_ERASE else 0

    def _send_cell(self, y: int, x: int, cell: Cell) -> None:
        text, pen = cell
        self._move(y, x)
        self._use(pen)
        self._out.append(text)
        certain = len(text) == 1 and text < FIRST_EMOJI
        after = x + (get_character_cell_size(text) if certain else 1)
        self._at = (y, after) if certain and after < self._size[0] else None

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
