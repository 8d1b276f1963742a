"""What the slots of two reports say for and against one incident: days, places, types, counts and actors."""

from __future__ import annotations

from functools import cache, lru_cache
from math import cos, hypot, radians
from typing import NamedTuple

from db.link.tables import families
from db.link.traits import ReportTraits, Spot
from db.link.wording import Wording

_KM_A_DEGREE = 111.2
_NEW = 3  # days before its article that an incident of an unknown day can have happened at most, see outline.py
_NARROW = (0, 3)  # levels of a place that is no more than a town, as far as can be told
_SMALL = 3  # a number that two incidents have by chance
_NEAR_TOLL, _FAR_TOLL = 1.5, 2.0  # by how much a toll may grow from one report to the next
_CLOSE_TOLL = 1.25  # by how much counts of one day differ


class Reason(NamedTuple):
    """Points for (above zero) or against one incident, and why in words."""

    points: float
    why: str


_SAME_DAY = Reason(1.7, "the same day")
_TOUCHING = Reason(1.0, "days that overlap")
_JUST_REPORTED = Reason(1.0, "one was reported on the day of the other or the next")
_REPORTED_LATER = Reason(0.3, "one was reported a few days after the day of the other")
_IN_THAT_TIME = Reason(0.5, "days in the month or year that the other names")
_BOTH_NEW = Reason(0.5, "reported at about the same time")
OTHER_DAY = Reason(-6.0, "different days")
"""Two incidents whatever else they have in common."""

_NEXT_DAY = Reason(-6.0, "a day apart")
_SAME_WEEKDAY = Reason(1.0, "the same day of the week")
_OTHER_WEEKDAY = Reason(-2.0, "different days of the week")

_SAME_PLACE = Reason(1.8, "the same place")
_SAME_PLACE_SOME_DAY = Reason(1.3, "the same place")  # of a city much is told in a year
_SAME_AREA = Reason(1.0, "the same area")
_CLOSE = Reason(1.5, "places close to each other")
_NEARBY = Reason(0.5, "places near each other")
_WITHIN = Reason(0.7, "one place lies in the other")
_NAMED_TOO = Reason(0.5, "a place that both name")
_SAME_NAME = Reason(0.5, "places that are called alike")
_OTHER_PLACE = Reason(-2.5, "places apart")
_OTHER_COUNTRY = Reason(-4.0, "different countries")
_OTHER_NAME = Reason(-3.0, "places of other names")
_NOT_NAMED = Reason(-0.5, "a place that only one names")

_SAME_KIND = Reason(1.0, "the same type")
_LIKE_KIND = Reason(0.6, "types that reports of one incident may give")
_OTHER_KIND = Reason(-2.0, "types that do not go together")

_SAME_COUNT = Reason(1.2, "the same number")
_SAME_SMALL_COUNT = Reason(0.5, "the same small number")
_ABOUT_COUNT = Reason(0.5, "numbers that differ by one")
_NEAR_COUNT = Reason(0.0, "numbers that fit")
_GROWN_COUNT = Reason(1.2, "numbers of which the larger is said to have grown")
_MUCH_GROWN_COUNT = Reason(0.0, "numbers of which the larger is said to have grown")
_FAR_COUNT = Reason(-0.4, "numbers that hardly fit")
_OTHER_COUNT = Reason(-1.6, "numbers that do not fit")
_NO_DAY = {0.0: -0.4, -0.4: -1.0, -1.6: -3.0}
"""Points for numbers that differ where no days are compared: nothing says that the one is the toll of a later day."""

_SAME_DOER = Reason(0.8, "the same side did it")
_OTHER_DOER = Reason(-1.2, "different sides are said to have done it")
_HALF_DOER = Reason(-0.4, "one side is the same, the other is not")
_SAME_OTHER = Reason(0.5, "done to the same")
_OTHER_OTHER = Reason(-0.6, "done to others")
_SAME_PEOPLE = Reason(2.0, "the same people")
_OTHER_VICTIM = Reason(-3.0, "someone else was killed")
_SAME_MEANS = Reason(0.3, "the same weapon")
_SAME_STATE = Reason(0.5, "forces of the same country")
_OTHER_STATE = Reason(-1.2, "forces of different countries")
_SAME_SCENE = Reason(1.0, "the same was hit")
_OTHER_SCENE = Reason(-1.5, "something else was hit")
_OTHER_MEANS = Reason(-0.5, "different weapons")


def dates_of(one: ReportTraits, other: ReportTraits) -> list[Reason]:
    """Compare when."""
    if not one.last or not other.last:
        mine, theirs = _weekday(one), _weekday(other)
        if mine < 0 or theirs < 0:
            return []
        return [_SAME_WEEKDAY if mine == theirs else _OTHER_WEEKDAY]
    gap = max(one.first - other.last, other.first - one.last)
    if gap > 0:
        return [_NEXT_DAY if gap == 1 else OTHER_DAY]
    return [_overlapping(one, other)]


def _weekday(report: ReportTraits) -> int:
    """Give the day of the week, 0 for Monday, that a report names or its one day is; -1 where neither is known."""
    one_day = report.exact and report.first == report.last
    return (report.last - 1) % 7 if one_day else report.weekday


def _overlapping(one: ReportTraits, other: ReportTraits) -> Reason:
    """Compare days that have some in common."""
    if one.exact and other.exact:
        return _SAME_DAY if (one.first, one.last) == (other.first, other.last) else _TOUCHING
    longest = max(0 if one.exact else one.last - one.first, 0 if other.exact else other.last - other.first)
    if longest > _NEW:
        return _IN_THAT_TIME
    if not one.exact and not other.exact:
        return _BOTH_NEW
    late = other.last - one.last if one.exact else one.last - other.last
    return _JUST_REPORTED if late <= 1 else _REPORTED_LATER


def places_of(one: ReportTraits, other: ReportTraits) -> list[Reason]:
    """Compare where; what only is a country says little."""
    if not one.spots or not other.spots:
        return []
    first = _between(one.spots[0], other.spots[0])
    if first is _SAME_PLACE and not (one.last and other.last):
        return [_SAME_PLACE_SOME_DAY]
    if first is None or first.points > 0:
        return [first] if first else []
    named = {spot.name for spot in one.spots} & {spot.name for spot in other.spots}
    return [_NAMED_TOO] if named else [first]


def named_places_of(one: ReportTraits, other: ReportTraits, told: Wording, heard: Wording) -> list[Reason]:
    """Compare where if one of the first places is on no map, given the words of both articles: a village that the other
    article does not name is another one than its own."""
    mine, theirs = one.spots[0], other.spots[0]
    spelled_alike = mine.level == theirs.level and mine.within and mine.within == theirs.within
    if mine.name == theirs.name or spelled_alike:
        return [_SAME_AREA]
    if not mine.words or not theirs.words:
        return []
    if (mine.level == 0 and _is_named(mine, heard)) or (theirs.level == 0 and _is_named(theirs, told)):
        return [_NAMED_TOO]
    if mine.level not in _NARROW or theirs.level not in _NARROW:
        return [_NOT_NAMED]
    if _is_named(mine, heard) or _is_named(theirs, told):
        return [_NAMED_TOO] if _share(_names(one), _names(other)) else []
    return [_OTHER_NAME]


def _names(report: ReportTraits) -> tuple[int, ...]:
    """Give the names of the places of a report that are no whole countries."""
    return tuple([spot.name for spot in report.spots if spot.level != 1])


def _is_named(spot: Spot, words: Wording) -> bool:
    """Tell whether a place is named among words."""
    return not words.keys().isdisjoint(spot.words)


def _between(one: Spot, other: Spot) -> Reason | None:
    if one.name == other.name:
        return {3: _SAME_PLACE, 1: None}.get(one.level, _SAME_AREA)
    if one.country and other.country and one.country != other.country:
        return _OTHER_COUNTRY
    if one.level == other.level == 3:
        apart = _apart(distance(one, other))
        return _SAME_NAME if apart is _OTHER_PLACE and called_alike(one, other) else apart
    if one.level < 2 or other.level < 2:
        return None
    if one.within == other.within:
        return _WITHIN
    return _SAME_NAME if 3 in (one.level, other.level) and called_alike(one, other) else _OTHER_PLACE


def called_alike(one: Spot, other: Spot) -> bool:
    """Tell whether two places are called by one name, so that either may have been taken for the other."""
    short, long = sorted((one.words, other.words), key=len)
    return bool(short) and set(short) <= set(long)


def _apart(km: float) -> Reason:
    if km <= 6:
        return _CLOSE
    return _NEARBY if km <= 15 else _OTHER_PLACE


def distance(one: Spot, other: Spot) -> float:
    """Give the kilometres between two points that are not far apart."""
    east = ((one.lon - other.lon + 180) % 360 - 180) * cos(radians(one.lat))
    return _KM_A_DEGREE * hypot(one.lat - other.lat, east)


def kinds_of(one: ReportTraits, other: ReportTraits) -> list[Reason]:
    """Compare the types."""
    if one.kind == other.kind:
        return [_SAME_KIND]
    if one.follows or other.follows:  # what they were arrested for is compared by its own report
        return [_OTHER_KIND]
    return [_LIKE_KIND if related(one.kind, other.kind) else _OTHER_KIND]


@cache
def related(one: str, other: str) -> bool:
    """Tell whether two articles may give these types to one incident."""
    known = families()
    return one == other or bool(known.get(one, 0) & known.get(other, 0))


def counts_of(one: ReportTraits, other: ReportTraits) -> list[Reason]:
    """Compare the counts of each kind that both have: tolls grow, so a later one may be larger."""
    mine, theirs = one.counts, other.counts
    if not mine or not theirs:
        return []
    dated = bool(one.last and other.last)
    if one.grown or other.grown:
        return [
            _grown(one, other, kind) or _count(kind, mine[kind], theirs[kind], dated) for kind in mine if kind in theirs
        ]
    return [_count(kind, mine[kind], theirs[kind], dated) for kind in mine if kind in theirs]


def _grown(one: ReportTraits, other: ReportTraits, kind: str) -> Reason | None:
    """Compare counts where the report with the larger one says that it has grown; None where neither does."""
    figures = _figure(one.counts[kind]), _figure(other.counts[kind])
    low, high = sorted(figures)
    if low == high or not (one if figures[0] == high else other).grown:
        return None
    chosen = _GROWN_COUNT if high <= _FAR_TOLL * low else _MUCH_GROWN_COUNT
    return Reason(chosen.points, f"{chosen.why} of {kind}: {figures[0]} and {figures[1]}")


def counts_clash(one: ReportTraits, other: ReportTraits) -> bool:
    """Tell whether any count that both have is too different to be one that grew, or not small and hardly one."""
    mine, theirs = one.counts, other.counts
    told = [sorted((_figure(mine[kind]), _figure(theirs[kind]))) for kind in mine if kind in theirs]
    return any(high > (_NEAR_TOLL if low > _SMALL else _FAR_TOLL) * low for low, high in told)


@lru_cache(maxsize=4096)
def _count(kind: str, mine: tuple[int, int], theirs: tuple[int, int], dated: bool) -> Reason:
    low, high = sorted((_figure(mine), _figure(theirs)))
    is_least = (mine[1] < 0 and mine[0] == low) or (theirs[1] < 0 and theirs[0] == low)
    if low == high or (high == low + 1 and (high, -1) in (mine, theirs)):  # "70" and "more than 70"
        chosen = _SAME_COUNT if low > _SMALL else _SAME_SMALL_COUNT
    elif high <= _NEAR_TOLL * low:
        chosen = _ABOUT_COUNT if high == low + 1 and low > _SMALL else _NEAR_COUNT
    elif high <= _FAR_TOLL * low or is_least:
        chosen = _FAR_COUNT
    else:
        chosen = _OTHER_COUNT
    points = chosen.points if dated or is_least or high <= _CLOSE_TOLL * low else _NO_DAY.get(chosen.points, 0.0)
    return Reason(points, f"{chosen.why} of {kind}: {_figure(mine)} and {_figure(theirs)}")


def _figure(bounds: tuple[int, int]) -> int:
    return bounds[0] if bounds[0] >= 0 else bounds[1]


def actors_of(one: ReportTraits, other: ReportTraits) -> list[Reason]:
    """Compare who, to whom and with what, by the names that are known."""
    reasons = []
    if one.doers and other.doers:
        reasons.append(_sides(one.doers, other.doers))
    elif one.states and other.states:
        reasons.append(_SAME_STATE if _share(one.states, other.states) else _OTHER_STATE)
    same_scene = bool(one.scenes and other.scenes) and _share(one.scenes, other.scenes)
    if one.others and other.others:
        if _share(one.others, other.others):
            reasons.append(_SAME_OTHER)
        elif not same_scene:
            reasons.append(_OTHER_OTHER)
    if one.people and _share(one.people, other.people):
        reasons.append(_SAME_PEOPLE)
    elif one.victims and other.victims and _is_of_one(one) and _is_of_one(other):
        reasons.append(_OTHER_VICTIM)
    if one.scenes and other.scenes:
        reasons.append(_SAME_SCENE if same_scene else _OTHER_SCENE)
    if one.means and other.means:
        reasons.append(_SAME_MEANS if _share(one.means, other.means) else _OTHER_MEANS)
    return reasons


def _is_of_one(report: ReportTraits) -> bool:
    """Tell whether one person was killed, and who that was."""
    return len(report.victims) == 1 and report.counts.get("killed") == (1, 1)


def _sides(one: tuple[int, ...], other: tuple[int, ...]) -> Reason:
    """Compare those who fought or did it; of two who fought each other, both must be the same."""
    shared = sum(name in other for name in one)
    if not shared:
        return _OTHER_DOER
    return _SAME_DOER if shared == min(len(one), len(other)) else _HALF_DOER


def _share(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return not set(one).isdisjoint(other)
