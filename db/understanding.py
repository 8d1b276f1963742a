"""Understanding an article, if it is in the language that the rules know."""

from __future__ import annotations

from db.extract import extract
from db.language import is_english
from db.model import Extraction


def understood(body: str, *, title: str | None, published: str | None, language: str | None) -> Extraction:
    """Give what an article reports; nothing where it is not in English. ``language`` is what it says it is in."""
    if not is_english(body, language):
        return Extraction(published)
    return extract(body, title=title, published=published)
