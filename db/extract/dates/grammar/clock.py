"""Times of the day: "10 p.m. Wednesday", "0600 GMT", "noon Thursday", "the night of 30 December", "at dawn"."""

from __future__ import annotations

import re

from db.extract.dates.calendar import shift
from db.extract.dates.grammar.absolute import day_meaning, full_year, month_number
from db.extract.dates.grammar.hours import on_last_day
from db.extract.dates.grammar.relative import DAYS_OFF
from db.extract.dates.grammar.weekdays import NAMES, weekday_day, weekday_number
from db.extract.dates.numbers import VAGUE, number, ordinal
from db.extract.dates.patterns import Rule, rule
from db.extract.dates.scene import UNKNOWN, Meaning, Scene, covering
from db.gazetteer.datewords import PARTS


def _day_named(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Give the day named beside a time, the day of writing where none is."""
    found = match.groupdict()
    if found.get("m"):
        return day_meaning(scene, match, month_number(match["m"]), ordinal(match["d"]), full_year(match["y"], scene))
    if found.get("m2"):
        return day_meaning(scene, match, month_number(match["m2"]), ordinal(match["d2"]), full_year(match["y2"], scene))
    if found.get("w"):
        weekday = weekday_number(match["w"])
        day, basis = weekday_day(scene, weekday, match["rel"] or "", match.start(), match.end())
        value = day.isoformat() if day else f"XXXX-WXX-{weekday}"
        return Meaning("DATE", value, day, day, "day" if day else "weekday", basis)
    if found.get("word"):
        day = scene.base and shift(scene.base, DAYS_OFF[match["word"]], "D")
        return covering(day, "D", f"counted from {scene.base_name}")
    return None


def _at(match: re.Match[str], scene: Scene, time: str) -> Meaning:
    """Put the time on the day named beside it, else on the last day named, else the day of writing."""
    named = _day_named(match, scene)
    if named is None:
        return on_last_day(scene, time, match.start())
    known = named.latest is not None or named.precision == "weekday"
    precision = "weekday" if named.precision == "weekday" else "part-of-day"
    return named._replace(type="TIME", value=named.value + time, precision=precision if known else "undated")


def _clock(match: re.Match[str], scene: Scene) -> Meaning | None:
    found = match.groupdict()
    hour, minute = int(match["h"]), int(found.get("min") or 0)
    half = found.get("half")
    if half and hour <= 12:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    return _at(match, scene, f"T{hour:02}:{minute:02}")


def _four_digits(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "at 0630", the way armies and wires write hours, not what a share closed at."""
    before = _WORD_BEFORE.search(scene.page.folded, max(0, match.start() - 24), match.start())
    return None if before and before[1] in _AT_A_PRICE else _clock(match, scene)


_WORD_BEFORE = re.compile(r"([a-z]+) {1,4}at {1,4}$")
_AT_A_PRICE = frozenset(
    {"closed", "ended", "estimated", "finished", "opened", "priced", "put", "quoted", "set", "sold", "stood", "traded",
     "trading", "valued"}
)  # fmt: skip


def _nights_ago(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "two nights ago", "the night before last"."""
    count = number(match.groupdict().get("n") or "two")
    if count == VAGUE:
        return None
    day = scene.base and shift(scene.base, -int(count), "D")
    if day is None:
        return Meaning("TIME", UNKNOWN["D"] + "TNI", basis="no publication date to count from")
    basis = f"{int(count)} nights before {scene.base_name}"
    return Meaning("TIME", day.isoformat() + "TNI", day, day, "part-of-day", basis)


def _hour_in(match: re.Match[str], scene: Scene) -> Meaning | None:
    hour = int(match["h"]) % 12 + (12 if match["part"] in {"afternoon", "evening", "night"} else 0)
    return _at(match, scene, f"T{hour:02}:{int(match['min'] or 0):02}")


def _named_part(match: re.Match[str], scene: Scene) -> Meaning | None:
    return _at(match, scene, PARTS[match["p"]])


def _alone(match: re.Match[str], scene: Scene) -> Meaning:
    return on_last_day(scene, PARTS[match["p"]], match.start())


def _hours_of(match: re.Match[str], scene: Scene) -> Meaning | None:
    return _at(match, scene, "TMO")


def _into(match: re.Match[str], scene: Scene) -> Meaning:
    """Read "overnight Friday", "overnight into Friday": the night that touches the day named."""
    weekday = weekday_number(match["w"])
    day, basis = weekday_day(scene, weekday, "", match.start(), match.end())
    value = (day.isoformat() if day else f"XXXX-WXX-{weekday}") + "TNI"
    if day is None:
        return Meaning("TIME", value, None, None, "weekday", basis)
    if match["into"]:
        basis = f"the night into {NAMES[weekday - 1]}; {basis}"
        return Meaning("TIME", value, shift(day, -1, "D"), day, "part-of-day", basis)
    latest = shift(day, 1, "D")
    if scene.base is not None and latest is not None and day <= scene.base:
        latest = min(latest, scene.base)
    return Meaning("TIME", value, day, latest, "part-of-day", f"the night of {NAMES[weekday - 1]}; {basis}")


_ZONE = r"(?: ?,? ?(?:gmt|utc|edt|est|pdt|pst|cdt|cst|cet|bst|eastern time|local time|local))?"
_BESIDE = (
    r"(?:,? (?:on |of )?(?:(?P<rel>last|next|this) )?(?:(?P<w><longweekday>)(?:,? (?P<m><month>) ?"
    r"(?P<d><daynumber>)(?:,? (?P<y><year>))?)?"
    r"|(?P<d2><daynumber>)(?: of)? (?P<m2><month>)(?:,? (?P<y2><year>))?|(?P<word>today|yesterday|tomorrow|last"
    r" night)))"
)
_BESIDE_MONTH_FIRST = r"(?:,? (?:on |of )?(?P<m><month>) ?(?P<d><daynumber>)(?:,? (?P<y><year>))?)"
_HOURS = r"(?:the |(?:the )?(?:early|late|small|wee|first|early morning|late night) )hours"
_AT = rf"(?P<h>\d{{1,2}})(?:[:.] ?(?P<min>\d\d))? ?(?P<half>[ap])\.?m\b\.?{_ZONE}"

_ELSEWHERE = r"(?: \([^()]{1,30}\))?"


def _on_a_day(time: str) -> tuple[Rule, Rule]:
    """Give the rules of a time with the day behind it, its month before its number or not, or with none."""
    month_first = rule(time + _ELSEWHERE + _BESIDE_MONTH_FIRST, _clock)
    return month_first, rule(rf"{time}(?:{_ELSEWHERE}{_BESIDE})?", _clock)


_IN_PART = rule(
    r"(?P<h>\d{1,2})(?:: ?(?P<min>\d\d))? (?:o'clock )?in the (?P<part>morning|afternoon|evening)", _hour_in
)
CLOCK_RULES: tuple[Rule, ...] = (
    _IN_PART,
    *_on_a_day(rf"(?:<approx> )?{_AT}"),
    *_on_a_day(
        r"(?:<approx> )?(?P<h>(?:[01]\d|2[0-4])(?=:\d\d:)|(?:[01]?\d|2[0-4])(?!:\d\d:)):(?P<min>[0-5]\d)"
        rf"(?::[0-5]\d)?(?: ?h| hours| hrs)?(?! ?[ap]\.?m){_ZONE}"
    ),
    *_on_a_day(r"(?:<approx> )?(?P<h>[01]\d|2[0-4])(?P<min>[0-5]\d)(?: ?(?:gmt|utc|hours|hrs|local time|local|z)\b)"),
)
# Four digits alone are an hour after these words, unless a noun that they count follows.
_HOUR_FOLLOWS = (
    r"(?:(?<= at )|(?<=between )|(?<=shortly after )|(?<=shortly before )|(?<=just after )|(?<=just before )|(?<=^at ))"
)
_NO_NOUN_FOLLOWS = (
    r"(?= {0,3}(?:[][().,;:\"?!|-]|$|(?:a|after|an|and|as|before|by|in|last|local|near|of|on|outside|that|the|this"
    r"|today|tomorrow|when|while|yesterday)\b))"
)
# At the head of a clause or after "at" with a nought before it, no noun behind it makes it a number that counts.
_CLAUSE_OPENS = r"(?:(?<=^at )|(?<=[.,|] at )|(?<=[]|]at )|(?<=that at )|(?<=and at ))"
_NO_PRICE_FOLLOWS = r"(?! {1,3}(?:levels?|prices?|rates?|values?)\b)"
MILITARY_RULES: tuple[Rule, ...] = (
    rule(
        rf"{_HOUR_FOLLOWS}(?:<approx> )?(?P<h>[01]\d|2[0-3])(?P<min>[0-5]\d){_NO_NOUN_FOLLOWS}{_BESIDE}?",
        _four_digits,
    ),
    rule(rf"(?:(?<= at )|(?<=^at ))(?:<approx> )?(?P<h>0\d)(?P<min>[0-5]\d)(?![\d%]|[.,]\d){_BESIDE}?", _four_digits),
    rule(
        rf"{_CLAUSE_OPENS}(?:<approx> )?(?P<h>1\d|2[0-3])(?P<min>[0-5]\d){_NO_PRICE_FOLLOWS}(?= {{1,3}}[a-z])"
        rf"{_BESIDE}?",
        _four_digits,
    ),
)
NIGHTS_RULES: tuple[Rule, ...] = (rule(r"(?P<n><count>) nights ago", _nights_ago),)
HOUR_RULES: tuple[Rule, ...] = (
    _IN_PART,
    rule(rf"(?P<h>\d{{1,2}}) o'clock{_BESIDE}?", _clock),
)
NAMED_PART_RULES: tuple[Rule, ...] = (
    rule(r"the night before last", _nights_ago),
    rule(r"overnight(?: on)?(?P<into> into)? (?P<w><longweekday>)", _into),
    rule(rf"(?:early |late |mid[ -])?(?:the )?(?:early |late )?(?P<p><part>){_BESIDE_MONTH_FIRST}", _named_part),
    rule(rf"(?:early |late |mid[ -])?(?:the )?(?:early |late )?(?P<p><part>){_BESIDE}", _named_part),
    rule(rf"{_HOURS}{_BESIDE_MONTH_FIRST}", _hours_of),
    rule(rf"{_HOURS}{_BESIDE}", _hours_of),
    rule(
        r"(?P<p>noon|midday|midnight|dawn|daybreak|dusk|nightfall|sunrise|sunset)(?! prayers?| raid| strike|"
        r" attack| operation|"
        r" of)",
        _alone,
    ),
    rule(r"(?:mid[ -]|late |early )(?P<p>morning|afternoon|evening|night)", _alone),
    rule(r"(?<=in )the (?:early )?(?P<p>morning|afternoon|evening)(?: hours)?", _alone),
)
