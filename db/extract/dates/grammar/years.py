"""Years and longer: "1990", "early 1990", "fiscal 1989", "1990-91", "the 1980s", "the 19th century"."""

from __future__ import annotations

import re
from datetime import date

from db.extract.dates.calendar import portion_of
from db.extract.dates.grammar.absolute import full_year
from db.extract.dates.numbers import ordinal
from db.extract.dates.patterns import Rule, rule
from db.extract.dates.scene import Meaning, Scene
from db.gazetteer.datewords import COUNTED, DECADES, UNITS

_BEFORE_A_YEAR = (" in ", " by ", " since ", " until ")
_FIRST_PLAIN = 1850
# Before "1800" or "1830" rather an hour than a year follows these words.
_BEFORE_AN_HOUR = ((" at ",), (" at ", " from ", " until ", " after ", " before ", " and ", " to "))
_NEXT_WORD = re.compile(r"[ -]{1,3}([a-z]+)")


def _year(match: re.Match[str], scene: Scene) -> Meaning | None:
    found = match.groupdict()
    year = full_year(match["y"], scene)
    if year is None or not 1 <= year <= 9999:
        return None
    if found.get("y2"):
        last = int(str(year)[: -len(match["y2"])] + match["y2"])
        if not year < last <= year + 99:
            return None
        return Meaning("DATE", f"{year:04}/{last:04}", date(year, 1, 1), date(last, 12, 31), "year", "years named")
    first, last_day = portion_of(date(year, 1, 1), date(year, 12, 31), found.get("por"))
    return Meaning("DATE", f"{year:04}", first, last_day, "year", "year named")


def _bare_year(match: re.Match[str], scene: Scene) -> Meaning | None:
    """A number alone is a year where it looks like one of the news and no unit, money or list is beside it."""
    year = int(match["y"])
    before = scene.page.folded[max(0, match.start() - 2) : match.start()]
    if not 1800 <= year <= 2050 or before[-1:] in {"$", "#", "/", "+"} or before.endswith((",", ".")):
        return None
    if scene.page.folded.endswith(_BEFORE_AN_HOUR[year < _FIRST_PLAIN], 0, match.start()):
        return None
    if before[-1:] == "-" and before[:1].isdigit():
        return None
    following = _next_word(match, scene)
    if _counts(following) or _is_time_of_day(match["y"], following):
        return None
    return _year(match, scene)


def _spoken_year(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "nineteen ninety-seven", "in two thousand and four", not "two thousand and four men"."""
    bare = match["y"].endswith("thousand") and not scene.page.folded.endswith(_BEFORE_A_YEAR, 0, match.start())
    return None if bare or _counts(_next_word(match, scene)) else _year(match, scene)


def _next_word(match: re.Match[str], scene: Scene) -> str:
    following = _NEXT_WORD.match(scene.page.folded, match.end())
    return following[1] if following else ""


def _counts(word: str) -> bool:
    return word in UNITS or word in COUNTED


def _is_time_of_day(digits: str, following: str) -> bool:
    return following in {"gmt", "utc", "local", "hrs", "hours"} and int(digits[2:]) < 60


def _decade(match: re.Match[str], scene: Scene) -> Meaning | None:
    digits = match["dec"]
    start = int(digits) if digits.isdigit() else DECADES[digits]
    start += 1900 if start < 100 else 0
    first, last = portion_of(date(start, 1, 1), date(start + 9, 12, 31), match.groupdict().get("por"))
    return Meaning("DATE", f"{start // 10}", first, last, "year", "decade named")


def _century(match: re.Match[str], scene: Scene) -> Meaning | None:
    number = ordinal(match["o"])
    if not 1 <= number <= 30:
        return None
    start = (number - 1) * 100
    first, last = portion_of(date(start + 1, 1, 1), date(start + 100, 12, 31), match["por"])
    return Meaning("DATE", f"{number - 1:02}", first, last, "year", "century named")


YEAR_RULES: tuple[Rule, ...] = (
    rule(r"(?:the )?(?:(?P<por>early|late|mid)[ -])?(?P<dec>(?:1[0-9]|20)\d0)'?s", _decade),
    rule(
        r"(?:(?P<por><portion>)[ -])?(?:the )?(?:fiscal|financial|calendar|the year) (?P<y><year>)(?:[-/]"
        r"(?P<y2>\d\d(?:\d\d)?))?",
        _year,
    ),
    rule(r"(?P<por><portion>)[ -](?:the year )?(?P<y><year>)", _year),
    rule(r"(?P<y><year>)[-/](?P<y2>\d\d(?:\d\d)?)(?![-/.]?\d)", _year),
    rule(r"(?P<y><year>)", _bare_year),
)
SPOKEN_YEAR_RULES: tuple[Rule, ...] = (
    rule(r"the year (?P<y><spokenyear>)", _year),
    rule(r"(?P<y><spokenyear>)", _spoken_year),
)
DECADE_RULES: tuple[Rule, ...] = (
    rule(r"(?:(?<=')|(?<=the )'?|(?:early|mid|late)[ -](?:the |'))(?P<dec>[2-9]0)s", _decade),
    rule(rf"the (?:(?P<por>early|late|mid)[ -])?(?P<dec>{'|'.join(DECADES)})", _decade),
)
CENTURY_RULES: tuple[Rule, ...] = (
    rule(r"(?:the )?(?:(?P<por>early|late|mid)[ -])?(?P<o><ordinal>)[ -]century", _century),
)
