"""PDF: reports and clippings that hold their text as text. Needs the extra ``pdf``."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from db.model import RawArticle
from db.readers.days import day_of
from db.readers.source import Source, Trouble, reason_of

if TYPE_CHECKING:
    from pypdf import PdfReader

_DAMAGE = (LookupError, TypeError, AttributeError, ArithmeticError, AssertionError, RecursionError)
"""What pypdf leaves with, beside errors of its own, where a file is not what it says it is."""

_HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


def recognises(source: Source) -> bool:
    """Tell whether the source is a PDF."""
    return b"%PDF-" in source.head[:1024]


def read(source: Source) -> Iterator[RawArticle | Trouble]:
    """Give the text of all pages as one article; a PDF of pictures has none."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError:
        yield Trouble(source.path, "a PDF: install tidings[pdf] to read it")
        return
    try:
        reader = PdfReader(io.BytesIO(source.all_bytes()))
        body = "\n\n".join(_HYPHENATED.sub("", page.extract_text()) for page in reader.pages)
        title, author, made = (_fact(reader, name) for name in ("title", "author", "creation_date"))
    except (PyPdfError, *_DAMAGE) as error:
        yield Trouble(source.path, f"damaged: {reason_of(error)}")
        return
    if not body.strip():
        yield Trouble(source.path, "a PDF without text, perhaps of scanned pages")
        return
    published = day_of(made)
    yield RawArticle(
        body=body,
        path=source.path,
        title=str(title or "").strip() or None,
        published=published,
        published_basis="the day the PDF was made" if published else None,
        author=str(author or "").strip() or None,
    )


def _fact(reader: PdfReader, name: str) -> object:
    """Give what the file says of itself, None where it says nothing that can be understood."""
    try:
        return getattr(reader.metadata, name, None)
    except (ValueError, *_DAMAGE):
        return None
