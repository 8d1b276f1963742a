"""What the listing commands share: the query on the command line, its notes, and pages until the limit."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TypeVar

import click

from db.query import Query, parse
from db.store.file.database import DatabaseError, explained, is_loading, open_reader
from tui import console

Row = TypeVar("Row")
PAGE = 200
"""Rows fetched at once."""
PLAIN_LIMIT = 100
"""Lines that a listing for people prints where no --limit is given; JSON lines are all printed."""

query_argument = click.argument("query", nargs=-1)
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
limit_option = click.option("--limit", type=click.IntRange(1), help="Print at most so many.")
"""What listings have in common on the command line: the words of a query, JSON lines, how many."""


def asked(words: Sequence[str]) -> Query:
    """Give the query that the words of the command line make, and say what of it was not understood."""
    query = parse(" ".join(words), today=date.today())
    for note in query.notes:
        console.say(f"tidings: {note}")
    return query


@contextmanager
def reader(settings: console.Settings) -> Iterator[sqlite3.Connection]:
    """Open the database for reading; Problem where it cannot be."""
    path = settings.database()
    if is_loading(path):
        console.say(f"tidings: {path} is being filled; if that was broken off, `tidings import` goes on")
    elif not path.exists():
        console.say(f"tidings: {path} does not exist yet; `tidings import PATH` makes it")
    try:
        conn = open_reader(path)
    except DatabaseError as error:
        raise console.Problem(str(error)) from error
    try:
        yield conn
    except sqlite3.DatabaseError as error:
        raise console.Problem(str(explained(error, path))) from error
    finally:
        conn.close()


def pages(page: Callable[[Row | None, int], Sequence[Row]], limit: int | None) -> Iterator[Row]:
    """Give rows until there are no more or ``limit`` is reached; ``page(last, size)`` gives those after ``last``."""
    last: Row | None = None
    left = limit
    while left is None or left > 0:
        size = PAGE if left is None else min(PAGE, left)
        rows = page(last, size)
        yield from rows
        if len(rows) < size:
            return
        last = rows[-1]
        left = None if left is None else left - len(rows)


def tell_rows(
    conn: sqlite3.Connection,
    asks: Query,
    rows: Iterator[Row],
    tell: Callable[[Row], None],
    *,
    as_json: bool,
    limit: int | None,
) -> None:
    """Print each row; leave with 1 where there is none, and say what is unknown of what was asked for.

    For people say where the listing was cut.
    """
    bound = None if as_json or limit else PLAIN_LIMIT
    printed = 0
    for row in rows:
        if printed == bound:
            console.say(f"tidings: the first {bound}; --limit {10 * PLAIN_LIMIT} shows more")
            return
        tell(row)
        printed += 1
    if not printed:
        from db.store.panes import unknown

        for note in unknown.notes(conn, asks):
            console.say(f"tidings: {note}")
        console.say("tidings: nothing found")
        console.leave(1)
