"""Reading the knowledge tables: tab-separated UTF-8 text under db/gazetteer/data, '#' opening a comment line."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


def rows(name: str) -> Iterator[list[str]]:
    """Give the cells of each entry of the table ``name`` (a file name under db/gazetteer/data)."""
    text = (files("db.gazetteer") / "data" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
