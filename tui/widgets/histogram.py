"""The histogram: how many incidents each day (week, month or year) has, which of them the timeline shows, and a brush
to choose some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from db.store.records.rows import Bar
from tui.drawing.bars import EIGHTHS, unit_words
from tui.drawing.brush import Brush, condition, span_words
from tui.keymap import bindings
from tui.paint import Part, line, spread
from tui.text import cells
from tui.widgets.pane import MovingPane
from tui.wording.words import day_words

WIDEST = 6
"""Cells of a bar at most."""
NO_BAR = "·"
"""What stands in a span where nothing happened."""
LABEL_GAP = 1
ENDS_CELLS = 27
"""What the first and the last day take beside the bars, where there is but one line."""


class Histogram(MovingPane):
    """Bars over time, oldest at the left; those in sight in the timeline stand out, or those brushed while it has the
    focus."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("histogram")]
    FOCUS_ON_CLICK = False

    class Brushed(Message):
        """Other bars are brushed."""

    @dataclass
    class Chosen(Message):
        """What is brushed is to be looked at: the part of a query that finds it."""

        narrow: str

    def __init__(self) -> None:
        super().__init__(id="histogram")
        self.bars: tuple[Bar, ...] = ()
        """All bars, the oldest first."""
        self._first: str | None = None
        self._last: str | None = None
        self._brush: Brush | None = None

    def show(self, bars: Sequence[Bar]) -> None:
        """Show other bars."""
        if self.bars != tuple(bars):
            self.bars = tuple(bars)
            if self._brush is not None:
                self._brush_with(self._brush.move_to(self._brush.at, len(self.bars)) if bars else None)
            self.refresh()

    def mark(self, first: str | None, last: str | None) -> None:
        """Make the bars between two ISO days stand out: those of the incidents that are visible."""
        if (first, last) != (self._first, self._last):
            self._first, self._last = first, last
            self.refresh()

    # -- brushing -----------------------------------------------------------------------------

    @property
    def is_empty(self) -> bool:
        """Whether there is no bar."""
        return not self.bars

    @property
    def brushed(self) -> str:
        """What is brushed, in words, "" for nothing."""
        return span_words(self.bars, self._brush) if self._brush is not None else ""

    @property
    def is_pinned(self) -> bool:
        """Whether one end of the span stays where it is."""
        return self._brush is not None and self._brush.pinned is not None

    def on_focus(self) -> None:
        """Begin to brush, at the newest bar in sight."""
        in_sight = [at for at, bar in enumerate(self.bars) if self._in_sight(bar)]
        if self._brush is None and self.bars:
            self._brush_with(Brush(in_sight[-1] if in_sight else len(self.bars) - 1))

    def on_blur(self) -> None:
        """Brush no more."""
        self._brush_with(None)

    def _brush_with(self, brush: Brush | None) -> None:
        if brush != self._brush:
            self._brush = brush
            self.refresh()
            self.post_message(self.Brushed())

    def _to(self, at: int) -> None:
        if self._brush is not None:
            self._brush_with(self._brush.move_to(at, len(self.bars)))

    def move(self, lines: int) -> None:
        """Go so many bars on."""
        self._to(self._brush.at + lines if self._brush else 0)

    def move_first(self) -> None:
        """Go to the oldest bar."""
        self._to(0)

    def move_last(self) -> None:
        """Go to the newest bar."""
        self._to(len(self.bars) - 1)

    def action_left(self) -> None:
        """Go a bar back."""
        self.move(-1)

    def action_right(self) -> None:
        """Go a bar on."""
        self.move(1)

    def action_widen_left(self) -> None:
        """Brush the bar before as well."""
        self._widen(-1)

    def action_widen_right(self) -> None:
        """Brush the bar behind as well."""
        self._widen(1)

    def _widen(self, by: int) -> None:
        if self._brush is not None and self._brush.pinned is None:
            self._brush = self._brush.pin()
        self.move(by)

    def action_pin(self) -> None:
        """Leave one end of the span here, or let it go."""
        if self._brush is not None:
            self._brush_with(self._brush.toggle())

    def action_choose(self) -> None:
        """Look at what is brushed."""
        if self._brush is not None:
            self.post_message(self.Chosen(condition(self.bars, self._brush)))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin a span at a bar."""
        at = self.bar_at(event.x)
        if at is not None:
            self.capture_mouse()
            self._brush_with(Brush(at, at))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Draw the span to another bar."""
        at = self.bar_at(event.x)
        if self._brush is not None and at is not None and self.app.mouse_captured is self:
            self._to(at)

    def on_mouse_up(self) -> None:
        """Look at the span."""
        if self.app.mouse_captured is self:
            self.release_mouse()
            self.action_choose()
            self._brush_with(None)

    def bar_at(self, x: int) -> int | None:
        """Give the bar in a column of the screen, None where there is none."""
        if not self.bars:
            return None
        left = cells(self._ends()[0]) + 2 if self.size.height == 1 else 0
        shown = min(len(self.bars), self._room)
        at = (x - left) // self._each
        return len(self.bars) - shown + at if 0 <= at < shown else None

    # -- drawing ------------------------------------------------------------------------------

    @property
    def _room(self) -> int:
        """The cells that the bars have."""
        width = self.size.width
        if self.size.height > 1:
            return width
        first, last = self._ends()
        return max(1, width - cells(first) - cells(last) - 2 * LABEL_GAP - 1)

    @property
    def _each(self) -> int:
        """The cells that one bar has, with the gap behind it."""
        return max(1, min(WIDEST, self._room // len(self.bars)))

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the bars, with their first and last day beside them where there is one line, else below."""
        if not self.bars:
            return None
        height = self.size.height
        if height == 1:
            return self._draw_single(width)
        if y < height - 1:
            return line(self._level(y, height - 1), width, self.ink.ground)
        faint = self.ink.faint
        first, last = self._ends()
        unit = f" incidents by {unit_words(self.bars)} "
        if len(self.bars) * WIDEST < width:  # the bars end before the line does
            days = f" {first} – {last} " if last != first else f" {first} "
            return line([Part(days, faint), Part(unit, faint)], width, self.ink.ground)
        return spread([Part(f" {first} ", faint), Part(unit, faint)], [Part(f"{last} ", faint)], width, self.ink.ground)

    def _draw_single(self, width: int) -> Strip:
        faint = self.ink.faint
        first, last = self._ends()
        behind = f" {last}" if last != first else ""
        return line([Part(f" {first} ", faint), *self._level(0, 1), Part(behind, faint)], width, self.ink.ground)

    def _ends(self) -> tuple[str, str]:
        return day_words(self.bars[0].first).strip(), day_words(self.bars[-1].last).strip()

    def _level(self, y: int, levels: int) -> list[Part]:
        """Draw one line of the bars, ``y`` counted from the top of ``levels`` lines."""
        most = max(bar.count for bar in self.bars) or 1
        each = self._each
        below = (levels - 1 - y) * 8
        parts = []
        start = max(0, len(self.bars) - self._room)
        for at, bar in enumerate(self.bars[start:], start):
            eighths = -(-bar.count * levels * 8 // most)
            glyph = EIGHTHS[max(0, min(8, eighths - below))]
            if not (bar.count or below) and self._is_brushed(at):
                glyph = NO_BAR
            gap = 1 if each > 2 else 0
            text = glyph * (each - gap) + " " * gap
            parts.append(Part(text, self._style(at, bar)))
        return _joined(parts)

    def _style(self, at: int, bar: Bar) -> Style:
        if self._brush is not None:
            return self.ink.accent if self._is_brushed(at) else self.ink.faint
        return self.ink.outlet if self._in_sight(bar) else self.ink.faint

    def _is_brushed(self, at: int) -> bool:
        return self._brush is not None and self._brush.first <= at <= self._brush.last

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
