"""What the page of an article says of itself, where the file that held it did not."""

from __future__ import annotations

from dataclasses import replace

from db.layout import layout
from db.model import RawArticle


def complete(raw: RawArticle) -> RawArticle:
    """Give the article with the blocks of its page, and the title and day that it tells where nothing else did."""
    page = layout(raw.body, title=raw.title)
    published, basis = raw.published, raw.published_basis
    if published is None and page.published is not None:
        published, basis = page.published, "said on the page"
    title = raw.title or (raw.body[slice(*page.title)].lstrip("# ") if page.title else None)
    return replace(raw, title=title, published=published, published_basis=basis, blocks=page.blocks)
