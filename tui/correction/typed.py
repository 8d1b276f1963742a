"""What a reader types to put something right, as the values that a correction takes. Each says what is wrong, if so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from db.query.days import period

if TYPE_CHECKING:
    from db.model import IncidentDate

_COUNT = re.compile(r"(\d{1,9})(?:\s*(?:-|–|\.\.)\s*(\d{1,9})|(\+))?")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_RANGE = re.compile(r"\s*(?:\.\.|–|\bto\b)\s*")
_LONGEST_DAY, _LONGEST_MONTH = 1, 31
_TYPED_LENGTH = {"month": len("2020-07"), "year": len("2020")}
NO_DATE = ("undated", "unknown")
"""What is typed for a day that is not known."""
NO_COUNT = ("none", "unknown")
"""What is typed for a number that is not known."""


class NotUnderstoodError(ValueError):
    """What was typed is not understood; the message says what would be."""


def date_value(text: str) -> dict[str, Any]:
    """Give {"from", "to", "precision"} of a typed day, month, year or span of days; "undated" for none.

    Raises NotUnderstoodError.
    """
    said = text.strip()
    if said.casefold() in NO_DATE:
        return {"from": None, "to": None, "precision": "undated"}
    parts = _RANGE.split(said)
    found = [period(part, None) for part in parts]
    if len(parts) > 2 or any(span is None for span in found):
        raise NotUnderstoodError("Write a date like 2020-07-12, 2020-07, 2020 or 2020-07-12..2020-07-14, or: undated")
    first, last = found[0], found[-1]
    if first is None or last is None or first[0] > last[1]:
        raise NotUnderstoodError("The first day has to come before the last")
    days = (last[1] - first[0]).days + 1
    precision = "day" if len(parts) == 2 or days == _LONGEST_DAY else "month" if days <= _LONGEST_MONTH else "year"
    return {"from": first[0].isoformat(), "to": last[1].isoformat(), "precision": precision}


def date_typed(date: IncidentDate) -> str:
    """Give a date as it is typed, so that it can be changed: the bound of one that has only that, "" for none."""
    first, last = date.earliest or date.latest, date.latest or date.earliest
    if date.precision == "undated" or first is None or last is None:
        return ""
    length = _TYPED_LENGTH.get(date.precision)
    first, last = first[:length], last[:length]
    return last if date.precision == "upper-bound" or first == last else f"{first}..{last}"


def one_day(text: str) -> dict[str, Any]:
    """Give what :func:`date_value` gives, of a single day or of none. Raises NotUnderstoodError."""
    value = date_value(text)
    if value["from"] != value["to"]:
        raise NotUnderstoodError("Write one day like 2020-07-12, or: unknown")
    return value


def count_value(text: str) -> dict[str, int | None] | None:
    """Give {"min", "max"} of a typed number: "3", "3-6", "20+"; None for "none". Raises NotUnderstoodError."""
    said = _THOUSANDS.sub("", text.strip())
    if said.casefold() in NO_COUNT:
        return None
    found = _COUNT.fullmatch(said)
    if found is None:
        raise NotUnderstoodError("Write a number like 3, 3-6 or 20+, or: none")
    low = int(found[1])
    high = None if found[3] else int(found[2] or low)
    if high is not None and high < low:
        raise NotUnderstoodError("The smaller number comes first")
    return {"min": low, "max": high}
