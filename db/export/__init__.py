"""From what is stored to files that other programs read. One module a format, each with ``lines(incidents)``."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator

from db.store.records.views import IncidentView

FORMATS = {
    "jsonl": "one JSON object an incident, as `timeline --json` prints it",
    "csv": "one row an incident, for spreadsheets",
    "acled-csv": "the columns of ACLED, for tools that read those",
    "geojson": "points for maps; incidents without a place have no geometry",
    "markdown": "a report to read, with the evidence quoted",
}
"""The formats by name, each with what it is for."""

_MODULES = {"csv": "table", "acled-csv": "acled"}


def exported(incidents: Iterable[IncidentView], form: str) -> Iterator[str]:
    """Give the file in pieces, as text to be written in UTF-8; ``form`` is one of FORMATS."""
    module = importlib.import_module(f"db.export.{_MODULES.get(form, form)}")
    lines: Iterator[str] = module.lines(incidents)
    return lines
