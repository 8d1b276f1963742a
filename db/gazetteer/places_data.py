"""What the compiler and the look-up of places agree on, and how the curated tables are read."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

DATA = Path(__file__).with_name("data")
"""Where the tables and the packed file lie."""

FEATURES = (
    "settlement", "capital", "section", "admin1", "admin2", "country", "region", "continent", "base", "oilfield",
    "camp", "crossing", "airport", "facility", "water", "mountain", "island",
)  # fmt: skip
"""The kinds of places, numbered as the packed file stores them."""

APPROXIMATE = 0x80
"""A bit beside the number of a feature: the point is only near the place."""
ALTERNATE_PENALTY = 1.0
"""What a by-name is worth less than the name itself, on the scale of prominence."""

_CASED = re.compile(r"^[A-Z]{2,4}$|^(?:[A-Z]\. ?)+[A-Z]?\.?$|^[A-Z][A-Za-z]*\.(?: ?[A-Z][a-z]*\.)*$")


def cased(name: str) -> bool:
    """Say whether a name only counts as written: "US", "UAE", "Ill.", "D.C."."""
    return bool(_CASED.match(name))


def read_rows(path: Path, columns: int) -> list[list[str]]:
    """Give the rows of a tab-separated data file; ``ValueError`` names the line whose columns are too many or few."""
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        row = line.split("\t")
        if len(row) != columns:
            raise ValueError(f"{path.name}, line {number}: {len(row)} columns, not {columns}")
        rows.append(row)
    return rows


@cache
def flagged(flag: str) -> frozenset[str]:
    """Give the codes of the countries that bear a flag of places_countries.tsv ("a", "t", "n", "o" or "s")."""
    return frozenset(row[0] for row in read_rows(DATA / "places_countries.tsv", 7) if flag in row[5])


@cache
def heads() -> dict[str, tuple[str, ...]]:
    """Give the features that each common noun of places_heads.tsv speaks for ("province": admin1, admin2)."""
    return {noun: tuple(listed(features)) for noun, features in read_rows(DATA / "places_heads.tsv", 2)}


def listed(cell: str) -> list[str]:
    """Give the names of a cell that holds several, separated by bars."""
    return [name for name in cell.split("|") if name]
