"""A small map that nobody moves: coasts and borders, and a mark where something happened."""

from __future__ import annotations

from collections.abc import Sequence

from db.store.panes.points import Spot
from tui.map.canvas import Canvas, coasts_and_borders
from tui.map.outlines import world
from tui.map.view import Point, fitting

MARK = "●"
AROUND = 3.0
"""Degrees that are shown around a single point, so that a coast or a border is in sight."""


class Sketch:
    """The map of some places on ``width`` x ``height`` cells."""

    def __init__(self, spots: Sequence[Spot], width: int, height: int) -> None:
        points = [(spot.lat, spot.lon) for spot in spots]
        view = fitting([*points, *_around(points)], width, height)
        self._width = width
        self._canvas: Canvas = coasts_and_borders(view, world())
        self._marks = {view.cell(lat, lon) for lat, lon in points}

    def pieces(self, y: int) -> list[tuple[str, bool]]:
        """Give line ``y`` as pieces of text, each with whether it is a mark."""
        ground = self._canvas.line(y)
        pieces, at = [], 0
        for column in sorted(x for x, line in self._marks if line == y and 0 <= x < self._width):
            pieces += [(ground[at:column], False), (MARK, True)]
            at = column + 1
        return [*pieces, (ground[at:], False)]


def _around(points: Sequence[Point]) -> list[Point]:
    """Give corners that keep the view from being closer than helps to find one's way."""
    if not points:
        return []
    lats, lons = [lat for lat, _ in points], [lon for _, lon in points]
    lat, lon = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
    return [(lat - AROUND, lon - AROUND), (lat + AROUND, lon + AROUND)]
