"""The cache of newsboat (~/.local/share/newsboat/cache.db or ~/.newsboat/cache.db): an article an entry of a feed."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from typing import Any

from db.model import RawArticle
from db.readers.days import day_of
from db.readers.encodings import decode
from db.readers.markup import plain_or_none
from db.readers.source import Source, Trouble

_MARK = b"SQLite format 3\0"
_FEEDS, _ENTRIES = "rss_feed", "rss_item"


def recognises(source: Source) -> bool:
    """Tell whether the source is newsboat's database; any SQLite database is one to tell of if it was named itself."""
    return source.head.startswith(_MARK) and (source.chosen or _ENTRIES.encode() in source.head)


def read(source: Source) -> Iterator[RawArticle | Trouble]:
    """Give the entries that are not deleted, each with the title of its feed as source."""
    with tempfile.NamedTemporaryFile(suffix=".db") as copy:
        shutil.copyfileobj(source.stream, copy)
        copy.flush()
        try:
            with closing(sqlite3.connect(f"file:{copy.name}?mode=ro&immutable=1", uri=True)) as conn:
                conn.text_factory = decode
                yield from _entries(conn, source.path)
        except (sqlite3.Error, OverflowError) as error:
            yield Trouble(source.path, f"a damaged database: {error}")


def _entries(conn: sqlite3.Connection, path: str) -> Iterator[RawArticle | Trouble]:
    from sqlite_utils import Database  # slow to load

    database = Database(conn)
    if not {_FEEDS, _ENTRIES} <= set(database.table_names()):
        yield Trouble(path, "a SQLite database, but not newsboat's")
        return
    feeds = {row.get("rssurl"): row.get("title") for row in database[_FEEDS].rows}
    for number, row in enumerate(database[_ENTRIES].rows, 1):
        if not row.get("deleted"):
            yield _article(row, feeds, f"{path}, entry {row.get('id') or number}")


def _article(row: Mapping[str, Any], feeds: Mapping[Any, Any], path: str) -> RawArticle | Trouble:
    body = plain_or_none(row.get("content"))
    if body is None:
        return Trouble(path, "no text, only a headline or a link")
    published = day_of(row.get("pubDate"))
    return RawArticle(
        body=body,
        path=path,
        title=plain_or_none(row.get("title")),
        published=published,
        published_basis="said by the feed" if published else None,
        source=plain_or_none(feeds.get(row.get("feedurl"))) or plain_or_none(row.get("feedurl")),
        url=plain_or_none(row.get("url")),
        author=plain_or_none(row.get("author")),
    )
