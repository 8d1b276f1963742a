"""The last line: the keys that work now, or what there is to say."""

from __future__ import annotations

from collections.abc import Sequence

from textual.strip import Strip

from tui.paint import Part, line, spread
from tui.text import cells, clip, visible
from tui.widgets.pane import Pane

SAY_SECONDS = 6.0
"""A message stands so long."""
GAP = 3


class KeyBar(Pane):
    """Keys at the left, the place in the list or article at the right; a message takes the place of the keys."""

    def __init__(self) -> None:
        super().__init__(id="keybar")
        self._hints: tuple[tuple[str, str], ...] = ()
        self._place = ""
        self._message = ""
        self._said = 0

    def show(self, hints: Sequence[tuple[str, str]], place: str) -> None:
        """Show (key, label) pairs and where the reader is."""
        place = clip(place, max(12, self.size.width // 2))
        if (tuple(hints), place) != (self._hints, self._place):
            self._hints, self._place = tuple(hints), place
            self.refresh()

    def say(self, message: str) -> None:
        """Show a message for a few seconds."""
        self._message = message
        self._said += 1
        said = self._said
        self.set_timer(SAY_SECONDS, lambda: self._unsay(said))
        self.refresh()

    def _unsay(self, said: int) -> None:
        if said == self._said:
            self._message = ""
            self.refresh()

    @property
    def message(self) -> str:
        """What is being said, "" for nothing."""
        return self._message

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the line."""
        ink = self.ink
        if self._message:
            return line([Part(f" {self._message}", ink.accent)], width, ink.raised)
        left: list[Part] = [Part(" ", ink.text)]
        room = width - cells(visible(self._place)) - 3
        for key, label in self._hints:
            gap = " " * (GAP if len(left) > 1 else 0)
            room -= len(gap) + cells(key) + 1 + cells(label)
            if room >= 0:
                left += [Part(f"{gap}{key}", ink.accent), Part(f" {label}", ink.muted)]
        return spread(left, [Part(f" {self._place} ", ink.muted)], width, ink.raised)
