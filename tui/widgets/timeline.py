"""The timeline: one line an incident, newest first. It asks for pages and never knows the whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from db.store.records.rows import TimelineRow
from tui.drawing.columns import (
    GAP,
    Columns,
    Needs,
    beside_actors,
    date_of,
    needs,
    place_and_country,
    times_of,
    who_to_whom_in,
)
from tui.keymap import bindings
from tui.paging import Want, Window
from tui.paint import Part, column, line, width_of
from tui.text import cells
from tui.widgets.pane import MovingPane
from tui.wording.words import toll_words, type_words

HEADINGS = 1
MARK, STAR, READ = "+", "*", "·"
EXACT = ("day", "part-of-day")


class Timeline(MovingPane):
    """The list of incidents."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("timeline")]

    @dataclass
    class Moved(Message):
        """The cursor stands on another incident, or on none."""

        row: TimelineRow | None

    @dataclass
    class Wanted(Message):
        """More rows are needed."""

        want: Want

    class Opened(Message):
        """The incident under the cursor is to be read."""

    def __init__(self) -> None:
        super().__init__(id="timeline")
        self.window: Window[TimelineRow] = Window()
        self.empty: tuple[str, ...] = ()
        self.marked: dict[int, TimelineRow] = {}
        self._asked: Want | None = None
        self._awaits_another = False
        self._needs = self._needs_to_come = Needs()

    # -- what is shown ------------------------------------------------------------------------

    def show_first(self, rows: Sequence[TimelineRow], *, more: bool) -> None:
        """Show the beginning of another list."""
        self.window.show_first(rows, more=more)
        self._shown_anew()

    def show_last(self, rows: Sequence[TimelineRow], *, more: bool) -> None:
        """Show the end of the list."""
        self.window.show_last(rows, more=more)
        self._shown_anew()

    def show_from(self, rows: Sequence[TimelineRow], *, more: bool) -> None:
        """Show the list from somewhere in its middle."""
        self.window.show_from(rows, more=more)
        self._shown_anew()

    def add(self, want: Want, rows: Sequence[TimelineRow], *, more: bool) -> None:
        """Add the rows that were asked for."""
        if not self.wants(want):
            return
        self._asked = None
        self._needs_to_come |= needs(rows)
        if want is Want.LATER:
            self.window.add_later(rows, more=more)
        else:
            self.window.add_earlier(rows, more=more)
        self.refresh()
        self._fetch()

    def show_changed(self, rows: Sequence[TimelineRow], *, more: bool) -> None:
        """Show the loaded rows anew after a change, the cursor on the same incident, or where it was.

        The columns are fitted anew to what a shown row says now; what came by itself moves none.
        """
        window, before = self.window, self.window.current
        cursor = next((at for at, row in enumerate(rows) if before and row.id == before.id), window.cursor)
        shown = {row.id: row for row in window.rows}
        window.rows, window.at_end = list(rows), not more
        window.move_to(cursor)
        self.nothing_came()
        self._needs_to_come = needs(rows)
        stayed = [row for row in rows if row.id in shown]
        if any(row != shown[row.id] and needs([row]) != needs([shown[row.id]]) for row in stayed):
            self._needs = needs(stayed)
        self.refresh()
        self.post_message(self.Moved(self.window.current))
        self._fetch()

    def show_empty(self, words: Sequence[str]) -> None:
        """Say, a line each, why there is nothing; the first line is a heading."""
        self.empty = tuple(words)
        self.show_first((), more=False)

    @property
    def days_in_sight(self) -> tuple[str | None, str | None]:
        """The first and the last ISO day of the incidents that are visible."""
        window = self.window
        days = [row.key.day for row in window.rows[window.top : window.top + window.height] if row.key.day]
        return (min(days), max(days)) if days else (None, None)

    @property
    def rows_in_sight(self) -> list[tuple[int, int]]:
        """The index of each incident that is visible, with its line of the pane."""
        window = self.window
        last = min(len(window.rows), window.top + window.height)
        return [(index, HEADINGS + index - window.top) for index in range(window.top, last)]

    @property
    def place_in_list(self) -> str:
        """Say where the cursor is, as far as that is known."""
        window = self.window
        if not window.rows:
            return ""
        first = window.at_start and window.cursor == 0
        last = window.at_end and window.cursor == len(window.rows) - 1
        return "newest" if first and not last else "oldest" if last and not first else ""

    def await_another(self) -> None:
        """Take it that another list is on its way: no more rows of this one are wanted."""
        self._awaits_another = True

    def wants(self, want: Want) -> bool:
        """Say whether these rows have been asked for and the list is still the one that they belong to."""
        return self._asked is want and not self._awaits_another

    def nothing_came(self) -> None:
        """Take it that what was asked for does not come; more rows are asked for again at the next move."""
        self._asked, self._awaits_another = None, False

    def expect_newer(self) -> None:
        """Take it that newer incidents than the first loaded one may have come; they are put above what is shown."""
        self.window.at_start = False
        self._fetch()

    def _shown_anew(self) -> None:
        self.nothing_came()
        self._needs = self._needs_to_come = needs(self.window.rows)
        self.refresh()
        self.post_message(self.Moved(self.window.current))
        self._fetch()

    def _fetch(self) -> None:
        want = self.window.wants()
        if want is not None and self._asked is None and not self._awaits_another:
            self._asked = want
            self.post_message(self.Wanted(want))

    # -- moving -------------------------------------------------------------------------------

    @property
    def page(self) -> int:
        """How many incidents are visible, less one that stays when a page is turned."""
        return max(1, self.window.height - 1)

    def move(self, lines: int) -> None:
        """Move the cursor by so many incidents."""
        self._go(self.window.cursor + lines)

    def move_first(self) -> None:
        """Move to the newest incident, asking for it where it is not loaded."""
        if self.window.at_start:
            self._go(0)
        else:
            self.post_message(self.Jumped(to_end=False))

    def point_at(self, incident_id: int) -> None:
        """Put the cursor on an incident, if it is loaded."""
        index = next((at for at, row in enumerate(self.window.rows) if row.id == incident_id), None)
        if index is not None:
            self._go(index)

    def move_last(self) -> None:
        """Move to the oldest incident, asking for it where it is not loaded."""
        if self.window.at_end:
            self._go(len(self.window.rows) - 1)
        else:
            self.post_message(self.Jumped(to_end=True))

    @dataclass
    class Jumped(Message):
        """The list is to be shown from its beginning or from its end."""

        to_end: bool

    def _go(self, index: int) -> None:
        before, top = self.window.cursor, self.window.top
        if not self.window.move_to(index):
            return
        if self.window.top == top:
            self._refresh_row(before)
            self._refresh_row(self.window.cursor)
        else:
            self._needs = self._needs_to_come  # what comes by itself moves nothing before the reader does
            self.refresh()
        self.post_message(self.Moved(self.window.current))
        self._fetch()

    def _refresh_row(self, index: int) -> None:
        self.refresh(Region(0, HEADINGS + index - self.window.top, self.size.width, 1))

    def action_read(self) -> None:
        """Open the article of the incident under the cursor."""
        self.post_message(self.Opened())

    def on_resize(self, event: events.Resize) -> None:
        """Keep the cursor in view."""
        self.window.resize(event.size.height - HEADINGS)
        self.refresh()
        self._fetch()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse clicked; a second click reads."""
        index = self.window.top + event.y - HEADINGS
        if event.y >= HEADINGS and index < len(self.window.rows):
            self._go(index)
            if event.chain == 2:
                self.action_read()

    def on_focus(self) -> None:
        """Draw the cursor as the one that the keys move."""
        self.refresh()

    def on_blur(self) -> None:
        """Draw the cursor as one at rest."""
        self.refresh()

    # -- drawing ------------------------------------------------------------------------------

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the headings, an incident, or what to do where there is none."""
        if not self.window.rows:
            return self._draw_empty(y, width)
        if y < HEADINGS:
            return self._draw_headings(width)
        index = self.window.top + y - HEADINGS
        if index >= len(self.window.rows):
            return None
        return self._draw_row(index, width)

    def _draw_empty(self, y: int, width: int) -> Strip | None:
        index = y - 2
        lines = [part for words in self.empty for part in wrap(words, max(8, width - 4)) or [""]]
        if not 0 <= index < len(lines):
            return None
        style = self.ink.strong if index == 0 else self.ink.muted
        return line([Part("  ", style), Part(lines[index], style)], width, self.ink.ground)

    def _draw_headings(self, width: int) -> Strip:
        faint, columns = self.ink.faint, self._needs.fitted(width - 2)
        parts = [
            Part(" ", faint),
            column("when", columns.date, faint),
            column("what", columns.type, faint),
            column("where, and who → whom", columns.rest, faint),
            Part(" ", faint),
            column("toll", columns.toll, faint, right=True),
        ]
        return line(parts, width, self.ink.ground)

    def _draw_row(self, index: int, width: int) -> Strip:
        row, ink, columns = self.window.rows[index], self.ink, self._needs.fitted(width - 2)
        toll, end = toll_words(row), list[Part]()
        if toll:
            style = ink.bad if _deadly(row) else ink.text
            end = [Part(" ", style), column(toll, min(cells(toll), columns.toll), style)]
        parts = [
            column(self._date_of(index), columns.date, ink.muted if row.precision in EXACT else ink.vague),
            column(type_words(row.type), columns.type - GAP, ink.strong),
            Part(" " * GAP, ink.text),
            *self._where_and_who(row, columns, columns.rest + GAP + columns.toll - width_of(end)),
            *end,
        ]
        if index == self.window.cursor:
            return self.draw_chosen(parts, width)
        return line([Part(_margin(row, row.id in self.marked), ink.accent), *parts], width, ink.ground)

    def _date_of(self, index: int) -> str:
        """Give the date of a row, nothing where it is that of the row above: days then stand out as groups."""
        rows = self.window.rows
        label = date_of(rows[index])
        follows = index > self.window.top and date_of(rows[index - 1]) == label
        if follows and (self.slow or index != self.window.cursor):
            return ""
        return label

    def _where_and_who(self, row: TimelineRow, columns: Columns, width: int) -> list[Part]:
        """Draw the place, in a column where there is one, and the actors behind it."""
        ink, wide = self.ink, columns.place is not None
        where = place_and_country(row) if wide else row.place or ""
        where_cells = min(width, columns.place or beside_actors(row, width))
        times = times_of(row)[: width - where_cells]
        rest = width - where_cells - len(times)
        return [
            column(where, where_cells - GAP, ink.place + Style(underline=False)),
            Part(" " * GAP, ink.text),
            *([Part(times, ink.strong)] if times else []),
            column(who_to_whom_in(row, rest), rest, ink.text if wide else ink.muted),
        ]


def _margin(row: TimelineRow, marked: bool) -> str:
    """Give the sign in front of a row: of a mark, of a star, or a point where the article has been read."""
    return MARK if marked else STAR if row.starred else READ if row.read else " "


def _deadly(row: TimelineRow) -> bool:
    return row.killed is not None and row.killed[1] != 0
