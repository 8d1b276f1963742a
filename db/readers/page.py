"""What the page of an article says of itself, where the file that held it did not."""

from __future__ import annotations

from dataclasses import replace

from db.language import language_of
from db.layout import layout
from db.model import RawArticle
from db.readers.mojibake import mended


def complete(raw: RawArticle) -> RawArticle:
    """Give the article with its text mended, its language, and the blocks of its page.

    The page gives the title and the day where nothing else did.
    """
    raw = mended(raw)
    page = layout(raw.body, title=raw.title)
    published, basis = raw.published, raw.published_basis
    if published is None and page.published is not None:
        published, basis = page.published, "said on the page"
    title = raw.title or (raw.body[slice(*page.title)].lstrip("# ") if page.title else None)
    language = language_of(raw.body, raw.language)
    return replace(raw, title=title, published=published, published_basis=basis, language=language, blocks=page.blocks)
