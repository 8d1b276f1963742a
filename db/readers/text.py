"""Plain text and Markdown: one article a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from db.model import RawArticle
from db.readers.encodings import decode, looks_like_text
from db.readers.front_matter import front_matter
from db.readers.records import article_from
from db.readers.source import Source, Trouble

_SUFFIXES = {".txt", ".text", ".md", ".markdown", ""}


def recognises(source: Source) -> bool:
    """Tell whether the source is text; what a folder holds is read only if its name does not say otherwise."""
    if not source.chosen and PurePath(source.name).suffix.lower() not in _SUFFIXES:
        return False
    return looks_like_text(source.head)


def read(source: Source) -> Iterator[RawArticle | Trouble]:
    """Give the one article, its body as it stands in the file after the front matter."""
    text = decode(source.all_bytes())
    properties, begin = front_matter(text)
    body = text[begin:]
    if not body.strip():
        yield Trouble(source.path, "holds no text")
        return
    yield article_from(properties, source.path, body=body)
