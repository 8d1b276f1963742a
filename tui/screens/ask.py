"""A line to type into: a tag, a note, a date."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widgets import Input

from tui.drawing.flow import flowed
from tui.keymap import leaving
from tui.paint import Part, line, spread, width_of
from tui.screens.left import LeftOnce
from tui.text import cells
from tui.widgets.pane import Pane

Check = Callable[[str], str | None]
"""Says what is wrong with what was typed, None where nothing is."""


GAP = 2
"""Cells between a hint and the keys behind it."""


def anything(text: str) -> str | None:
    """Let everything pass but nothing."""
    return None if text.strip() else "Type something first"


class AskScreen(LeftOnce[str | None], ModalScreen[str | None], inherit_bindings=False):
    """Asks for a line of text; gives it stripped, None where the user left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(key for key in leaving("ask", "Leave it as it is") if key.id == "back"),
        Binding("ctrl+c", "dismiss", "Close", id="ask.close", tooltip="Leave it as it is"),
    ]

    def __init__(self, title: str, hint: str, *, value: str = "", check: Check = anything) -> None:
        super().__init__()
        self._title_line = _Title(title)
        self._hint = _Hint(hint)
        self._entry = Input(value, compact=True, select_on_focus=False, id="asked")
        self._entry.cursor_blink = False
        self._check = check

    def compose(self) -> ComposeResult:
        """A title, a line to type, a hint."""
        yield Vertical(self._title_line, self._entry, self._hint, id="ask")

    def on_mount(self) -> None:
        """Take what is typed."""
        self._entry.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Give back what was typed, or say why it cannot be."""
        event.stop()
        wrong = self._check(event.value)
        if wrong is None:
            self.dismiss(event.value.strip())
        else:
            self._hint.say(wrong)


class _Title(Pane):
    """The line above the input: what is asked for."""

    def __init__(self, words: str) -> None:
        super().__init__(classes="ask-line")
        self._words = words

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the words."""
        return line([Part(f" {self._words}", self.ink.title)], width, self.ink.raised)


class _Hint(Pane):
    """Below the input: a hint, or what is wrong, in as many lines as it takes, and the keys at the end of the last."""

    def __init__(self, words: str) -> None:
        super().__init__(classes="ask-hint")
        self._words = words
        self._wrong = ""

    def say(self, wrong: str) -> None:
        """Say what is wrong, in the place of the hint."""
        self._wrong = wrong
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give the number of lines that it takes."""
        return len(self._lines(width))

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw a line of the words, on the last one the keys as well."""
        ink, lines = self.ink, self._lines(width)
        if y >= len(lines):
            return None
        said = Part(f" {lines[y]}", ink.bad if self._wrong else ink.muted)
        return spread([said], self._keys() if y == len(lines) - 1 else [], width, ink.raised)

    def _keys(self) -> list[Part]:
        ink = self.ink
        return [
            Part("Enter", ink.accent),
            Part(" keep  ", ink.muted),
            Part(self.key("back"), ink.accent),
            Part(" leave ", ink.muted),
        ]

    def _lines(self, width: int) -> list[str]:
        """Give the words in lines; the last is empty where the keys need it for themselves."""
        lines = flowed(self._wrong or self._words, width - 2) or [""]
        fits = 1 + cells(lines[-1]) + GAP + width_of(self._keys()) <= width
        return lines if fits else [*lines, ""]
