"""The histogram: how many incidents each day (week, month or year) has, and which of them the timeline shows."""

from __future__ import annotations

from collections.abc import Sequence

from textual.strip import Strip

from db.store.rows import Bar
from tui.bars import EIGHTHS, unit_words
from tui.paint import Part, line, spread
from tui.text import cells
from tui.widgets.pane import Pane
from tui.words import day_words

WIDEST = 6
"""Cells of a bar at most."""
LABEL_GAP = 1


class Histogram(Pane):
    """Bars over time, oldest at the left; those in sight in the timeline stand out."""

    def __init__(self) -> None:
        super().__init__(id="histogram")
        self._bars: tuple[Bar, ...] = ()
        self._first: str | None = None
        self._last: str | None = None

    def show(self, bars: Sequence[Bar]) -> None:
        """Show other bars."""
        if self._bars != tuple(bars):
            self._bars = tuple(bars)
            self.refresh()

    def mark(self, first: str | None, last: str | None) -> None:
        """Make the bars between two ISO days stand out: those of the incidents that are visible."""
        if (first, last) != (self._first, self._last):
            self._first, self._last = first, last
            self.refresh()

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the bars, with their first and last day beside them where there is one line, else below."""
        if not self._bars:
            return None
        height = self.size.height
        if height == 1:
            return self._draw_single(width)
        if y < height - 1:
            return line(self._level(y, height - 1, width), width, self.ink.ground)
        faint = self.ink.faint
        first, last = self._ends()
        unit = f" incidents by {unit_words(self._bars)} "
        if len(self._bars) * WIDEST < width:  # the bars end before the line does
            return line([Part(f" {first} – {last} ", faint), Part(unit, faint)], width, self.ink.ground)
        return spread([Part(f" {first} ", faint), Part(unit, faint)], [Part(f"{last} ", faint)], width, self.ink.ground)

    def _draw_single(self, width: int) -> Strip:
        faint = self.ink.faint
        first, last = self._ends()
        room = max(1, width - cells(first) - cells(last) - 2 * LABEL_GAP - 1)
        bars = self._level(0, 1, room)
        return line([Part(f" {first} ", faint), *bars, Part(f" {last}", faint)], width, self.ink.ground)

    def _ends(self) -> tuple[str, str]:
        return day_words(self._bars[0].first).strip(), day_words(self._bars[-1].last).strip()

    def _level(self, y: int, levels: int, width: int) -> list[Part]:
        """Draw one line of the bars, ``y`` counted from the top of ``levels`` lines."""
        most = max(bar.count for bar in self._bars) or 1
        each = max(1, min(WIDEST, width // len(self._bars)))
        below = (levels - 1 - y) * 8
        parts = []
        for bar in self._bars[-width:]:
            eighths = -(-bar.count * levels * 8 // most)
            glyph = EIGHTHS[max(0, min(8, eighths - below))]
            gap = 1 if each > 2 else 0
            text = glyph * (each - gap) + " " * gap
            parts.append(Part(text, self.ink.outlet if self._in_sight(bar) else self.ink.faint))
        return _joined(parts)

    def _in_sight(self, bar: Bar) -> bool:
        return (
            self._first is not None and self._last is not None and self._first <= bar.last and bar.first <= self._last
        )


def _joined(parts: Sequence[Part]) -> list[Part]:
    """Join neighbours of one style: fewer pieces to draw and to send."""
    joined: list[Part] = []
    for part in parts:
        if joined and joined[-1].style is part.style:
            joined[-1] = Part(joined[-1].text + part.text, part.style)
        else:
            joined.append(part)
    return joined
