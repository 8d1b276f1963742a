"""Days of the week: "Friday", "last Friday", "early Sunday", "Tuesday evening", "Friday, March 8", "Mondays"."""

from __future__ import annotations

import re
from datetime import date

from db.extract.dates.calendar import shift
from db.extract.dates.grammar.absolute import day_meaning, full_year, month_number
from db.extract.dates.numbers import ordinal
from db.extract.dates.patterns import Rule, rule
from db.extract.dates.scene import Meaning, Scene
from db.gazetteer.datewords import DAY_NAMES, PARTS, UNSURE_WEEKDAYS, WEEKDAYS

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_STRICTLY_BEFORE = frozenset({"last", "past", "previous", "preceding", "this past"})
_STRICTLY_AFTER = frozenset({"next", "following"})
_FROM_ANCHOR = frozenset({"previous", "preceding", "following"})
_NAMED = tuple(f" {word} " for word in DAY_NAMES)
_WEEKS = {"last": -1, "this": 0, "next": 1}


def weekday_number(word: str) -> int:
    """Give the ISO number of the weekday (with or without full stop)."""
    return WEEKDAYS[word.rstrip(".")]


def on_or_before(base: date, weekday: int, *, strictly: bool = False) -> date | None:
    """Give the nearest such weekday up to ``base``."""
    return shift(base, -(((base.isoweekday() - weekday) % 7) or 7 * strictly), "D")


def on_or_after(base: date, weekday: int, *, strictly: bool = False) -> date | None:
    """Give the nearest such weekday from ``base`` on."""
    return shift(base, ((weekday - base.isoweekday()) % 7) or 7 * strictly, "D")


def weekday_day(scene: Scene, weekday: int, rel: str, start: int, end: int) -> tuple[date | None, str]:
    """Give the day that the weekday means, None where nothing anchors it, and how that was found."""
    day, basis = _alone(scene, weekday, rel, start, end)
    first = scene.anchor_day()
    if day is None or first is None or not scene.ends_range(start):
        return day, basis
    after = on_or_after(first, weekday)
    if after is None or abs((after - day).days) > 7:
        return day, basis
    return after, f"{NAMES[weekday - 1]} after {scene.anchor_name()}"


def _alone(scene: Scene, weekday: int, rel: str, start: int, end: int) -> tuple[date | None, str]:
    base, name, title = scene.base, scene.base_name, NAMES[weekday - 1]
    if rel in _FROM_ANCHOR and scene.anchor is not None:
        base, name = scene.anchor_day(), scene.anchor_name()
    if base is None:
        return None, f"{title}, no publication date to anchor it"
    if rel in _STRICTLY_BEFORE:
        return on_or_before(base, weekday, strictly=True), f"{title} before {name}"
    if rel in _STRICTLY_AFTER:
        return on_or_after(base, weekday, strictly=True), f"{title} after {name}"
    if rel.endswith("coming") or scene.direction(start, end) == "future":
        day = on_or_after(base, weekday)
    else:
        day = on_or_before(base, weekday)
    side = "the day of" if day == base else "after" if day and day > base else "before"
    return day, f"{title}, {side} {name}" if day == base else f"{title} {side} {name}"


def _weekday(match: re.Match[str], scene: Scene) -> Meaning | None:
    if scene.page.folded.endswith(_NAMED, max(0, match.start() - 12), match.start()):
        return None
    number = weekday_number(match["w"])
    rel = " ".join((match["rel"] or "").removeprefix("the ").split())
    day, basis = weekday_day(scene, number, rel, match.start(), match.end())
    return _finish(day, number, basis, part=match["part"], rough=bool(match["por"]))


_BEFORE_SHORT = re.compile(r"(?<![a-z])(?:by|from|on|said|since|until) \Z")


def _short_weekday(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "on Mon.", "late Tues.", "Thurs. night", not "the Sun", "on Mon State" or "Chan Thu"."""
    if not scene.page.text[match.start("w")].isupper():
        return None
    pointed = match["point"] or match["w"] not in UNSURE_WEEKDAYS
    opened = (
        match["por"]
        or match["rel"]
        or _BEFORE_SHORT.search(scene.page.folded, max(0, match.start() - 7), match.start())
    )
    return _weekday(match, scene) if match["part"] or (pointed and opened) else None


def _finish(day: date | None, number: int, basis: str, *, part: str | None = None, rough: bool = False) -> Meaning:
    """Give the day, or the weekday alone; ``rough`` tells that some part of it is meant ("early Friday")."""
    suffix = PARTS[part] if part else ""
    value = (day.isoformat() if day else f"XXXX-WXX-{number}") + suffix
    if day is None:
        return Meaning("TIME" if part else "DATE", value, None, None, "weekday", basis)
    return Meaning("TIME" if part else "DATE", value, day, day, "part-of-day" if part or rough else "day", basis)


def _of_week(match: re.Match[str], scene: Scene) -> Meaning:
    number = weekday_number(match["w"])
    day = None
    if scene.base is not None:
        monday = shift(scene.base, 1 - scene.base.isoweekday() + 7 * _WEEKS[match["week"]], "D")
        day = monday and shift(monday, number - 1, "D")
    basis = f"{NAMES[number - 1]} of {match['week']} week, seen from {scene.base_name}"
    return _finish(day, number, basis, part=match["part"])


def _week_from(match: re.Match[str], scene: Scene) -> Meaning:
    number = weekday_number(match["w"])
    ago = match["how"] == "ago"
    day = None
    if scene.base is not None:
        day = (on_or_before if ago else on_or_after)(scene.base, number, strictly=True)
        day = day and shift(day, -7 if ago else 7, "D")
    side = "before the last" if ago else "after the next"
    return _finish(day, number, f"a week {side} {NAMES[number - 1]}, seen from {scene.base_name}")


def _each(match: re.Match[str], scene: Scene) -> Meaning:
    part = match["part"]
    value = f"XXXX-WXX-{weekday_number(match['w'])}" + (PARTS[part] if part else "")
    return Meaning("SET", value, basis="every week")


def _dated(match: re.Match[str], scene: Scene) -> Meaning | None:
    month = match["m"] or match["m2"]
    day = ordinal(match["d"] or match["d2"])
    year = full_year(match["y"] or match["y2"], scene)
    meaning = day_meaning(scene, match, month_number(month), day, year)
    part = match["part"]
    if meaning is None or not part:
        return meaning
    return meaning._replace(type="TIME", value=meaning.value + PARTS[part], precision="part-of-day")


def _numbered(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "Friday the 13th": the nearest month, as the clause looks, whose 13th is a Friday."""
    number, day_number = weekday_number(match["w"]), ordinal(match["d"])
    if scene.base is None:
        return _finish(None, number, f"{NAMES[number - 1]}, no publication date to anchor it")
    step = 1 if scene.direction(match.start(), match.end()) == "future" else -1
    day: date | None = scene.base
    for _ in range(90):
        if day is None:
            return None
        if day.day == day_number and day.isoweekday() == number:
            return _finish(day, number, f"nearest such day to {scene.base_name}")
        day = shift(day, step, "D")
    return None


def _before_last(match: re.Match[str], scene: Scene) -> Meaning:
    """Read "the Friday before last"."""
    number = weekday_number(match["w"])
    day = scene.base and on_or_before(scene.base, number, strictly=True)
    day = day and shift(day, -7, "D")
    return _finish(day, number, f"a week before the last {NAMES[number - 1]}, seen from {scene.base_name}")


def _day_beside(match: re.Match[str], scene: Scene) -> Meaning:
    """Read "the day before last Tuesday"."""
    number = weekday_number(match["w"])
    day, basis = weekday_day(scene, number, match["rel"] or "", match.start(), match.end())
    step = -1 if match["side"] == "before" else 1
    day = day and shift(day, step, "D")
    return _finish(day, (number - 1 + step) % 7 + 1, f"the day {match['side']} {basis}")


_REL = r"(?P<rel>(?:the )?(?:previous|following|preceding)|last|next|this coming|this past|coming|past|this)"
_PART = r"(?P<part>morning|afternoon|evening|night|noon|midday|midnight|dawn|dusk)"
_ROUGHLY = r"(?:(?P<por>early|late|earlier|later|overnight) (?:on )?)?"
_IN_PART = rf"(?: (?:in the |at )?(?:early |late )?{_PART})?"

WEEKDAY_RULES: tuple[Rule, ...] = (
    rule(
        r"(?:(?:early|late|earlier|later) (?:on )?)?(?:this coming |this |last |next )?(?P<w><weekday>),? "
        rf"(?:{_PART},? )?(?:the )?"
        r"(?:(?P<m><month>) ?(?P<d><daynumber>)(?!%|\d|[:,]\d)|(?P<d2><daynumber>)(?: of)?[ -](?P<m2><month>))"
        r"(?:,? (?P<y><year>)|-(?P<y2><year>))?",
        _dated,
    ),
    rule(r"a week (?P<how>ago|from)(?: last| next)? (?P<w><longweekday>)", _week_from),
    rule(r"the day (?P<side>before|after) (?:(?P<rel>last|next) )?(?P<w><longweekday>)", _day_beside),
    rule(r"the (?P<w><longweekday>) before last", _before_last),
    rule(rf"(?:every|each) (?P<w><longweekday>)(?: {_PART})?", _each),
    rule(rf"(?P<w><longweekday>)s(?: {_PART}s?)?", _each),
    rule(rf"(?P<w><longweekday>) {_PART}s", _each),
    rule(rf"(?P<w><longweekday>)(?: {_PART})?,? (?:of )?(?P<week>last|this|next) week", _of_week),
    rule(r"(?P<w><longweekday>),? the (?P<d>\d{1,2})(?:st|nd|rd|th)", _numbered),
    rule(rf"{_ROUGHLY}(?:{_REL} )?(?P<w><longweekday>){_IN_PART}", _weekday),
    rule(rf"{_ROUGHLY}(?:{_REL} )?(?P<w><shortweekday>)\b(?P<point>\.?){_IN_PART}", _short_weekday),
)
