"""What the store's queries give beside the timeline: articles, incidents, hits and facets, as frozen records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.model import Block, DateExpression, Mention, Report
    from db.store.copies.listing import Copy
    from db.store.records.rows import Offsets, TimelineRow


@dataclass(frozen=True, slots=True)
class StoredReport:
    """One article's account of one incident, with where it is kept and which extractor made it.

    ``corrected`` names the fields that the reader put right.
    """

    id: int
    incident_id: int | None
    article_id: int
    article_title: str | None
    source: str | None
    published: str | None
    extractor: str
    report: Report
    corrected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleSource:
    """Where an article was read from: a file, or an archive and its entry; ``read_at`` is a UTC timestamp."""

    path: str
    read_at: str


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader wrote about an incident or an article."""

    id: int
    text: str
    made_at: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article as the article pane shows it."""

    id: int
    title: str | None
    body: str
    source: str | None
    url: str | None
    author: str | None
    language: str | None
    published: str | None
    published_basis: str | None
    blocks: tuple[Block, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[DateExpression, ...]
    reports: tuple[StoredReport, ...]
    sources: tuple[ArticleSource, ...]
    tags: tuple[str, ...]
    notes: tuple[Note, ...]
    copies: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """An article that looks back on an incident without reporting it; ``likeness`` is that to the article by which the
    incident was known, 0.0 to 1.0, ``beginning`` the first words of the body."""

    article_id: int
    title: str | None
    source: str | None
    published: str | None
    beginning: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another incident that may be the same, by the two reports that are most alike, and their points."""

    incident_id: int
    mine: int
    theirs: int
    points: float


@dataclass(frozen=True, slots=True)
class IncidentView:
    """One incident with all its reports, the first of them the oldest, the articles that look back on it, and the
    incidents that are possibly the same, the likeliest first."""

    row: TimelineRow
    reports: tuple[StoredReport, ...]
    tags: tuple[str, ...]
    notes: tuple[Note, ...]
    references: tuple[Reference, ...] = ()
    possibly: tuple[Neighbour, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One article found. ``matches`` are the offsets of the query's words in ``snippet``; ``cursor`` pages on.

    ``copies`` is the number of other articles that are copies or versions of it.
    """

    id: int
    cursor: int
    title: str | None
    source: str | None
    published: str | None
    url: str | None
    snippet: str
    matches: tuple[Offsets, ...]
    incidents: int
    copies: int = 0


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a field, how many incidents of the result have it, and the query that narrows to it."""

    field: str
    value: str
    count: int
    narrow: str


@dataclass(frozen=True, slots=True)
class Facets:
    """Values by field, commonest first; ``of`` incidents were looked at, the newest, all of them if ``exact``."""

    values: tuple[FacetValue, ...]
    of: int
    exact: bool
