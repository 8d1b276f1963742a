"""Durations and sets: "three days", "the past 24 hours", "two-week", "every year", "twice a week"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from db.extract.dates.calendar import shift
from db.extract.dates.grammar.hours import HOURS, some_hours_before
from db.extract.dates.numbers import VAGUE, number
from db.extract.dates.patterns import Rule, rule
from db.extract.dates.scene import Meaning, Scene
from db.gazetteer.datewords import UNITS, Unit

_PAST = frozenset({"last", "past", "previous", "preceding"})
_FUTURE = frozenset({"next", "coming", "following", "upcoming"})
_HALVES = {"Y": ("Y", 12, "M"), "TH": ("H", 60, "M"), "TM": ("M", 60, "S")}


def duration_value(count: float, unit: Unit) -> str:
    """Give the TIMEX3 value of a duration: P3D, PT2H30M, PXW where the text does not say how many."""
    clock = unit.code[0] == "T"
    code = unit.code[-1] if clock else {"WE": "WE"}.get(unit.code, unit.code)
    head = "PT" if clock else "P"
    if count == VAGUE:
        return f"{head}X{code if unit.size == 1 else {10: 'DE', 100: 'CE'}.get(unit.size, code)}"
    count *= unit.size
    if count == int(count):
        return f"{head}{int(count)}{code}"
    if unit.code in _HALVES:
        big, per, small = _HALVES[unit.code]
        rest = round((count - int(count)) * per)
        return f"{head}{int(count)}{big}{rest}{small}" if int(count) else f"{head}{rest}{small}"
    return f"{head}{count:g}{code}"


def _duration(match: re.Match[str], scene: Scene) -> Meaning | None:
    found = match.groupdict()
    count = number(match["n"]) + (0.5 if found.get("half") else 0)
    if match["u"] == "quarter" and not match[0].endswith("-quarter"):
        return None
    return Meaning("DURATION", duration_value(count, UNITS[match["u"]]), basis="a length of time")


def _half(match: re.Match[str], scene: Scene) -> Meaning:
    return Meaning("DURATION", duration_value(0.5, UNITS[match["u"]]), basis="a length of time")


def _one_year(match: re.Match[str], scene: Scene) -> Meaning:
    scene.report_year()
    return Meaning("DURATION", "P1Y", basis="a length of time")


def _vague(match: re.Match[str], scene: Scene) -> Meaning:
    return Meaning("DURATION", duration_value(VAGUE, UNITS[match["u"]]), basis="a length of time, how long is not said")


def _window(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the past three days": a duration whose days are known, for it ends or begins with the day of writing."""
    count, unit, rel = number(match["n"]), UNITS[match["u"]], match["rel"]
    value = duration_value(count, unit)
    if value == "PT24H":
        value = "P1D"
    base = scene.base
    if count == VAGUE and base is not None and rel in _PAST and unit.code in HOURS:
        first = some_hours_before(base, match["n"], unit)
        basis = f"up to {scene.base_name}, how long is not said"
        return Meaning("DURATION", value, first, base, "part-of-day", basis)
    if count == VAGUE and base is not None and rel in _PAST:
        return Meaning("DURATION", value, None, base, basis=f"up to {scene.base_name}, how long is not said")
    if base is None or count == VAGUE or rel not in _PAST | _FUTURE:
        return Meaning("DURATION", value, basis="a length of time")
    edge = _edge(base, count, unit, -1 if rel in _PAST else 1)
    if edge is None:
        return Meaning("DURATION", value, basis="a length of time")
    first, last = min(edge, base), max(edge, base)
    days = (last - first).days
    precision = "day" if days <= 1 else "week" if days <= 14 else "month" if days <= 100 else "year"
    ends = "up to" if rel in _PAST else "from"
    return Meaning("DURATION", value, first, last, precision, f"counted {ends} {scene.base_name}")


def _edge(base: date, count: float, unit: Unit, sign: int) -> date | None:
    if unit.code[0] == "T":
        hours = count * HOURS[unit.code]
        return base + timedelta(days=sign * int(-(-hours // 24))) if hours < 10**6 else None
    return shift(base, sign * int(count * unit.size), unit.code)


def _recent(match: re.Match[str], scene: Scene) -> Meaning:
    """Read "recent weeks", "coming months", "future years"."""
    unit, basis = UNITS[match["u"]], "how long is not said"
    if match["rel"] == "future":
        return Meaning("DATE", "FUTURE_REF", scene.base, None, basis=basis)
    if match["rel"] == "coming":
        return Meaning("DURATION", duration_value(VAGUE, unit), scene.base, None, basis=basis)
    if unit.code != "Y":
        return Meaning("DURATION", duration_value(VAGUE, unit), None, scene.base, basis=basis)
    return Meaning("DATE", "PAST_REF", None, scene.base, basis=basis)


def _set(match: re.Match[str], scene: Scene) -> Meaning:
    found = match.groupdict()
    unit = UNITS[match["u"]]
    count = number(found["n"]) if found.get("n") else 2 if found.get("other") else 1
    return Meaning("SET", duration_value(count, unit), basis="again and again")


def _rate(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "$20 a day", "three times a week": a set where an amount stands before it."""
    before = scene.page.folded[max(0, match.start() - 24) : match.start()]
    return _set(match, scene) if _AMOUNT.search(before) else None


_AMOUNT = re.compile(
    r"(?:\d[\d,.]*(?<![,.])|times|twice|once|million|billion|hundred|thousand|percent|dollars|barrels|tons|hours"
    r"|minutes"
    r"|days|weeks)"
    r"(?: [a-z]{3,12})? {1,4}$"
)
_LENGTH = (
    r"(?:(?:more|full|additional|extra|consecutive|straight|whole|trading|business|working|calendar|long|other"
    r"|further|intense|entire) )?"
)
_NO_JOB = r"(?! (?:labou?rers|guards|watchmen|workers)\b)"
"""What makes a unit say by when somebody works: "five day labourers", "two night guards"."""

SPAN_RULES: tuple[Rule, ...] = (
    rule(r"(?:an? )?(?P<u>hours|days|weeks|months|years|decades|centuries)-long", _vague),
    rule(r"(?:once |twice )?(?:every|each) (?:(?P<n><count>) |(?P<other>other) )?(?P<u><unit>)", _set),
    rule(r"(?:once|twice) (?:a|per|an) (?P<u>day|week|month|year|hour)", _set),
    rule(r"(?:a|an|per) (?P<u>day|week|month|year|hour|minute|quarter|decade)", _rate),
    rule(
        r"(?:<approx> )?(?:the )?(?P<rel>last|past|previous|preceding|next|coming|following|first|latest|final)"
        rf" (?P<n><count>) {_LENGTH}(?P<u><unit>)(?: or so)?(?![ -]old)",
        _window,
    ),
    rule(
        r"(?:the )?(?P<rel>recent|past|last|coming|future) (?:few )?(?P<u>days|weeks|months|quarters|years|decades)(?:"
        r" and (?:weeks|months|years))?",
        _recent,
    ),
    rule(r"(?:<approx> )?(?:half an?|half a) (?P<u>hour|day|year|century|decade|minute)", _half),
    rule(
        r"(?:<approx> )?(?P<n>an?|one) (?P<u>hour|minute|day|week|month|year|decade|century) (?P<half>and a half)",
        _duration,
    ),
    rule(rf"(?:<approx> )?(?:the )?(?P<n><count>) {_LENGTH}(?P<u><unit>)(?: or so)?(?![ -]old)" + _NO_JOB, _duration),
    rule(
        r"(?:an? |the )?(?P<n><count>)[ -](?P<u>year|month|week|day|hour|minute|decade|century)(?:["
        r" -]long)?(?!-old| old|-olds)" + _NO_JOB,
        _duration,
    ),
    rule(r"(?P<u>hour|day|week|month|year)-long", _vague),
    rule(r"(?<=for )(?:many )?(?P<u>hours|days|weeks|months|years|decades|centuries)", _vague),
    rule(r"the (?:fiscal |financial )?year(?= (?:ended|ending|earlier)|-to-date)", _one_year),
    rule(r"(?<=within )(?:many )?(?P<u>hours|days|weeks|months|years)", _vague),
    rule(
        r"(?:hours|days|weeks|months|years|decades)(?= of )",
        lambda match, scene: Meaning("DURATION", duration_value(VAGUE, UNITS[match[0]]), basis="a length of time"),
    ),
)
