"""The fields of the search language: what each takes, and what a value that it cannot take is answered with."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from db.folding import words
from db.query.days import period
from db.query.lexer import Token
from db.query.nodes import Box, Days, Field, Figure, Leaf, Near, Words

HAS = ("note", "tag", "date", "place", "killed", "injured")
"""What ``has:`` can ask for."""
FIGURES = ("killed", "injured", "detained", "abducted", "displaced", "defected")
"""Fields of tolls: a number, a comparison or a range."""
NAMES = ("place", "actor", "type", "weapon", "source", "status", "tag")
"""Fields whose values are names or words."""
FIELDS = (*NAMES, "after", "before", "on", *FIGURES, "near", "box", "title", "has")
"""All fields of the search language."""

_MEANT = {
    "where": "place",
    "location": "place",
    "country": "place",
    "who": "actor",
    "group": "actor",
    "by": "actor",
    "kind": "type",
    "event": "type",
    "outlet": "source",
    "since": "after",
    "from": "after",
    "until": "before",
    "to": "before",
    "date": "on",
    "day": "on",
    "wounded": "injured",
    "dead": "killed",
    "deaths": "killed",
    "arrested": "detained",
    "around": "near",
    "headline": "title",
}
_FIGURE = re.compile(r"(?:(?P<sign>>=|<=|>|<|=)?(?P<one>\d{1,9})(?P<plus>\+?)|(?P<low>\d{0,9})\.\.(?P<high>\d{0,9}))")
_RADIUS = re.compile(r"~?(?P<number>\d{1,5}(?:\.\d+)?)\s*(?P<unit>km|mi|m)?")
_KILOMETRES = {"km": 1.0, "mi": 1.609344, "m": 0.001}
_DEFAULT_RADIUS_KM = 50.0


class NotUnderstoodError(ValueError):
    """The field cannot take this value; the message says what it takes."""


def suggestion(name: str) -> str | None:
    """Give the field that ``name`` was probably meant to be, None if it looks like none."""
    from difflib import get_close_matches  # only a misspelt search pays for it

    close = get_close_matches(name.lower(), FIELDS, 1, 0.7)
    return _MEANT.get(name.lower()) or (close[0] if close else None)


def leaf(token: Token, today: date | None) -> Leaf:
    """Give the condition of a field token whose name is one of FIELDS. Raises NotUnderstoodError."""
    name, value = token.name.lower(), token.text.strip()
    if not words(value):
        raise NotUnderstoodError(f"{name}: needs a value")
    if name in NAMES:
        return Field(name, value)
    if name in FIGURES:
        return _figure(name, value)
    return _READERS[name](token, value, today)


def _figure(kind: str, value: str) -> Figure:
    match = _FIGURE.fullmatch(value.replace(" ", "").replace(",", ""))
    if match is None:
        raise NotUnderstoodError(f"{kind}: takes a number, >=3, <10 or 2..5, not {value}")
    if match["one"] is None:
        low, high = int(match["low"] or 0), int(match["high"]) if match["high"] else None
    else:
        low, high = _compared(match["sign"] or ("=" if not match["plus"] else ">="), int(match["one"]))
    if high is not None and high < low:
        raise NotUnderstoodError(f"{kind}: {value} leaves no number")
    return Figure(kind, low, high)


def _compared(sign: str, number: int) -> tuple[int, int | None]:
    bounds = {
        "=": (number, number),
        ">=": (number, None),
        ">": (number + 1, None),
        "<=": (0, number),
        "<": (0, number - 1),
    }
    return bounds[sign]


def _days(token: Token, value: str, today: date | None) -> Days:
    name = token.name.lower()
    first_text, dots, last_text = value.partition("..")
    first, last = period(first_text, today), period(last_text if dots else first_text, today)
    if first is None or last is None or last[1] < first[0]:
        raise NotUnderstoodError(f'{name}: takes 2020, 2020-07, 2020-07-12 or "last week", not {value}')
    if name == "after":
        return Days(first[0].isoformat(), None)
    if name == "before":
        return Days(None, _day_before(first[0]))
    return Days(first[0].isoformat(), last[1].isoformat())


def _day_before(day: date) -> str:
    if day == date.min:
        raise NotUnderstoodError(f"before: nothing is before {day.isoformat()}")
    return (day - timedelta(days=1)).isoformat()


def _near(token: Token, value: str, today: date | None) -> Near:
    place, tilde, radius = (value, "~", token.tail) if token.tail else value.partition("~")
    match = _RADIUS.fullmatch(radius.strip()) if tilde else None
    if not words(place) or (tilde and match is None):
        raise NotUnderstoodError(
            f'near: takes a place and a distance, near:"Deir ez-Zor"~50km, not {value}{token.tail}'
        )
    km = float(match["number"]) * _KILOMETRES[match["unit"] or "km"] if match else _DEFAULT_RADIUS_KM
    return Near(place.strip(), km)


def _box(token: Token, value: str, today: date | None) -> Box:
    try:
        south, west, north, east = (float(number) for number in value.split(","))
    except ValueError:
        raise NotUnderstoodError(f"box: takes south,west,north,east in degrees, not {value}") from None
    if not (-90 <= south <= north <= 90 and -180 <= west <= 180 and -180 <= east <= 180):
        raise NotUnderstoodError(f"box: {value} lies outside the world")
    return Box(south, west, north, east)


def _title(token: Token, value: str, today: date | None) -> Words:
    return Words(tuple(words(value)), value, value.endswith("*") or token.tail == "*", title=True)


def _has(token: Token, value: str, today: date | None) -> Field:
    if value.lower() not in HAS:
        raise NotUnderstoodError(f"has: takes {', '.join(HAS)}, not {value}")
    return Field("has", value.lower())


_READERS: dict[str, Callable[[Token, str, date | None], Leaf]] = {
    "after": _days,
    "before": _days,
    "on": _days,
    "near": _near,
    "box": _box,
    "title": _title,
    "has": _has,
}
