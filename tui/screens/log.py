"""The log: what went wrong in this session, and what could not be imported, each whole and to be read in peace."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from db.store.sources.failures import Failure as Unread
from tui.desk import Desk, Failure
from tui.journal import Entry
from tui.keymap import leaving
from tui.paint import Part
from tui.screens.left import LeftOnce
from tui.text import one_line
from tui.widgets.scroll import ScrollPane

TIME_CELLS = 8
MOST_UNREAD = 1_000
"""So many of the things that could not be imported are listed, the newest."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What could not be imported: the newest of it, and how much there is."""

    newest: tuple[Unread, ...]
    count: int


class LogScreen(LeftOnce[None], inherit_bindings=False):
    """The log."""

    BINDINGS: ClassVar[list[BindingType]] = [*leaving("log", "Back to the timeline", "log")]

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
        self._pane.ask(self._desk, "log", _unread, self._pane.show)


def _unread(conn: sqlite3.Connection) -> Unreadable:
    from db.store.sources import failures

    return Unreadable(failures.newest(conn, MOST_UNREAD), failures.count(conn))


class LogPane(ScrollPane):
    """The entries of the session, then what could not be imported, broken into lines."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__("Log", "log")
        self._entries = tuple(entries)
        self._unread = Unreadable((), 0)
        self._waiting = "Looking …"

    def show(self, unread: Unreadable | Failure) -> None:
        """Show what could not be imported."""
        if isinstance(unread, Failure):
            self._waiting = unread.reason
        else:
            self._unread, self._waiting = unread, ""
        self.lay_out()

    def lines(self) -> Iterator[list[Part]]:
        """Give the lines of both parts."""
        ink, unread = self.ink, self._unread
        yield [Part(" Since tidings was started", ink.accent)]
        if not self._entries:
            yield [Part("  Nothing went wrong", ink.muted)]
        for entry in self._entries:
            says = f"{'! ' if entry.wrong else ''}{entry.says}"
            yield from self.wrapped(f"  {entry.at}", TIME_CELLS, says, ink.text)
        yield []
        yield [Part(" Not imported", ink.accent), Part(f"  {self._counted(unread)}", ink.muted)]
        for failure in unread.newest:
            says = f"{one_line(failure.path)}: {one_line(failure.reason)}"
            yield from self.wrapped("  !", TIME_CELLS, says, ink.text)

    def _counted(self, unread: Unreadable) -> str:
        if self._waiting:
            return one_line(self._waiting)
        if not unread.count:
            return "Everything could be read"
        rest = f"; the newest {len(unread.newest):,} are listed" if unread.count > len(unread.newest) else ""
        return f"{unread.count:,}{rest}; the import can try these files again"
