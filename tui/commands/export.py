"""``tidings export``: incidents for other programs."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from db.export import FORMATS, exported
from db.query import Query
from db.store.records.views import IncidentView
from tui import console
from tui.commands.searching import asked, limit_option, pages, query_argument, reader


@click.command(short_help="Write incidents as jsonl, csv, acled-csv, geojson, markdown.")
@query_argument
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="jsonl", show_default=True)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="A file instead of standard output.")
@limit_option
@click.pass_obj
def command(
    settings: console.Settings, query: tuple[str, ...], form: str, output: Path | None, limit: int | None
) -> None:
    """Write the incidents that match QUERY in a format of other programs: jsonl, csv, acled-csv, geojson or markdown.

    A file is replaced only when all of it is written.

    \b
    tidings export --format csv --output derna.csv place:Derna
    tidings export --format geojson after:2020-07 | ogr2ogr map.gpkg /vsistdin/
    """
    asks = asked(query)
    with reader(settings) as conn:
        pieces = exported(_incidents(conn, asks, limit), form)
        if output is not None:
            _write(output, pieces)
            console.say(f"written: {output}")
        elif sys.stdout.isatty():
            for piece in pieces:
                for line in piece.splitlines():
                    console.tell(line)
        else:
            for piece in pieces:
                sys.stdout.buffer.write(piece.encode("utf-8", "replace"))


def _incidents(conn: sqlite3.Connection, query: Query, limit: int | None) -> Iterator[IncidentView]:
    from db.store.panes import incident, timeline

    for row in pages(
        lambda last, size: timeline.page(conn, query, after=last.key if last else None, limit=size), limit
    ):
        view = incident.get(conn, row.id)
        if view is not None:
            yield view


def _write(path: Path, pieces: Iterator[str]) -> None:
    """Write to a file beside ``path`` and put it in place at the end."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("w", encoding="utf-8", errors="replace", newline="") as file:
            file.writelines(pieces)
        beside.replace(path)
    except OSError as error:
        raise console.Problem(f"{path} cannot be written: {error.strerror}") from error
    finally:
        beside.unlink(missing_ok=True)
