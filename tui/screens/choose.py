"""A short list to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import ModalScreen
from textual.strip import Strip

from tui.keymap import bindings
from tui.paint import Part, column, line
from tui.widgets.pane import MovingPane

LEAST_NAME_CELLS, MOST_NAME_CELLS = 14, 34
GAP = 3
AROUND = 4
"""Lines beside the choices: a title, a gap, a gap and the keys."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: its name, and what it is for."""

    name: str
    says: str


class ChooseScreen(ModalScreen[str | None], inherit_bindings=False):
    """Asks for one of a few; gives its name, None where none was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,ctrl+c", "dismiss", "Close", id="choose.close", tooltip="Choose nothing"),
    ]

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._pane = ChoicesPane(title, choices)

    def compose(self) -> ComposeResult:
        """One pane."""
        yield self._pane

    def on_mount(self) -> None:
        """Take the keys."""
        self._pane.focus()

    def on_choices_pane_chosen(self, event: ChoicesPane.Chosen) -> None:
        """Give the choice back."""
        self.dismiss(event.name)


class ChoicesPane(MovingPane):
    """The choices, one a line."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("facets")]

    class Chosen(Message):
        """One was chosen."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        super().__init__(classes="choices")
        self._title = title
        self._choices = tuple(choices)
        self._at = self._top = 0
        longest = max((len(choice.name) for choice in choices), default=0) + GAP
        self._name_cells = max(LEAST_NAME_CELLS, min(longest, MOST_NAME_CELLS))
        self.styles.height = len(self._choices) + AROUND

    def move(self, lines: int) -> None:
        """Move the cursor."""
        self._at = max(0, min(self._at + lines, len(self._choices) - 1))
        self._bring_into_view()

    def move_first(self) -> None:
        """Move to the first."""
        self.move(-len(self._choices))

    def move_last(self) -> None:
        """Move to the last."""
        self.move(len(self._choices))

    @property
    def page(self) -> int:
        """How many choices are visible."""
        return max(1, self.size.height - AROUND)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._bring_into_view()

    def _bring_into_view(self) -> None:
        self._top = max(0, min(self._top, self._at), self._at - self.page + 1)
        self.refresh()

    def action_choose(self) -> None:
        """Choose what is under the cursor."""
        self.post_message(self.Chosen(self._choices[self._at].name))

    def on_click(self, event: events.Click) -> None:
        """Choose where the mouse clicked."""
        if 0 <= event.y - 2 < self.page and event.y - 2 + self._top < len(self._choices):
            self._at = event.y - 2 + self._top
            self.action_choose()

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the title, a choice, or the keys."""
        ink = self.ink
        if y == 0:
            return line([Part(f" {self._title}", ink.title)], width, ink.raised)
        if y == self.size.height - 1:
            keys = [Part(" Enter", ink.accent), Part(" choose   ", ink.muted), Part("Esc", ink.accent)]
            return line([*keys, Part(" leave it", ink.muted)], width, ink.raised)
        index = y - 2 + self._top
        if not 2 <= y < 2 + self.page or index >= len(self._choices):
            return line([], width, ink.raised)
        choice = self._choices[index]
        parts = [column(f" {choice.name}", self._name_cells, ink.strong), Part(choice.says, ink.muted)]
        if index == self._at:
            return self.draw_chosen(parts, width)
        return line([Part(" ", ink.text), *parts], width, ink.raised)
