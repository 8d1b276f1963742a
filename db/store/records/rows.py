"""What the timeline is made of: frozen records, one a line. What other panes ask for is in ``views``.

Days are ISO strings, intervals of them and of counts inclusive at both ends, None where unknown or open. Offsets count
code points of the article's body, or of its title where a span's ``field`` is ``"title"``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

Bounds = tuple[int | None, int | None]
"""The least and the most of a count; None where that end is open."""
Offsets = tuple[int, int]
"""Where a quote begins, and where it ends (exclusive)."""


class Key(NamedTuple):
    """An incident's place in the timeline: its day (None where undated) and its id."""

    day: str | None
    id: int


NOTHING_ELSE: Mapping[str, Bounds] = MappingProxyType({})
"""What is said of the counts where no report differs from the others."""


class TimelineRow(NamedTuple):
    """One incident as a line of the timeline.

    ``day`` of the key is the last day on which it can have happened; ``killed``, ``injured`` and ``detained`` are the
    bounds over all reports, None where no report says; ``said`` is, by kind of count, what the report that leads says
    where others differ from it. ``sources`` is the number of independent sources; ``read`` and ``starred`` are the
    reader's marks on its article.
    """

    id: int
    key: Key
    article_id: int
    earliest: str | None
    latest: str | None
    precision: str
    date_text: str | None
    type: str
    sub_event_type: str | None
    place: str | None
    country: str | None
    who: str | None
    whom: str | None
    killed: Bounds | None
    injured: Bounds | None
    detained: Bounds | None
    status: tuple[str, ...]
    summary: str
    article_title: str | None
    source: str | None
    published: str | None
    sources: int
    read: bool = False
    starred: bool = False
    said: Mapping[str, Bounds] = NOTHING_ELSE


@dataclass(frozen=True, slots=True)
class Bar:
    """The number of incidents from ``first`` to ``last``, ISO days inclusive."""

    first: str
    last: str
    count: int
