"""Dates that name a day or a month: "July 12, 2020", "3 JAN 90", "12-14 July", "mid-July", "7/12/2020"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from db.extract.dates.calendar import make_day, months, portion_of, shift
from db.extract.dates.numbers import ordinal, year_in_words
from db.extract.dates.patterns import Rule, rule
from db.extract.dates.scene import NAMED_IN_FULL, Meaning, Scene, covering
from db.gazetteer.datewords import FULL_MONTHS, MONTHS, UNSURE_MONTHS

YEAR_SHIFTS = {"last": -1, "this": 0, "next": 1, "that": 0}
_OPENS_A_MONTH = re.compile(
    r"(?:^|[^a-z])(?:in|since|until|till|by|from|to|through|during|before|after|of|last|this|next|early|late|mid"
    r"|between|end)"
    r"(?: the month of)?[ -]{1,4}$"
)
# What stands around a month that tells which one of several is meant: "the May attack", "Mali's March coup".
_DETERMINING = ("the ", " a ", " an ", "'s ", "s' ", " its ", " their ", " his ", " her ")
_OF_A_MONTH = re.compile(r" (?!(?:administration|cabinet|government|ministry)\b)[a-z]{4,}")


# A date without a year is of the year that brings it nearest; verbs move the balance: beyond so many days back it is
# next year's.
_DAYS_BACK: dict[str | None, int] = {"past": 320, "future": 75, None: 290}
_DAYS_BACK_OF_MONTHS: dict[str | None, int] = {"past": 335, "future": 75, None: 300}


def month_number(word: str) -> int:
    """Give the month that the word (with or without its full stop) names."""
    return MONTHS[word.rstrip(".")]


def is_month(scene: Scene, start: int, end: int, *, dated: bool) -> bool:
    """Tell the month from the verb ("may", "march"); ``dated`` says that a day or year stands beside it."""
    word = scene.page.folded[start:end].rstrip(".")
    if word not in UNSURE_MONTHS and (dated or word in FULL_MONTHS):
        return True
    written = scene.page.text[start:end]
    if dated:
        return not written.islower()
    if written[:1].islower() or not (word in FULL_MONTHS or written.endswith(".") or written.isupper()):
        return False
    before = max(0, start - 24)
    if _OPENS_A_MONTH.search(scene.page.folded, before, start):
        return True
    owned = written.istitle() and scene.page.folded.endswith(_DETERMINING, before, start)
    return owned and _OF_A_MONTH.match(scene.page.text, end) is not None


def full_year(text: str | None, scene: Scene) -> int | None:
    """Read "2020", "'90" or "90"; two digits are the year nearest to the day of writing, else of 1930 to 2029."""
    if not text:
        return None
    if text[0].isalpha():
        return year_in_words(text)
    digits = text.lstrip("'")
    if len(digits) == 4:
        return int(digits)
    if scene.base is None:
        return 1900 + int(digits) + (100 if int(digits) < 30 else 0)
    century = scene.base.year - scene.base.year % 100 + int(digits)
    now = scene.base.year
    return min((century - 100, century, century + 100), key=lambda year: abs(year - now))


def year_of(scene: Scene, month: int, day: int | None, match: re.Match[str]) -> tuple[int | None, str]:
    """Give the year of a month or a day of the year that comes without one, and what it was taken from.

    A year named in the same sentence holds on ("on April 15, 1995, and on April 17") unless the clause looks ahead from
    a later one, and in an article without a date the last one named; else it is the year that brings the date nearest
    to the day of writing.
    """
    named = scene.year_named(match.start())
    if named is not None and scene.base is not None and _comes_round(named, scene.base, month, day):
        return scene.base.year, scene.base_name
    ahead = named is not None and scene.base is not None and named.year < scene.base.year
    if named is not None and not (ahead and scene.direction(match.start(), match.end()) == "future"):
        return named.year, f"{named.isoformat()}, named before it"
    base = scene.base
    if base is None:
        return None, ""
    before = base.year - ((month, day or 0) > (base.month, base.day if day else 0))
    latest = make_day(before, month, day or 1)
    limit = (_DAYS_BACK if day else _DAYS_BACK_OF_MONTHS)[scene.direction(match.start(), match.end())]
    is_next = latest is not None and (base - latest).days > limit
    return before + is_next, scene.base_name


def _comes_round(named: date, base: date, month: int, day: int | None) -> bool:
    """Whether a day without a year is of the year of writing rather than of the year before, where one is named that
    comes later in the year: "killed on 22 December 2019, and on 14 May police arrested"."""
    made = make_day(base.year, month, day or 1)
    return made is not None and made <= base and named.year == base.year - 1 and (month, day or 0) < _day_of(named)


def _day_of(named: date) -> tuple[int, int]:
    return named.month, named.day


def day_meaning(scene: Scene, match: re.Match[str], month: int, day: int, year: int | None) -> Meaning | None:
    """Give the day of a month, its year taken from the day of writing where the text leaves it out."""
    basis = NAMED_IN_FULL
    if year is None:
        year, source = year_of(scene, month, day, match)
        basis = f"month and day named, year from {source}"
    if year is None:
        if make_day(2000, month, day) is None:
            return None
        return Meaning("DATE", f"XXXX-{month:02}-{day:02}", basis="month and day named, no year to go with them")
    made = make_day(year, month, day)
    return None if made is None else Meaning("DATE", made.isoformat(), made, made, "day", basis)


def _day(match: re.Match[str], scene: Scene) -> Meaning | None:
    found = match.groupdict()
    if not is_month(scene, match.start("m"), match.end("m"), dated=True):
        return None
    month, year = month_number(match["m"]), full_year(found.get("y") or found.get("yy"), scene)
    if found.get("last") and scene.base:
        return _last_day(match, scene.base, month)
    if year is None and found.get("rely") and scene.base:
        year = scene.base.year + YEAR_SHIFTS[match["rely"]]
    first = day_meaning(scene, match, month, ordinal(match["d"]), year)
    if first is None or not found.get("d2"):
        return first
    last = day_meaning(scene, match, month, ordinal(match["d2"]), year)
    if last is None or first.latest is None or last.latest is None or last.latest < first.latest:
        return first
    return first._replace(value=f"{first.value}/{last.value}", latest=last.latest)


def _full_day(match: re.Match[str], scene: Scene) -> Meaning | None:
    day, month, year = match.group("d", "m", "y")
    if month in UNSURE_MONTHS and scene.page.text[match.start("m")].islower():
        return None
    return _named_in_full(day, month, year)


@lru_cache(maxsize=4096)
def _named_in_full(day: str, month: str, year: str) -> Meaning | None:
    made = make_day(int(year), month_number(month), ordinal(day))
    return None if made is None else Meaning("DATE", made.isoformat(), made, made, "day", NAMED_IN_FULL)


def _last_day(match: re.Match[str], base: date, month: int) -> Meaning | None:
    """Read "last Oct. 23": the latest such day before the day of writing."""
    named = [made for year in (base.year - 1, base.year) if (made := make_day(year, month, ordinal(match["d"])))]
    before = [made for made in named if made < base]
    if not before:
        return None
    return Meaning("DATE", before[-1].isoformat(), before[-1], before[-1], "day", f"the last before {base.isoformat()}")


_ENDS_A_DATE = frozenset(["", *"(-,.;:)/|"])


def _two_digit_year(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Take the two digits behind a month for a year only where they are one: "3 JAN 90 --", not "12 NOV 30 MEN"."""
    digits = int(match["yy"])
    near = scene.base is not None and abs(scene.base.year % 100 - digits) <= 1
    if near or scene.page.folded[match.end() : match.end() + 3].lstrip(" ")[:1] in _ENDS_A_DATE:
        return _day(match, scene)
    return None


def _month(match: re.Match[str], scene: Scene) -> Meaning | None:
    found = match.groupdict()
    dated = bool(found.get("y") or found.get("rel") or found.get("por"))
    if not is_month(scene, match.start("m"), match.end("m"), dated=dated):
        return None
    month, year, basis = month_number(match["m"]), full_year(found.get("y"), scene), NAMED_IN_FULL
    if year is None:
        year, source = _relative_year(match, found, month, scene)
        basis = f"month named, year from {source}"
    if year is None:
        return Meaning("DATE", f"XXXX-{month:02}", basis="month named, no year to go with it")
    if not 1 <= year <= 9999:
        return None
    first, last = portion_of(*months(year, month, month), found.get("por"))
    return Meaning("DATE", f"{year:04}-{month:02}", first, last, "month", basis)


def _relative_year(
    match: re.Match[str], found: dict[str, str | None], month: int, scene: Scene
) -> tuple[int | None, str]:
    base, rel = scene.base, found.get("rel") or ""
    if not rel and not found.get("rely"):
        return year_of(scene, month, None, match)
    if base is None:
        return None, ""
    if found.get("rely"):
        return base.year + YEAR_SHIFTS[match["rely"]], scene.base_name
    if rel in {"last", "past"}:
        return base.year - (month >= base.month), scene.base_name
    if rel in {"next", "coming"}:
        return base.year + (month <= base.month), scene.base_name
    return base.year, scene.base_name


def _each_month(match: re.Match[str], scene: Scene) -> Meaning:
    return Meaning("SET", f"XXXX-{month_number(match['m']):02}", basis="every year")


def _iso(match: re.Match[str], scene: Scene) -> Meaning | None:
    made = make_day(int(match["y"]), int(match["mo"]), int(match["d"]))
    return None if made is None else Meaning("DATE", made.isoformat(), made, made, "day", NAMED_IN_FULL)


def _numeric(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "7/12/2020": month first as in American English, day first where only that is a date that has been."""
    year = full_year(match["y"], scene)
    one, two = int(match["a"]), int(match["b"])
    if year is None or match["sep"] != match["sep2"] or not 1 <= year <= 9999:
        return None
    made, turned = make_day(year, one, two), make_day(year, two, one)
    basis = "numbers read as month, day, year"
    to_come = made is not None and turned is not None and scene.base is not None and turned <= scene.base < made
    if made is None or to_come or match["sep"] == ".":
        made, basis = turned, "numbers read as day, month, year"
    return None if made is None else Meaning("DATE", made.isoformat(), made, made, "day", basis)


def _day_of_month(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "on the 14th": of the month that brings it before the day of writing, behind it where the verb looks on."""
    day, base = ordinal(match["d"]), scene.base
    if base is None:
        return Meaning("DATE", f"XXXX-XX-{day:02}", basis="day named, no month to go with it")
    ahead = scene.direction(match.start(), match.end()) == "future"
    first = base.replace(day=1)
    near = [made for off in _MONTHS_OFF if (month := shift(first, off, "M")) and (made := _on(month, day))]
    fitting = [made for made in near if (made >= base if ahead else made <= base)]
    if not fitting:
        return None
    made = min(fitting) if ahead else max(fitting)
    return Meaning("DATE", made.isoformat(), made, made, "day", f"day named, month from {scene.base_name}")


_MONTHS_OFF = (-2, -1, 0, 1, 2)


def _on(month: date, day: int) -> date | None:
    return make_day(month.year, month.month, day)


def _across_months(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "30 July - 2 August 2019": both ends are of the year named, or of the one that the last is of."""
    year = full_year(match["y"], scene)
    last = day_meaning(scene, match, month_number(match["m2"]), ordinal(match["d2"]), year)
    if last is None or last.latest is None:
        return None
    wraps = month_number(match["m"]) > month_number(match["m2"])
    first = make_day(last.latest.year - wraps, month_number(match["m"]), ordinal(match["d"]))
    if first is None or first > last.latest:
        return None
    return last._replace(value=f"{first.isoformat()}/{last.value}", earliest=first)


def _part_of_month(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the first week of June", "the second half of May 2019"."""
    month = _month(match, scene)
    if month is None or month.earliest is None or month.latest is None:
        return month
    length = 7 if match["u"] == "week" else 15
    if match["o"] == "last" or (match["o"], match["u"]) == ("second", "half"):
        first = month.latest.day - length + 1 if match["u"] == "week" else length + 1
        return month._replace(earliest=month.earliest.replace(day=first))
    first = (ordinal(match["o"]) - 1) * length + 1
    days = (month.earliest.replace(day=first), month.earliest.replace(day=first + length - 1))
    return month._replace(earliest=days[0], latest=days[1])


def _weekend_of_month(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the last weekend of June": that whose Saturday is the last one of the month."""
    month = _month(match, scene)
    if month is None or month.earliest is None or month.latest is None:
        return month
    if match["o"] == "last":
        return covering(month.latest - timedelta(days=(month.latest.isoweekday() - _SATURDAY) % 7), "WE", month.basis)
    saturday = month.earliest + timedelta(days=(_SATURDAY - month.earliest.isoweekday()) % 7)
    return covering(saturday + timedelta(days=7 * (ordinal(match["o"]) - 1)), "WE", month.basis)


_SATURDAY = 6


def _week_of(match: re.Match[str], scene: Scene) -> Meaning | None:
    day = day_meaning(scene, match, month_number(match["m"]), ordinal(match["d"]), full_year(match["y"], scene))
    if day is None or day.earliest is None:
        return None
    return covering(day.earliest, "W", day.basis)


_DAYS = r"(?P<d><daynumber>)(?: ?(?:-|to|through|until|till|and|or|&) ?(?:the )?(?P<d2><daynumber>))?"
_ANY_YEAR = r"(?P<y><year>|'\d\d\b|<spokenyear>)"
_OF_YEAR = rf"(?:,? ?(?:of )?{_ANY_YEAR}|,? (?:of )?(?P<rely>last|this|next|that) year)"

PART_OF_MONTH_RULES: tuple[Rule, ...] = (
    rule(rf"the (?P<o>first|second|third|fourth|last) (?P<u>week) of (?P<m><month>){_OF_YEAR}?", _part_of_month),
    rule(rf"the (?P<o>first|second|third|fourth|last) weekend (?:of|in) (?P<m><month>){_OF_YEAR}?", _weekend_of_month),
    rule(rf"the (?P<o>first|second) (?P<u>half) of (?P<m><month>){_OF_YEAR}?", _part_of_month),
    rule(r"the week (?:of|beginning|starting|ending) (?P<m><month>) (?P<d><daynumber>)(?:,? (?P<y><year>))?", _week_of),
)
FULL_DAY_RULES: tuple[Rule, ...] = (rule(r"(?P<d><daynumber>) (?P<m><month>),? (?P<y><year>)", _full_day),)
MONTH_RULES: tuple[Rule, ...] = (
    rule(
        r"(?P<d><daynumber>) (?P<m><month>) ?- ?(?P<d2><daynumber>) (?P<m2><month>)(?:,? (?P<y><year>))?",
        _across_months,
    ),
    rule(
        r"(?P<m><month>) ?(?P<d><daynumber>) ?- ?(?P<m2><month>) ?(?P<d2><daynumber>)(?:,? (?P<y><year>))?",
        _across_months,
    ),
    rule(rf"(?:the )?{_DAYS}(?:[ -](?:of )?|,)(?P<m><month>)[ ,-] ?(?P<yy>\d\d)(?!\d|:|,\d|\.\d| ?%)", _two_digit_year),
    rule(rf"(?:the )?{_DAYS}(?:[ -](?:of )?|,)(?P<m><month>)(?:-(?P<yy>\d\d(?:\d\d)?)\b|{_OF_YEAR})?", _day),
    rule(r"(?P<last>last) (?P<m><month>) ?(?P<d><daynumber>)", _day),
    rule(rf"(?P<m><month>) ?(?:the )?{_DAYS}(?!%|[:.,]\d){_OF_YEAR}?", _day),
    rule(rf"(?:(?P<por><portion>)[ -](?:the month of )?)(?P<m><month>){_OF_YEAR}?", _month),
    rule(r"(?:every|each) (?P<m><month>)", _each_month),
    rule(r"(?:this )?(?P<rel>last|past|next|this|coming) (?P<m><month>)", _month),
    rule(rf"(?P<m><month>){_OF_YEAR}", _month),
    rule(r"(?P<m><month>)", _month),
)
DAY_OF_MONTH_RULES: tuple[Rule, ...] = (
    rule(
        r"(?<=on the )(?P<d>\d{1,2}(?:st|nd|rd|th))(?= ?(?:[.,;:)!?]|$)| (?:after|as|at|in|near"
        r"|outside|when|while)\b)",
        _day_of_month,
    ),
)
MONTH_NAMED_RULES: tuple[Rule, ...] = (rule(rf"the month of (?P<m><month>){_OF_YEAR}?", _month),)
NUMERIC_RULES: tuple[Rule, ...] = (
    rule(
        r"(?P<y>(?:19|20)\d\d)[-/.](?P<mo>0?[1-9]|1[0-2])[-/.](?P<d>0?[1-9]|[12]\d|3[01])(?:t\d\d:\d\d"
        r"(?::\d\d)?z?)?",
        _iso,
    ),
    rule(r"(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P<sep2>[./-])(?P<y>(?:19|20)\d\d|(?<=/)\d\d)", _numeric),
)
