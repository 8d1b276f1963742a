"""Places that fall on the same few cells of the screen, drawn as one number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.store.panes.points import Spot
from tui.map.view import View

NEAR_COLUMNS, NEAR_LINES = 6, 2
"""Places within so many cells of each other are one cluster."""
_LEAST_BOX = 0.02


@dataclass(frozen=True, slots=True)
class Cluster:
    """Places drawn together at the cell of the one with most incidents, the first of ``spots``."""

    column: int
    line: int
    spots: tuple[Spot, ...]

    @property
    def count(self) -> int:
        """How many incidents happened in its places."""
        return sum(spot.count for spot in self.spots)

    @property
    def label(self) -> str:
        """The number as it is drawn, in at most four cells."""
        count = self.count
        if count < 10_000:
            return str(count)
        return f"{count // 1000}k" if count < 1_000_000 else f"{count // 1_000_000}M"

    @property
    def box(self) -> tuple[float, float, float, float]:
        """South, west, north and east of its places, in degrees, a little wider than they lie."""
        lats, lons = [spot.lat for spot in self.spots], [spot.lon for spot in self.spots]
        south, north = max(-90.0, min(lats) - _LEAST_BOX), min(90.0, max(lats) + _LEAST_BOX)
        return south, max(-180.0, min(lons) - _LEAST_BOX), north, min(180.0, max(lons) + _LEAST_BOX)


def clusters(spots: Iterable[Spot], view: View) -> tuple[Cluster, ...]:
    """Give the clusters in view, the largest first; ``spots`` come with the commonest first, and that one leads."""
    blocks: dict[tuple[int, int], list[Spot]] = {}
    for spot in spots:
        if view.shows(spot.lat, spot.lon):
            column, line = view.cell(spot.lat, spot.lon)
            blocks.setdefault((column // NEAR_COLUMNS, line // NEAR_LINES), []).append(spot)
    found = [Cluster(*view.cell(group[0].lat, group[0].lon), tuple(group)) for group in blocks.values()]
    return tuple(sorted(found, key=lambda cluster: (-cluster.count, cluster.line, cluster.column)))


def holding(found: Sequence[Cluster], lat: float, lon: float) -> int | None:
    """Give the index of the cluster that holds the place at a point, None where none does."""
    return next(
        (at for at, one in enumerate(found) if any((spot.lat, spot.lon) == (lat, lon) for spot in one.spots)), None
    )
