"""The facets: which types, places, actors, weapons and sources a result has, how often, and narrowing to one."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen
from textual.strip import Strip

from db.query import Query
from db.store.records.views import Facets, FacetValue
from tui.desk import Desk, Failure
from tui.keymap import leaving
from tui.paint import Part, column, line
from tui.screens.left import LeftOnce
from tui.text import one_line
from tui.widgets.listing import ListPane
from tui.wording.words import field_words, type_words

COUNT_CELLS = 8
NOTHING = "There is nothing to narrow to"
_PLURALS = {"country": "countries", "status": "standing of the account"}


class FacetsScreen(LeftOnce[str | None], ModalScreen[str | None], inherit_bindings=False):
    """The facets of a result; gives what narrows to the chosen one, None where none was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [*leaving("facets", "Close the facets", "facets")]

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
        self._pane.ask(self._desk, "facets", partial(_facets, query=self._query), self._pane.show)

    def on_list_pane_chosen(self, event: FacetsPane.Chosen) -> None:
        """Give the choice back."""
        self.dismiss(event.value)


def _facets(conn: sqlite3.Connection, query: Query) -> Facets:
    from db.store.panes import facets

    return facets.values(conn, query)


class FacetsPane(ListPane[FacetValue | str]):
    """The values with their counts, under a heading a field."""

    def __init__(self) -> None:
        super().__init__(id="facets")
        self._note = "Counting …"
        self._is_bare = False

    def show(self, facets: Facets | Failure) -> None:
        """Show the values, or why there are none."""
        if isinstance(facets, Failure):
            self._note = facets.reason
        else:
            self.window.show_first(_with_headings(facets), more=False)
            self._is_bare = not facets.values
            of = f"{facets.of:,} incidents"
            self._note = of if facets.exact else f"the {of} that are newest"
            self.move_first()
        self.refresh()

    def go_to(self, index: int) -> None:
        """Put the cursor on a value, passing over a heading in the direction in which the cursor goes."""
        rows, step = self.window.rows, 1 if index > self.window.cursor else -1
        index = max(1, min(index, len(rows) - 1))  # the first row is a heading
        while 0 < index < len(rows) - 1 and isinstance(rows[index], str):
            index += step
        if rows and not isinstance(rows[index], str):
            super().go_to(index)

    def value_of(self, row: FacetValue | str) -> str | None:
        """Give what narrows to a value; a heading cannot be chosen."""
        return row.narrow if isinstance(row, FacetValue) else None

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the title, a heading, a value or the keys."""
        ink = self.ink
        if y < self.above:
            return self.draw_heading("Narrow to …", self._note, width)
        if y == self.size.height - 1:
            return self.draw_keys({self.key("choose"): "narrow", self.key("back"): "close"}, width)
        index = self.row_at(y)
        if index is None:
            said = NOTHING if self._is_bare and y == self.above + 1 else ""
            return line([Part(f" {said}", ink.muted)], width, ink.raised)
        row = self.window.rows[index]
        if isinstance(row, str):
            return line([Part(f" {row}", ink.accent)], width, ink.raised)
        parts = [
            column(f" {_words(row)}", width - COUNT_CELLS - 2, ink.text),
            column(f"{row.count:,}", COUNT_CELLS, ink.muted, right=True),
        ]
        return self.draw_choice(index, parts, width, ink.raised)


def _with_headings(facets: Facets) -> list[FacetValue | str]:
    rows: list[FacetValue | str] = []
    field = None
    for value in facets.values:
        if value.field != field:
            field = value.field
            rows.append(_PLURALS.get(field, f"{field_words(field)}s"))
        rows.append(value)
    return rows


def _words(value: FacetValue) -> str:
    return type_words(value.value) if value.field == "type" else one_line(value.value)
