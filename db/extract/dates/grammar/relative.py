"""Days and periods counted from another: "yesterday", "last week", "two days ago", "the following day"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import partial

from db.extract.dates.calendar import shift
from db.extract.dates.grammar.absolute import portion_of
from db.extract.dates.numbers import VAGUE, number
from db.extract.dates.patterns import Rule, rule
from db.extract.dates.scene import PRECISION, UNKNOWN, Meaning, Scene, covering
from db.gazetteer.datewords import PARTS, UNITS

_DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_SHIFTS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
}
_FROM_ANCHOR = frozenset({"previous", "preceding", "following", "same", "that"})


def part_meaning(day: date | None, part: str, basis: str) -> Meaning:
    """Give a part of the day, such as its morning."""
    value = (day.isoformat() if day else UNKNOWN["D"]) + PARTS[part]
    return Meaning("TIME", value, day, day, "part-of-day" if day else "undated", basis)


def _deictic(match: re.Match[str], scene: Scene) -> Meaning:
    word = match["word"]
    day = scene.base and shift(scene.base, _DEICTIC[word], "D")
    where = {0: "the day of", -1: "the day before", 1: "the day after"}[_DEICTIC[word]]
    basis = f"{where} {scene.base_name}" if day else "no publication date to count from"
    part = "night" if word == "tonight" else match["part"]
    if part:
        return part_meaning(day, part, basis)
    meaning = covering(day, "D", basis)
    return meaning._replace(precision="part-of-day") if match["por"] and day else meaning


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


def _anchored_day(match: re.Match[str], scene: Scene) -> Meaning:
    """Read "the following day", "that night", "the same day", counted from the last day named in the story."""
    found = match.groupdict()
    count = _SHIFTS.get(found.get("rel") or "", 0)
    if found.get("side"):
        count = -1 if match["side"] == "before" else 1
    unit = match["u"]
    anchor = scene.anchor
    if anchor is not None and anchor.latest is None and anchor.value.startswith("XXXX-WXX-"):
        weekday = (int(anchor.value[9]) - 1 + count) % 7 + 1
        kind, suffix = ("DATE", "") if unit == "day" else ("TIME", PARTS[unit])
        basis = "counted from a weekday without a date"
        return Meaning(kind, f"XXXX-WXX-{weekday}{suffix}", None, None, "weekday", basis)
    day = scene.anchor_day()
    day = day and shift(day, count, "D")
    where = {0: "the same day as", -1: "the day before", 1: "the day after"}[count]
    basis = f"{where} {scene.anchor_name()}" if day else "no day named before it to count from"
    return covering(day, "D", basis) if unit == "day" else part_meaning(day, unit, basis)


def _period(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "last week", "the current year", "early next month"."""
    rel, unit = match["rel"], UNITS[match["u"]]
    found = match.groupdict()
    if unit.plural or unit.code[0] == "T":
        return None
    base, name = (scene.anchor_day(), scene.anchor_name()) if rel in _FROM_ANCHOR else (scene.base, scene.base_name)
    code, count = unit.code, _SHIFTS[rel]
    if unit.size == 100:
        return None
    if code == "WE":
        return _weekend(base, count, name)
    day = base and shift(base, count * unit.size, code)
    meaning = covering(day, code, f"{rel} {match['u']}, seen from {name}")
    if unit.size == 10 and day and rel == "past":
        return Meaning("DURATION", "P10Y", shift(day, 0, "Y"), base, "year", f"ten years up to {name}")
    if unit.size == 10 and day:
        return Meaning("DATE", meaning.value[:3], *_decade(day), "year", meaning.basis)
    return _narrow(meaning, found.get("por"), base, rolling=rel == "past")


def _decade(day: date) -> tuple[date, date]:
    first = max(day.year - day.year % 10, 1)
    return date(first, 1, 1), date(first + 9, 12, 31)


def _weekend(base: date | None, count: int, name: str) -> Meaning:
    if base is None:
        return covering(None, "WE", "")
    day = shift(base, 7 * count, "D")
    if count < 0 and base.isoweekday() == 7:
        day = shift(base, -7, "D")
    return covering(day, "WE", f"{('last', 'this', 'next')[count + 1]} weekend, seen from {name}")


def _narrow(meaning: Meaning, portion: str | None, base: date | None, *, rolling: bool = False) -> Meaning:
    """Narrow a period by "early", "late", "earlier", "later" (than the day of writing)."""
    if meaning.earliest is None or meaning.latest is None or base is None:
        return meaning
    if rolling:
        return meaning._replace(latest=max(base, meaning.latest) if meaning.precision != "day" else meaning.latest)
    if not portion:
        return meaning
    if portion.startswith("earlier"):
        return meaning._replace(latest=max(meaning.earliest, min(meaning.latest, base)))
    if portion.startswith("later"):
        return meaning._replace(earliest=min(meaning.latest, max(meaning.earliest, base)))
    first, last = portion_of(meaning.earliest, meaning.latest, portion)
    return meaning._replace(earliest=first, latest=last)


def _portion_of_period(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the end of the month", "later in the year"."""
    unit = UNITS[match["u"]]
    if unit.code not in PRECISION or unit.size != 1:
        return None
    meaning = covering(scene.base, unit.code, f"the {match['u']} of {scene.base_name}")
    return _narrow(meaning, match["por"], scene.base)


def _ago(match: re.Match[str], scene: Scene) -> Meaning | None:
    return _counted(match, scene, scene.base, scene.base_name, -1)


def _from_now(match: re.Match[str], scene: Scene) -> Meaning | None:
    return _counted(match, scene, scene.base, scene.base_name, 1)


def _off(match: re.Match[str], scene: Scene, sign: int) -> Meaning | None:
    if scene.quarter is not None and sign < 0 and match["u"] == "year" and number(match["n"]) == 1:
        return covering(shift(scene.quarter, -1, "Y"), "Q", "the quarter reported, a year before")
    return _counted(match, scene, scene.anchor_day(), scene.anchor_name(), sign)


def _counted(match: re.Match[str], scene: Scene, base: date | None, name: str, sign: int) -> Meaning | None:
    count, unit = number(match["n"]), UNITS[match["u"]]
    side = "before" if sign < 0 else "after"
    code = "D" if unit.code in {"TH", "TM", "TS"} else unit.code
    if count == VAGUE:
        return _open(base, f"some time {side} {name}", past=sign < 0)
    if base is None:
        return Meaning("DATE", UNKNOWN[code], basis="no day to count from")
    shown = f"{match['n']} {match['u']} {side} {name}"
    if code != unit.code:
        hours = count * {"TH": 1.0, "TM": 1 / 60, "TS": 1 / 3600}[unit.code]
        first = base + timedelta(days=sign * int(hours // 24 + (hours % 24 > 6)))
        return Meaning("DATE", base.isoformat(), min(first, base), max(first, base), "part-of-day", shown)
    if count != int(count) and code == "Y":
        count, code = count * 12, "M"
    return covering(shift(base, sign * int(count) * unit.size, code), code, shown)


def _that_period(match: re.Match[str], scene: Scene) -> Meaning:
    """Read "that year", "the following month", counted from the last date named, be it a day, month or year."""
    found = match.groupdict()
    code, count = UNITS[match["u"]].code, {"before": -1, "after": 1}.get(found.get("side") or "", 0)
    count = count or _SHIFTS[found.get("rel") or "that"]
    start = scene.period or scene.base
    day = start and shift(start, count, code)
    return covering(day, code, f"counted from {scene.period.isoformat() if scene.period else scene.base_name}")


def _this_weekend(match: re.Match[str], scene: Scene) -> Meaning:
    """Read "the weekend": the one running or last past, the coming one where the clause looks ahead."""
    base = scene.base
    if base is None:
        return covering(None, "WE", "")
    way = scene.direction(match.start(), match.end())
    if base.isoweekday() < 6 and (way == "past" or (way is None and base.isoweekday() < 4)):
        return covering(shift(base, -7, "D"), "WE", f"the weekend before {scene.base_name}")
    return covering(base, "WE", f"the weekend of {scene.base_name}")


def _rough(match: re.Match[str], scene: Scene) -> Meaning:
    """Read "years ago", "days later"."""
    past = match["side"] in {"ago", "earlier", "before"}
    return _open(scene.base if past else scene.anchor_day(), "some time off, how long is not said", past=past)


def _open(base: date | None, basis: str, *, past: bool) -> Meaning:
    if past:
        return Meaning("DATE", "PAST_REF", None, base, basis=basis)
    return Meaning("DATE", "FUTURE_REF", base, None, basis=basis)


_SETTLED = r"(?= {0,3}(?:[.,;:)\"'?!|]|-|in |at |on |and |when |as |by |near |with |$))"
_PORTION = (
    r"(?P<por>early|late|mid|earlier|later|the (?:end|beginning|start|middle) of|(?:end|beginning|start|middle)"
    r" of)"
)

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
    rule(rf"the (?P<u>night|morning|evening) (?P<side>before|after){_SETTLED}", _anchored_day),
    rule(r"overnight", _overnight),
)
ANCHORED_RULES: tuple[Rule, ...] = (
    rule(r"the day (?P<side>before|after) (?:yesterday|tomorrow)", _two_days_off),
    rule(
        r"(?:(?:early|late|earlier|later) (?:on )?)?(?:the|that|this) (?:very )?(?P<rel>same|following|next"
        r"|previous|preceding) (?P<u>day)",
        _anchored_day,
    ),
    rule(r"(?:early |late |earlier |later )(?:on )?(?P<rel>that) (?P<u>day)", _anchored_day),
    rule(r"(?<=on )(?P<rel>that) (?P<u>day)", _anchored_day),
    rule(r"(?:earlier|later|late|early) (?:on )?in the (?P<u>day)", _anchored_day),
    rule(rf"the (?P<u>week|month|year) (?P<side>before|after){_SETTLED}", _that_period),
    rule(rf"the (?P<u>day) (?P<side>before|after){_SETTLED}", _anchored_day),
    rule(r"(?:<approx> )?(?P<n><count>)(?: full| long)?[ -](?P<u><unit>)(?: or so)? ago", _ago),
    rule(r"(?:<approx> )?(?P<n><count>) (?P<u><unit>)(?: or so)? (?:from now|hence)", _from_now),
    rule(
        r"(?:<approx> )?(?P<n><count>) (?P<u><unit>)(?: or so)? (?:earlier|previously|beforehand)",
        partial(_off, sign=-1),
    ),
    rule(rf"(?:<approx> )?(?P<n><count>) (?P<u><unit>)(?: or so)? before{_SETTLED}", partial(_off, sign=-1)),
    rule(r"(?:<approx> )?(?P<n><count>) (?P<u><unit>)(?: or so)? (?:later|afterwards?)", partial(_off, sign=1)),
    rule(r"(?:many )?(?:hours|days|weeks|months|years|decades|centuries) (?P<side>ago|earlier|later)", _rough),
    rule(
        r"(?:(?:early|late|earlier|later) )?(?:the |that )?(?P<rel>that|following|same) (?:very )?(?P<u>week"
        r"|month|year)",
        _that_period,
    ),
    rule(r"(?:<approx> )?(?:the|this) weekend", _this_weekend),
    rule(
        rf"(?:{_PORTION} )?(?:the |that )?(?:(?P<rel>last|past|previous|preceding|this|current|same|next|coming"
        r"|upcoming|following|that) )(?:(?:fiscal|calendar|financial|whole|entire) )?(?P<u><unit>)",
        _period,
    ),
    rule(rf"{_PORTION} (?:in )?the (?:fiscal |calendar )?(?P<u>week|month|year)", _portion_of_period),
)
