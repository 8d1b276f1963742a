"""Where to look for reports of the same incident, so that never all pairs are compared.

A report is filed under its place and day, an article under pairs of its most telling names. Filing and looking up
mirror each other: of two reports that belong together, whichever comes later finds the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, product
from math import floor
from typing import NamedTuple

from db.link.looking_back import looks_back
from db.link.outline import NEWS_DAYS
from db.link.slots import called_alike
from db.link.traits import Outline, ReportTraits, Spot
from db.link.wording import hashed

CELL = 0.4
"""Degrees of a cell of the map; a report is looked for in the cells that lie within ``NEAR`` of it."""

NEAR = 0.15
"""Degrees within which two points can be one place."""

STORY_DAYS = 4
"""How far apart two articles of one story are published."""

_LONGEST_LOOSE = 366
"""Days of an interval that still tell which incident is meant."""

ANY_DAY = 1 << 30
"""Later than any day."""

_NAMES_DATED = 4
_NOUNS_DATED = 3
_NAMES_WITH_NOUNS = 2
_SPOT, _UNIT, _UNIT_OF_SPOT, _TOLL = 0, 1, 2, 6
_TELLING_TOLL = 4  # people from which on a toll is seldom the same by chance
_NONE = (-1, -1)
_LOOSELY = 3  # added to those for what only a month or year is known of: filed by months
_OF_NO_DAY = 10  # the same of those of which no day is known: filed by what else they tell
_SCENES, _PEOPLE = 2, 3
_MONTH = 32
_ROWS, _COLUMNS = 1024, 2048
_UNITS, _NAMES = 1 << 40, 1 << 44


class Filed(NamedTuple):
    """An entry of the register: a key and a day."""

    key: int
    day: int


class Lookup(NamedTuple):
    """Entries under any of the keys, from the first day to the last."""

    keys: tuple[int, ...]
    first: int
    last: int


def filed(traits: ReportTraits) -> list[Filed]:
    """Give the entries under which a report is found by its place, and by country and toll; none where the place is
    unknown."""
    if not traits.spots:
        return []
    spot, exact = traits.spots[0], traits.exact
    whats = [(_UNIT, spot.within)] if _is_part(spot) else []
    if spot.level == 3:
        whats = [(_SPOT, _cell(spot.lat, spot.lon))]
        whats += [(_UNIT_OF_SPOT, spot.within)] if spot.within else []
    if not traits.last:
        return [Filed(key, 0) for key in _of_no_day(traits, whats)]
    days = range(traits.first, traits.last + 1) if exact else (traits.last,)
    whats += _toll(traits)
    ends = [(_SPOT, _cell(town.lat, town.lon)) for town in _ends(traits) if exact]
    entries = [Filed(_key(what, number, exact), day) for what, number in dict.fromkeys((*whats, *ends)) for day in days]
    if _is_loose(traits):
        months = range(traits.first // _MONTH, traits.last // _MONTH + 1)
        entries += [Filed(_key(_LOOSELY + what, number, False), at) for what, number in whats for at in months]
    return entries


def lookups(traits: ReportTraits) -> list[Lookup]:
    """Give where to look for other reports by the place of this one, and by its country and toll."""
    if not traits.spots:
        return []
    if not traits.last:
        keys = _of_no_day(traits, _sought(traits.spots[0]))
        return [Lookup(keys, 0, 0)] if keys else []
    sought = (*_sought(traits.spots[0]), *_toll(traits))
    if not sought:
        return []
    ends = [number for town in _ends(traits) if traits.exact for number in _around(town)]
    exactly = tuple(_key(what, number, True) for what, number in dict.fromkeys((*sought, *ends)))
    about = tuple(_key(what, number, False) for what, number in sought)
    loosely = tuple(_key(_LOOSELY + what, number, False) for what, number in sought)
    return [
        Lookup(exactly, traits.first, traits.last),
        Lookup(about, traits.first, traits.last + NEWS_DAYS),
        Lookup(loosely, traits.first // _MONTH, traits.last // _MONTH),
    ]


def may_meet(one: ReportTraits, other: ReportTraits) -> bool:
    """Tell whether two reports found by their place are near enough, which a cell of the map only tells roughly."""
    mine, theirs = one.spots[0], other.spots[0]
    if mine.level != 3 or theirs.level != 3 or called_alike(mine, theirs):
        return True
    if _are_near(mine, theirs):
        return True
    return any(_are_near(*pair) for pair in product((mine, *_ends(one)), (theirs, *_ends(other))))


def _are_near(one: Spot, other: Spot) -> bool:
    return abs(one.lat - other.lat) <= NEAR and abs((one.lon - other.lon + 180) % 360 - 180) <= NEAR


def _towns(traits: ReportTraits) -> list[Spot]:
    """Give the towns of a report: a bomb on the road between two is told with either before the other."""
    return [spot for spot in traits.spots if spot.level == 3]


def filed_names(told: Outline) -> list[Filed]:
    """Give the entries under which an article is found by its names."""
    back, days = looks_back(told), _days(told)
    return [Filed(key + back, day) for key in _pairs(told) for day in days]


def name_lookups(told: Outline) -> list[Lookup]:
    """Give where to look for other articles by the names of this one: those of the same days or of the day that it
    reports, and those of any day that look back on that or, where it looks back itself, on which it may."""
    keys = _pairs(told)
    if not keys:
        return []
    back = tuple(key + 1 for key in keys)
    if looks_back(told) or not told.article.published:
        return [Lookup((*keys, *back), 0, ANY_DAY)]
    near = [Lookup(keys, day - STORY_DAYS, day + STORY_DAYS) for day in _days(told)]
    return [*near, Lookup(keys, 0, 0), Lookup(back, 0, ANY_DAY)]


def _days(told: Outline) -> tuple[int, ...]:
    """Give the day of publication and, where the article begins with what was long before, the day of that."""
    published = told.article.published
    begun = (one.last for one in told.reports.values() if one.rank == 0 and one.exact)
    return (published, *(day for day in begun if 0 < day < published - STORY_DAYS))


def _pairs(told: Outline) -> tuple[int, ...]:
    """Give a key for each two of the most telling names, and for each of the two most telling of all with each of the
    most telling other words: more of them where no day narrows the search."""
    article = told.article
    names, nouns = article.names, article.nouns
    if article.published:
        names = names[:_NAMES_DATED]
        nouns = nouns if looks_back(told) else nouns[:_NOUNS_DATED]
    pairs = (*combinations(sorted(names), 2), *product(names[:_NAMES_WITH_NOUNS], nouns))
    return tuple(_NAMES + (one * 31 + other) * 2 for one, other in pairs)


def _is_loose(traits: ReportTraits) -> bool:
    """Tell whether the text says of the day no more than the week, the month or the year, and that at least."""
    return not traits.exact and NEWS_DAYS < traits.last - traits.first < _LONGEST_LOOSE


def _is_part(spot: Spot) -> bool:
    return spot.level == 2 and bool(spot.within)


def _sought(spot: Spot) -> tuple[tuple[int, int], ...]:
    """Give the numbers of what lies near a settlement or holds it, or within a part of a country."""
    if spot.level == 3:
        return (*_around(spot), (_UNIT, spot.within)) if spot.within else _around(spot)
    if _is_part(spot):
        return (_UNIT, spot.within), (_UNIT_OF_SPOT, spot.within)
    return ()


def _ends(traits: ReportTraits) -> list[Spot]:
    """Give the second of two towns between which it happened: where the day is known it is found by that as well."""
    return [town for town in _towns(traits)[1:] if town.between]


def _around(spot: Spot) -> tuple[tuple[int, int], ...]:
    corners = {_cell(spot.lat + north * NEAR, spot.lon + east * NEAR) for north in (-1, 1) for east in (-1, 1)}
    return tuple((_SPOT, cell) for cell in sorted(corners))


def _toll(traits: ReportTraits) -> tuple[tuple[int, int], ...]:
    """Give the number of the country and of how many were killed or abducted there, if that is telling: where one
    article names the village, another may only name the country."""
    country = next((spot.country for spot in traits.spots if spot.country), None)
    bounds = max(traits.counts.get("killed", _NONE), traits.counts.get("abducted", _NONE))
    return ((_TOLL, hashed(f"{country} {max(bounds)}")),) if country and max(bounds) >= _TELLING_TOLL else ()


def _of_no_day(traits: ReportTraits, whats: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """Give the keys of a report without a day: a place, and whom it befell; of what an article begins with also how
    many died or were taken and what was hit, which it tells of others by the way."""
    told = [f"befell {person}" for person in traits.people[:_PEOPLE]]
    if not traits.rank:
        told += [f"hit {scene}" for scene in traits.scenes[:_SCENES]]
        tolls = [(kind, max(traits.counts.get(kind, _NONE))) for kind in ("killed", "abducted")]
        told += [f"{kind} {toll}" for kind, toll in tolls if toll > 0]
    keys = [_key(_OF_NO_DAY + what, hashed(f"{number} {one}"), False) for what, number in whats for one in told]
    if not traits.rank:
        keys += [_key(_OF_NO_DAY + what, number, False) for what, number in _toll(traits)]
    return tuple(keys)


def _cell(lat: float, lon: float) -> int:
    return (floor(lat / CELL) % _ROWS) * _COLUMNS + floor(lon / CELL) % _COLUMNS


def _key(what: int, number: int, exact: bool) -> int:
    return (what * _UNITS + number) * 2 + exact
