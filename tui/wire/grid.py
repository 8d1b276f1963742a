"""The screen as rows of cells, and how an update of Textual's compositor changes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rich.cells import get_character_cell_size
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

from tui.text import visible
from tui.wire.pen import Pen

Cell = tuple[str, Pen]
"""A character with what combines with it, and its pen; the text of a wide character's second cell is ""."""

Row = list[Cell | None]
"""Cells of a line; None where it is not known what the terminal shows."""

Pens = tuple[Pen, Pen]
"""What a style draws characters with, and what of that is seen of a blank."""

PensOf = Callable[[Style | None], Pens]
"""Gives the pens of a style."""
WIDE_REST = ""
"""The text of the second cell of a wide character."""
BLANK = " "


def blank_rows(width: int, height: int) -> list[Row]:
    """Give a screen of which nothing is known."""
    return [[None] * width for _ in range(height)]


def changed_rows(update: CompositorUpdate, rows: list[Row], pens_of: PensOf) -> dict[int, Row]:
    """Give the rows that ``update`` draws on, as they are after it, by their number."""
    changed: dict[int, Row] = {}
    for y, x, strip in _strips(update):
        if 0 <= y < len(rows):
            _draw(changed.setdefault(y, rows[y].copy()), x, strip, pens_of)
    return changed


def _strips(update: CompositorUpdate) -> Iterator[tuple[int, int, Strip]]:
    if isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            x = update.region.x
            for strip in strips:
                yield y, x, strip
                x += strip.cell_length
    elif isinstance(update, ChopsUpdate):
        for y, x1, x2 in update.spans:
            for x, strip, end in _chops(update, y):
                if x < x2 and end > x1:  # what is right of x2 was not drawn by the widget that is on top there
                    yield y, x, strip if end <= x2 else strip.crop(0, x2 - x)


def _chops(update: ChopsUpdate, y: int) -> Iterable[tuple[int, Strip, int]]:
    pairs = zip(update.chops[y].items(), update.chop_ends[y], strict=False)
    return [(x, strip, end) for (x, strip), end in pairs if strip is not None]


def _draw(row: Row, x: int, strip: Strip, pens_of: PensOf) -> None:
    width = len(row)
    for drawn, style, control in strip:
        if control:
            continue
        # What tidings draws has passed the gate; an input of Textual's draws what was put into it as it is.
        text = drawn if drawn.isprintable() else visible(drawn)
        pens = pens_of(style)
        if text.isascii():
            pen, on_blank = pens
            blank = (BLANK, on_blank)
            cells: list[Cell | None] = [blank if character == BLANK else (character, pen) for character in text]
            row[x : x + len(cells)] = cells[: max(0, width - x)]
            x += len(cells)
        else:
            x = _draw_wide(row, x, text, pens)
    del row[width:]


def _draw_wide(row: Row, x: int, text: str, pens: Pens) -> int:
    width = len(row)
    for character in text:
        size = get_character_cell_size(character)
        if size == 0:
            _combine(row, x, character, pens)
            continue
        pen = pens[character == BLANK]
        if x + size <= width:
            row[x] = (character, pen)
            if size == 2:
                row[x + 1] = (WIDE_REST, pen)
        x += size
    return x


def _combine(row: Row, x: int, character: str, pens: Pens) -> None:
    """Add a character without a width to the one before ``x``."""
    base = row[x - 1] if 0 < x <= len(row) else None
    if base is None:
        return
    at = x - 1 if base[0] != WIDE_REST else x - 2
    before = row[at]
    if before is not None:
        text, pen = before
        row[at] = (text + character, pens[0] if text == BLANK else pen)
