"""Writing corrections: the log that only grows, and what it does to the reports as they are kept."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from db.store.panes import article
from db.store.records.views import StoredReport
from db.store.reports import reading
from db.store.reports.corrections import FIELDS, Anchor, anchor_of, corrected, restored, slots_before
from db.store.writing.store import Store


@dataclass(frozen=True, slots=True)
class Logged:
    """A correction in the log: of which article, of the report at which anchor, and what it says."""

    id: int
    article_id: int
    anchor: Anchor
    field: str
    value: Any
    before: str


def correct(store: Store, report_id: int, field: str, value: Any) -> int:
    """Put a field of a report right, and give the id of the log's new entry; it holds after a re-extraction, too.

    ``field`` is one of corrections.FIELDS; corrections.corrected says what each takes. Raises ValueError for another
    field, KeyError for an unknown report, TypeError for a value that is no JSON.
    """
    if field not in FIELDS:
        raise ValueError(f"{field} cannot be corrected: one of {', '.join(FIELDS)}")
    with store.batch():
        store.flush()
        kept = _report(store.connection, report_id)
        corrected(kept.report, field, value)  # a value that does not fit fails before anything is written
        anchor = anchor_of(kept.report)
        if anchor is None:
            raise ValueError("a report without any words behind it cannot be corrected")
        insert = """
            INSERT INTO corrections (article_id, in_title, start, field, value, before, made_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
        """
        before = slots_before(kept.report, field)
        row = (kept.article_id, anchor.in_title, anchor.start, field, json.dumps(value), before, _now())
        entry = store.connection.execute(insert, row).lastrowid or 0
        _apply(store, kept, kept, {})
        return entry


def take_back(store: Store, correction_id: int, incident_id: int | None = None) -> Logged:
    """Take a correction back, which is an entry of the log, too; give what it was.

    ``incident_id`` is the incident that the report told of before, which it may have taken off the timeline.
    Its report is again as it was before, but for later corrections of the same field. Raises KeyError for an unknown
    correction, or one whose report is not there any more.
    """
    with store.batch():
        store.flush()
        logged = _logged(store.connection, correction_id)
        kept = report_at(store.connection, logged.article_id, logged.anchor)
        insert = """
            INSERT INTO corrections (article_id, in_title, start, field, undoes, made_at) VALUES (?, ?, ?, ?, ?, ?)
        """
        row = (logged.article_id, logged.anchor.in_title, logged.anchor.start, logged.field, correction_id, _now())
        store.connection.execute(insert, row)
        revived = {} if incident_id is None or kept.incident_id is not None else {logged.anchor: incident_id}
        _apply(store, kept, replace(kept, report=restored(kept.report, logged.before)), revived)
        return logged


def report_at(conn: sqlite3.Connection, article_id: int, anchor: Anchor) -> StoredReport:
    """Give the report of an article that begins at ``anchor``. Raises KeyError."""
    found = (kept for kept in reading.of_article(conn, article_id) if anchor_of(kept.report) == anchor)
    kept = next(found, None)
    if kept is None:
        raise KeyError(f"no report of article {article_id} begins at {anchor.start}")
    return kept


def _apply(store: Store, kept: StoredReport, now: StoredReport, revived: Mapping[Anchor, int]) -> None:
    """Write the article's reports anew with ``now`` in the place of ``kept``; the log is replayed over them."""
    extraction = article.extraction(store.connection, kept.article_id)
    if extraction is None:
        raise KeyError(kept.article_id)
    changed = tuple(now.report if report == kept.report else report for report in extraction.reports)
    extraction = replace(extraction, reports=changed)
    store.replace_extraction(kept.article_id, extraction, extractor=kept.extractor, revived=revived)


def _report(conn: sqlite3.Connection, report_id: int) -> StoredReport:
    row = conn.execute("SELECT article_id FROM reports WHERE id = ?", (report_id,)).fetchone()
    if row is None:
        raise KeyError(report_id)
    return next(kept for kept in reading.of_article(conn, row[0]) if kept.id == report_id)


def _logged(conn: sqlite3.Connection, correction_id: int) -> Logged:
    select = """
        SELECT id, article_id, in_title, start, field, value, before FROM corrections
        WHERE id = ? AND before IS NOT NULL
    """
    row = conn.execute(select, (correction_id,)).fetchone()
    if row is None:
        raise KeyError(correction_id)
    found, article_id, in_title, start, field, value, before = row
    return Logged(found, article_id, Anchor(bool(in_title), start), field, json.loads(value), before)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
