"""Nights told by the days that they touch: "overnight on May 3-4", "the night from Monday to Tuesday"."""

from __future__ import annotations

import re
from datetime import date

from db.extract.dates.calendar import shift
from db.extract.dates.grammar.absolute import day_meaning, full_year, month_number
from db.extract.dates.grammar.weekdays import NAMES, weekday_day, weekday_number
from db.extract.dates.numbers import ordinal
from db.extract.dates.patterns import Rule, rule
from db.extract.dates.scene import Meaning, Scene


def _of_dates(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "overnight on May 3-4" and "overnight on May 3"."""
    first = day_meaning(scene, match, month_number(match["m"]), ordinal(match["d"]), full_year(match["y"], scene))
    if first is None:
        return None
    value, basis = first.value + "TNI", f"the night of two days; {first.basis}"
    if first.earliest is None:
        return Meaning("TIME", value, basis=first.basis)
    return _night(value, first.earliest, basis, scene)


def _of_weekdays(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "overnight from Monday to Tuesday", "Monday overnight"."""
    number, second = weekday_number(match["w"]), match.groupdict().get("w2")
    if second and weekday_number(second) != number % 7 + 1:
        return None
    day, basis = weekday_day(scene, number, "", match.start(), match.end())
    if day is None:
        return Meaning("TIME", f"XXXX-WXX-{number}TNI", None, None, "weekday", basis)
    return _night(f"{day.isoformat()}TNI", day, f"the night of {NAMES[number - 1]}; {basis}", scene)


def _night(value: str, day: date, basis: str, scene: Scene) -> Meaning:
    """Give the night that begins on ``day`` and ends on the next, at the latest on the day of writing."""
    latest = shift(day, 1, "D") or day
    if scene.base is not None and day <= scene.base:
        latest = min(latest, scene.base)
    return Meaning("TIME", value, day, latest, "part-of-day", basis)


_FROM = r"(?:,| of| on| from| between)?(?: the)?"
_NEXT = r"(?: ?- ?| to | into | and )"
_YEAR = r"(?:,? (?P<y><year>))?"

NIGHTS_OF_TWO_DAYS: tuple[Rule, ...] = (
    rule(rf"(?:overnight|the night){_FROM} (?P<m><month>) ?(?P<d><daynumber>){_NEXT}<daynumber>{_YEAR}", _of_dates),
    rule(
        rf"(?:overnight|the night){_FROM} (?P<m><month>) ?(?P<d><daynumber>){_NEXT}<month> ?<daynumber>{_YEAR}",
        _of_dates,
    ),
    rule(
        rf"(?:overnight|the night){_FROM} (?P<d><daynumber>){_NEXT}<daynumber>(?: of)? (?P<m><month>){_YEAR}", _of_dates
    ),
    rule(rf"overnight{_FROM} (?P<m><month>) ?(?P<d><daynumber>){_YEAR}", _of_dates),
    rule(rf"overnight{_FROM} (?P<d><daynumber>)(?: of)? (?P<m><month>){_YEAR}", _of_dates),
    rule(rf"(?:overnight|the night){_FROM} (?P<w><longweekday>){_NEXT}(?P<w2><longweekday>)", _of_weekdays),
)
NIGHTS_OF_WEEKDAYS: tuple[Rule, ...] = (
    rule(r"(?P<w><longweekday>),? overnight", _of_weekdays),
    rule(r"(?P<w><longweekday>)(?: ?- ?| to )(?P<w2><longweekday>) night", _of_weekdays),
)
