"""Where an entity lies, as far as it is known. Pure."""

from __future__ import annotations

from typing import NamedTuple


class Whereabouts(NamedTuple):
    """Where an entity lies; ``lat`` and ``lon`` are degrees, ``country`` is a code."""

    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    country_name: str | None = None
    admin1: str | None = None
    precision: str | None = None

    def filled(self, other: Whereabouts) -> Whereabouts:
        """Give these whereabouts with the gaps filled from ``other``; a point is taken whole or not at all."""
        point = self if self.lat is not None and self.lon is not None else other
        return Whereabouts(
            point.lat,
            point.lon,
            self.country or other.country,
            self.country_name or other.country_name,
            self.admin1 or other.admin1,
            self.precision or other.precision,
        )


NOWHERE = Whereabouts()
"""Of an entity of which nothing is known."""
