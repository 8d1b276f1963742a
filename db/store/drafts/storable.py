"""Text as SQLite can keep it. Pure."""

from __future__ import annotations

import re

_SURROGATE = re.compile("[\ud800-\udfff]")


def is_storable(text: str | None) -> bool:
    """Tell whether ``text`` is free of lone surrogates, which no database can keep."""
    return not text or text.isascii() or _SURROGATE.search(text) is None


def storable(text: str) -> str:
    """Give ``text`` with U+FFFD in place of each lone surrogate, so that offsets still hold."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)
