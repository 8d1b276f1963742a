"""The help: every key and what it does, made from the table of keys."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.strip import Strip

from tui.keymap import KEYS, keys_of, leaving
from tui.paint import Part, line, width_of
from tui.screens.left import LeftOnce
from tui.widgets.article import BAR, LEGEND
from tui.widgets.pane import MovingPane

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
    ("18 Jul 2020", "happened on that day"),
    ("≤ 18 Jul 2020", "that day or before: only the day it was said is known"),
    ("Wed?", "a weekday, in an article without a date"),
    ("undated", "the article does not say when"),
    ("3–6 killed", "the number is not known exactly"),
    ("15 killed*", "the latest number: other reports of it differ"),
    ("20+ held", "twenty or more"),
    ("×3", "three independent sources report it"),
    ("army +2 → ship", "the army and two others did it, a ship suffered it"),
    ("·  *  +", "in front: read, starred, marked to be merged or written"),
)
"""What stands in the timeline, and what it means."""
_KINDS = {
    "place": "a place or a building: underlined",
    "actor": "who did it or suffered it: bold",
    "person": "a person: bold and underlined",
    "means": "a weapon or a vehicle: slanted",
    "outlet": "who reports it",
}


class HelpScreen(LeftOnce[None], inherit_bindings=False):
    """All keys, those of the pane in focus (its name in the table of keys) first."""

    BINDINGS: ClassVar[list[BindingType]] = [*leaving("help", "Close the help", "help")]

    def __init__(self, pane: str) -> None:
        super().__init__()
        self._pane = pane

    def compose(self) -> ComposeResult:
        """One pane with everything."""
        yield HelpPane(self._pane)


class HelpPane(MovingPane):
    """The keys, as a list to scroll."""

    def __init__(self, pane: str) -> None:
        super().__init__(id="help")
        self._panes = [pane, *(other for other in _HEADINGS if other != pane)]
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
        overrides = self.host.own_keys
        lines: list[list[Part]] = [
            [
                Part("  Keys of tidings", ink.title),
                Part(f"   {self.key('down')} and {self.key('up')} scroll, {self.key('back')} closes", ink.muted),
            ]
        ]
        for pane in self._panes:
            lines += self._heading(_HEADINGS[pane])
            for key in (key for key in KEYS if key.pane == pane):
                keys = "  ".join(keys_of(key, overrides))
                lines.append(self._entry(Part(keys, ink.strong), key.says))
        lines += self._heading("Reading the timeline")
        lines += [self._entry(Part(written, ink.strong), meaning) for written, meaning in _ABOUT]
        lines += self._heading("Reading the article")
        lines += [self._entry(Part(word, ink.entity(kind)), _KINDS[word]) for kind, word in LEGEND]
        return [*lines, self._entry(Part(f"{BAR} evidence", ink.text + ink.evidence), "what the incident stands on")]

    def _heading(self, words: str) -> list[list[Part]]:
        return [[], [Part(f"  {words}", self.ink.accent)]]

    def _entry(self, sign: Part, meaning: str) -> list[Part]:
        """Give a line with a sign or a key, and what it means or does."""
        gap = " " * max(1, KEY_CELLS - width_of([sign]))
        return [Part("  ", self.ink.text), sign, Part(gap, self.ink.text), Part(meaning, self.ink.text)]
