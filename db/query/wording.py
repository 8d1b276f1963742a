"""A Query back in words."""

from __future__ import annotations

from db.query.nodes import Query


def in_words(query: Query) -> str:
    """Say in one line what ``query`` finds."""
    return query.text or "everything"
