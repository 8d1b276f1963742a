"""The cascade: each stage a module, each a pure function of what came before."""

from __future__ import annotations

from db.model import Extraction


def extract(body: str, *, title: str | None = None, published: str | None = None) -> Extraction:
    """Give all that the article reports. ``published`` is its ISO day of publication, None where unknown."""
    return Extraction(published=published)
