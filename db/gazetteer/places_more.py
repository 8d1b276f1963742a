"""Places found missing since the gazetteer was compiled: their table, compiled by itself to a small file beside it.

The gazetteer proper is compiled from packages (``scripts/build_gazetteer.py``) and is large; a line added to
``places_more.tsv`` needs neither.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from db.gazetteer import places_pack as pack
from db.gazetteer.known import given_names, surnames
from db.gazetteer.lexicon import lexeme
from db.gazetteer.places_compile import ORDINARY_WORD, Record, compile_places
from db.gazetteer.places_data import DATA, listed, read_rows
from db.gazetteer.places_fold import fold

TABLE, COLUMNS = DATA / "places_more.tsv", 8
"""The table and how many columns it has."""
PACKED = DATA / "places_more.bin"
"""What it is compiled to."""

_PROMINENCE = {"admin1": 5.0, "island": 5.0, "mountain": 5.0, "region": 5.0, "water": 5.0}
_IN_NEWS = 4.4
"""How prominent wide places are, and all others: above villages and below cities."""
_NAMESAKE = 3.5
"""How prominent a place is whose name a place of another country bears as well: as a village."""
_KNOWN_WORD = 99
"""The size of a word in the lexicon from which on nobody writes it but in names."""


def compile_more(target: Path = PACKED) -> int:
    """Compile the table to ``target``; give its number of places. Raises ``ValueError`` with the line that is none."""
    table = read_rows(TABLE, COLUMNS)
    lands = _lands(table)
    records = [
        Record(
            name, float(lat), float(lon), country, unit, feature, 0,
            _PROMINENCE.get(feature, _IN_NEWS if lands[fold(name)] <= {country} else _NAMESAKE),
            listed(others), approximate=precision == "approximate",
        )
        for name, country, unit, lat, lon, feature, precision, others in table
    ]  # fmt: skip
    named = {row[0]: row[1] for row in read_rows(DATA / "places_countries.tsv", 7)}
    keys = {word for record in records for name in (record.name, *record.aliases) for word in fold(name).split()}
    ordinary = {key: ORDINARY_WORD for key in keys if _is_ordinary(key)}
    countries = {record.country: named.get(record.country, record.country) for record in records}
    compile_places(records, countries, ordinary, target)
    return len(records)


def _lands(table: Sequence[Sequence[str]]) -> dict[str, set[str]]:
    """Give for the folded name of each place of the table the countries with a place of that name."""
    shipped = pack.Pack(DATA / "places.bin")
    codes = [code for code, _ in shipped.header["countries"]]
    lands: dict[str, set[str]] = {}
    for name, country, *_ in table:
        key = fold(name)
        abroad = (shipped.country[number & pack.NUMBER] for number in shipped.numbers("n" + key))
        lands.setdefault(key, {codes[land] for land in abroad}).add(country)
    return lands


def _is_ordinary(word: str) -> bool:
    """Whether a word is known as another one, or as somebody's name, and needs a context to be a place."""
    return lexeme(word).size < _KNOWN_WORD or word in given_names() or word in surnames()
