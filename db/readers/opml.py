"""OPML: a list of feeds, as feed readers export it; each of its feeds is fetched and read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import BinaryIO, cast

from db.model import RawArticle
from db.readers.encodings import decode
from db.readers.files import is_url
from db.readers.source import Source, Trouble

_BEGIN = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<opml\b", re.IGNORECASE | re.DOTALL)
_FEED = re.compile(r"<outline\b[^>]*?\bxmlUrl\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


def recognises(source: Source) -> bool:
    """Tell whether the source begins as OPML does."""
    return _BEGIN.match(source.head) is not None


def feed_urls(text: str) -> list[str]:
    """Give the addresses of the feeds that an OPML text lists, each once, in its order."""
    found = (unescape(double or single).strip() for double, single in _FEED.findall(text))
    return list(dict.fromkeys(url for url in found if is_url(url)))


def read(source: Source) -> Iterator[RawArticle | Trouble | Source]:
    """Give the feeds as sources; one that cannot be fetched is told, and the next is fetched."""
    from db.readers.web import FetchError, fetch  # loads an HTTP client

    urls = feed_urls(decode(source.all_bytes()))
    if not urls:
        yield Trouble(source.path, "a list without feeds")
    for url in urls:
        try:
            fetched = fetch(url)
        except FetchError as error:
            yield Trouble(f"{source.path}: {url}", str(error))
            continue
        if fetched.content is not None:
            yield source.within(url, cast(BinaryIO, fetched.content))
