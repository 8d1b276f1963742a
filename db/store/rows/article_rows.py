"""From drafts to rows: the one place where articles, reports and incidents get their ids."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from db.store.drafts.draft import Draft, IncidentDraft, Understanding
from db.store.drafts.storable import storable
from db.store.drafts.symbols import Facet, Symbols
from db.store.drafts.whereabouts import Whereabouts
from db.store.index import tokens
from db.store.index.positions import id_of, position
from db.store.linking.outlines import NEW
from db.store.rows.buffer import Buffer
from db.store.rows.entities import Entities
from db.store.rows.facet_values import FacetValues
from db.store.rows.indexing import Index

MOST_REMEMBERED = 50_000
"""Entities that the writer remembers before it looks them up anew: some fifty megabytes."""
_WITH_ENTITIES = frozenset({"report_places", "report_actors", "report_weapons"})


@dataclass(frozen=True, slots=True)
class KnownIncident:
    """An incident that was kept before, and the tokens of its tags and notes."""

    id: int
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """The ids behind the numbers of a draft, and its references as tokens."""

    entities: list[int]
    references: list[str]

    def facets(self, facets: Iterable[Facet]) -> list[str]:
        """Give tokens in place of references."""
        return [facet if isinstance(facet, str) else self.references[facet] for facet in facets]


class ArticleRows:
    """Turns drafts into rows; ``buffer`` holds the rows until ``flush``, and ``index`` hears of all of them."""

    def __init__(self, conn: sqlite3.Connection, buffer: Buffer, index: Index) -> None:
        self._conn = conn
        self.buffer = buffer
        self.index = index
        self._entities = Entities(conn)
        self._values = FacetValues(conn)
        self._last: dict[str, int] = {}

    def flush(self) -> None:
        """Write all rows."""
        self.buffer.flush(self._conn)
        self._last.clear()
        if len(self._entities) > MOST_REMEMBERED:
            self._forget_known()

    def forget(self) -> None:
        """Forget everything since the last commit, after a rollback."""
        self.buffer.clear()
        self._forget_known()
        self._last.clear()

    def _forget_known(self) -> None:
        self._entities.forget()
        self._values.forget()

    def add(self, draft: Draft, extractor: str, now: str) -> int:
        """Keep a new article; give its id."""
        article_id = self._next("articles")
        at = position(draft.understood.published, article_id)
        row = (article_id, at, extractor, now, draft.fingerprint, draft.title, draft.body, *draft.row)
        self.buffer.add("articles", *row)
        self.buffer.extend("article_blocks", [(article_id, *block) for block in draft.blocks])
        if draft.outline:
            self.buffer.add("article_outlines", article_id, draft.outline, NEW)
        self.understand(draft.understood, draft.title, draft.body, article_id, extractor)
        return article_id

    def understand(
        self,
        understood: Understanding,
        title: str | None,
        body: str,
        article_id: int,
        extractor: str,
        before: Sequence[KnownIncident | None] = (),
    ) -> None:
        """Keep what was understood of an article and index it.

        ``before`` are, incident by incident, those that were there before; the others get new ids.
        """
        known = self.resolved(understood)
        at = position(understood.published, article_id)
        ids = known.entities
        rows = [(article_id, in_title, start, end, ids[entity]) for in_title, start, end, entity in understood.mentions]
        self.buffer.extend("mentions", rows)
        self.buffer.extend("date_expressions", [(article_id, *row) for row in understood.dates])
        incidents = []
        for draft, kept in zip_longest(understood.incidents, before):
            incident_id = kept.id if kept else self._next("incidents")
            self.incident(draft, known, incident_id, article_id, [at], kept.marks if kept else ())
            incidents.append(incident_id)
        self._reports(understood, known, incidents, article_id, extractor)
        self._index_article(understood, title, body, at, known.facets(understood.facets))

    def resolved(self, understood: Understanding | Symbols) -> Known:
        """Give the ids of all that is named, which is kept from now on."""
        ids = [self._entities.id_of(identity) for identity in understood.entities]
        for entity_id, names in zip(ids, understood.entity_names, strict=True):
            self._entities.name(entity_id, names)
        for number, *where in understood.places:
            self._entities.locate(ids[number], Whereabouts(*where))
        values = [self._values.id_of(identity) for identity in understood.values]
        references = [
            tokens.reference(letter, (ids if letter in tokens.ENTITIES else values)[number])
            for letter, number in understood.references
        ]
        return Known(ids, references)

    def incident(
        self,
        draft: IncidentDraft,
        known: Known,
        incident_id: int,
        article_id: int,
        articles: Iterable[int],
        marks: Iterable[str] = (),
    ) -> None:
        """Keep an incident, whose leading report stands in ``article_id``, and index it.

        ``articles`` are the positions of all articles that report it, ``marks`` the tokens of its tags and notes.
        """
        at = position(draft.day, incident_id)
        facets = " ".join((*known.facets(draft.facets), *marks))
        self.buffer.add("incidents", incident_id, at, article_id, *draft.row)
        self.buffer.add("incident_index", at, facets)
        self.buffer.extend("incident_articles", [(at, article) for article in articles])
        self.index.incident(at, draft.day, facets)

    def tag_token(self, name: str) -> str:
        """Give the token of a tag."""
        return tokens.value("tag", self._values.id_of(("tag", storable(name), "")))

    def _reports(
        self, understood: Understanding, known: Known, incidents: Sequence[int], article_id: int, extractor: str
    ) -> None:
        ids = known.entities
        first = self._next("reports", len(understood.reports))
        for report_id, (incident, *row) in enumerate(understood.reports, first):
            incident_id = None if incident is None else incidents[incident]
            self.buffer.add("reports", report_id, article_id, extractor, incident_id, *row)
        for table, slots in understood.slots.items():
            if table in _WITH_ENTITIES:
                rows = [(first + slot[0], slot[1], ids[slot[2]], *slot[3:]) for slot in slots]
            else:
                rows = [(first + slot[0], *slot[1:]) for slot in slots]
            self.buffer.extend(table, rows)

    def _index_article(
        self, understood: Understanding, title: str | None, body: str, at: int, facets: Iterable[str]
    ) -> None:
        joined = " ".join((tokens.EVERYTHING, tokens.sample(id_of(at)), *facets))
        folded_title, folded_body = understood.folded_title, understood.folded_body
        self.buffer.add("article_index", at, folded_title, folded_body, understood.names, joined)
        self.index.article(at, folded_title or title or "", folded_body or body, understood.names, joined)

    def _next(self, table: str, number: int = 1) -> int:
        """Give the first of so many ids that no row of the table has or ever had, so that an id noted down never means
        something else."""
        last = self._last.get(table)
        if last is None:
            row = self._conn.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
            last = row[0] if row else 0
        self._last[table] = last + number
        return last + 1
