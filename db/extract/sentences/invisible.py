"""Signs within words that nobody sees (soft hyphens, zero-width spaces): left out of what is read, kept in quotes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from db.model import Extraction

_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
Record = TypeVar("Record")


def is_plain(*texts: str | None) -> bool:
    """Tell whether the texts hold no invisible sign."""
    return all(not text or text.isascii() or _INVISIBLE.search(text) is None for text in texts)


def without(text: str) -> str:
    """Give the text without its invisible signs."""
    return _INVISIBLE.sub("", text)


def restored(extraction: Extraction, body: str, title: str | None) -> Extraction:
    """Give what was understood of the texts ``without`` invisible signs as quotes of the texts as they are."""
    texts = {"text": body, "title": title or ""}
    offsets = {field: _offsets(text) for field, text in texts.items()}
    return _restored(extraction, texts, offsets)


def _offsets(text: str) -> list[int]:
    """Give for each sign that is left where it stands in ``text``."""
    return [at for at, sign in enumerate(text) if not _INVISIBLE.match(sign)]


def _restored(record: Record, texts: Mapping[str, str], offsets: Mapping[str, list[int]]) -> Record:
    """Move a record's own quote, and those of the records that it holds."""
    if isinstance(record, tuple):
        return tuple(_restored(part, texts, offsets) for part in record)  # type: ignore[return-value]
    if not is_dataclass(record) or isinstance(record, type):
        return record
    changes: dict[str, Any] = {
        field.name: _restored(value, texts, offsets)
        for field in fields(record)
        if isinstance(value := getattr(record, field.name), tuple) or is_dataclass(value)
    }
    start, end = getattr(record, "start", None), getattr(record, "end", None)
    if start is not None and end is not None:
        where: str = getattr(record, "field", "text")
        first, last = offsets[where][start], offsets[where][end - 1] + 1
        changes |= {"start": first, "end": last, "text": texts[where][first:last]}
    return replace(record, **changes)
