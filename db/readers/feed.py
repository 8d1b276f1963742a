"""RSS and Atom feeds: an article an entry."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from db.model import RawArticle
from db.readers.days import day_of
from db.readers.markup import mended, plain_or_none
from db.readers.source import Source, Trouble, reason_of

_BEGIN = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*|<!DOCTYPE[^<>\[]*\[.{0,8000}?\]\s*>\s*|<[?!][^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b",
    re.IGNORECASE | re.DOTALL,
)


def recognises(source: Source) -> bool:
    """Tell whether the source begins as a feed does."""
    return _BEGIN.match(source.head) is not None


def read(source: Source) -> Iterator[RawArticle | Trouble]:
    """Give an article an entry; the feed's title is their source."""
    feed = _parsed(source.all_bytes())
    if not feed.entries:
        yield Trouble(source.path, f"a feed without entries: {feed.get('bozo_exception', 'empty')}")
    for number, entry in enumerate(feed.entries, 1):
        path = f"{source.path}, entry {number}"
        body = _body(entry)
        if not body:
            yield Trouble(path, "no text, only a headline or a link")
            continue
        published = day_of(entry.get("published") or entry.get("updated"))
        yield RawArticle(
            body=body,
            path=path,
            title=plain_or_none(entry.get("title")),
            published=published,
            published_basis="said by the feed" if published else None,
            source=plain_or_none(entry.get("source", {}).get("title")) or plain_or_none(feed.feed.get("title")),
            url=entry.get("link") or None,
            author=plain_or_none(entry.get("author")),
            language=feed.feed.get("language") or None,
        )


def _parsed(data: bytes) -> Any:
    """Give feedparser's result. On damaged markup it leaves with errors of its own inner workings."""
    import feedparser

    try:
        return feedparser.parse(io.BytesIO(mended(data.decode("latin-1")).encode("latin-1")))
    except (LookupError, TypeError, AttributeError, AssertionError, RecursionError) as error:
        raise ValueError(f"a damaged feed: {reason_of(error)}") from error


def _body(entry: Any) -> str | None:
    """Give the longest text that the entry holds: its content, else its summary."""
    texts = [content.get("value", "") for content in entry.get("content", [])] + [entry.get("summary", "")]
    return max(filter(None, map(plain_or_none, texts)), key=len, default=None)
