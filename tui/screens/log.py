"""The log: what went wrong in this session, and what could not be imported, each whole and to be read in peace."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen
from textual.strip import Strip

from db.store.failures import Failure as Unread
from tui.desk import Desk, Failure
from tui.flow import Flow
from tui.journal import Entry
from tui.paint import Part, line, spread
from tui.text import one_line
from tui.widgets.pane import MovingPane

HEADINGS = FOOTERS = 1
TIME_CELLS = 8
MOST_UNREAD = 1_000
"""So many of the things that could not be imported are listed, the newest."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What could not be imported: the newest of it, and how much there is."""

    newest: tuple[Unread, ...]
    count: int


class LogScreen(Screen[None], inherit_bindings=False):
    """The log."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,L,ctrl+c", "dismiss", "Close", id="log.close", tooltip="Back to the timeline"),
    ]

    def __init__(self, desk: Desk, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._desk = desk
        self._pane = LogPane(entries)

    def compose(self) -> ComposeResult:
        """One pane."""
        yield self._pane

    def on_mount(self) -> None:
        """Ask what could not be imported."""
        self._pane.focus()
        self._desk.ask("log", _unread, self._pane.receive)


def _unread(conn: sqlite3.Connection) -> Unreadable:
    from db.store import failures

    return Unreadable(failures.newest(conn, MOST_UNREAD), failures.count(conn))


class LogPane(MovingPane):
    """The entries of the session, then what could not be imported, broken into lines."""

    class Found(Message):
        """What could not be imported is there."""

        def __init__(self, unread: Unreadable | Failure) -> None:
            super().__init__()
            self.unread = unread

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__(id="log")
        self._entries = tuple(entries)
        self._unread = Unreadable((), 0)
        self._note = "Looking …"
        self._lines: list[list[Part]] = []
        self._top = 0

    def receive(self, unread: Unreadable | Failure) -> None:
        """Take what was found, on whatever thread."""
        self.post_message(self.Found(unread))

    def on_log_pane_found(self, event: Found) -> None:
        """Show it."""
        if isinstance(event.unread, Failure):
            self._note = event.unread.reason
        else:
            self._unread, self._note = event.unread, ""
        self._lay_out()

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._lay_out()

    def _lay_out(self) -> None:
        self._lines = [*self._session(), [], *self._imports()]
        self.move(0)

    def _session(self) -> Iterator[list[Part]]:
        ink = self.ink
        yield [Part(" Since tidings was started", ink.accent)]
        if not self._entries:
            yield [Part("  Nothing went wrong", ink.muted)]
        for entry in self._entries:
            yield from self._wrapped(f"  {entry.at}", f"{'! ' if entry.wrong else ''}{entry.says}")

    def _imports(self) -> Iterator[list[Part]]:
        ink, unread = self.ink, self._unread
        yield [Part(" Not imported", ink.accent), Part(self._counted(unread), ink.muted)]
        for failure in unread.newest:
            yield from self._wrapped("  !", f"{one_line(failure.path)}: {one_line(failure.reason)}")

    def _counted(self, unread: Unreadable) -> str:
        if self._note:
            return f"  {one_line(self._note)}"
        if not unread.count:
            return "  Everything could be read"
        rest = f"; the newest {len(unread.newest):,} are listed" if unread.count > len(unread.newest) else ""
        return f"  {unread.count:,}{rest}; the import can try these files again"

    def _wrapped(self, before: str, says: str) -> Iterator[list[Part]]:
        flow = Flow(says, max(8, self.size.width - TIME_CELLS - 1))
        for index in range(flow.height()):
            found = flow.line(index)
            if found is not None:
                lead = before if index == 0 else ""
                yield [Part(lead.ljust(TIME_CELLS), self.ink.muted), Part(says[found.start : found.end], self.ink.text)]

    @property
    def page(self) -> int:
        """How many lines are visible, less one that stays."""
        return max(1, self.size.height - HEADINGS - FOOTERS - 1)

    def move(self, lines: int) -> None:
        """Scroll by so many lines."""
        self._top = max(0, min(self._top + lines, len(self._lines) - self.page - 1))
        self.refresh()

    def move_first(self) -> None:
        """Scroll to the beginning."""
        self.move(-self._top)

    def move_last(self) -> None:
        """Scroll to the end."""
        self.move(len(self._lines))

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the heading, a line, or the keys."""
        ink = self.ink
        if y < HEADINGS:
            return spread([Part(" Log", ink.title)], [], width, ink.raised)
        if y >= self.size.height - FOOTERS:
            keys = [Part(" j k", ink.accent), Part(" scroll   ", ink.muted), Part("Esc", ink.accent)]
            return line([*keys, Part(" back to the timeline", ink.muted)], width, ink.raised)
        index = self._top + y - HEADINGS
        return line(self._lines[index], width, ink.ground) if index < len(self._lines) else None
