"""CSV and TSV with a header line that names the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from db.model import RawArticle
from db.readers.columns import column_names
from db.readers.encodings import encoding_of, looks_like_text
from db.readers.records import article_from
from db.readers.source import LONGEST_PAGE, Source, Trouble, reason_of

_DELIMITERS = ",\t;|"


def recognises(source: Source) -> bool:
    """Tell whether the first line names columns, the one with the text among them."""
    return looks_like_text(source.head) and _delimiter(source) is not None


def read(source: Source) -> Iterator[RawArticle | Trouble]:
    """Give an article a row; a row that does not fit the header is told with its line."""
    delimiter = _delimiter(source) or ","
    csv.field_size_limit(LONGEST_PAGE)
    text = io.TextIOWrapper(source.stream, encoding_of(source.head), errors="replace", newline="")
    rows = csv.DictReader(text, delimiter=delimiter, restkey="", restval=None)
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield Trouble(f"{source.path}, line {rows.line_num}", f"not CSV: {error}")
            return
        if row is None:
            return
        path = f"{source.path}, line {rows.line_num}"
        if "" in row:
            yield Trouble(path, f"more values than the {len(rows.fieldnames or ())} columns of the header")
            continue
        try:
            yield article_from(row, path, named=source.named)
        except ValueError as error:
            yield Trouble(path, reason_of(error))


def _delimiter(source: Source) -> str | None:
    """Give the delimiter that makes the first line a header, None where none does."""
    head = source.head
    first = next(iter(head.decode(encoding_of(head), "replace").lstrip("\ufeff").splitlines()), "")
    own = source.named.get("body")
    wanted = {own.lower()} if own else set(column_names()["body"])
    for delimiter in _DELIMITERS:
        columns = [column.strip().lower() for column in next(csv.reader([first], delimiter=delimiter), [])]
        if len(columns) > 1 and wanted.intersection(columns) and all(len(column) <= 40 for column in columns):
            return delimiter
    return None
