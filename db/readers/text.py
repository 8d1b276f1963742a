"""Plain text and Markdown: one article a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from db.layout import layout
from db.model import RawArticle
from db.readers.columns import first_value
from db.readers.days import day_of
from db.readers.encodings import decode, looks_like_text
from db.readers.front_matter import front_matter
from db.readers.source import Source, Trouble

_SUFFIXES = {".txt", ".text", ".md", ".markdown", ""}


def recognises(source: Source) -> bool:
    """Tell whether the source is text; what a folder holds is read only if its name does not say otherwise."""
    if not source.chosen and PurePath(source.name).suffix.lower() not in _SUFFIXES:
        return False
    return looks_like_text(source.head)


def read(source: Source) -> Iterator[RawArticle | Trouble]:
    """Give the one article, its body as it stands in the file; what the page says of itself is taken from it."""
    text = decode(source.all_bytes())
    properties, begin = front_matter(text)
    body = text[begin:]
    if not body.strip():
        yield Trouble(source.path, "holds no text")
        return
    title = first_value(properties, "title")
    page = layout(body, title=title)
    if title is None and page.title is not None:
        title = body[slice(*page.title)].lstrip("# ")
    said = day_of(first_value(properties, "published"))
    yield RawArticle(
        body=body,
        path=source.path,
        title=title,
        published=said or page.published,
        published_basis="front matter" if said else "said on the page" if page.published else None,
        source=first_value(properties, "source"),
        url=first_value(properties, "url"),
        author=first_value(properties, "author"),
        language=first_value(properties, "language"),
    )
