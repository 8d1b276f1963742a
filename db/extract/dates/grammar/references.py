"""Seasons, holidays and words that only point: "this summer", "Christmas Eve", "currently", "daily"."""

from __future__ import annotations

import re
from datetime import date

from db.extract.dates.calendar import holiday, portion_of, season_days
from db.extract.dates.grammar.absolute import full_year
from db.extract.dates.patterns import Rule, either, rule
from db.extract.dates.scene import HOLIDAY_NAMED, Meaning, Scene
from db.gazetteer.datewords import ADVERBS, HOLIDAYS, SEASONS


def _season(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "last fall", "the summer of 1988": the season begins in the year given."""
    found = match.groupdict()
    season = SEASONS[match["s"]]
    year, basis = full_year(found.get("y"), scene), "season and year named"
    if year is None:
        if scene.base is None:
            return Meaning("DATE", f"XXXX-{season.code}", basis="season named, no year to go with it")
        basis = f"season named, year from {scene.base_name}"
        year = _season_year(found.get("rel") or "", season.first, season.last, match, scene)
    if not 1 <= year <= 9998:
        return None
    first, last = portion_of(*season_days(year, season), found.get("por"))
    return Meaning("DATE", f"{year:04}-{season.code}", first, last, "month", basis)


def _season_year(rel: str, first: int, last: int, match: re.Match[str], scene: Scene) -> int:
    base = scene.base or date.min
    running = base.month >= first if last < first else base.month > last
    if rel == "last":
        return base.year - (not running or (last < first and base.month >= first))
    if rel in {"next", "coming"}:
        return base.year + (base.month >= first)
    if rel in {"this", "this past", "this coming"}:
        return base.year
    if scene.direction(match.start(), match.end()) == "future":
        return base.year + (base.month > last >= first)
    return base.year - (base.month < first)


def _holiday(match: re.Match[str], scene: Scene) -> Meaning | None:
    found = match.groupdict()
    name, year, basis = (
        " ".join(match["h"].split()),
        full_year(found.get("y"), scene),
        f"{HOLIDAY_NAMED} and year named",
    )
    if HOLIDAYS[name] == "-":
        return Meaning("DATE", "XXXX-XX-XX", basis=f"{HOLIDAY_NAMED} named, of no country that is said")
    if year is None:
        if scene.base is None:
            return Meaning("DATE", "XXXX-XX-XX", basis=f"{HOLIDAY_NAMED} named, no year to go with it")
        basis = f"{HOLIDAY_NAMED} named, year from {scene.base_name}"
        year = _holiday_year(name, found.get("rel") or "", match, scene)
    day = holiday(name, year) if 1583 <= year <= 9999 else None
    return None if day is None else Meaning("DATE", day.isoformat(), day, day, "day", basis)


def _holiday_year(name: str, rel: str, match: re.Match[str], scene: Scene) -> int:
    base = scene.base or date.min
    this_year = holiday(name, base.year) or base
    if rel == "this":
        return base.year
    if rel == "next" or (not rel and scene.direction(match.start(), match.end()) == "future"):
        return base.year + (this_year < base)
    if rel == "last":
        return base.year - (this_year >= base)
    return base.year - (this_year > base)


def _future(match: re.Match[str], scene: Scene) -> Meaning:
    return Meaning("DATE", "FUTURE_REF", scene.base, None, basis="after the time of writing, no day said")


def _past(match: re.Match[str], scene: Scene) -> Meaning:
    return Meaning("DATE", "PAST_REF", None, scene.base, basis="before the time of writing, no day said")


def _adverb(match: re.Match[str], scene: Scene) -> Meaning | None:
    kind, value = ADVERBS[" ".join(match[0].split())]
    if kind == "SET" and _OF_A_NAME.fullmatch(scene.page.text, match.start(), match.end() + 3):
        return None
    if value == "PRESENT_REF":
        if _OPENING.match(scene.page.text, match.start()):
            return None
        return Meaning(kind, value, basis="the time of writing, no day said")
    if value == "PAST_REF":
        return _past(match, scene)
    if value == "FUTURE_REF":
        return _future(match, scene)
    return Meaning(kind, value, basis="again and again")


SEASON_RULES: tuple[Rule, ...] = (
    rule(
        r"(?:(?P<por>early|late|mid)[ -])?(?:the )?(?:(?P<por2>early|late|mid)[ -])?(?P<s><season>)(?:,? (?:of"
        r" )?(?P<y><year>|<spokenyear>))",
        _season,
    ),
    rule(
        r"(?:(?P<por>early|late|mid)[ -])?(?P<rel>last|this past|this coming|this|next|coming) (?P<s><season>)",
        _season,
    ),
    rule(r"(?:(?P<por>early|late|mid)[ -])(?:the )?(?P<s><season>)", _season),
    rule(r"the (?:(?P<por>early|late|mid)[ -])?(?P<s>summer|autumn|winter)", _season),
    rule(r"(?<=in the )(?P<s>spring|fall)", _season),
    rule(r"(?<=in )(?:the )?(?P<s>spring|summer|autumn|winter)", _season),
)
HOLIDAY_RULES: tuple[Rule, ...] = (
    rule(r"(?:(?P<rel>last|this|next) )?(?P<h><holiday>)(?:,? (?P<y><year>))?", _holiday),
)
# "Now, ..." only opens what is said next.
_OPENING = re.compile("Now,")
_OF_A_NAME = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]")
ADVERB_RULES: tuple[Rule, ...] = (
    rule(r"the future(?! of)", _future),
    rule(either(ADVERBS), _adverb),
)
PAST_RULES: tuple[Rule, ...] = (
    rule(
        r"(?<=in )the past(?! ?-| (?:<count>|few|<unit>|tense)| (?!(?:as|has|his|is|its|this|us|was)\b)[a-z]{1,14}s\b)",
        _past,
    ),
)
