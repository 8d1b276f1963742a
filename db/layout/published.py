"""The day of publication, where the page itself says it."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<{0}>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_ISO = r"(?P<iso>\d{4}-\d{2}-\d{2})"
_DAY_FIRST = r"(?P<d1>\d{1,2})(?:st|nd|rd|th)? " + _MONTH.format("m1") + r",? (?P<y1>\d{4})"
_MONTH_FIRST = _MONTH.format("m2") + r" (?P<d2>\d{1,2})(?:st|nd|rd|th)?,? (?P<y2>\d{4})"
_SAID = r"(?:(?P<said>date|dated?|first published|published(?: duration)?|posted|publication date)\b[: ]*(?:on )?)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_CLOCK = r"(?:T|[ ,|·•–-]|at|\d{1,2} ?: ?\d{2}|[ap]\. ?m\.?|[ap]m|gmt|utc|[a-z]{3,4}t\b|[a-z]st|[+-]?\d{2}:?\d{2}|z)*"
_LINE = re.compile(rf"{_SAID}{_WEEKDAY}(?:{_ISO}|{_DAY_FIRST}|{_MONTH_FIRST}){_CLOCK}$", re.IGNORECASE)
LONGEST_DATE_LINE = 80
_GLUED_LENGTH = len("date 2020-07-18")
_GLUED = re.compile(r"date (\d{4}-\d{2}-\d{2})(?!\S)")


def published_line(line: str) -> tuple[str, bool] | None:
    """Give the ISO day of a line that holds nothing but a date, and whether the line calls it publication."""
    found = _LINE.match(line)
    if found is None:
        return None
    if found["iso"]:
        day = _iso(found["iso"])
    elif found["m1"]:
        day = _day(found["y1"], found["m1"], found["d1"])
    else:
        day = _day(found["y2"], found["m2"], found["d2"])
    return None if day is None else (day, found["said"] is not None)


def glued_at_start(text: str, start: int, end: int) -> str | None:
    """Give the ISO day where the paragraph begins with a glued "date 2020-07-18"."""
    return _glued(text, start) if end - start >= _GLUED_LENGTH else None


def glued_at_end(text: str, start: int, end: int) -> str | None:
    """Give the ISO day where the paragraph ends with a glued "date 2020-07-18"."""
    return _glued(text, end - _GLUED_LENGTH) if end - start > _GLUED_LENGTH and text[end - 1].isdigit() else None


def _glued(text: str, position: int) -> str | None:
    found = _GLUED.match(text, position)
    return _iso(found[1]) if found and not text[position - 1 : position].strip() else None


def _day(year: str, month: str, day: str) -> str | None:
    return _iso(f"{year}-{_MONTHS.index(month[:3].lower()) + 1:02}-{int(day):02}")


def _iso(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None
