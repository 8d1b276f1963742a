"""CSV and TSV with a header line that names the columns: an article a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from db.model import RawArticle
from db.readers.columns import column_names
from db.readers.records import article_from
from db.readers.source import Source, Trouble, reason_of
from db.readers.table import Row, articles, delimiter_of


def recognises(source: Source) -> bool:
    """Tell whether the first line names columns, the one with the text among them."""
    return _delimiter(source) is not None


def read(source: Source) -> Iterator[RawArticle | Trouble]:
    """Give an article a row; a row that does not fit the header is told with its line."""
    return articles(source, _delimiter(source) or ",", partial(_article, source.named))


def _article(named: Mapping[str, str], path: str, row: Row) -> RawArticle | Trouble:
    try:
        return article_from(row, path, named=named)
    except ValueError as error:
        return Trouble(path, reason_of(error))


def _delimiter(source: Source) -> str | None:
    wanted = _body_columns(source.named)
    return delimiter_of(source, lambda columns: not wanted.isdisjoint(columns))


def _body_columns(named: Mapping[str, str]) -> set[str]:
    own = named.get("body")
    return {own.lower()} if own else set(column_names()["body"])
