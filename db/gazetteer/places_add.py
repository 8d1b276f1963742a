"""A user's own places: a country file of GeoNames compiled to stand beside the gazetteer.

The columns of such a file are described in https://download.geonames.org/export/dump/readme.txt.
"""

from __future__ import annotations

import io
import math
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from db.gazetteer import places_pack as pack
from db.gazetteer.places_compile import ORDINARY_WORD, Record, compile_places
from db.gazetteer.places_data import DATA
from db.gazetteer.places_fold import fold

COLUMNS = 19
"""Columns of a country file of GeoNames."""

KINDS = {
    "PPLC": "capital", "PPLX": "section", "ADM1": "admin1", "ADM2": "admin2", "ADM3": "admin2", "RGN": "region",
    "AREA": "region", "OILF": "oilfield", "GASF": "oilfield", "CMP": "camp", "CMPRF": "camp", "AIRP": "airport",
    "AIRF": "airport", "AIRB": "base", "MILB": "base", "INSM": "base", "NVB": "base", "PRN": "facility",
    "DAM": "facility", "CSTM": "crossing", "BDRX": "crossing", "MT": "mountain", "MTS": "mountain", "PASS": "mountain",
    "ISL": "island", "ISLS": "island", "STM": "water", "LK": "water", "GULF": "water", "STRT": "water", "BAY": "water",
}  # fmt: skip
"""What the feature codes of GeoNames are here; other populated places are settlements, all else is left out."""

_PROMINENCE = {"admin1": 5.0, "admin2": 3.6, "region": 4.0}
_UNKNOWN_POPULATION = 2.6


@dataclass(frozen=True, slots=True)
class _Row:
    geonameid: int
    name: str
    by_names: tuple[str, ...]
    lat: float
    lon: float
    kind: str
    country: str
    code: str
    population: int


def add_file(source: Path, target: Path) -> int:
    """Compile a GeoNames country file (XX.txt, or XX.zip as downloaded) to ``target``; give its number of places.

    Raises ``ValueError`` with the line that is not GeoNames', ``OSError`` where a file cannot be read or written.
    In ``places.added_folder()`` the places are known from the next start, or from ``places.forget()`` on.
    """
    rows = list(_rows(_lines(source)))
    if not rows:
        raise ValueError(f"{source.name} holds no place that the gazetteer knows how to use")
    shipped = pack.Pack(DATA / "places.bin")
    names = _units(rows, shipped)
    countries = {code: name for code, name in shipped.header["countries"] if code in {row.country for row in rows}}
    records = [_record(row, names.get((row.country, row.code), "")) for row in rows]
    ordinary = {key: ORDINARY_WORD for key in {fold(row.name) for row in rows} if _needs_context(key, shipped)}
    target.parent.mkdir(parents=True, exist_ok=True)
    compile_places(records, {row.country: row.country for row in rows} | countries, ordinary, target)
    return len(records)


def _lines(source: Path) -> Iterable[str]:
    if not zipfile.is_zipfile(source):
        return source.read_text(encoding="utf-8").splitlines()
    with zipfile.ZipFile(source) as archive:
        inside = [name for name in archive.namelist() if name.endswith(".txt") and name != "readme.txt"]
        if len(inside) != 1:
            raise ValueError(f"{source.name} holds {len(inside)} text files, not the one of a country")
        return io.TextIOWrapper(archive.open(inside[0]), encoding="utf-8").readlines()


def _rows(lines: Iterable[str]) -> Iterator[_Row]:
    for number, line in enumerate(lines, 1):
        cells = line.rstrip("\r\n").split("\t")
        if len(cells) != COLUMNS:
            raise ValueError(f"line {number}: {len(cells)} columns, not the {COLUMNS} of a GeoNames file")
        kind = KINDS.get(cells[7]) or ("settlement" if cells[6] == "P" else "")
        if not kind:
            continue
        try:
            yield _Row(
                int(cells[0]), cells[1], tuple(n for n in cells[3].split(",") if n and n[0].isupper()), float(cells[4]),
                float(cells[5]), kind, cells[8], cells[10], int(cells[14] or 0),
            )  # fmt: skip
        except ValueError as error:
            raise ValueError(f"line {number}: {error}") from error


def _units(rows: list[_Row], shipped: pack.Pack) -> dict[tuple[str, str], str]:
    """Give the names of first-level codes, as the shipped places with the same ids have them."""
    admin1 = dict(zip(shipped.geonameid, shipped.admin1, strict=True))
    votes: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)
    for row in rows:
        if row.geonameid in admin1:
            votes[row.country, row.code][admin1[row.geonameid]] += 1
    return {key: shipped.header["admin1s"][counted.most_common(1)[0][0]] for key, counted in votes.items()}


def _record(row: _Row, unit: str) -> Record:
    least = _PROMINENCE.get(row.kind, _UNKNOWN_POPULATION)
    return Record(
        row.name, row.lat, row.lon, row.country, unit, row.kind, row.population,
        max(least, math.log10(row.population + 1)), by_names=row.by_names, geonameid=row.geonameid,
    )  # fmt: skip


def _needs_context(key: str, shipped: pack.Pack) -> bool:
    value = shipped.value("n" + key)
    return value is not None and bool(value & pack.WEAK)
