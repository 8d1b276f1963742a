"""Text -> Query."""

from __future__ import annotations

from datetime import date

from db.folding import words
from db.query.nodes import All, Query, Words


def parse(text: str, *, today: date | None = None) -> Query:
    """Give what ``text`` asks for. ``today`` anchors "last week"; without it such dates are noted as not understood."""
    parts = tuple(Words((word,), word) for word in words(text))
    return Query(text, All(parts) if parts else None)
