"""Do two reports tell of the same incident? A score with its reasons.

Each feature gives points and says in words why. Points add up like the logarithms of odds: what is rare among reports
of different incidents counts much. The reasons are what ``tidings explain`` prints.
"""

from __future__ import annotations

from collections.abc import Collection

from db.link.slots import (
    OTHER_DAY,
    Reason,
    actors_of,
    counts_clash,
    counts_of,
    dates_of,
    kinds_of,
    named_places_of,
    places_of,
)
from db.link.traits import ArticleTraits, ReportTraits
from db.link.wording import Wording, likeness
from db.records import record

SAME, POSSIBLY, DIFFERENT = "same", "possibly", "different"

SAME_FROM = 4.0
"""Points from which on two reports are counted to one incident."""

POSSIBLY_FROM = 2.5
"""Points from which on a reader is told that two incidents may be one."""

_OWN_WORDS = 4.0
_OWN_AT_LEAST = 0.3  # two strikes on one town are as much alike
_ARTICLE_WORDS = 8.0
_ARTICLE_AT_LEAST = 0.1  # two articles on the same war are as much alike
_MOST_ARTICLE = 4.0
_UNDATED = 1.6
_ANY, _AREA = (0, 1, 2, 3), (1, 2)  # levels of places whose names are left out
_TOWN = 0.25  # how much the name of a town counts in wording where no days are compared
_ENOUGH = 1.75  # points for particulars that two incidents of one kind in one town on one day hardly get by chance
_LITTLE = "little in common but time, place and type"
_TOLD_APART = Reason(-4.0, "one article tells them apart")
_OTHER_ENTRY = Reason(-6.0, "a data set has them as two incidents")
_SAME_ENTRY = Reason(6.0, "one and the same entry of a data set")
_ANOTHER = Reason(-2.0, "only one is told as a further incident")


@record
class Comparison:
    """The answer (same, possibly or different), the points behind it and what they were given for."""

    answer: str
    points: float
    reasons: tuple[Reason, ...]


_DAY_OF_TRIAL = Reason(-2.5, "different days, of which one may be that of a trial")
_ON_OTHER_DAYS = Comparison(DIFFERENT, OTHER_DAY.points, (OTHER_DAY,))


def compare(one: ReportTraits, other: ReportTraits, articles: tuple[ArticleTraits, ArticleTraits]) -> Comparison:
    """Compare two reports; ``articles`` are those that they stand in."""
    if other.key < one.key:
        one, other, articles = other, one, (articles[1], articles[0])
    days = dates_of(one, other)
    if OTHER_DAY in days:
        if not _is_of_a_case(one, other, articles):
            return _ON_OTHER_DAYS
        days = [_DAY_OF_TRIAL]
    circumstances = [*days, *_places(one, other, articles), *kinds_of(one, other)]
    particulars = [*counts_of(one, other), *actors_of(one, other), *_signs(one, other, articles)]
    particulars += _wordings(one, other, articles, _UNDATED if not (one.last and other.last) else 1.0)
    reasons = [*circumstances, *particulars]
    points = sum([reason.points for reason in reasons])
    if points >= POSSIBLY_FROM and (missing := _missing(points, particulars)) > 0.0:
        reasons.append(Reason(-missing, _LITTLE))
        points -= missing
    return Comparison(answer(points), points, tuple(reasons))


def _is_of_a_case(one: ReportTraits, other: ReportTraits, articles: tuple[ArticleTraits, ArticleTraits]) -> bool:
    """Tell whether one looks back on what befell the same people: then a day may be that of their trial."""
    return (articles[0].looks_back or articles[1].looks_back) and not set(one.people).isdisjoint(other.people)


def _places(one: ReportTraits, other: ReportTraits, articles: tuple[ArticleTraits, ArticleTraits]) -> list[Reason]:
    if one.spots and other.spots and 0 in (one.spots[0].level, other.spots[0].level):
        return named_places_of(one, other, articles[0].words, articles[1].words)
    return places_of(one, other)


def _missing(points: float, particulars: list[Reason]) -> float:
    """Give how many points to take off what has little more in common than two incidents of one kind in one town on one
    day: what would be the same is possibly so at least."""
    missing = _ENOUGH - sum([reason.points for reason in particulars if reason.points > 0.0])
    return min(missing, points - POSSIBLY_FROM) if points >= SAME_FROM else missing


def answer(points: float) -> str:
    """Give what so many points mean."""
    if points >= SAME_FROM:
        return SAME
    return POSSIBLY if points >= POSSIBLY_FROM else DIFFERENT


def _signs(one: ReportTraits, other: ReportTraits, articles: tuple[ArticleTraits, ArticleTraits]) -> list[Reason]:
    if articles[0].key == articles[1].key:
        return [_TOLD_APART]
    if articles[0].entry[0] and articles[0].entry[0] == articles[1].entry[0]:
        return [_SAME_ENTRY if articles[0].entry == articles[1].entry else _OTHER_ENTRY]
    return [_ANOTHER] if one.another != other.another else []


def told_apart(one: ReportTraits, other: ReportTraits) -> bool:
    """Tell whether one article that has both reports says that they are two incidents: one is a further one, and the
    figures are others."""
    return one.another != other.another and counts_clash(one, other)


def _wordings(
    one: ReportTraits, other: ReportTraits, articles: tuple[ArticleTraits, ArticleTraits], factor: float
) -> list[Reason]:
    reasons = []
    place = _shared_place(one, other)
    area = None if factor == 1.0 else _shared_areas(one, other)
    own = _alike(one.words, other.words, place, area)
    if own > _OWN_AT_LEAST:
        reasons.append(Reason(factor * _OWN_WORDS * (own - _OWN_AT_LEAST), f"their words are alike by {own:.0%}"))
    if articles[0].key != articles[1].key:
        whole = _alike(_about(one, articles[0]), _about(other, articles[1]), place, area)
        points = factor * min(_MOST_ARTICLE, _ARTICLE_WORDS * (whole - _ARTICLE_AT_LEAST))
        if points > 0.0:
            reasons.append(Reason(points, f"the articles are alike by {whole:.0%}"))
    return reasons


def _alike(one: Wording, other: Wording, place: Collection[int], area: Collection[int] | None) -> float:
    """Give how alike two wordings are without the names of their places. Where no days are compared (``area`` is None
    otherwise) a town counts a little, for a village that is hardly ever named says more than that the places are the
    same; ``area``, which names no town, does not."""
    bare = likeness(one, other, place)
    return bare if area is None else bare + _TOWN * (likeness(one, other, area) - bare)


def _about(report: ReportTraits, article: ArticleTraits) -> Wording:
    """Give the words of the article that are on the report: what is told in passing has only its own."""
    return report.words if report.another and report.rank else article.words


def _shared_place(one: ReportTraits, other: ReportTraits) -> Collection[int]:
    """Give the words that name the place of both: they are compared as places already."""
    if not one.spots or not other.spots:
        return ()
    mine, theirs = [spot.words for spot in one.spots], [spot.words for spot in other.spots]
    if mine == theirs:
        return [word for words in mine for word in words]
    return _named(one, _ANY).intersection(_named(other, _ANY))


def _shared_areas(one: ReportTraits, other: ReportTraits) -> Collection[int]:
    """Give the words that name the province or country of both."""
    return _named(one, _AREA).intersection(_named(other, _AREA))


def _named(report: ReportTraits, levels: tuple[int, ...]) -> set[int]:
    return {word for spot in report.spots if spot.level in levels for word in spot.words}
