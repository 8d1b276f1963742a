"""Which part of the world is on the screen, and where on it a place is drawn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

DOTS_WIDE, DOTS_HIGH = 2, 4
"""Dots of a braille character; on most terminals they are as far apart across as down."""
CLOSEST = 2000.0
"""Dots a degree at most: some fifty metres a dot."""
_MARGIN = 1.25
_LEAST_SPAN = 0.5

Point = tuple[float, float]
"""Latitude and longitude in degrees."""


@dataclass(frozen=True, slots=True)
class View:
    """A stretch of the world on ``width`` x ``height`` cells: degrees at its centre, and how many dots a degree has.

    Degrees of longitude are drawn narrower away from the equator, by the cosine of the centre's latitude.
    """

    lat: float
    lon: float
    scale: float
    width: int
    height: int

    @property
    def _narrowed(self) -> float:
        return self.scale * max(0.05, math.cos(math.radians(self.lat)))

    def dot(self, lat: float, lon: float) -> tuple[int, int]:
        """Give the dot of a point, counted from the top left corner; it may lie outside."""
        across = (lon - self.lon) * self._narrowed + self.width * DOTS_WIDE / 2
        return math.floor(across), math.floor((self.lat - lat) * self.scale + self.height * DOTS_HIGH / 2)

    def cell(self, lat: float, lon: float) -> tuple[int, int]:
        """Give the column and line of the cell of a point; it may lie outside."""
        x, y = self.dot(lat, lon)
        return x // DOTS_WIDE, y // DOTS_HIGH

    def shows(self, lat: float, lon: float) -> bool:
        """Tell whether a point lies on the screen."""
        x, y = self.cell(lat, lon)
        return 0 <= x < self.width and 0 <= y < self.height

    @property
    def box(self) -> tuple[float, float, float, float]:
        """South, west, north and east of what is on the screen, in degrees."""
        half_high = self.height * DOTS_HIGH / 2 / self.scale
        half_wide = self.width * DOTS_WIDE / 2 / self._narrowed
        south, north = max(-90.0, self.lat - half_high), min(90.0, self.lat + half_high)
        return south, max(-180.0, self.lon - half_wide), north, min(180.0, self.lon + half_wide)

    def panned(self, cells_right: float, cells_down: float) -> View:
        """Give the view moved by so many cells."""
        lat = self.lat - cells_down * DOTS_HIGH / self.scale
        lon = self.lon + cells_right * DOTS_WIDE / self._narrowed
        return replace(self, lat=max(-85.0, min(85.0, lat)), lon=max(-180.0, min(180.0, lon)))

    def zoomed(self, factor: float) -> View:
        """Give the view closer (``factor`` above one) or farther away, but never more than the whole world."""
        return replace(self, scale=max(_whole(self.width, self.height), min(CLOSEST, self.scale * factor)))

    def centred(self, lat: float, lon: float) -> View:
        """Give the view with a point in its middle."""
        return replace(self, lat=lat, lon=lon)


def fitting(points: Sequence[Point], width: int, height: int) -> View:
    """Give the closest view that shows all of ``points`` with a margin; the whole world where there is none."""
    if not points:
        return View(15.0, 0.0, _whole(width, height), width, height)
    lats, lons = [lat for lat, _ in points], [lon for _, lon in points]
    lat, lon = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
    high = max(_LEAST_SPAN, (max(lats) - min(lats)) * _MARGIN)
    wide = max(_LEAST_SPAN, (max(lons) - min(lons)) * _MARGIN) * max(0.05, math.cos(math.radians(lat)))
    scale = min(height * DOTS_HIGH / high, width * DOTS_WIDE / wide)
    return View(lat, lon, max(_whole(width, height), min(CLOSEST, scale)), width, height)


def _whole(width: int, height: int) -> float:
    return max(0.1, min(width * DOTS_WIDE / 360, height * DOTS_HIGH / 150))
