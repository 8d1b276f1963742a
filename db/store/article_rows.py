"""An article and all that was understood of it as rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from db.model import Extraction, Mention, RawArticle
from db.store.buffer import Buffer
from db.store.entities import Entities, Whereabouts
from db.store.facet_values import FacetValues
from db.store.incident_rows import Account, IncidentRows
from db.store.indexing import LOCATED, Indexer
from db.store.positions import iso_day, position
from db.store.report_rows import ReportRows

MOST_REMEMBERED = 50_000
"""Entities that the writer remembers before it looks them up anew: some fifty megabytes."""


@dataclass(frozen=True, slots=True)
class KnownIncident:
    """An incident that was kept before, and the tokens of its tags and notes."""

    id: int
    marks: tuple[str, ...] = ()


class ArticleRows:
    """Turns articles into rows, and hands out their ids; ``buffer`` holds the rows until ``flush``."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self.buffer = Buffer()
        self.entities = Entities(conn)
        self.values = FacetValues(conn)
        self.reports = ReportRows(self.buffer, self.entities)
        self.indexer = Indexer(self.buffer, self.entities, self.values)
        self.incidents = IncidentRows(self.buffer, self.indexer)
        self._last: dict[str, int] = {}

    def flush(self) -> None:
        """Write all rows."""
        self.buffer.flush(self._conn)
        self._last.clear()
        if len(self.entities) > MOST_REMEMBERED:
            self._forget_known()

    def forget(self) -> None:
        """Forget everything since the last commit, after a rollback."""
        self.buffer.clear()
        self.indexer.clear()
        self._forget_known()
        self._last.clear()

    def _forget_known(self) -> None:
        self.entities.forget()
        self.values.forget()
        self.indexer.forget_places()

    def add(self, raw: RawArticle, extraction: Extraction, extractor: str, fingerprint: int, now: str) -> int:
        """Keep a new article; give its id."""
        self.buffer.note_surrogates(raw.title, raw.body, raw.source, raw.url, raw.author)
        article_id = self._next("articles")
        published = iso_day(extraction.published) or iso_day(raw.published)
        at = position(published, article_id)
        self.buffer.add(
            "articles",
            *(article_id, at, raw.title, raw.source, raw.url, raw.author, raw.language),
            *(published, raw.published_basis, extractor, now, fingerprint, raw.body),
        )
        for block in raw.blocks:
            self.buffer.add("article_blocks", article_id, block.start, block.end, block.kind)
        self.understand(raw, article_id, published, extraction, extractor)
        return article_id

    def understand(
        self,
        raw: RawArticle,
        article_id: int,
        published: str | None,
        extraction: Extraction,
        extractor: str,
        known: Sequence[KnownIncident | None] = (),
    ) -> None:
        """Keep what was understood of an article and index it.

        ``known`` are, report by report, the incidents that were there before; the others get new ids.
        """
        at = position(published, article_id)
        names = self._mentions(article_id, extraction)
        self._dates(article_id, extraction)
        found = [] if raw.source is None else [self.indexer.source_token(raw.source)]
        for report, before in zip_longest(extraction.reports, known):
            incident_id, resolved = None, self.reports.resolved(report)
            if report.realis == "actual":
                incident_id = before.id if before else self._next("incidents")
                accounts = [Account(resolved, article_id, at, raw.source)]
                found += self.incidents.add(incident_id, accounts, before.marks if before else ())
            self.reports.add(self._next("reports"), article_id, incident_id, resolved, extractor)
        found += self.indexer.mention_tokens(extraction.mentions)
        self.indexer.add_article(at, raw.title, raw.body, published, names, found)

    def _mentions(self, article_id: int, extraction: Extraction) -> str:
        """Keep the mentions; give the names of what they mean, for the index."""
        for entity in extraction.entities:
            self.entities.learn(entity)
        named: dict[int, None] = {}
        for mention in extraction.mentions:
            entity_id = self._mentioned(mention)
            self.buffer.add("mentions", article_id, mention.field == "title", mention.start, mention.end, entity_id)
            if mention.entity:
                named[entity_id] = None
        return "\n".join(self.entities.indexed_names(entity_id) for entity_id in named)

    def _mentioned(self, mention: Mention) -> int:
        entity_id = self.entities.id_of(mention.kind, mention.name, mention.entity)
        if mention.kind in LOCATED:
            where = Whereabouts(mention.lat, mention.lon, mention.country, None, mention.admin1, mention.precision)
            self.entities.locate(entity_id, where)
            if mention.entity:
                self.entities.name(entity_id, mention.text)
        return entity_id

    def _dates(self, article_id: int, extraction: Extraction) -> None:
        for number, date in enumerate(extraction.dates):
            self.buffer.add(
                "date_expressions",
                *(article_id, number, date.field == "title", date.start, date.end, date.type, date.value),
                *(date.earliest, date.latest, date.precision, date.basis),
            )

    def _next(self, table: str) -> int:
        """Give an id that no row of the table has or ever had, so that an id noted down never means something else."""
        last = self._last.get(table)
        if last is None:
            row = self._conn.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
            last = row[0] if row else 0
        self._last[table] = last + 1
        return last + 1
