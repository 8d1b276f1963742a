"""The day of publication, where the page itself says it."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<{0}>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_ISO = r"(?P<iso>\d{4} ?- ?\d{2} ?- ?\d{2})"
_NUMERIC = r"(?P<n1>\d{1,2}) ?(?P<sep>[/.]) ?(?P<n2>\d{1,2}) ?(?P=sep) ?(?P<n3>\d{4})"
_DAY_FIRST = r"(?P<d1>\d{1,2})(?:st|nd|rd|th)? " + _MONTH.format("m1") + r",? (?P<y1>\d{4})"
_MONTH_FIRST = _MONTH.format("m2") + r" (?P<d2>\d{1,2})(?:st|nd|rd|th)?,? (?P<y2>\d{4})"
_PUBLISHED = r"date|dated?|(?:first |originally )?published(?: duration)?|posted|created|filed|publication date"
_SAID = rf"(?:(?:(?P<said>{_PUBLISHED})|(?:last )?(?:updated|modified))\b[: ]*(?:on )?)?(?:on )?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_HOUR = r"\d{1,2} ?: ?\d{2}(?: ?: ?\d{2})?"
_ZONE = r"gmt|utc|z|[a-z]{1,4}t\b|[+-]?\d{2}:?\d{2}"
_CLOCK = rf"(?:[ ,|·•–@-]|at\b|{_HOUR}|[ap] ?\. ?m ?\.?|[ap]m?\b\.?|{_ZONE}|T)*+"
_CLOCK_FIRST = rf"(?:{_HOUR} ?(?:[ap] ?\. ?m ?\.?|[ap]m)?,? ?(?:(?:{_ZONE}),? ?)?(?:on |[|·•–-] ?)?)?"
_AGAIN = r"(?:(?:last )?updated\b.*)?"
_LINE = re.compile(
    rf"{_SAID}{_CLOCK_FIRST}{_WEEKDAY}(?:{_ISO}|{_NUMERIC}|{_DAY_FIRST}|{_MONTH_FIRST}){_CLOCK}{_AGAIN}$",
    re.IGNORECASE,
)
_AMERICAN = re.compile(r"\b(?:[ecmp][ds]?t)\b", re.IGNORECASE)
LONGEST_DATE_LINE = 80
"""Longer lines, in characters, hold more than a date."""
_GLUED_LENGTH = len("date 2020-07-18")
_GLUED = re.compile(r"date (\d{4}-\d{2}-\d{2})(?!\S)")


def published_line(line: str) -> tuple[str, bool] | None:
    """Give the ISO day of a line that holds nothing but a date, and whether the line calls it publication."""
    found = _LINE.match(line)
    if found is None:
        return None
    if found["iso"]:
        day = _iso(found["iso"].replace(" ", ""))
    elif found["sep"]:
        day = _numeric(found, line)
    elif found["m1"]:
        day = _day(found["y1"], found["m1"], found["d1"])
    else:
        day = _day(found["y2"], found["m2"], found["d2"])
    return None if day is None else (day, found["said"] is not None)


def _numeric(found: re.Match[str], line: str) -> str | None:
    """Give the ISO day of "02/05/2013" where a number over 12, the full stops or an American zone tell the month."""
    first, second, year = int(found["n1"]), int(found["n2"]), found["n3"]
    month_first = second > 12 or (found["sep"] == "/" and _AMERICAN.search(line) is not None)
    if not (month_first or first > 12 or first == second or found["sep"] == "."):
        return None
    month, day = (first, second) if month_first else (second, first)
    return _iso(f"{year}-{month:02}-{day:02}")


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
