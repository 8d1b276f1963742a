"""Saved web pages: the main text without menus and teasers, and what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from db.model import RawArticle
from db.readers.days import day_of
from db.readers.encodings import decode
from db.readers.markup import mended
from db.readers.source import Source, Trouble

_BEGIN = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"charset=[\"']?([\w-]+)", re.IGNORECASE)


def recognises(source: Source) -> bool:
    """Tell whether the source begins as an HTML page does."""
    return _BEGIN.match(source.head) is not None


def read(source: Source) -> Iterator[RawArticle | Trouble]:
    """Give the one article of the page."""
    data = source.all_bytes()
    declared = _CHARSET.search(data[:4096])
    page = _main_text(decode(data, declared[1].decode("ascii") if declared else None), source.address)
    if page is None or not (page.text or "").strip():
        yield Trouble(source.path, "holds no article: a web page without a main text")
        return
    published = day_of(page.date)
    yield RawArticle(
        body=page.text,
        path=source.path,
        title=page.title or None,
        published=published,
        published_basis="said by the page" if published else None,
        source=page.sitename or page.hostname or None,
        url=page.url or source.address,
        author=page.author or None,
        language=page.language or None,
    )


def _main_text(html: str, address: str | None) -> Any:
    """Give trafilatura's document, None where it finds none or fails.

    It is a boundary: on broken pages the library leaves with errors of many kinds, and none of them is ours to mend.
    """
    import trafilatura

    try:
        return trafilatura.bare_extraction(mended(html), url=address, with_metadata=True, include_comments=False)
    except (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError):
        return None
