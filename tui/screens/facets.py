"""The facets: which types, places, actors, weapons and sources a result has, how often, and narrowing to one."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import ModalScreen
from textual.strip import Strip

from db.query import Query
from db.store.views import Facets, FacetValue
from tui.desk import Desk, Failure
from tui.keymap import bindings
from tui.paging import Window
from tui.paint import Part, column, line, spread
from tui.text import one_line
from tui.widgets.pane import MovingPane
from tui.words import type_words

COUNT_CELLS = 8
HEADINGS = 1
FOOTERS = 1
_PLURALS = {"country": "countries", "status": "standing of the account"}


class FacetsScreen(ModalScreen[str | None], inherit_bindings=False):
    """The facets of a result; gives what narrows to the chosen one, None where none was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,f,ctrl+c", "dismiss", "Close", id="facets.close", tooltip="Close the facets"),
    ]

    def __init__(self, desk: Desk, query: Query) -> None:
        super().__init__()
        self._desk = desk
        self._query = query
        self._pane = FacetsPane()

    def compose(self) -> ComposeResult:
        """One pane."""
        yield self._pane

    def on_mount(self) -> None:
        """Ask for the facets."""
        self._pane.focus()
        self._desk.ask("facets", partial(_facets, query=self._query), self._pane.receive)

    def on_facets_pane_chosen(self, event: FacetsPane.Chosen) -> None:
        """Give the choice back."""
        self.dismiss(event.narrow)


def _facets(conn: sqlite3.Connection, query: Query) -> Facets:
    from db.store import facets

    return facets.values(conn, query)


class FacetsPane(MovingPane):
    """The values with their counts, under a heading a field."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("facets")]

    class Counted(Message):
        """The values are there."""

        def __init__(self, facets: Facets | Failure) -> None:
            super().__init__()
            self.facets = facets

    class Chosen(Message):
        """A value was chosen."""

        def __init__(self, narrow: str) -> None:
            super().__init__()
            self.narrow = narrow

    def __init__(self) -> None:
        super().__init__(id="facets")
        self._window: Window[FacetValue | str] = Window()
        self._title = "Counting …"

    def receive(self, facets: Facets | Failure) -> None:
        """Take what was counted, on whatever thread."""
        self.post_message(self.Counted(facets))

    def on_facets_pane_counted(self, event: Counted) -> None:
        """Show the values."""
        if isinstance(event.facets, Failure):
            self._title = event.facets.reason
        else:
            self._window.show_first(_with_headings(event.facets), more=False)
            self._window.cursor = min(1, max(0, len(self._window.rows) - 1))
            of = f"{event.facets.of:,} incidents"
            self._title = of if event.facets.exact else f"the {of} that are newest"
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Keep the cursor in view."""
        self._window.resize(event.size.height - HEADINGS - FOOTERS)

    def move(self, lines: int) -> None:
        """Move the cursor by so many values, over the headings."""
        self._go(self._window.cursor + lines, 1 if lines > 0 else -1)

    def move_first(self) -> None:
        """Move to the first value."""
        self._go(1, 1)

    def move_last(self) -> None:
        """Move to the last value."""
        self._go(len(self._window.rows) - 1, -1)

    def _go(self, index: int, step: int) -> None:
        rows = self._window.rows
        index = max(1, min(index, len(rows) - 1))  # the first row is a heading
        while 0 < index < len(rows) - 1 and isinstance(rows[index], str):
            index += step
        if rows and not isinstance(rows[index], str):
            self._window.move_to(index)
        self.refresh()

    def action_choose(self) -> None:
        """Narrow to the value under the cursor."""
        chosen = self._window.current
        if isinstance(chosen, FacetValue):
            self.post_message(self.Chosen(chosen.narrow))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse clicked; a second click narrows."""
        self._go(self._window.top + event.y - HEADINGS, 1)
        if event.chain == 2:
            self.action_choose()

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the title, a heading or a value."""
        ink = self.ink
        if y < HEADINGS:
            left, right = [Part(" Narrow to …", ink.title)], [Part(f"{self._title} ", ink.muted)]
            return spread(left, right, width, ink.raised)
        if y == self.size.height - 1:
            return line(
                [
                    Part(" Enter", ink.accent),
                    Part(" narrow   ", ink.muted),
                    Part("Esc", ink.accent),
                    Part(" close", ink.muted),
                ],
                width,
                ink.raised,
            )
        index = self._window.top + y - HEADINGS
        if index >= len(self._window.rows):
            return line([], width, ink.raised)
        row = self._window.rows[index]
        if isinstance(row, str):
            return line([Part(f" {row}", ink.accent)], width, ink.raised)
        parts = [
            column(f" {_words(row)}", width - COUNT_CELLS - 2, ink.text),
            column(f"{row.count:,}", COUNT_CELLS, ink.muted, right=True),
        ]
        if index == self._window.cursor:
            return self.draw_chosen(parts, width)
        return line([Part(" ", ink.text), *parts], width, ink.raised)


def _with_headings(facets: Facets) -> list[FacetValue | str]:
    rows: list[FacetValue | str] = []
    field = None
    for value in facets.values:
        if value.field != field:
            field = value.field
            rows.append(_PLURALS.get(field, f"{field}s"))
        rows.append(value)
    return rows


def _words(value: FacetValue) -> str:
    return type_words(value.value) if value.field == "type" else one_line(value.value)
