"""Weeks, months and years told from the day of writing: "last week", "early next month", "the weekend", "that year"."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from db.extract.dates.calendar import make_day, portion_of, shift
from db.extract.dates.numbers import ordinal
from db.extract.dates.patterns import SETTLED, Rule, rule
from db.extract.dates.scene import PRECISION, UNKNOWN, Meaning, Scene, covering
from db.gazetteer.datewords import UNITS

_SHIFTS = {
    **dict.fromkeys(["last", "past", "previous", "preceding", "before"], -1),
    **dict.fromkeys(["this", "current", "same", "that"], 0),
    **dict.fromkeys(["next", "coming", "upcoming", "following", "after"], 1),
}
_QUOTES = frozenset("\"“`'")
_FROM_ANCHOR = frozenset({"previous", "preceding"})
_NO_DAY_NAMED = "no day was named before it"


def _period(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "last week", "the current year", "early next month"."""
    rel, unit = match["rel"], UNITS[match["u"]]
    if unit.plural or unit.code[0] == "T" or unit.size == 100 or _is_a_title(scene.page.text, match):
        return None
    that_day = rel == "that" and unit.code == "D"
    if that_day and scene.anchor is None:
        return Meaning("DATE", UNKNOWN["D"], basis=_NO_DAY_NAMED)
    anchored = that_day or rel in _FROM_ANCHOR
    base, name = (scene.anchor_day(), scene.anchor_name()) if anchored else (scene.base, scene.base_name)
    if unit.code == "WE":
        return _weekend(base, _SHIFTS[rel], name)
    day = base and shift(base, _SHIFTS[rel] * unit.size, unit.code)
    if unit.size == 10 and day:
        return _decade(day, rel, scene)
    meaning = covering(day, unit.code, f"{rel} {match['u']}, seen from {name}")
    if rel == "past" and base and day and unit.code != "D":
        return meaning._replace(earliest=day, latest=base)
    return _narrow(meaning, match["por"], base)


def _this_period(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "last week", "this month", "next year"."""
    if _is_a_title(scene.page.text, match):
        return None
    return _seen_from(scene.base, scene.base_name, match["rel"], match["u"])


@lru_cache(maxsize=1024)
def _seen_from(base: date | None, name: str, rel: str, unit: str) -> Meaning:
    code = UNITS[unit].code
    return covering(base and shift(base, _SHIFTS[rel], code), code, f"{rel} {unit}, seen from {name}")


def _is_a_title(text: str, match: re.Match[str]) -> bool:
    """Tell the name of a programme in quotes (ABC's "This Week") from the week."""
    return text[match.start() - 1 : match.start()] in _QUOTES and text[match.start("u") :][:2].istitle()


def _decade(day: date, rel: str, scene: Scene) -> Meaning:
    if rel == "past":
        return Meaning("DURATION", "P10Y", day, scene.base, "year", f"ten years up to {scene.base_name}")
    first = max(day.year - day.year % 10, 1)
    days = (date(first, 1, 1), date(first + 9, 12, 31))
    return Meaning("DATE", f"{day.year // 10:03}", *days, "year", f"{rel} decade, seen from {scene.base_name}")


def _weekend(base: date | None, count: int, name: str) -> Meaning:
    day = base and shift(base, 7 * count, "D")
    return covering(day, "WE", f"{('last', 'this', 'next')[count + 1]} weekend, seen from {name}")


def _this_weekend(match: re.Match[str], scene: Scene) -> Meaning:
    """Read "the weekend": the one running or last past, the coming one where the clause looks ahead."""
    base = scene.base
    if base is None:
        return covering(None, "WE", "")
    way = scene.direction(match.start(), match.end())
    if base.isoweekday() < 6 and (way == "past" or (way is None and base.isoweekday() < 4)):
        return covering(shift(base, -7, "D"), "WE", f"the weekend before {scene.base_name}")
    return covering(base, "WE", f"the weekend of {scene.base_name}")


def _narrow(meaning: Meaning, portion: str | None, base: date | None) -> Meaning:
    """Narrow a period by "early", "late", "earlier", "later" (than the day of writing)."""
    if meaning.earliest is None or meaning.latest is None or base is None or not portion:
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


def _that_period(match: re.Match[str], scene: Scene) -> Meaning:
    """Read "that year", "the following month", counted from the last date named, be it a day, month or year."""
    code = UNITS[match["u"]].code
    start = scene.period or scene.base
    day = start and shift(start, _SHIFTS[match["rel"]], code)
    return covering(day, code, f"counted from {scene.period.isoformat() if scene.period else scene.base_name}")


def _day_of_month(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the 3rd of this month"."""
    base = scene.base and shift(scene.base.replace(day=1), _SHIFTS[match["rel"]], "M")
    day = base and make_day(base.year, base.month, ordinal(match["d"]))
    return covering(day, "D", f"day of {match['rel']} month, seen from {scene.base_name}") if day else None


_PORTION = (
    r"(?P<por>early|late|mid|earlier|later|the (?:end|beginning|start|middle) of|(?:end|beginning|start|middle) of)"
)

THIS_PERIOD_RULES: tuple[Rule, ...] = (rule(r"(?P<rel>last|this|next) (?P<u>week|month|year)(?!['-])", _this_period),)
PERIOD_RULES: tuple[Rule, ...] = (
    rule(r"(?:the )?(?P<d><ordinal>) of (?P<rel>last|this|next) month(?!')", _day_of_month),
    rule(rf"the (?P<u>week|month|year) (?P<rel>before|after){SETTLED}", _that_period),
    rule(
        r"(?:(?:early|late|earlier|later) )?(?:the |that )?(?P<rel>that|following|same) (?:very )?"
        r"(?P<u>week|month|year)",
        _that_period,
    ),
    rule(r"(?:<approx> )?(?:the|this) weekend", _this_weekend),
    rule(
        rf"(?:{_PORTION} )?(?:the |that )?"
        r"(?:(?P<rel>last|past|previous|preceding|this|current|same|next|coming|upcoming|following|that) )"
        r"(?:(?:fiscal|calendar|financial|whole|entire) )?(?P<u><unit>)",
        _period,
    ),
    rule(rf"{_PORTION} (?:in )?the (?:fiscal |calendar )?(?P<u>week|month|year)(?! <year>)", _portion_of_period),
)
