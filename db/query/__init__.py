"""The search language: text -> Query, and a Query back in words. Pure: no database, no clock.

``parse(text, today=...)`` never raises; ``Query.notes`` say what was not understood. ``Query()`` finds everything.
"""

from __future__ import annotations

from db.query.nodes import Query
from db.query.parser import parse
from db.query.wording import in_words

__all__ = ["Query", "in_words", "parse"]
