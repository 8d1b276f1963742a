"""The card of an entity: what it is, when and where it was in the news, with whom, and narrowing to all that."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import ModalScreen
from textual.strip import Strip

from db.store.cards import Card, Counterpart
from tui.bars import level, unit_words
from tui.desk import Desk, Failure
from tui.facts import Fact
from tui.keymap import bindings
from tui.map.sketch import Sketch
from tui.paint import Part, column, line, spread
from tui.profile import incidents_words, kind_words, profile, relation_words
from tui.text import cells, clip, one_line
from tui.widgets.pane import MovingPane

if TYPE_CHECKING:
    from db.model import Mention
    from tui.screens.browse import BrowseScreen

NAME_CELLS = 9
COUNT_CELLS = 5
MAP_FROM = 64
"""Cells from which on there is room for a map beside the list."""
LIST_SHARE = 0.56
TALL = 30
"""Lines from which on the bars are two lines high."""


def open_card(screen: BrowseScreen, mention: Mention | None) -> None:
    """Show the card of what a mention names; what is chosen on it narrows the search."""
    if mention is None:
        screen.keybar.say("Go to a name first: w and W go from name to name")
    else:
        screen.app.push_screen(CardScreen(screen.desk, mention), screen.narrow)


class CardScreen(ModalScreen[str | None], inherit_bindings=False):
    """The card; gives what narrows the search to the line chosen, None where none was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,ctrl+c", "dismiss", "Close", id="card.close", tooltip="Close the card"),
    ]

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
        self._desk.ask("card", question, self._pane.receive)

    def on_card_pane_chosen(self, event: CardPane.Chosen) -> None:
        """Give the choice back."""
        self.dismiss(event.narrow)


def _card(conn: sqlite3.Connection, name: str, kind: str) -> Card:
    from db.store import cards

    return cards.get(conn, name, kind)


class CardPane(MovingPane):
    """Facts and bars above; below the counterparts to choose from, and a map beside them."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("facets")]

    class Found(Message):
        """What is known is there."""

        def __init__(self, card: Card | Failure) -> None:
            super().__init__()
            self.card = card

    class Chosen(Message):
        """The timeline is to be narrowed."""

        def __init__(self, narrow: str) -> None:
            super().__init__()
            self.narrow = narrow

    def __init__(self, mention: Mention) -> None:
        super().__init__(id="card")
        self._title, self._kind = one_line(mention.name), kind_words(mention.kind)
        self._note = "Looking …"
        self._card: Card | None = None
        self._sketch: Sketch | None = None
        self._above: list[list[Part]] = []
        self._at = self._top = 0

    # -- what is shown ------------------------------------------------------------------------

    def receive(self, card: Card | Failure) -> None:
        """Take what was found, on whatever thread."""
        self.post_message(self.Found(card))

    def on_card_pane_found(self, event: Found) -> None:
        """Show it."""
        if isinstance(event.card, Failure):
            self._note = event.card.reason
        else:
            self._card, self._note = event.card, ""
        self._lay_out()

    def on_resize(self) -> None:
        """Draw the map anew and keep the cursor in view."""
        self._lay_out()

    def _lay_out(self) -> None:
        card, width = self._card, self.size.width
        if card is not None and width:
            facts = (
                [column(f" {one.name}", NAME_CELLS + 1, self.ink.faint), *self._pieces(one)] for one in profile(card)
            )
            self._above = [*facts, *self._draw_bars(card, width)]
            room = width - self._list_cells
            spots = card.spots.spots
            self._sketch = Sketch(spots, room - 1, self.page) if room > 0 and spots else None
        self.move(0)

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

    @property
    def _choices(self) -> tuple[Counterpart | None, ...]:
        """What can be chosen: all of the entity's incidents (None), or those with a counterpart."""
        return (None, *self._card.counterparts) if self._card else ()

    # -- moving -------------------------------------------------------------------------------

    @property
    def page(self) -> int:
        """How many lines the list has."""
        return max(1, self.size.height - len(self._above) - 4)

    def move(self, lines: int) -> None:
        """Move the cursor."""
        self._at = max(0, min(self._at + lines, len(self._choices) - 1))
        self._top = max(0, min(self._top, self._at), self._at - self.page + 1)
        self.refresh()

    def move_first(self) -> None:
        """Move to the first line."""
        self.move(-self._at)

    def move_last(self) -> None:
        """Move to the last line."""
        self.move(len(self._choices))

    def action_choose(self) -> None:
        """Narrow to what is under the cursor."""
        if self._card is not None and self._card.incidents:
            met = self._choices[self._at]
            self.post_message(self.Chosen(met.narrow if met else self._card.narrow))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse clicked; a second click narrows."""
        index = event.y - len(self._above) - 3 + self._top
        if 0 <= index < len(self._choices):
            self.move(index - self._at)
            if event.chain == 2:
                self.action_choose()

    # -- drawing ------------------------------------------------------------------------------

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the name, what is known, a counterpart with a line of the map, or the keys."""
        ink = self.ink
        if y == 0:
            right = self._note or self._kind
            return spread([Part(f" {self._title}", ink.title)], [Part(f"{right} ", ink.muted)], width, ink.raised)
        if y == self.size.height - 1:
            keys = [Part(" Enter", ink.accent), Part(" narrow the timeline   ", ink.muted), Part("Esc", ink.accent)]
            return line([*keys, Part(" close", ink.muted)], width, ink.raised)
        if y - 1 < len(self._above):
            return line(self._above[y - 1], width, ink.raised)
        return self._draw_below(y - len(self._above) - 3, width)

    def _draw_below(self, y: int, width: int) -> Strip:
        cells = self._list_cells
        left = self._draw_choice(y + self._top, cells) if 0 <= y < self.page else line([], cells, self.ink.raised)
        if self._sketch is None or not 0 <= y < self.page:
            return Strip.join([left, line([], width - cells, self.ink.raised)])
        mark, ground = self.ink.accent, self.ink.faint
        parts = [Part(text, mark if is_mark else ground) for text, is_mark in self._sketch.pieces(y)]
        return Strip.join([left, line([Part(" ", ground), *parts], width - cells, self.ink.raised)])

    def _draw_choice(self, index: int, width: int) -> Strip:
        ink = self.ink
        if self._card is None or index >= len(self._choices):
            return line([], width, ink.raised)
        parts = self._choice_parts(self._card, self._choices[index], width - 1)
        if index == self._at:
            return self.draw_chosen(parts, width)
        return line([Part(" ", ink.text), *parts], width, ink.raised)

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
