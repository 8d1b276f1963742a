"""The help: every key and what it does, made from the table of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.strip import Strip

from tui.keymap import KEYS, keys_of, leaving
from tui.paint import Part, column, line
from tui.screens.left import LeftOnce
from tui.widgets.pane import MovingPane

if TYPE_CHECKING:
    from tui.program import Tidings

KEY_CELLS = 15
_HEADINGS = {
    "panes": "Moving, in the timeline, the article and here",
    "timeline": "In the timeline",
    "article": "In the article",
    "facets": "In a list to choose from",
    "map": "On the map",
    "histogram": "On the bars of the days",
    "anywhere": "Anywhere",
}
_ABOUT = (
    ("Reading the timeline", ""),
    ("18 Jul 2020", "happened on that day"),
    ("≤ 18 Jul 2020", "happened on that day or before: only the day it was said is known"),
    ("Wed?", "a weekday, in an article without a date"),
    ("undated", "the article does not say when"),
    ("3–6 killed", "the number is not known exactly"),
    ("15 killed*", "the latest number: other reports of it differ"),
    ("20+ held", "twenty or more"),
)


class HelpScreen(LeftOnce[None], inherit_bindings=False):
    """All keys."""

    BINDINGS: ClassVar[list[BindingType]] = [*leaving("help", "Close the help", "help")]

    def compose(self) -> ComposeResult:
        """One pane with everything."""
        yield HelpPane()


class HelpPane(MovingPane):
    """The keys, as a list to scroll."""

    def __init__(self) -> None:
        super().__init__(id="help")
        self._top = 0

    def on_mount(self) -> None:
        """Take the keys."""
        self.focus()

    def move(self, lines: int) -> None:
        """Scroll by so many lines."""
        highest = max(0, len(self._lines()) - self.size.height)
        self._top = max(0, min(self._top + lines, highest))
        self.refresh()

    def move_first(self) -> None:
        """Scroll to the beginning."""
        self.move(-self._top)

    def move_last(self) -> None:
        """Scroll to the end."""
        self.move(len(self._lines()))

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw a line of the list."""
        lines = self._lines()
        index = self._top + y
        return line(lines[index], width, self.ink.ground) if index < len(lines) else None

    def _lines(self) -> list[list[Part]]:
        ink = self.ink
        overrides = cast("Tidings", self.app).own_keys
        lines: list[list[Part]] = [
            [
                Part("  Keys of tidings", ink.title),
                Part(f"   {self.key('down')} and {self.key('up')} scroll, {self.key('back')} closes", ink.muted),
            ]
        ]
        for pane, heading in _HEADINGS.items():
            lines += [[], [Part(f"  {heading}", ink.accent)]]
            for key in (key for key in KEYS if key.pane == pane):
                keys = "  ".join(keys_of(key, overrides))
                lines.append([Part("  ", ink.text), column(keys, KEY_CELLS, ink.strong), Part(key.says, ink.text)])
        for written, meaning in _ABOUT:
            if meaning:
                lines.append([Part("  ", ink.text), column(written, KEY_CELLS, ink.strong), Part(meaning, ink.text)])
            else:
                lines += [[], [Part(f"  {written}", ink.accent)]]
        return lines
