"""Drawing lines with the dots of braille characters."""

from __future__ import annotations

from collections.abc import Iterable

from tui.map.outlines import PER_DEGREE, Outline
from tui.map.view import DOTS_HIGH, DOTS_WIDE, View

_BRAILLE = 0x2800
_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot by its line and column: Unicode, block Braille Patterns."""
_FAR = 40
"""A line of so many times the size of the canvas takes long to draw, and only its ends can be near."""
_COARSE = 4.0
"""Below so many dots a degree not every point of a line is needed."""
_HALF_ROUND = 180 * PER_DEGREE
"""A step as long as this goes over the date line, to the other edge of the map."""
_BORDER_DOTS = 3
"""Of a border only each third dot is drawn, so that it can be told from a coast without colour."""


class Canvas:
    """A grid of cells, each with up to eight dots."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._bits = [bytearray(width) for _ in range(height)]

    def put(self, x: int, y: int) -> None:
        """Put a dot; what lies outside is left out."""
        if 0 <= x < self._width * DOTS_WIDE and 0 <= y < self._height * DOTS_HIGH:
            self._bits[y // DOTS_HIGH][x // DOTS_WIDE] |= _BITS[y % DOTS_HIGH][x % DOTS_WIDE]

    def draw(self, start: tuple[int, int], end: tuple[int, int], every: int = 1) -> None:
        """Draw a straight line, or of it one dot in ``every``; one that is far longer than the canvas is left out."""
        (x, y), (x2, y2) = start, end
        steps = max(abs(x2 - x), abs(y2 - y))
        if steps > _FAR * (self._width + self._height):
            return
        for step in range(0, steps, every):
            self.put(x + (x2 - x) * step // steps, y + (y2 - y) * step // steps)

    def line(self, y: int) -> str:
        """Give a line of the canvas as text, blanks where there is no dot."""
        return "".join(chr(_BRAILLE + bits) if bits else " " for bits in self._bits[y])


def coasts_and_borders(view: View, outlines: Iterable[Outline]) -> Canvas:
    """Draw what of the outlines is in view."""
    canvas = Canvas(view.width, view.height)
    south, west, north, east = view.box
    step = max(1, round(_COARSE / view.scale))
    for outline in outlines:
        if not outline.touches(west, south, east, north):
            continue
        every = _BORDER_DOTS if outline.border else 1
        before, last = None, 0
        for lon, lat in zip(outline.lons[::step], outline.lats[::step], strict=True):
            dot = view.dot(lat / PER_DEGREE, lon / PER_DEGREE)
            if before is not None and dot != before and abs(lon - last) < _HALF_ROUND:
                canvas.draw(before, dot, every)
            before, last = dot, lon
    return canvas
