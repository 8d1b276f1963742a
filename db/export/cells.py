"""Rows of CSV that no spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from db.export.unseen import marked

Cell = str | int | float | None
"""What a cell of CSV can hold; None is an empty one."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def row(cells: Sequence[Cell]) -> str:
    """Give one line of CSV; text that a spreadsheet would run as a formula gets an apostrophe before it.

    What a terminal would obey, or nobody would see, is a mark.
    """
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow([_harmless(cell) for cell in cells])
    return line.getvalue()


def _harmless(cell: Cell) -> Cell:
    if isinstance(cell, str):
        return f"'{marked(cell)}" if cell.startswith(_FORMULA) else marked(cell)
    return cell
