"""Tables with a header line that names the columns, as CSV, TSV and their like."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from typing import Literal

from db.model import RawArticle
from db.readers.encodings import MENDING, encoding_of, looks_like_text
from db.readers.source import LONGEST_PAGE, Source, Trouble

_DELIMITERS = ",\t;|"
_LONGEST_NAME = 40
Row = dict[str, str]
"""A row by the names of its columns, in lower case."""


def delimiter_of(source: Source, wanted: Callable[[set[str]], bool]) -> str | None:
    """Give the delimiter that makes the first line a header of columns, in lower case, such as are ``wanted``.

    None where none does.
    """
    if not looks_like_text(source.head):
        return None
    head = source.head.decode(encoding_of(source.head), "replace").lstrip("\ufeff")
    first = next(iter(head.splitlines()), "")
    for delimiter in _DELIMITERS:
        columns = [column.strip().lower() for column in next(csv.reader([first], delimiter=delimiter), [])]
        if len(columns) > 1 and wanted(set(columns)) and all(len(column) <= _LONGEST_NAME for column in columns):
            return delimiter
    return None


def rows(source: Source, delimiter: str) -> Iterator[tuple[str, Row] | Trouble]:
    """Give the rows, their columns named in lower case, each with where it stands.

    A row that does not fit the header is told with its line.
    """
    csv.field_size_limit(LONGEST_PAGE)
    text = io.TextIOWrapper(source.stream, encoding_of(source.head), errors=MENDING, newline="")
    quoting = _quoting(source.head, delimiter)
    table = csv.DictReader(text, delimiter=delimiter, quoting=quoting, restkey="", restval=None)
    while True:
        try:
            row = next(table, None)
        except csv.Error as error:
            yield Trouble(f"{source.path}, line {table.line_num}", f"not CSV: {error}")
            return
        if row is None:
            return
        path = f"{source.path}, line {table.line_num}"
        if "" in row:
            yield Trouble(path, f"more values than the {len(table.fieldnames or ())} columns of the header")
            continue
        yield path, {name.strip().lower(): value for name, value in row.items() if name and value is not None}


def articles(
    source: Source, delimiter: str, made: Callable[[str, Row], RawArticle | Trouble]
) -> Iterator[RawArticle | Trouble]:
    """Give what ``made`` makes of each row and where it stands; a row that does not fit the header is told."""
    for found in rows(source, delimiter):
        yield found if isinstance(found, Trouble) else made(*found)


def _quoting(head: bytes, delimiter: str) -> Literal[0, 3]:
    """Tell whether quotation marks stand around values; in a table parted by tabs they may just be part of them.

    They are if the first lines then fit the header better.
    """
    if delimiter != "\t":
        return csv.QUOTE_MINIMAL
    lines = head.decode(encoding_of(head), MENDING).splitlines(keepends=True)
    around, part = (_fitting(lines[:-1] or lines, quoting) for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE))
    return csv.QUOTE_NONE if part > around else csv.QUOTE_MINIMAL


def _fitting(lines: list[str], quoting: Literal[0, 3]) -> float:
    """Give the share of rows that have as many values as the header."""
    widths = [len(row) for row in csv.reader(lines, delimiter="\t", quoting=quoting)]
    return widths.count(widths[0]) / len(widths)
