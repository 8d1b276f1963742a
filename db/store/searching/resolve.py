"""Values as a reader types them -> the tokens that stand for them in the full-text tables."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt

from db.folding import AFTER_ANY, name_key, words
from db.query.nodes import Box, Days, Field, Figure, Near
from db.store.index import tokens

Condition = Field | Days | Figure | Near | Box
"""A condition on the fields of an incident."""

_MOST_ENTITIES = 400
_MOST_PLACES = 2_000
_POINT = re.compile(r"\s*(-?\d{1,3}(?:\.\d+)?)\s*[, ]\s*(-?\d{1,3}(?:\.\d+)?)\s*")
_EARTH_KM = 6371.0
_KM_A_DEGREE = 111.2

Point = tuple[float, float]
"""Latitude and longitude in degrees."""


def tokens_of(conn: sqlite3.Connection, condition: Condition) -> list[str]:
    """Give tokens of which whatever meets the condition has at least one; none where nothing can meet it."""
    match condition:
        case Field():
            return _field(conn, condition.name, condition.value)
        case Days(first, last):
            return tokens.days(first, last)
        case Figure(kind, low, high):
            return tokens.figures(kind, low, high)
        case Near(place, km):
            return _near(conn, place, km)
        case Box():
            return [tokens.value("place", place_id) for place_id, _ in _inside(conn, condition)]


def _field(conn: sqlite3.Connection, name: str, value: str) -> list[str]:
    match name:
        case "place":
            return _place(conn, value)
        case "has":
            return [tokens.has(value)]
        case "actor" | "weapon":
            return [tokens.value(name, entity_id) for entity_id in entities_called(conn, value)]
        case _:
            return [tokens.value(name, facet_id) for facet_id in _facets_called(conn, name, value)]


def entities_named(conn: sqlite3.Connection, name: str) -> list[int]:
    """Give the ids of the entities that bear a name in any spelling known.

    An article may name an actor without saying which entity it is: whatever bears the proper name of one of those
    entities is one of them too ("USA" is an alias of the country; the strike is by a "United States" of no entity).
    """
    select = """
        SELECT DISTINCT other.entity_id FROM entity_names AS known
        JOIN entities AS e ON e.id = known.entity_id
        JOIN entity_names AS proper ON proper.entity_id = e.id AND proper.name = e.name
        JOIN entity_names AS other ON other.folded = proper.folded
        WHERE known.folded = ? LIMIT ?
    """
    return [entity_id for (entity_id,) in conn.execute(select, (name_key(name), _MOST_ENTITIES))]


def entities_called(conn: sqlite3.Connection, name: str) -> list[int]:
    """Give the ids of the entities that bear a name; where none does, of those whose names have its words.

    The last word may then be the beginning of one, as it may be where a star ends the name.
    """
    exact = [] if name.endswith("*") else entities_named(conn, name)
    if exact:
        return exact
    *whole, last = words(name)
    having = "SELECT entity_id FROM entity_words WHERE word = ?"
    beginning = "SELECT entity_id FROM entity_words WHERE word >= ? AND word < ?"
    select = " INTERSECT ".join([*(having for _ in whole), beginning]) + " LIMIT ?"
    return [found for (found,) in conn.execute(select, (*whole, last, last + AFTER_ANY, _MOST_ENTITIES))]


def _place(conn: sqlite3.Connection, value: str) -> list[str]:
    """Give the tokens of the places called so, and of the provinces and countries called so and all that lies there."""
    entity_ids = entities_called(conn, value)
    found = [tokens.value("place", entity_id) for entity_id in entity_ids]
    names = [(name_key(value), None)]
    for entity_id in entity_ids:
        select = "SELECT e.name, p.country FROM entities AS e JOIN places AS p ON p.id = e.id WHERE e.id = ?"
        names += [(name_key(name), country) for name, country in conn.execute(select, (entity_id,))]
    for folded, country in dict.fromkeys(names):
        select = "SELECT field, id, within FROM facets WHERE field IN ('admin1', 'country') AND folded = ?"
        for field, facet_id, within in conn.execute(select, (folded,)):
            if country in (None, within):
                found.append(tokens.value(field, facet_id))
    return list(dict.fromkeys([*found, *_country(conn, value)]))


def _country(conn: sqlite3.Connection, value: str) -> list[str]:
    """Give the tokens of the country with the code ``value``, or whose name is ``value``, under whatever name."""
    select = """
        SELECT id FROM facets WHERE field = 'country' AND within IN
            (SELECT within FROM facets WHERE field = 'country' AND (within = ? OR folded = ?))
    """
    rows = conn.execute(select, (value.upper(), name_key(value)))
    return [tokens.value("country", facet_id) for (facet_id,) in rows]


def _facets_called(conn: sqlite3.Connection, field: str, value: str) -> list[int]:
    """Give the values of the field that are called so; else those that have all its words, or belong to what has."""
    folded = " ".join(words(value))
    select = "SELECT id FROM facets WHERE field = ? AND folded IN (?, ?)"
    exact = [facet_id for (facet_id,) in conn.execute(select, (field, folded, name_key(value)))]
    if exact:
        return exact
    asked = set(folded.split())
    rows = conn.execute("SELECT id, value, within FROM facets WHERE field = ?", (field,))
    return [facet_id for facet_id, name, within in rows if asked <= set(words(name)) or asked <= set(words(within))]


def _near(conn: sqlite3.Connection, place: str, km: float) -> list[str]:
    centre = _centre(conn, place)
    if centre is None:
        return []
    lat, lon = centre
    height = km / _KM_A_DEGREE
    width = height / max(cos(radians(min(abs(lat) + height, 89.0))), 0.01)
    # near the poles and at the antimeridian the box is the whole circle of latitude
    west, east = (lon - width, lon + width) if width < 180 and abs(lon) + width <= 180 else (-180.0, 180.0)
    box = Box(max(lat - height, -90.0), west, min(lat + height, 90.0), east)
    reached = sorted((_distance_km(centre, point), place_id) for place_id, point in _inside(conn, box))
    return [tokens.value("place", place_id) for distance, place_id in reached[:_MOST_PLACES] if distance <= km]


def _centre(conn: sqlite3.Connection, place: str) -> Point | None:
    """Give the point typed, or that of the place called so; of several the one where most happened."""
    typed = _POINT.fullmatch(place)
    if typed:
        return float(typed[1]), float(typed[2])
    best: tuple[int, Point] | None = None
    for entity_id in entities_called(conn, place):
        row = conn.execute("SELECT lat, lon FROM places WHERE id = ? AND lat IS NOT NULL", (entity_id,)).fetchone()
        if row:
            happened = _incidents_with(conn, tokens.value("place", entity_id))
            best = max(best or (-1, row), (happened, row), key=lambda found: found[0])
    return best[1] if best else None


def _incidents_with(conn: sqlite3.Connection, token: str) -> int:
    row = conn.execute("SELECT incidents FROM facet_counts WHERE token = ?", (token,)).fetchone()
    return int(row[0]) if row else 0


def _inside(conn: sqlite3.Connection, box: Box) -> Iterable[tuple[int, Point]]:
    """Give the places in a box, through the R*Tree; its numbers are rounded outwards, those of ``places`` are not."""
    if box.west > box.east:
        east = Box(box.south, box.west, box.north, 180.0)
        return [*_inside(conn, east), *_inside(conn, Box(box.south, -180.0, box.north, box.east))]
    select = """
        SELECT p.id, p.lat, p.lon FROM places_box AS b JOIN places AS p ON p.id = b.id
        WHERE b.north >= ?1 AND b.south <= ?2 AND b.east >= ?3 AND b.west <= ?4
            AND p.lat BETWEEN ?1 AND ?2 AND p.lon BETWEEN ?3 AND ?4
    """
    rows = conn.execute(select, (box.south, box.north, box.west, box.east))
    return [(place_id, (lat, lon)) for place_id, lat, lon in rows]


def _distance_km(one: Point, other: Point) -> float:
    lat, lon, other_lat, other_lon = (radians(degrees) for degrees in (*one, *other))
    chord = sin((other_lat - lat) / 2) ** 2 + cos(lat) * cos(other_lat) * sin((other_lon - lon) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(chord, 1.0)))
