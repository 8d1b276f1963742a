"""An article and what was understood of it as rows that lack nothing but their ids.

Drafts are made by the processes that extract, and hold plain values only, so that they travel fast between processes;
the one writer gives them ids and writes them. Numbers of entities, reports and incidents count from zero within the
draft. Columns follow ``buffer.COLUMNS``, without the ids in front.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from db.store.drafts.storable import storable
from db.store.drafts.symbols import Facet

Row = tuple[Any, ...]
"""Values in the order of the columns of a table, with numbers of symbols in place of ids."""

_FORMAT = 2
"""The version of marshal's format that does not look for values that it has met before: twice as fast."""


@dataclass(frozen=True, slots=True)
class IncidentDraft:
    """An incident: its day, which of its reports leads, its row, and what it is found by."""

    day: str | None
    leading: int
    row: Row
    facets: list[Facet]


@dataclass(frozen=True, slots=True)
class Understanding:
    """What was understood of one article, ``published`` on a day (ISO).

    ``entities`` to ``references`` are those of its Symbols; ``places`` begin with the number of the entity. ``reports``
    begin with the number of their incident, None where nothing happened; ``slots`` are, by table, rows that begin with
    the number of their report. ``facets`` and ``names`` are what the article is found by.
    """

    published: str | None
    entities: list[tuple[str, str, str]]
    entity_names: list[tuple[str, ...]]
    places: list[Row]
    values: list[tuple[str, str, str]]
    references: list[tuple[str, int]]
    mentions: list[Row]
    dates: list[Row]
    reports: list[Row]
    slots: dict[str, list[Row]]
    folded_title: str | None
    folded_body: str | None
    names: str
    facets: list[Facet]
    incidents: list[IncidentDraft]


@dataclass(frozen=True, slots=True)
class Draft:
    """One article: by what it is told from others, where it was read, its row, what linking compares it by, and what
    was understood."""

    fingerprint: int
    title: str | None
    body: str
    path: str
    row: Row
    blocks: list[Row]
    outline: bytes
    understood: Understanding


_FIELDS = {kind: attrgetter(*kind.__slots__) for kind in (Draft, Understanding, IncidentDraft)}


def packed(drafts: Iterable[Draft]) -> bytes:
    """Give drafts as bytes, for another process of the same version of Python."""
    return marshal.dumps([_plain(draft) for draft in drafts], _FORMAT)


def unpacked(data: bytes) -> list[Draft]:
    """Give the drafts again."""
    return [_draft(*values) for values in marshal.loads(data)]


def cleaned(draft: Draft) -> Draft:
    """Give the draft with U+FFFD in place of each lone surrogate in any of its texts."""
    return _draft(*_clean(_plain(draft)))


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, tuple | list):
        return type(value)(map(_clean, value))
    if isinstance(value, dict):
        return {key: _clean(kept) for key, kept in value.items()}
    return value


def _plain(draft: Draft) -> Row:
    *most, understood = _FIELDS[Draft](draft)
    *rest, incidents = _FIELDS[Understanding](understood)
    return (*most, (*rest, [_FIELDS[IncidentDraft](incident) for incident in incidents]))


def _draft(*values: Any) -> Draft:
    *most, (*rest, incidents) = values
    understood = Understanding(*(*rest, [IncidentDraft(*incident) for incident in incidents]))
    return Draft(*(*most, understood))
