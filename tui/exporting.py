"""Writing the result to a file, from the browser."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from db.query import Query
from db.store.records.views import IncidentView
from tui.paging import PAGE

SUFFIXES = {"jsonl": ".jsonl", "csv": ".csv", "acled-csv": ".acled.csv", "geojson": ".geojson", "markdown": ".md"}
"""What the file of each format ends with."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written, and how many incidents are in it."""

    path: Path
    incidents: int


def write(conn: sqlite3.Connection, query: Query, form: str, folder: Path, marked: Sequence[int] = ()) -> Written:
    """Write all incidents of a query, or where some are marked those, to a new file in ``folder``; no file is ever
    replaced. Raises OSError."""
    from db.export import exported

    views = list(chosen(conn, query, marked))
    path = free(folder, SUFFIXES[form])
    with path.open("x", encoding="utf-8", errors="replace", newline="") as file:
        file.writelines(exported(views, form))
    return Written(path, len(views))


def chosen(conn: sqlite3.Connection, query: Query, marked: Sequence[int]) -> Iterator[IncidentView]:
    """Give the marked incidents, by number and in their order; where none is marked, all of a query."""
    from db.store.panes import incident

    if not marked:
        yield from incidents(conn, query)
    for number in marked:
        view = incident.get(conn, number)
        if view is not None:
            yield view


def incidents(conn: sqlite3.Connection, query: Query) -> Iterator[IncidentView]:
    """Give all incidents of a query, newest first, a page at a time."""
    from db.store.panes import incident, timeline

    rows = timeline.page(conn, query, limit=PAGE)
    while rows:
        for row in rows:
            view = incident.get(conn, row.id)
            if view is not None:
                yield view
        rows = timeline.page(conn, query, after=rows[-1].key, limit=PAGE)


def free(folder: Path, suffix: str) -> Path:
    """Give a path in ``folder`` at which there is nothing yet."""
    names = (f"tidings{'' if number == 1 else f'-{number}'}{suffix}" for number in count(1))
    return next(path for name in names if not (path := folder / name).exists())
