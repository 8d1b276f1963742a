"""Writing articles and what was understood of them. There is one writer at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType, TracebackType

from db.model import Extraction, RawArticle
from db.store.drafts.draft import Draft
from db.store.drafts.drafting import drafted, fingerprint
from db.store.drafts.storable import storable
from db.store.file.database import explained
from db.store.file.turns import Waiting, impatient, in_turn, is_locked
from db.store.index.positions import iso_day
from db.store.reports.corrections import Anchor
from db.store.rows.article_rows import ArticleRows
from db.store.rows.buffer import Buffer
from db.store.rows.indexing import Index
from db.store.writing.regrouping import attach
from db.store.writing.revising import replace_extraction, set_published

BY_THE_READER = "given by the reader"
"""How the day of publication is known that a reader gave an article."""
AS_GIVEN = "as given"
"""The extractor of what no extractor made: the incidents of a data set, which are kept as its makers coded them."""


class Store:
    """The one writer. Leaving its context closes it; what was not committed by a batch is undone.

    Every method that writes raises DatabaseError where another writer does not finish in time, or the disk is full.
    """

    def __init__(
        self,
        conn: sqlite3.Connection,
        path: Path,
        index: Callable[[sqlite3.Connection, Buffer], Index],
        waiting: Waiting = impatient,
    ) -> None:
        self._conn = conn
        self._path = path
        self._waiting = waiting
        buffer = Buffer()
        self.rows = ArticleRows(conn, buffer, index(conn, buffer))
        self._pending: dict[_Content, int] = {}
        self._in_batch = False
        self._wrote = False

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """The writer's own connection, for the other modules of the store."""
        return self._conn

    def attach(self, report_ids: Sequence[int], incident_id: int) -> None:
        """Count these reports to an incident from now on: they tell of the same thing."""
        with self.batch():
            self.flush()
            attach(self._conn, self.rows, report_ids, incident_id)

    def close(self) -> None:
        """Close the database; where something was written, bring SQLite's statistics up to date."""
        try:
            if self._wrote:
                self._conn.execute("PRAGMA optimize")
        except sqlite3.Error as problem:
            if not is_locked(problem):  # another one writes now, and will bring them up to date
                raise explained(problem, self._path) from problem
        finally:
            self._conn.close()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Everything written inside is committed at the end, or undone if an error leaves it. Batches may nest."""
        if self._in_batch:
            yield
            return
        try:
            in_turn(lambda: self._conn.execute("BEGIN IMMEDIATE"), self._waiting)
            self._in_batch = True
            yield
            self.flush()
            self._conn.execute("COMMIT")
            self._wrote = True
        except BaseException as problem:
            self._undo()
            if isinstance(problem, sqlite3.Error):
                raise explained(problem, self._path) from problem
            raise
        finally:
            self._in_batch = False

    def flush(self) -> None:
        """Write what is gathered, so that the connection sees it; still undone if the batch fails."""
        self.rows.flush()
        self.rows.index.flush()
        self._pending.clear()

    def known(self, raw: RawArticle) -> int | None:
        """Give the id under which this very article is kept already; lets the importer spare the extraction."""
        return self._kept(_Content.of(raw))

    def add(self, raw: RawArticle, extraction: Extraction, *, extractor: str) -> int | None:
        """Keep an article and what was understood of it; give its new id, None if it is known (see ``add_draft``)."""
        return self.add_draft(drafted(raw, extraction), extractor=extractor)

    def add_draft(self, draft: Draft, *, extractor: str) -> int | None:
        """Keep an article that is drafted already; give its new id.

        An article that is known already (same title and body) only gets its source noted, and None comes back.
        """
        with self.batch():
            content = _Content(draft.fingerprint, draft.title, draft.body)
            known = self._kept(content)
            if known is not None:
                self.add_source(known, draft.path)
                return None
            article_id = self.rows.add(draft, extractor, _now())
            self._pending[content] = article_id
            self.rows.index.new_words(draft.title, draft.body, draft.understood.names)
            self.add_source(article_id, draft.path)
            return article_id

    def add_source(self, article_id: int, path: str) -> None:
        """Note that the article was (also) read from ``path``."""
        with self.batch():
            self.rows.buffer.add("article_sources", article_id, storable(path), _now())

    def replace_extraction(
        self,
        article_id: int,
        extraction: Extraction,
        *,
        extractor: str,
        revived: Mapping[Anchor, int] = MappingProxyType({}),
    ) -> None:
        """Put a new understanding of the article in place of the old one; corrections are applied to it again.

        Incidents that are still reported keep their ids, and with them their tags and notes; ``revived`` gives the
        ids that incidents had before they left the timeline, by the anchor of the report that brings them back.
        """
        with self.batch():
            self.flush()
            replace_extraction(self._conn, self.rows, article_id, extraction, extractor, revived)

    def set_published(self, article_id: int, day: str | None, *, basis: str | None = BY_THE_READER) -> None:
        """Correct the day of publication (ISO). Re-extract the article afterwards, so that its weekdays resolve.

        ``basis`` says how the day is known.
        """
        with self.batch():
            self.flush()
            set_published(self._conn, self.rows, article_id, iso_day(day), basis, _now())

    def last_article(self) -> int:
        """Give the highest id of an article that was written, 0 where there is none."""
        (last,) = self._conn.execute("SELECT coalesce(max(id), 0) FROM articles").fetchone()
        return int(last)

    def stale(self, extractor: str) -> tuple[int, ...]:
        """Give the ids of the articles that another version of the extractor understood; not of those kept as given."""
        select = "SELECT id FROM articles WHERE extractor NOT IN (?, ?) ORDER BY id"
        rows = self._conn.execute(select, (extractor, AS_GIVEN))
        return tuple(article_id for (article_id,) in rows)

    def _kept(self, content: _Content) -> int | None:
        pending = self._pending.get(content)
        if pending is not None:
            return pending
        select = "SELECT id FROM articles WHERE fingerprint = ? AND title IS ? AND body = ?"
        row = self._conn.execute(select, (content.fingerprint, content.title, content.body)).fetchone()
        return int(row[0]) if row else None

    def _undo(self) -> None:
        if self._conn.in_transaction:
            self._conn.execute("ROLLBACK")
        self.rows.forget()
        self.rows.index.forget()
        self._pending.clear()


@dataclass(frozen=True, slots=True)
class _Content:
    """What makes an article the same article, as it is kept."""

    fingerprint: int
    title: str | None
    body: str

    @classmethod
    def of(cls, raw: RawArticle) -> _Content:
        title, body = None if raw.title is None else storable(raw.title), storable(raw.body)
        return cls(fingerprint(title, body), title, body)

    def __hash__(self) -> int:
        return self.fingerprint


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
