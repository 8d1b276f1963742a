"""A short list to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen
from textual.strip import Strip

from tui.keymap import leaving
from tui.paint import Part, line
from tui.screens.left import LeftOnce
from tui.text import fit
from tui.widgets.listing import ListPane

LEAST_NAME_CELLS, MOST_NAME_CELLS = 14, 34
GAP = 3
"""Cells beside a name: one in front, two behind."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: its name, and what it is for."""

    name: str
    says: str


class ChooseScreen(LeftOnce[str | None], ModalScreen[str | None], inherit_bindings=False):
    """Asks for one of a few; gives its name, None where none was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [*leaving("choose", "Choose nothing")]

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._pane = ChoicesPane(title, choices)

    def compose(self) -> ComposeResult:
        """One pane."""
        yield self._pane

    def on_mount(self) -> None:
        """Take the keys."""
        self._pane.focus()

    def on_list_pane_chosen(self, event: ChoicesPane.Chosen) -> None:
        """Give the choice back."""
        self.dismiss(event.value)


class ChoicesPane(ListPane[Choice]):
    """The choices, one a line."""

    above = below = 2  # a title or the keys, and a gap

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        super().__init__(choices, classes="choices")
        self._title = title
        longest = max((len(choice.name) for choice in choices), default=0) + GAP
        self._name_cells = max(LEAST_NAME_CELLS, min(longest, MOST_NAME_CELLS))
        self.styles.height = len(choices) + self.above + self.below

    def value_of(self, row: Choice) -> str:
        """Give the name of a choice."""
        return row.name

    def on_click(self, event: events.Click) -> None:
        """Choose where the mouse clicked, at once: there is little to look at before."""
        event.prevent_default()
        index = self.row_at(event.y)
        if index is not None:
            self.go_to(index)
            self.action_choose()

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the title, a choice, or the keys."""
        ink = self.ink
        if y == 0:
            return line([Part(f" {self._title}", ink.title)], width, ink.raised)
        if y == self.size.height - 1:
            return self.draw_keys({self.key("choose"): "choose", self.key("back"): "leave it"}, width)
        index = self.row_at(y)
        if index is None:
            return line([], width, ink.raised)
        choice = self.window.rows[index]
        name = fit(f" {choice.name}", self._name_cells + 1 - GAP) + " " * (GAP - 1)
        parts = [Part(name, ink.strong), Part(choice.says, ink.muted)]
        return self.draw_choice(index, parts, width, ink.raised)
