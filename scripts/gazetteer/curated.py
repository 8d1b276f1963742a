"""What is written by hand: countries, regions, the places of the conflict news, towns the open data leaves out."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from db.gazetteer.places_compile import Record
from db.gazetteer.places_data import listed
from db.gazetteer.places_fold import bare, fold
from gazetteer.sources import rows_of

IN_NEWS = 4.4
SMALL_TOWN = 3.5
SAME_TOWN = 0.3
"""How prominent a place of the conflict news is at least, a town of unknown size; and within how many degrees two
points are one town."""

PROMINENCE = {
    "continent": 9.5,
    "region": 6.5,
    "admin1": 6.2,
    "country": 7.0,
    "water": 5.5,
    "mountain": 5.0,
    "island": 5.0,
}
"""How prominent a curated place of these kinds is; all others lie above villages and below cities."""


def countries(facts: Mapping[str, Mapping[str, Any]]) -> Iterator[Record]:
    """Give a record for every country and territory."""
    for code, name, lat, lon, aliases, _, _ in rows_of("places_countries.tsv", 7):
        population = facts[code]["population"] if code in facts else 0
        prominence = min(9.0, max(6.0, math.log10(population + 1) + 1.0))
        yield Record(
            name, float(lat), float(lon), code, "", "country", population, prominence, listed(aliases), strong=True
        )


def curated() -> Iterator[Record]:
    """Give a record for every region and every conflict place of the curated tables."""
    for name in ("places_regions.tsv", "places_conflict.tsv", "places_towns.tsv"):
        for row in rows_of(name, 8):
            lat, lon = (float(row[3]), float(row[4])) if row[3] else (None, None)
            prominence = PROMINENCE.get(row[5], SMALL_TOWN if name == "places_towns.tsv" else IN_NEWS)
            approximate = row[6] == "approximate"
            yield Record(
                row[0], lat, lon, row[1], row[2], row[5], 0, prominence, listed(row[7]), approximate=approximate
            )


def merged(curated: Iterable[Record], towns: list[Record]) -> Iterator[Record]:
    """Give the settlements and the curated places, a curated settlement taking the place of the town that it is."""
    at: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for town in towns:
        for name in {town.name, *town.by_names}:
            at[town.country, bare(fold(name))].append(town)
    taken: set[int] = set()
    for record in curated:
        same = _same_town(record, at) if record.feature == "settlement" else None
        if same is None:
            yield record
            continue
        taken.add(id(same))
        same.aliases = [*record.aliases, same.name]
        same.name = record.name
        same.prominence = max(same.prominence, record.prominence)
        yield same
    yield from (town for town in towns if id(town) not in taken)


def _same_town(record: Record, at: dict[tuple[str, str], list[Record]]) -> Record | None:
    for name in (record.name, *record.aliases):
        for town in at.get((record.country, bare(fold(name))), ()):
            assert town.lat is not None and town.lon is not None and record.lat is not None and record.lon is not None
            if abs(town.lat - record.lat) + abs(town.lon - record.lon) < SAME_TOWN:
                return town
    return None
