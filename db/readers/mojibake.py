"""Mending text that was decoded by the wrong encoding somewhere on its way here ("cafÃ©", "Ð¿Ñ€Ð¸Ð²ÐµÑ‚")."""

from __future__ import annotations

import re
from dataclasses import replace

from db.model import RawArticle

_SUSPECT = re.compile(
    "[ÂÃÄÅÎÏÐÑØÙâ][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
    "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]"
)
"""The first byte of a character of UTF-8 and one that goes on with it, as cp1252 shows them."""


def mended(raw: RawArticle) -> RawArticle:
    """Give the article with its texts as they were meant; most show nothing wrong and stay as they are."""
    texts = (raw.body, raw.title, raw.source, raw.author)
    if not any(text and not text.isascii() and _SUSPECT.search(text) for text in texts):
        return raw
    from ftfy import fix_encoding  # takes 50 ms to load

    body, title, source, author = (text and fix_encoding(text) for text in texts)
    return replace(raw, body=body or raw.body, title=title, source=source, author=author)
