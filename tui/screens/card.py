"""The card of an entity: what it is, when and where it was in the news, with whom, and narrowing to all that."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import ModalScreen
from textual.strip import Strip

from db.store.panes.cards import Card, Counterpart
from tui.desk import Desk, Failure
from tui.drawing.bars import level, unit_words
from tui.keymap import leaving
from tui.map.sketch import Sketch
from tui.paint import Part, column, line
from tui.screens.left import LeftOnce
from tui.text import cells, clip, one_line
from tui.widgets.listing import ListPane
from tui.wording.facts import Fact
from tui.wording.profile import incidents_words, kind_words, profile, relation_words

if TYPE_CHECKING:
    from db.model import Mention

NAME_CELLS = 9
COUNT_CELLS = 5
MAP_FROM = 64
"""Cells from which on there is room for a map beside the list."""
LIST_SHARE = 0.56
TALL = 30
"""Lines from which on the bars are two lines high."""


class CardScreen(LeftOnce[str | None], ModalScreen[str | None], inherit_bindings=False):
    """The card; gives what narrows the search to the line chosen, None where none was."""

    BINDINGS: ClassVar[list[BindingType]] = [*leaving("card", "Close the card")]

    def __init__(self, desk: Desk, mention: Mention) -> None:
        super().__init__()
        self._desk = desk
        self._mention = mention
        self._pane = CardPane(mention)

    def compose(self) -> ComposeResult:
        """One pane."""
        yield self._pane

    def on_mount(self) -> None:
        """Ask what is known."""
        self._pane.focus()
        question = partial(_card, name=self._mention.name, kind=self._mention.kind)
        self._pane.ask(self._desk, "card", question, self._pane.show)

    def on_list_pane_chosen(self, event: CardPane.Chosen) -> None:
        """Give the choice back."""
        self.dismiss(event.value)


def _card(conn: sqlite3.Connection, name: str, kind: str) -> Card:
    from db.store.panes import cards

    return cards.get(conn, name, kind)


class CardPane(ListPane[Counterpart | None]):
    """Facts and bars above; below what can be chosen, and a map beside it.

    The rows are all of the entity's incidents (None), then those with each counterpart.
    """

    def __init__(self, mention: Mention) -> None:
        super().__init__(id="card")
        self._title, self._kind = one_line(mention.name), kind_words(mention.kind)
        self._note = "Looking …"
        self._card: Card | None = None
        self._sketch: Sketch | None = None
        self._known: list[list[Part]] = []

    # -- what is shown ------------------------------------------------------------------------

    def show(self, card: Card | Failure) -> None:
        """Show what is known, or why nothing is."""
        if isinstance(card, Failure):
            self._note = card.reason
        else:
            self._card, self._note = card, ""
            self.window.show_first((None, *card.counterparts), more=False)
        self._lay_out()

    def on_resize(self) -> None:
        """Draw the map anew."""
        self._lay_out()

    def _lay_out(self) -> None:
        card, width = self._card, self.size.width
        if card is not None and width:
            facts = (
                [column(f" {one.name}", NAME_CELLS + 1, self.ink.faint), *self._pieces(one)] for one in profile(card)
            )
            self._known = [*facts, *self._draw_bars(card, width)]
            self.above = len(self._known) + 3  # the name before it, two empty lines after it
            self.fit()
            room = width - self._list_cells
            spots = card.spots.spots
            self._sketch = Sketch(spots, room - 1, self.window.height) if room > 0 and spots else None
        self.refresh()

    def _pieces(self, fact: Fact) -> list[Part]:
        tones = {"plain": self.ink.text, "place": self.ink.place, "note": self.ink.muted}
        return [Part(piece.text, tones[piece.tone]) for piece in fact.pieces]

    def _draw_bars(self, card: Card, width: int) -> list[list[Part]]:
        if not card.bars:
            return []
        levels = 2 if self.size.height >= TALL else 1
        counts = [bar.count for bar in card.bars]
        bars = [Part(level(counts, y, levels, width - NAME_CELLS - 2), self.ink.outlet) for y in range(levels)]
        name = column(f" by {unit_words(card.bars)}", NAME_CELLS + 1, self.ink.faint)
        blank = column("", NAME_CELLS + 1, self.ink.faint)
        return [*([blank, bar] for bar in bars[:-1]), [name, bars[-1]]]

    @property
    def _list_cells(self) -> int:
        width = self.size.width
        return int(width * LIST_SHARE) if width >= MAP_FROM and self._card and self._card.spots.spots else width

    def value_of(self, row: Counterpart | None) -> str | None:
        """Give what narrows to the incidents of a row, None where there are none."""
        if self._card is None or not self._card.incidents:
            return None
        return row.narrow if row else self._card.narrow

    # -- drawing ------------------------------------------------------------------------------

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the name, what is known, a counterpart with a line of the map, or the keys."""
        ink = self.ink
        if y == 0:
            return self.draw_heading(self._title, self._note or self._kind, width)
        if y == self.size.height - 1:
            return self.draw_keys({self.key("choose"): "narrow the timeline", self.key("back"): "close"}, width)
        if y - 1 < len(self._known):
            return line(self._known[y - 1], width, ink.raised)
        cells = self._list_cells
        return Strip.join([self._draw_choice(y, cells), self._draw_map(y - self.above, width - cells)])

    def _draw_map(self, y: int, width: int) -> Strip:
        if self._sketch is None or not 0 <= y < self.window.height:
            return line([], width, self.ink.raised)
        mark, ground = self.ink.accent, self.ink.faint
        parts = [Part(text, mark if is_mark else ground) for text, is_mark in self._sketch.pieces(y)]
        return line([Part(" ", ground), *parts], width, self.ink.raised)

    def _draw_choice(self, y: int, width: int) -> Strip:
        index = self.row_at(y)
        if self._card is None or index is None:
            return line([], width, self.ink.raised)
        parts = self._choice_parts(self._card, self.window.rows[index], width - 1)
        return self.draw_choice(index, parts, width, self.ink.raised)

    def _choice_parts(self, card: Card, met: Counterpart | None, width: int) -> list[Part]:
        ink = self.ink
        if met is None:
            return [Part(_all_words(card), ink.strong)]
        says = relation_words(card, met)
        rest = max(8, width - COUNT_CELLS - 18)
        name = clip(one_line(met.name), rest)
        return [
            Part(name, ink.entity(met.kind)),
            Part(" " * (rest - cells(name)), ink.text),  # a line under the name does not go on
            column(f" {says}", 18, ink.muted),
            column(f"{met.count:,}", COUNT_CELLS, ink.text, right=True),
        ]


def _all_words(card: Card) -> str:
    """Say what all of the entity's incidents are."""
    if not card.incidents:
        return "no incident to narrow to"
    return "its incident" if card.incidents == 1 else f"all {incidents_words(card)}"
