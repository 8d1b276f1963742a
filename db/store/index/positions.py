"""Where an article or an incident stands in the order of days: one integer that is also its full-text rowid."""

from __future__ import annotations

import sqlite3
from datetime import date

from db.store.records.rows import Key

_ID_BITS = 32
_ID_MASK = (1 << _ID_BITS) - 1
FIRST_DATED = 1 << _ID_BITS
"""The lowest position of what has a day; below it stands what has none."""
LAST = (date.max.toordinal() + 1 << _ID_BITS) - 1
"""The highest position there can be."""


def iso_day(said: str | None) -> str | None:
    """Give the ISO day that ``said`` begins with ("2021-03-05T10:00Z"), None where it begins with none."""
    try:
        return date.fromisoformat((said or "")[:10]).isoformat()
    except ValueError:
        return None


def position(day: str | None, number: int) -> int:
    """Give the position of what has the id ``number`` on ``day`` (ISO); what has no day stands before all days."""
    return (date.fromisoformat(day).toordinal() if day else 0) << _ID_BITS | number


def of_key(key: Key) -> int:
    """Give the position of a timeline key."""
    return position(key.day, key.id)


def key_of(place: int) -> Key:
    """Give the timeline key of a position."""
    ordinal = ordinal_of(place)
    return Key(date.fromordinal(ordinal).isoformat() if ordinal else None, place & _ID_MASK)


def ordinal_of(place: int) -> int:
    """Give the day of a position, counted from the year 1 (date.toordinal); 0 for none."""
    return place >> _ID_BITS


def position_of(ordinal: int) -> int:
    """Give the lowest position of a day, counted from the year 1."""
    return ordinal << _ID_BITS


def id_of(place: int) -> int:
    """Give the id that a position was made of."""
    return place & _ID_MASK


def start_of(day: str | None) -> int:
    """Give the lowest position of ``day`` or any later one; of everything for None."""
    return position(day, 0) if day else 0


def end_of(day: str | None) -> int:
    """Give the highest position of ``day`` or any earlier one; of everything for None."""
    return position(day, _ID_MASK) if day else LAST


def walk(conn: sqlite3.Connection, low: int, high: int, limit: int, *, newest: bool) -> list[int]:
    """Give the positions of up to ``limit`` incidents from ``low`` to ``high``, the newest first or the oldest."""
    order = "DESC" if newest else "ASC"
    select = f"SELECT position FROM incident_index WHERE position BETWEEN ? AND ? ORDER BY position {order} LIMIT ?"
    return [at for (at,) in conn.execute(select, (low, high, limit))]
