"""What the map asks for: where the incidents of a query happened, one point a place."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

from db.query import Query
from db.store.searching.found import positions
from db.store.searching.matching import Range, in_incidents

MOST = 20_000
"""So many incidents are looked at, the newest."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with a point, in degrees, and how many incidents happened there."""

    lat: float
    lon: float
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Spots:
    """The places of ``of`` incidents, commonest first; ``pointless`` of them have no point.

    They are all that the query finds if ``exact``, else the newest.
    """

    spots: tuple[Spot, ...]
    of: int
    pointless: int
    exact: bool


def spots(conn: sqlite3.Connection, query: Query, *, most: int = MOST) -> Spots:
    """Give where the incidents of a query happened."""
    found = positions(conn, in_incidents(conn, query), Range(), most + 1)
    exact = len(found) <= most
    found = found[:most]
    select = """
        SELECT latitude, longitude, max(place), count(*) FROM incidents
        WHERE position IN (SELECT value FROM json_each(?)) AND latitude IS NOT NULL
        GROUP BY latitude, longitude ORDER BY count(*) DESC, latitude, longitude
    """
    rows = conn.execute(select, (json.dumps(found),)).fetchall()
    there = tuple(Spot(lat, lon, name or "", count) for lat, lon, name, count in rows)
    return Spots(there, len(found), len(found) - sum(spot.count for spot in there), exact)
