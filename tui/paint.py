"""Lines of styled text for the panes. Every text passes the gate of :mod:`tui.text` here; markup is never read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.text import cells, clip, fit, visible


class Part(NamedTuple):
    """A piece of a line: text from anywhere, and its style."""

    text: str
    style: Style


def column(text: str, width: int, style: Style, *, right: bool = False) -> Part:
    """Give a piece of exactly ``width`` cells."""
    return Part(fit(text, width, right=right), style)


def width_of(parts: Iterable[Part]) -> int:
    """Count the cells the pieces take."""
    return sum(cells(visible(part.text)) for part in parts)


def line(parts: Iterable[Part], width: int, ground: Style) -> Strip:
    """Give the pieces as a line of exactly ``width`` cells on ``ground``; what does not fit is cut with an ellipsis."""
    segments: list[Segment] = []
    left = width
    for part in parts:
        drawn = visible(part.text)
        shown = clip(drawn, left)
        if shown:
            segments.append(Segment(shown, ground + part.style))
            left -= cells(shown)
        if shown is not drawn and shown != drawn:
            break
    if left > 0:
        segments.append(Segment(" " * left, ground))
    return Strip(segments, width)


def spread(left: Iterable[Part], right: Iterable[Part], width: int, ground: Style) -> Strip:
    """Give one group of pieces at the left end of a line and one at its right end; the left one gives way."""
    at_right = list(right)
    taken = min(width, width_of(at_right))
    return Strip.join([line(left, width - taken, ground), line(at_right, taken, ground)])


def blank(width: int, ground: Style) -> Strip:
    """Give an empty line."""
    return Strip([Segment(" " * width, ground)], width)
