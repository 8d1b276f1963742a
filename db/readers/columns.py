"""The names under which records of all kinds keep the parts of an article."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_TABLE = Path(__file__).parent / "data" / "columns.tsv"


@cache
def column_names() -> dict[str, tuple[str, ...]]:
    """Give the usual names of each part of an article, in lower case, those to try first first."""
    rows = (line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    names: dict[str, tuple[str, ...]] = {}
    for part, name in rows:
        names[part] = (*names.get(part, ()), name)
    return names


def first_value(record: Mapping[str, Any], part: str, named: Mapping[str, str] | None = None) -> str | None:
    """Give the text that ``record``, its keys in lower case, keeps for a part of the article; None where empty.

    The parts are those of ``column_names()``; ``named`` tells by part where the user says that it is kept. A list is
    joined by commas, of an object its name is taken.
    """
    own = (named or {}).get(part)
    for key in (own.lower(),) if own else column_names()[part]:
        text = _as_text(record.get(key))
        if text:
            return text
    return None


def _as_text(value: object) -> str | None:
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, list):
        return ", ".join(filter(None, map(_as_text, value))) or None
    if isinstance(value, dict):
        return _as_text(next((value[key] for key in ("name", "title", "value", "#text") if key in value), None))
    return str(value)
