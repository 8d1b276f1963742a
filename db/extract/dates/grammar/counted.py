"""Dates counted off in units of time: "two days ago", "a week earlier", "three months later", "years ago"."""

from __future__ import annotations

import re
from datetime import date

from db.extract.dates.calendar import shift
from db.extract.dates.grammar.hours import HOURS, some_hours_before
from db.extract.dates.numbers import VAGUE, number
from db.extract.dates.patterns import SETTLED, Rule, rule
from db.extract.dates.scene import UNKNOWN, Meaning, Scene, covering
from db.gazetteer.datewords import UNITS, Unit

_LATE_NIGHT = 6


def _ago(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "two days ago", "a year ago today", "this time two years ago"."""
    found = _counted(match, scene.base, scene.base_name, -1)
    on = match["on"] or match["at"]
    if on is None or found.earliest is None:
        return found
    base = shift(scene.base, -1, "D") if on == "yesterday" and scene.base else scene.base
    return _returning(base, int(number(match["n"])), UNITS[match["u"]], on, found.basis)


def _last(match: re.Match[str], scene: Scene) -> Meaning:
    """Read "this day last year", "this time last week"."""
    unit = UNITS[match["u"]]
    return _returning(scene.base, 1, unit, match["at"], f"a {match['u']} before {scene.base_name}")


def _returning(base: date | None, count: int, unit: Unit, on: str, basis: str) -> Meaning:
    """Give the day, week or month so many units back that is what ``on`` names now, "this time" being a rough day."""
    period = on.rpartition(" ")[2]
    code = _AROUND.get(unit.code, "D") if period == "time" else {"week": "W", "month": "M"}.get(period, "D")
    return covering(base and shift(base, -count * unit.size, unit.code), code, basis)


_AROUND = {"Y": "M", "M": "W"}
"""What "this time" is: "this time last year" is around this month a year before."""


def _from_now(match: re.Match[str], scene: Scene) -> Meaning | None:
    return _counted(match, scene.base, scene.base_name, 1)


def _earlier(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Count back from the last day named, from the day of writing where none was."""
    reported = scene.reported_quarter()
    if reported is not None and match["u"] == "year" and number(match["n"]) == 1:
        return covering(shift(reported, -1, "Y"), "Q", "the quarter reported, a year before")
    return _from_a_month(match, scene, -1) or _counted(match, scene.anchor_day(), scene.anchor_name(), -1)


def _later(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Count on from the last day named; without one the text does not say from when."""
    day = scene.anchor_day() if scene.anchor is not None else None
    return _from_a_month(match, scene, 1) or _counted(match, day, scene.anchor_name(), 1)


def _from_a_month(match: re.Match[str], scene: Scene, sign: int) -> Meaning | None:
    """Count months or years from the month or year named right before them: "in May 2012. Two years later"."""
    rough, unit, count = scene.rough_before(match.start()), UNITS[match["u"]], number(match["n"])
    if rough is None or count != int(count) or unit.code not in ("M", "Y") or (unit.code, rough.precision) == _FINER:
        return None
    day = rough.earliest and shift(rough.earliest, sign * int(count) * unit.size, unit.code)
    name = f"{match['n']} {match['u']} {'before' if sign < 0 else 'after'} {rough.value}, named before it"
    return covering(day, "M" if rough.precision == "month" else "Y", name)


_FINER = ("M", "year")


def _counted(match: re.Match[str], base: date | None, name: str, sign: int) -> Meaning:
    """Count ``n`` units from ``base``: back where ``sign`` is -1, on where it is 1."""
    count, unit = number(match["n"]), UNITS[match["u"]]
    side = "before" if sign < 0 else "after"
    if count == VAGUE:
        basis = f"some time {side} {name}"
        if unit.code in HOURS and base is not None and sign < 0:
            first = some_hours_before(base, match["n"], unit)
            return Meaning("DATE", "PAST_REF", first, base, "part-of-day", basis)
        return _some_time(base, sign, basis)
    code = "D" if unit.code in HOURS else unit.code
    if base is None:
        return Meaning("DATE", UNKNOWN[code], basis="no day to count from")
    basis = f"{match['n']} {match['u']} {side} {name}"
    if unit.code in HOURS:
        return _hours_off(base, sign * count * HOURS[unit.code], basis)
    if count != int(count) and code == "Y":
        count, code = count * 12, "M"
    return covering(shift(base, sign * int(count) * unit.size, code), code, basis)


def _hours_off(base: date, hours: float, basis: str) -> Meaning:
    """Give the day of writing and those that so many hours, counted from some time of that day, can reach."""
    days = int(abs(hours) // 24 + (abs(hours) % 24 > _LATE_NIGHT))
    other = shift(base, days if hours > 0 else -days, "D") or base
    return Meaning("DATE", base.isoformat(), min(other, base), max(other, base), "part-of-day", basis)


def _rough(match: re.Match[str], scene: Scene) -> Meaning:
    """Read "years ago", "days later"."""
    if match["side"] == "later":
        return _some_time(scene.anchor_day(), 1, "some time on, how long is not said")
    return _some_time(scene.base, -1, "some time back, how long is not said")


def _some_time(base: date | None, sign: int, basis: str) -> Meaning:
    if sign < 0:
        return Meaning("DATE", "PAST_REF", None, base, basis=basis)
    return Meaning("DATE", "FUTURE_REF", base, None, basis=basis)


_LENGTH = r"(?:<approx> )?(?P<n><count>) (?P<u><unit>)(?: or so)?"

COUNTED_RULES: tuple[Rule, ...] = (
    rule(
        r"(?:(?P<at>this (?:day|time)) )?(?:<approx> )?(?P<n><count>)(?: full| long)?[ -](?P<u><unit>)(?: or so)? ago"
        r"(?: (?P<on>today|yesterday|this (?:day|week|month)))?",
        _ago,
    ),
    rule(r"(?P<at>this (?:day|time)) last (?P<u>year|month|week)", _last),
    rule(rf"{_LENGTH} (?:from now|hence)", _from_now),
    rule(rf"{_LENGTH} (?:earlier|previously|beforehand)", _earlier),
    rule(rf"{_LENGTH} before{SETTLED}", _earlier),
    rule(rf"{_LENGTH} (?:later|afterwards?)", _later),
    rule(r"(?:many )?(?:hours|days|weeks|months|years|decades|centuries) (?P<side>ago|earlier|later)", _rough),
)
