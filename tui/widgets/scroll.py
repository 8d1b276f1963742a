"""A pane of ready lines to scroll through, with a heading above and the keys below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.style import Style
from textual.strip import Strip

from tui.drawing.flow import Flow
from tui.paint import Part, line
from tui.widgets.pane import MovingPane

HEADINGS = FOOTERS = 1


class ScrollPane(MovingPane):
    """Lines to scroll through; :meth:`lines` gives them for the width of the pane."""

    def __init__(self, title: str, id: str) -> None:
        super().__init__(id=id)
        self.title = title
        self.note = ""
        self._laid: list[list[Part]] = []
        self._top = 0

    def lines(self) -> Iterable[list[Part]]:
        """Give all lines."""
        raise NotImplementedError

    def lay_out(self) -> None:
        """Make the lines anew."""
        self._laid = list(self.lines()) if self.size.width else []
        self.move(0)

    def on_resize(self) -> None:
        """Break the lines anew."""
        self.lay_out()

    def wrapped(self, before: str, cells: int, says: str, style: Style) -> Iterator[list[Part]]:
        """Break a text into lines beside a column of so many ``cells``, in which ``before`` stands on the first."""
        flow = Flow(says, max(8, self.size.width - cells - 1))
        for index in range(flow.height()):
            found = flow.line(index)
            if found is not None:
                lead = Part((before if index == 0 else "").ljust(cells), self.ink.muted)
                yield [lead, Part(says[found.start : found.end], style)]

    @property
    def page(self) -> int:
        """How many lines are visible, less one that stays."""
        return max(1, self.size.height - HEADINGS - FOOTERS - 1)

    def move(self, lines: int) -> None:
        """Scroll by so many lines."""
        self._top = max(0, min(self._top + lines, len(self._laid) - self.page - 1))
        self.refresh()

    def move_first(self) -> None:
        """Scroll to the beginning."""
        self.move(-self._top)

    def move_last(self) -> None:
        """Scroll to the end."""
        self.move(len(self._laid))

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the heading, a line, or the keys."""
        if y < HEADINGS:
            return self.draw_heading(self.title, self.note, width)
        if y >= self.size.height - FOOTERS:
            scrolling = f"{self.key('down')} {self.key('up')}"
            return self.draw_keys({scrolling: "scroll", self.key("back"): "back to the timeline"}, width)
        index = self._top + y - HEADINGS
        return line(self._laid[index], width, self.ink.ground) if index < len(self._laid) else None
