"""Airports and air bases, from airportsdata (MIT)."""

from __future__ import annotations

import csv
import re
from collections.abc import Container, Iterator

from db.gazetteer.places_compile import Record
from db.gazetteer.places_fold import fold
from gazetteer.sources import package_data

AIRPORT = 4.0
"""How prominent an airport is."""

_AIR_BASE = re.compile(r" (?:Air Base|Air Force Base|Airbase|Army Airfield|Army Air Field|Naval Air Station)$")


def airports(codes: Container[str], named: Container[str]) -> Iterator[Record]:
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
