"""The map: where what is found happened, over coastlines and borders."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from db.query import Query
from db.store.panes.points import Spots
from tui.desk import Desk, Failure
from tui.keymap import bindings, leaving
from tui.map.canvas import Canvas, coasts_and_borders
from tui.map.clusters import Cluster, clusters, holding
from tui.map.outlines import world
from tui.map.view import Point, View, fitting
from tui.paint import Part, line, spread
from tui.screens.left import LeftOnce
from tui.text import cells, clip, one_line
from tui.widgets.pane import MovingPane

HEADINGS = FOOTERS = 1
ZOOM = 2.0
PAN = 4
"""A step of panning is the width or height of the map over so many."""
NAMED_MOST = 2
"""Places of a cluster that are named below the map."""


class MapScreen(LeftOnce[str | None], inherit_bindings=False):
    """The map of a result; gives what narrows to the cluster chosen, None where none was."""

    BINDINGS: ClassVar[list[BindingType]] = [*leaving("map", "Back to the timeline", "map")]

    def __init__(self, desk: Desk, query: Query, place: str | None) -> None:
        super().__init__()
        self._desk = desk
        self._query = query
        self._pane = MapPane(place)

    def compose(self) -> ComposeResult:
        """One pane."""
        yield self._pane

    def on_mount(self) -> None:
        """Ask where everything happened."""
        self._pane.focus()
        self._pane.ask(self._desk, "map", partial(_spots, query=self._query), self._pane.show)

    def on_map_pane_chosen(self, event: MapPane.Chosen) -> None:
        """Give the choice back."""
        self.dismiss(event.narrow)


def _spots(conn: sqlite3.Connection, query: Query) -> Spots:
    from db.store.panes import points

    return points.spots(conn, query)


class MapPane(MovingPane):
    """Outlines in dots, clusters as numbers, the chosen one marked and named below."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("map")]

    @dataclass
    class Chosen(Message):
        """A cluster was chosen; ``narrow`` is what narrows the search to it."""

        narrow: str

    def __init__(self, place: str | None) -> None:
        super().__init__(id="map")
        self._place = place
        self._at: Point | None = None
        self._spots = Spots((), 0, 0, exact=True)
        self._title = "Looking …"
        self._view: View | None = None
        self._canvas = Canvas(0, 0)
        self._clusters: tuple[Cluster, ...] = ()
        self._chosen: int | None = None

    # -- what is shown ------------------------------------------------------------------------

    def show(self, spots: Spots | Failure) -> None:
        """Show all places at once, the one of the incident under the cursor chosen."""
        if isinstance(spots, Failure):
            self._title = spots.reason
            self.refresh()
            return
        self._spots = spots
        named = (spot for spot in spots.spots if spot.name == self._place)
        self._at = next(((spot.lat, spot.lon) for spot in named), None)
        self._title = _title(spots)
        self.move_first()

    def on_resize(self, event: events.Resize) -> None:
        """Fit the map into the new size."""
        width, height = event.size.width, max(1, event.size.height - HEADINGS - FOOTERS)
        if self._view is None:
            self._look(fitting(self._points(), width, height))
        else:
            self._look(replace(self._view, width=width, height=height).zoomed(1.0))

    def _points(self) -> list[Point]:
        return [(spot.lat, spot.lon) for spot in self._spots.spots]

    def _look(self, view: View) -> None:
        self._view = view
        self._canvas = coasts_and_borders(view, world())
        self._clusters = clusters(self._spots.spots, view)
        self._chosen = holding(self._clusters, *self._at) if self._at else None
        self.refresh()

    # -- moving -------------------------------------------------------------------------------

    @property
    def page(self) -> int:
        """Lines that a page moves by."""
        return max(1, self.size.height - HEADINGS - FOOTERS)

    def move(self, lines: int) -> None:
        """Pan up or down: a step for a line, a page for a page."""
        if self._view is not None:
            step = max(1, self._view.height // PAN)
            self._look(self._view.panned(0, step if lines == 1 else -step if lines == -1 else lines))

    def move_first(self) -> None:
        """Show everything that is found."""
        if self._view is not None:
            self._look(fitting(self._points(), self._view.width, self._view.height))

    def move_last(self) -> None:
        """Show the whole world."""
        if self._view is not None:
            self._look(fitting([], self._view.width, self._view.height))

    def action_left(self) -> None:
        """Pan to the west."""
        if self._view is not None:
            self._look(self._view.panned(-self._view.width / PAN, 0))

    def action_right(self) -> None:
        """Pan to the east."""
        if self._view is not None:
            self._look(self._view.panned(self._view.width / PAN, 0))

    def action_closer(self) -> None:
        """Zoom in, to the chosen cluster if there is one."""
        self._zoom(ZOOM)

    def action_farther(self) -> None:
        """Zoom out."""
        self._zoom(1 / ZOOM)

    def _zoom(self, factor: float) -> None:
        if self._view is not None:
            centred = self._view.centred(*self._at) if self._at and self._chosen is not None else self._view
            self._look(centred.zoomed(factor))

    def action_next_cluster(self) -> None:
        """Choose the next smaller cluster."""
        self._choose(1)

    def action_previous_cluster(self) -> None:
        """Choose the next larger cluster."""
        self._choose(-1)

    def _choose(self, by: int) -> None:
        if self._clusters:
            before = self._chosen if self._chosen is not None else (-1 if by > 0 else 0)
            self._chosen = (before + by) % len(self._clusters)
            first = self._clusters[self._chosen].spots[0]
            self._at = first.lat, first.lon
            self.refresh()

    def action_choose(self) -> None:
        """Narrow the search to the chosen cluster, or to what is on the screen."""
        if self._view is None:
            return
        box = self._clusters[self._chosen].box if self._chosen is not None else self._view.box
        self.post_message(self.Chosen(f"box:{','.join(f'{degrees:.2f}' for degrees in box)}"))

    # -- drawing ------------------------------------------------------------------------------

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the title, a line of the map, or what is chosen."""
        ink = self.ink
        if y < HEADINGS:
            return self.draw_heading("Map", self._title, width)
        if y >= self.size.height - FOOTERS:
            return spread([Part(f" {self._words()}", ink.text)], self._keys(), width, ink.raised)
        return line(self._pieces(y - HEADINGS, width), width, ink.ground)

    def _pieces(self, y: int, width: int) -> list[Part]:
        """Give a line of the map: the numbers of the clusters, the name of the chosen one, the outlines between."""
        ground = self._canvas.line(y) if self._view is not None and y < self._view.height else ""
        parts: list[Part] = []
        at = 0
        on_line = sorted((one.column, index) for index, one in enumerate(self._clusters) if one.line == y)
        for number, (column, index) in enumerate(on_line):
            begin = max(column, at + 1 if number else 0)  # two numbers never touch
            following = on_line[number + 1][0] if number + 1 < len(on_line) else width
            label = self._label(index, following - begin)
            parts += [Part(ground[at:begin].ljust(begin - at), self.ink.faint), Part(label, self._style(index))]
            at = begin + cells(label)
        return [*parts, Part(ground[at:], self.ink.faint)]

    def _label(self, index: int, room: int) -> str:
        cluster = self._clusters[index]
        if index != self._chosen:
            return cluster.label
        label = f"[{cluster.label}]"
        return f"{label} {clip(one_line(cluster.spots[0].name), max(0, room - len(label) - 2))}".rstrip()

    def _style(self, index: int) -> Style:
        return self.ink.cursor + self.ink.strong if index == self._chosen else self.ink.place + Style(bold=True)

    def _words(self) -> str:
        """Say what is chosen, or what could be done."""
        if self._chosen is None:
            return (
                f"{self.key('next-cluster')} chooses a place"
                if self._clusters
                else f"Nothing here: {self.key('first')} shows everything"
            )
        cluster = self._clusters[self._chosen]
        names = [one_line(spot.name) for spot in cluster.spots[:NAMED_MOST]]
        more = len(cluster.spots) - len(names)
        incidents = f"{cluster.count:,} incident{'' if cluster.count == 1 else 's'}"
        return f"{', '.join(names)}{f' and {more} more places' if more else ''}: {incidents}"

    def _keys(self) -> list[Part]:
        ink = self.ink
        zoom = f"{self.key('closer')}{self.key('farther')}"
        keys = (
            (self.key("next-cluster"), "next"),
            (zoom, "zoom"),
            (self.key("narrow-cluster"), "narrow"),
            (self.key("back"), "back"),
        )
        return [part for key, says in keys for part in (Part(f" {key}", ink.accent), Part(f" {says} ", ink.muted))]


def _title(spots: Spots) -> str:
    of = f"{spots.of:,} incidents" if spots.exact else f"the newest {spots.of:,} incidents"
    return f"{of}, {spots.pointless:,} without a point" if spots.pointless else of
