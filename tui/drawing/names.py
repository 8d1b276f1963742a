"""The names in an article that can be gone to: which is next, and where those in sight stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from tui.text import cells, visible

if TYPE_CHECKING:
    from db.model import Mention
    from tui.drawing.flow import FlowLine


class Sighted(NamedTuple):
    """A name on the screen: the column and line of the pane on which it begins, and its width in cells."""

    column: int
    line: int
    width: int
    mention: Mention


class Names:
    """The names of an article in the order of its body, one of which may be chosen."""

    def __init__(self, mentions: Iterable[Mention] = ()) -> None:
        by_start = {one.start: one for one in mentions if one.field == "text" and one.start < one.end}
        self._all = [by_start[start] for start in sorted(by_start)]
        self.chosen: Mention | None = None

    def step(self, by: int, first: int, last: int) -> Mention | None:
        """Choose the name after the chosen one, or before it; where that is not between the offsets ``first`` and
        ``last``, which are in sight, the first name from there on. None where there are no names."""
        if not self._all:
            return None
        if self.chosen is not None and first <= self.chosen.start < last:
            at = self._all.index(self.chosen) + by
        elif by > 0:
            at = next((at for at, one in enumerate(self._all) if one.start >= first), 0)
        else:
            at = next((at for at, one in reversed(list(enumerate(self._all))) if one.start < last), -1)
        self.chosen = self._all[at % len(self._all)]
        return self.chosen

    def on_line(self, body: str, found: FlowLine, margin: int, line: int) -> Iterator[Sighted]:
        """Give the names that begin on a line of the layout, drawn ``margin`` cells from the left."""
        for one in self._all:
            if found.start <= one.start < found.end:
                column = margin + cells(visible(body[found.start : one.start]))
                end = min(one.end, found.end)
                yield Sighted(column, line, cells(visible(body[one.start : end])), one)
