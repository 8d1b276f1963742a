"""Asking before something is done: what it is, and what follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.strip import Strip

from tui.keymap import leaving
from tui.paint import Part, line
from tui.screens.left import LeftOnce
from tui.text import visible
from tui.widgets.pane import Pane

WIDTH = 76
MARGIN = 2


class ConfirmScreen(LeftOnce[bool], ModalScreen[bool], inherit_bindings=False):
    """Asks a question; gives True where it was answered with yes. ``lines`` say what will happen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,y", "do_it", "Yes", id="confirm.yes", tooltip="Do it"),
        *leaving("confirm", "Leave it as it is"),
        Binding("n", "dismiss", "No", id="confirm.no", tooltip="Leave it as it is"),
    ]

    def __init__(self, question: str, lines: Sequence[str]) -> None:
        super().__init__()
        self._pane = _Question(question, lines)

    def compose(self) -> ComposeResult:
        """One pane."""
        yield self._pane

    def action_do_it(self) -> None:
        """Answer with yes."""
        self.dismiss(True)


class _Question(Pane):
    """The question, what follows, and the keys."""

    def __init__(self, question: str, lines: Sequence[str]) -> None:
        super().__init__(classes="choices")
        self._question = question
        width = WIDTH - 2 * MARGIN
        self._lines = [part for words in lines for part in wrap(visible(words), width, subsequent_indent="  ") or [""]]
        self.styles.height = len(self._lines) + 4

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the question, a line of what follows, or the keys."""
        ink = self.ink
        if y == 0:
            return line([Part(f" {self._question}", ink.title)], width, ink.raised)
        if y == self.size.height - 1:
            return self.draw_keys({"Enter": "do it", self.key("back"): "leave it as it is"}, width)
        said = self._lines[y - 2] if 2 <= y < len(self._lines) + 2 else ""
        return line([Part(" " * MARGIN, ink.text), Part(said, ink.text)], width, ink.raised)
