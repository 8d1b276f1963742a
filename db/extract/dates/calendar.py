"""Calendar arithmetic: days, weeks, months, quarters, seasons and holidays as ISO strings and TIMEX3 values."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from db.gazetteer.datewords import HOLIDAYS, Season

_MONTHS_IN = {"Y": 12, "Q": 3, "M": 1}
_DAYS_IN = {"W": 7, "WE": 7, "D": 1}


def as_day(iso: str | None) -> date | None:
    """Read an ISO day; None where there is none or it is no day."""
    if not iso:
        return None
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None


def iso_day(given: str | None) -> str | None:
    """Give the ISO day of an ISO day or moment, None where none is given. Raises ValueError where it is neither."""
    if not given:
        return None
    day = as_day(given)
    if day is None:
        raise ValueError(f"the day of publication is no ISO day such as 2020-07-18: {given!r}")
    return day.isoformat()


def days_between(first: str, last: str) -> int:
    """Give how many days the second of two ISO days is after the first."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def make_day(year: int, month: int, day: int) -> date | None:
    """Give the day, None where the calendar has no such day (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift(day: date, count: int, code: str) -> date | None:
    """Move ``count`` units (Y, Q, M, W, WE, D) on, back where negative; None outside the calendar."""
    try:
        if code in _DAYS_IN:
            return day + timedelta(days=count * _DAYS_IN[code])
        months = day.year * 12 + day.month - 1 + count * _MONTHS_IN[code]
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    except (OverflowError, ValueError):
        return None


def period(day: date, code: str) -> tuple[str, date, date]:
    """Give the TIMEX3 value and the first and last day of the D, W, WE, M, Q or Y that ``day`` lies in."""
    if code == "D":
        return day.isoformat(), day, day
    if code in {"W", "WE"}:
        return _week(day, code)
    if code == "Y":
        return f"{day.year:04}", date(day.year, 1, 1), date(day.year, 12, 31)
    if code == "Q":
        quarter = (day.month + 2) // 3
        return (f"{day.year:04}-Q{quarter}", *months(day.year, quarter * 3 - 2, quarter * 3))
    return (f"{day.year:04}-{day.month:02}", *months(day.year, day.month, day.month))


def _week(day: date, code: str) -> tuple[str, date, date]:
    year, week, weekday = day.isocalendar()
    value = f"{year:04}-W{week:02}"
    ordinal = day.toordinal() - weekday
    first, last = max(ordinal + (6 if code == "WE" else 1), 1), min(ordinal + 7, date.max.toordinal())
    return value + ("-WE" if code == "WE" else ""), date.fromordinal(first), date.fromordinal(last)


def months(year: int, first: int, last: int) -> tuple[date, date]:
    """Give the first day of month ``first`` and the last day of month ``last`` of one year."""
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def portion_of(first: date, last: date, portion: str | None) -> tuple[date, date]:
    """Narrow a period to its early, middle or late third."""
    if not portion:
        return first, last
    third = ((last - first).days + 1) // 3
    if "early" in portion or "beginning" in portion or "start" in portion:
        return first, first + timedelta(days=third - 1)
    if "mid" in portion:
        return first + timedelta(days=third), last - timedelta(days=third)
    if portion.startswith("late") or "end" in portion:
        return last - timedelta(days=third - 1), last
    return first, last


def season_days(year: int, season: Season) -> tuple[date, date]:
    """Give the first and last day of a season that begins in ``year``."""
    end = min(year + (season.last < season.first), 9999)
    return date(year, season.first, 1), date(end, season.last, monthrange(end, season.last)[1])


def holiday(name: str, year: int) -> date | None:
    """Give the day of the holiday in ``year`` by its rule in the table, None where each country has its own."""
    rule = HOLIDAYS[name]
    if rule == "-":
        return None
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule[6:]))
    if not rule.startswith("nth"):
        return make_day(year, int(rule[:2]), int(rule[3:]))
    month, weekday, nth = map(int, rule.split()[1:])
    if nth < 0:
        last = months(year, month, month)[1]
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Give Easter Sunday of the Gregorian calendar (the anonymous algorithm printed in Nature, 20 April 1876)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    correction = (8 * century + 13) // 25
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    offset = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * offset + 114, 31)
    return date(year, month, day + 1)
