"""The search language: text -> Query, and a Query back in words. Pure: no database, no clock.

``parse(text, today=...)`` never raises; ``Query.notes`` say what was not understood. ``Query()`` finds everything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db.query.query import Query

if TYPE_CHECKING:
    from db.query.parser import parse
    from db.query.wording import in_words

__all__ = ["Query", "in_words", "parse"]


def __getattr__(name: str) -> Any:
    """Load the parser and the wording when they are first used: the browser draws its first frame without them."""
    if name == "parse":
        from db.query.parser import parse

        return parse
    if name == "in_words":
        from db.query.wording import in_words

        return in_words
    raise AttributeError(name)
