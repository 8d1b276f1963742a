"""Where the data comes from: the files of installed packages, and the curated tables of the repository."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from db.gazetteer.places_data import DATA, read_rows


def package_data(package: str, name: str) -> Path:
    """Give the path of a data file of an installed package, without importing it."""
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise SystemExit(f"{package} is not installed here; see docs/gazetteer.md")
    return Path(found.origin).parent / name


def rows_of(name: str, columns: int) -> list[list[str]]:
    """Give the rows of a curated table."""
    return read_rows(DATA / name, columns)
