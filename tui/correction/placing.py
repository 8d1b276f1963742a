"""Finding the place that a reader names, with its point where it is known."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

from tui.text import one_line

MOST = 12
"""Places of one name offered at most."""


@dataclass(frozen=True, slots=True)
class Located:
    """A place to choose: what it is called, where that is, and the slots of an IncidentPlace."""

    label: str
    says: str
    slots: dict[str, Any]


def places_called(_: sqlite3.Connection, name: str) -> tuple[Located, ...]:
    """Give the places of the gazetteer that bear a name, the most prominent first, and the bare name at the end."""
    from db.gazetteer.places import candidates

    found = [
        Located(
            f"{at}. {one_line(place.name)}",
            ", ".join(one_line(part) for part in (place.admin1, place.country_name, place.feature) if part),
            {
                "name": place.name,
                "lat": place.lat,
                "lon": place.lon,
                "country": place.country or None,
                "country_name": place.country_name or None,
                "admin1": place.admin1 or None,
                "precision": place.precision,
                "entity": place.id,
            },
        )
        for at, place in enumerate(candidates(name)[:MOST], 1)
    ]
    return (*found, Located("only the name", f"{one_line(name)}, without a point", {"name": name}))
