"""A pane of rows to choose one from: the cursor, the keys and clicks that move it, and what a choice gives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from tui.keymap import bindings
from tui.paging import Window
from tui.paint import Part, line
from tui.widgets.pane import MovingPane

Row = TypeVar("Row")


class ListPane(MovingPane, Generic[Row]):
    """Rows between what is drawn above and below them; :meth:`value_of` says what choosing one gives."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("facets")]

    above = 1
    """Lines of the pane above the first row."""
    below = 1
    """Lines of the pane below the last row."""
    row_lines = 1
    """Lines that a row takes."""

    @dataclass
    class Chosen(Message):
        """A row was chosen; ``value`` is what it gives."""

        value: Any

    def __init__(self, rows: Sequence[Row] = (), *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.window: Window[Row] = Window(list(rows))

    def value_of(self, row: Row) -> object | None:
        """Give what choosing a row gives, None where it cannot be chosen."""
        raise NotImplementedError

    def fit(self) -> None:
        """Show as many rows as there is room for, the cursor among them."""
        self.window.resize((self.size.height - self.above - self.below) // self.row_lines)
        self.refresh()

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.fit()

    # -- moving -------------------------------------------------------------------------------

    @property
    def page(self) -> int:
        """The rows in sight, less one that stays when a page is turned."""
        return max(1, self.window.height - 1)

    def go_to(self, index: int) -> None:
        """Put the cursor on a row, on the nearest where there is none of this index."""
        self.window.move_to(index)
        self.refresh()

    def move(self, lines: int) -> None:
        """Move the cursor by so many rows."""
        self.go_to(self.window.cursor + lines)

    def move_first(self) -> None:
        """Move to the first row."""
        self.go_to(0)

    def move_last(self) -> None:
        """Move to the last row that is loaded."""
        self.go_to(len(self.window.rows) - 1)

    def action_choose(self) -> None:
        """Choose what is under the cursor."""
        if self.window.rows:
            value = self.value_of(self.window.rows[self.window.cursor])
            if value is not None:
                self.post_message(self.Chosen(value))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse clicked; a second click chooses."""
        index = self.row_at(event.y)
        if index is not None:
            self.go_to(index)
            if event.chain == 2:
                self.action_choose()

    # -- drawing ------------------------------------------------------------------------------

    def row_at(self, y: int) -> int | None:
        """Give the index of the row that is drawn on line ``y`` of the pane, None where none is."""
        index = self.window.top + (y - self.above) // self.row_lines
        inside = self.above <= y < self.size.height - self.below
        return index if inside and index < len(self.window.rows) else None

    def draw_choice(self, index: int, parts: Iterable[Part], width: int, ground: Style) -> Strip:
        """Draw a line of a row, as that under the cursor where it is."""
        if index == self.window.cursor:
            return self.draw_chosen(parts, width)
        return line([Part(" ", self.ink.text), *parts], width, ground)
