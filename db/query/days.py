"""Days as they are typed in a search: 2020, 2020-07, 2020-07-12, "July 2020", "last week", "last 10 days"."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

Period = tuple[date, date]
"""The first and last day of a span, both inclusive."""

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_NAMED = re.compile(r"(?:(\d{1,2}) )?([a-z]{3,9})\.?(?: (\d{1,2}),?)? (\d{4})")
_LAST = re.compile(r"(?:the )?(?:last|past) (\d{1,4}) (day|week|month|year)s?")
_AGO = re.compile(r"(\d{1,4}) (day|week|month|year)s? ago")
_UNITS = ("day", "week", "month", "year")
_MONTHS = tuple(name.lower() for name in calendar.month_name)


def period(text: str, today: date | None) -> Period | None:
    """Give the first and last day of what ``text`` names, None if it names none or needs a ``today`` that is None."""
    said = " ".join(text.casefold().split())
    try:
        found = _absolute(said)
        return found if found or today is None else _relative(said, today)
    except (ValueError, OverflowError):  # the 31st of June, or a thousand years before the first
        return None


def _absolute(said: str) -> Period | None:
    if iso := _ISO.fullmatch(said):
        return _span(int(iso[1]), iso[2], iso[3])
    if named := _NAMED.fullmatch(said):
        months = [at for at, name in enumerate(_MONTHS) if at and name.startswith(named[2])]
        if len(months) == 1 and not (named[1] and named[3]):
            return _span(int(named[4]), str(months[0]), named[1] or named[3])
    return None


def _span(year: int, month: str | None, day: str | None) -> Period:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, int(month), 1), date(year, int(month), calendar.monthrange(year, int(month))[1])
    return date(year, int(month), int(day)), date(year, int(month), int(day))


def _relative(said: str, today: date) -> Period | None:
    if said in ("today", "yesterday"):
        day = today - timedelta(days=said == "yesterday")
        return day, day
    if last := _LAST.fullmatch(said):
        return _back(today, int(last[1]), last[2]), today
    if ago := _AGO.fullmatch(said):
        return _whole(_back(today, int(ago[1]), ago[2]), ago[2])
    which, _, unit = said.partition(" ")
    if which in ("this", "last") and unit in _UNITS:
        return _whole(today if which == "this" else _back(today, 1, unit), unit)
    return None


def _back(today: date, number: int, unit: str) -> date:
    """Give the day that lies ``number`` units before ``today``; the last of its month where that is shorter."""
    if unit in ("day", "week"):
        return today - timedelta(days=number * (7 if unit == "week" else 1))
    months = today.year * 12 + today.month - 1 - number * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))


def _whole(day: date, unit: str) -> Period:
    """Give the day, week (from Monday), month or year that ``day`` lies in."""
    if unit == "day":
        return day, day
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    return _span(day.year, str(day.month) if unit == "month" else None, None)
