"""Quarters and halves of a year, and the periods of company reports: "the third quarter", "a year earlier"."""

from __future__ import annotations

import re
from datetime import date

from db.extract.dates.calendar import months, shift
from db.extract.dates.grammar.absolute import YEAR_SHIFTS, full_year
from db.extract.dates.grammar.spans import duration_value
from db.extract.dates.numbers import number, ordinal
from db.extract.dates.patterns import Rule, rule
from db.extract.dates.scene import Meaning, Scene, covering
from db.gazetteer.datewords import UNITS

_MONTHS_BACK = 6


def _stated_year(match: re.Match[str], scene: Scene) -> int | None:
    found = match.groupdict()
    named = found.get("y") or found.get("y2")
    if named:
        return full_year(named, scene)
    rel = found.get("rel") or found.get("rel2")
    if rel and scene.base:
        return scene.base.year + YEAR_SHIFTS[rel]
    return None


def _quarter(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the third quarter": of the year named beside it, else the latest one begun, or the next one if planned."""
    found = match.groupdict()
    number_ = int(found["qn"]) if found.get("qn") else ordinal(match["o"])
    if not 1 <= number_ <= 4:
        return None
    year, basis = _stated_year(match, scene), "quarter and year named"
    ago = bool(found.get("ago"))
    if year is None:
        if scene.base is None:
            return Meaning("DATE", f"XXXX-Q{number_}", basis="quarter named, no year to go with it")
        basis = f"quarter named, year from {scene.base_name}"
        behind = (scene.base.month - number_ * 3 + 2) % 12
        year = scene.base.year - (number_ * 3 - 2 > scene.base.month)
        if behind > _MONTHS_BACK and scene.direction(match.start(), match.end()) == "future":
            year += 1
    year -= ago
    if not 1 <= year <= 9999:
        return None
    day = date(year, number_ * 3, 1)
    complete = scene.base is None or day.replace(day=28) < scene.base
    fiscal = scene.quarter is None and scene.direction(match.start(), match.end()) == "past"
    if not ago and (complete or fiscal):
        scene.report_quarter(day)
    return covering(day, "Q", basis)


def _reported_quarter(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the quarter", "the latest period": the quarter last named, else the last one complete."""
    quarter = scene.quarter or (scene.base and shift(scene.base, -1, "Q"))
    basis = "the quarter reported" if scene.quarter else f"last quarter complete at {scene.base_name}"
    if scene.quarter is not None:
        scene.report_quarter(scene.quarter)
    return covering(quarter, "Q", basis)


def _year_ago(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the year-ago quarter", "a year earlier" of a quarter reported before."""
    if match.groupdict().get("n"):
        scene.report_year()
        return Meaning("DURATION", duration_value(number(match["n"]), UNITS["months"]), basis="a length of time")
    reported = scene.reported_quarter()
    if reported is not None:
        return covering(shift(reported, -1, "Y"), "Q", "the quarter reported, a year before")
    day = scene.base and shift(scene.base, -1, "Y")
    return covering(day, "Y", f"the year before {scene.base_name}")


def _quarter_of_year(match: re.Match[str], scene: Scene) -> Meaning | None:
    """Read "the 1988 quarter": the quarter reported, in the year named."""
    year = full_year(match["y"], scene)
    if year is None or not 1 <= year <= 9999:
        return None
    reported = scene.reported_quarter()
    if reported is None:
        return covering(date(year, 1, 1), "Y", "year named")
    return covering(date(year, reported.month, 1), "Q", "the quarter reported, in the year named")


def _half(match: re.Match[str], scene: Scene) -> Meaning | None:
    second = match["o"] in {"second", "last", "latter"}
    year = _stated_year(match, scene) or (scene.base.year if scene.base else None)
    if year is None or not 1 <= year <= 9999:
        return None
    first, last = months(year, 7, 12) if second else months(year, 1, 6)
    return Meaning("DATE", f"{year:04}-H{1 + second}", first, last, "month", "half of the year named")


def _year_end(match: re.Match[str], scene: Scene) -> Meaning:
    meaning = covering(scene.base, "Y", f"the year of {scene.base_name}")
    return meaning if meaning.latest is None else meaning._replace(earliest=date(meaning.latest.year, 12, 1))


def _whole_year(match: re.Match[str], scene: Scene) -> Meaning:
    """Read "the full year", "the first nine months of the year", "a high for the year"."""
    scene.report_year()
    return covering(scene.base, "Y", f"the year of {scene.base_name}")


def _months_reported(match: re.Match[str], scene: Scene) -> Meaning:
    """Read "the nine months", after which "a year earlier" is no quarter any more."""
    scene.report_year()
    return Meaning("DURATION", duration_value(number(match["n"]), UNITS["months"]), basis="a length of time")


_OF = r"(?:,? (?:of |in )?(?:fiscal |the year )?(?:(?P<y><year>|'\d\d\b)|(?P<rel>last|this|next) year))"
_ORDINAL = r"(?P<o>first|second|third|fourth|1st|2nd|3rd|4th)"

QUARTER_RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:the |its |a )?(?:(?P<y2><year>) |(?P<rel2>last|this|next) year's )?(?:fiscal[- ])?{_ORDINAL}[-"
        rf" ]quarters?{_OF}?",
        _quarter,
    ),
    rule(rf"(?:the )?(?:comparable )?(?P<ago>year-(?:ago|earlier)) {_ORDINAL}[- ]quarter", _quarter),
    rule(
        r"(?:the |a )?(?:comparable |same )?year[- ](?:ago|earlier)(?! today| yesterday| this )(?: (?:quarter|period"
        r"|(?P<n><count>) months|level|figure))?",
        _year_ago,
    ),
    rule(
        r"(?:the )?(?:same|comparable|corresponding) (?:quarter|period) (?:of )?(?:last year|the (?:previous year"
        r"|year before)|a year (?:ago|earlier))|last year's quarter|the quarter a year (?:ago|earlier)",
        _year_ago,
    ),
    rule(r"an? year (?:ago|earlier)(?! today| yesterday| this )", _year_ago),
    rule(r"(?:the )(?P<y><year>) (?:quarter|period)", _quarter_of_year),
    rule(
        r"the (?:latest |recent |most recent )?(?:fiscal )?quarter(?! of|-to)|the latest period",
        _reported_quarter,
    ),
    rule(rf"(?:the )?(?P<o>first|second|last|latter) half{_OF}", _half),
    rule(r"(?:the )?year(?:'s)?[- ]end", _year_end),
    rule(
        r"the full year|(?:(?<=months of )|(?<=quarter of )|(?<=half of )|(?<=rest of ))the year"
        r"|(?<=for )the (?:fiscal |financial )?year(?! (?:ended|ending|earlier|before|after|that|in which|\d)|-)",
        _whole_year,
    ),
    rule(r"the (?:first |latest |past )?(?P<n>six|nine) months(?! (?:before|after|since|that|when))", _months_reported),
)
PERIOD_OF_YEAR_RULES: tuple[Rule, ...] = (
    rule(rf"(?:the )(?P<y2><year>) (?:fiscal[- ])?{_ORDINAL}[- ]quarter", _quarter),
    rule(r"(?:the )(?P<y><year>) (?:quarter|period)", _quarter_of_year),
)
SHORT_QUARTER_RULES: tuple[Rule, ...] = (rule(r"q(?P<qn>[1-4])(?:(?:-| (?:of )?)(?P<y><year>))?", _quarter),)
