"""The day named in a dateline: "LIMA, 3 JAN 90 (AFP) --", "JERUSALEM, Oct. 7 (Reuters) -", "KYIV (May 4, 2024) --"."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from db.extract.dates.grammar.absolute import day_meaning, full_year, month_number
from db.extract.dates.numbers import ordinal
from db.extract.dates.page import Page
from db.extract.dates.patterns import expand
from db.extract.dates.scene import Scene

_REACH = 120
_PLACE = r"[| ]{0,8}[^|\d:;?!]{2,60}?(?:[,:] |,? ?\()"
_DAY = (
    r"(?:(?:<weekday>,? )?(?:(?P<d><daynumber>) (?P<m><month>)(?:,? (?P<y>\d{4}|\d\d)(?!\d))?"
    r"|(?P<m2><month>) ?(?P<d2><daynumber>)(?:,? (?P<y2>\d{4})(?!\d))?))"
)
_AGENCY = r"\([^()|]{2,60}\) {0,2}"
_DATELINE = re.compile(expand(rf"{_PLACE}{_DAY} {{0,2}}\)? {{0,2}}(?:{_AGENCY})?(?:-|\?|/|:)"))
_BYLINE = re.compile(r"[| ]{0,8}by [^|\d:;?!,]{3,60}, ")
"""What may stand before the place: "By JOHN SMITH, LONDON, July 17 -"."""
_NO_PLACE = r"[| ]{0,8}"
_WITH_YEAR = r"(?<=\d{4}) {1,2}"
_IN_SMALL_LETTERS = tuple(
    re.compile(expand(rf"{before}{_DAY} {{0,2}}{behind}-"))
    for before, behind in ((_PLACE, _AGENCY), (_NO_PLACE, _AGENCY), (_PLACE, _WITH_YEAR))
)
"""Without capitals it takes an agency, or a place and a year: "Lagos, July 17 (AFP) -", "Geneva, 17 July 2024 -"."""


class Dateline(NamedTuple):
    """The day that a dateline names, and the offset where it ends."""

    day: date
    end: int


def dateline(page: Page, start: int, end: int, published: date | None) -> Dateline | None:
    """Give the dateline at the head of the story text[start:end], None where it has none."""
    byline = _BYLINE.match(page.folded, start, min(end, start + _REACH))
    start = byline.end() if byline else start
    capitals = page.text[start : start + 12].strip(" |\n\xa0")[:2].isupper()
    found = (
        form.match(page.folded, start, min(end, start + _REACH))
        for form in ((_DATELINE,) if capitals else _IN_SMALL_LETTERS)
    )
    match = next((match for match in found if match), None)
    if match is None:
        return None
    scene = Scene(page, published)
    month, day, year = match["m"] or match["m2"], match["d"] or match["d2"], match["y"] or match["y2"]
    meaning = day_meaning(scene, match, month_number(month), ordinal(day), full_year(year, scene))
    return Dateline(meaning.earliest, match.end()) if meaning and meaning.earliest else None


def dateline_of(text: str, published: date | None) -> date | None:
    """Give the day of the dateline at the head of the whole text."""
    line = dateline(Page(text[: 2 * _REACH]), 0, len(text), published)
    return line.day if line else None
