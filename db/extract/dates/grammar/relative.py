"""Days told from the day of writing or from another day: "yesterday", "last night", "the following day"."""

from __future__ import annotations

import re
from datetime import date

from db.extract.dates.calendar import make_day, shift
from db.extract.dates.grammar.absolute import month_number
from db.extract.dates.numbers import ordinal
from db.extract.dates.patterns import SETTLED, Rule, expand, rule
from db.extract.dates.scene import UNKNOWN, Meaning, Scene, covering
from db.gazetteer.datewords import PARTS

DAYS_OFF = {"today": 0, "tonight": 0, "yesterday": -1, "last night": -1, "tomorrow": 1}
_SHIFTS = {"previous": -1, "preceding": -1, "before": -1, "same": 0, "that": 0, "next": 1, "following": 1, "after": 1}


_NEWSPAPER = re.compile(r"[A-Z]{2} T(?:oday|onight)")


def part_meaning(day: date | None, part: str, basis: str) -> Meaning:
    """Give a part of the day, such as its morning."""
    value = (day.isoformat() if day else UNKNOWN["D"]) + PARTS[part]
    return Meaning("TIME", value, day, day, "part-of-day" if day else "undated", basis)


def _deictic(match: re.Match[str], scene: Scene) -> Meaning | None:
    word = match["word"]
    if _NEWSPAPER.fullmatch(scene.page.text, max(0, match.start() - 3), match.end()):
        return None
    named = scene.base and _named_behind(match, scene.base)
    day = named or (scene.base and shift(scene.base, DAYS_OFF[word], "D"))
    where = {0: "the day of", -1: "the day before", 1: "the day after"}[DAYS_OFF[word]]
    basis = f"{where} {scene.base_name}" if day else "no publication date to count from"
    basis = "the day named beside it" if named else basis
    part = "night" if word == "tonight" else match["part"]
    if part:
        return part_meaning(day, part, basis)
    meaning = covering(day, "D", basis)
    return meaning._replace(precision="part-of-day") if match["por"] and day else meaning


_DAY_BEHIND = re.compile(
    expand(r"(?:,| \() ?(?:(?P<d><daynumber>) (?P<m><month>)|(?P<m2><month>) ?(?P<d2><daynumber>))(?![a-z0-9])")
)
_OFF_BY = 7


def _named_behind(match: re.Match[str], base: date) -> date | None:
    """Give the day named right behind "today", which says which one it is: "today, 16 July", "yesterday (16 July)"."""
    named = _DAY_BEHIND.match(match.string, match.end())
    if named is None:
        return None
    day = make_day(base.year, month_number(named["m"] or named["m2"]), ordinal(named["d"] or named["d2"]))
    return day if day is not None and abs((day - base).days) <= _OFF_BY else None


def _two_days_off(match: re.Match[str], scene: Scene) -> Meaning:
    count = -2 if match["side"] == "before" else 2
    day = scene.base and shift(scene.base, count, "D")
    return covering(day, "D", f"two days {match['side']} {scene.base_name}")


def _last_night(match: re.Match[str], scene: Scene) -> Meaning:
    day = scene.base and shift(scene.base, -1, "D")
    return part_meaning(day, match["part"], f"the {match['part']} before {scene.base_name}")


def _this_part(match: re.Match[str], scene: Scene) -> Meaning:
    return part_meaning(scene.base, match["part"], f"the day of {scene.base_name}")


def _overnight(match: re.Match[str], scene: Scene) -> Meaning:
    base = scene.base
    if base is None:
        return Meaning("TIME", UNKNOWN["D"] + "TNI", basis="no publication date to count from")
    basis = f"the night before {scene.base_name}"
    return Meaning("TIME", base.isoformat() + "TNI", shift(base, -1, "D"), base, "part-of-day", basis)


def _during_the_night(match: re.Match[str], scene: Scene) -> Meaning:
    """Read "during the night": that of the last day named in the story, where there is none the one just gone."""
    return _overnight(match, scene) if scene.anchor is None else _anchored_day(match, scene)


OF_ANOTHER = "the day of what is told behind it"
"""The basis of a day that is only said to be that of another deed: "on the same day as the raid"."""
_AS_A_DEED = re.compile(r" {1,3}(?:as|of|that)\b")


def _anchored_day(match: re.Match[str], scene: Scene) -> Meaning:
    """Read "the following day", "that night", "the day before", counted from the last day named in the story."""
    found = match.groupdict()
    count = _SHIFTS[found.get("rel") or found.get("side") or "that"]
    unit = match["u"]
    if found.get("rel") == "same" and _AS_A_DEED.match(match.string, match.end()):
        return Meaning("DATE", UNKNOWN["D"], basis=OF_ANOTHER)
    anchor = scene.anchor
    if anchor is not None and anchor.precision == "weekday":
        return _weekday_beside(int(anchor.value[9]) + count, unit)
    day = scene.anchor_day() if anchor is not None or count < 0 else None
    day = day and shift(day, count, "D")
    where = {0: "the same day as", -1: "the day before", 1: "the day after"}[count]
    basis = f"{where} {scene.anchor_name()}" if day else "no day named before it to count from"
    return part_meaning(day, unit, basis) if unit in PARTS else covering(day, "D", basis)


def _weekday_beside(number: int, unit: str) -> Meaning:
    """Give the day counted from a weekday whose date is not known."""
    kind, suffix = ("TIME", PARTS[unit]) if unit in PARTS else ("DATE", "")
    value = f"XXXX-WXX-{(number - 1) % 7 + 1}{suffix}"
    return Meaning(kind, value, None, None, "weekday", "counted from a weekday without a date")


DEICTIC_RULES: tuple[Rule, ...] = (
    rule(r"the day (?P<side>before|after) (?:yesterday|tomorrow)", _two_days_off),
    rule(
        r"(?:(?P<por>early|late|earlier|later) )?(?P<word>today|tonight|yesterday|tomorrow)(?: (?:in the |at )?"
        r"(?:early |late )?(?P<part>morning|afternoon|evening|night|noon|midday|midnight|dawn|dusk))?",
        _deictic,
    ),
)
PART_RULES: tuple[Rule, ...] = (
    rule(r"(?:(?:late|early) )?last (?P<part>night|evening)", _last_night),
    rule(
        r"(?:(?:early|late|earlier|later) )?this (?:very )?(?:early )?(?P<part>morning|afternoon|evening)",
        _this_part,
    ),
    rule(
        r"(?:(?:early|late|earlier|later) )?(?:that|the) (?:very )?(?P<rel>same|following|next|previous"
        r"|preceding) (?P<u>morning|afternoon|evening|night)",
        _anchored_day,
    ),
    rule(r"(?:(?:early|late|earlier|later) )?(?P<rel>that) (?P<u>morning|afternoon|evening|night)", _anchored_day),
    rule(rf"the (?P<u>night|morning|evening) (?P<side>before|after){SETTLED}", _anchored_day),
    rule(r"overnight", _overnight),
    rule(r"(?<=during )the (?P<u>night)(?! (?:of|from|between|that|when|before|after|shift)\b)", _during_the_night),
)
ANCHORED_RULES: tuple[Rule, ...] = (
    rule(r"the day (?P<side>before|after) (?:yesterday|tomorrow)", _two_days_off),
    rule(
        r"(?:(?:early|late|earlier|later) (?:on )?)?(?:the|that|this) (?:very )?"
        r"(?P<rel>same|following|next|previous|preceding) (?P<u>day)",
        _anchored_day,
    ),
    rule(r"(?:early |late |earlier |later )(?:on )?(?P<rel>that) (?P<u>day)", _anchored_day),
    rule(r"(?<=on )(?P<rel>that) (?P<u>day)", _anchored_day),
    rule(r"(?:earlier|later|late|early) (?:on )?in the (?P<u>day)", _anchored_day),
    rule(rf"the (?P<u>day) (?P<side>before|after){SETTLED}", _anchored_day),
)
