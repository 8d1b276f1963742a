"""WARC: archives of the web, as crawlers write them. Needs the extra ``warc``."""

from __future__ import annotations

import io
from collections.abc import Iterator

from db.model import RawArticle
from db.readers.source import LONGEST_PAGE, Source, Trouble, reason_of

_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/rss+xml", "application/atom+xml", "text/xml")
_KEPT = ("response", "resource", "conversion")


def recognises(source: Source) -> bool:
    """Tell whether the source begins with a WARC record."""
    return source.head.startswith(b"WARC/1.")


def read(source: Source) -> Iterator[RawArticle | Trouble | Source]:
    """Give the pages and feeds that servers answered with as sources, each under its address."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        yield Trouble(source.path, "a web archive: install tidings[warc] to read it")
        return
    try:
        for record in ArchiveIterator(source.stream):
            headers = record.http_headers or record.rec_headers
            kind = (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
            if record.rec_type not in _KEPT or kind not in _PAGES:
                continue
            url = record.rec_headers.get_header("WARC-Target-URI") or "a page without an address"
            content = record.content_stream().read(LONGEST_PAGE + 1)
            yield source.within(url, io.BytesIO(content))
    except (ArchiveLoadFailed, LookupError, TypeError, AttributeError, ArithmeticError) as error:
        yield Trouble(source.path, f"damaged: {reason_of(error)}")
