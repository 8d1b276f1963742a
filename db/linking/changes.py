"""Merging and splitting incidents as changes of the reader's, each of which can be taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from db.linking import deciding, link_reports
from db.linking.incidents import regroup
from db.linking.register import Register
from db.store.changes import remembering
from db.store.changes.remembering import Remembered
from db.store.changes.undoable import Change
from db.store.linking import decisions
from db.store.reports import reading
from db.store.writing.store import Store

Decided = dict[tuple[int, int], bool]
"""Whether two reports, the lower id first, are one incident."""


@dataclass(frozen=True, slots=True)
class _Before:
    """What a decision changes: the reports and articles concerned, what was decided on them, and what incidents had."""

    report_ids: tuple[int, ...]
    article_ids: tuple[int, ...]
    decided: Decided
    marks: tuple[Remembered, ...]


def merging(incident_ids: Sequence[int]) -> Change:
    """Make these incidents one. The change raises KeyError where one of them is not there."""
    says = f"merging of {len(incident_ids)} incidents"
    return Change(says, partial(_decide, says, incident_ids, partial(_merge, incident_ids)))


def splitting(incident_id: int, article_ids: Sequence[int]) -> Change:
    """Make what these articles report an incident of its own. The change raises KeyError where that cannot be."""
    says = f"splitting of incident {incident_id}"
    return Change(says, partial(_decide, says, (incident_id,), partial(_split, incident_id, article_ids)))


def _merge(incident_ids: Sequence[int], store: Store) -> None:
    deciding.merge(store, incident_ids)


def _split(incident_id: int, article_ids: Iterable[int], store: Store) -> None:
    deciding.split(store, incident_id, article_ids)


def _decide(says: str, incident_ids: Sequence[int], decide: Callable[[Store], None], store: Store) -> Change:
    with store.batch():
        link_reports(store)
        before = _before(store.connection, incident_ids)
        decide(store)
    again = Change(says, partial(_decide, says, incident_ids, decide))
    return Change(says, partial(_take_back, before, again))


def _take_back(before: _Before, again: Change, store: Store) -> Change:
    with store.batch():
        link_reports(store)
        now = _decided(store.connection, before.article_ids)
        for together in (True, False, None):
            pairs = [pair for pair in now | before.decided if before.decided.get(pair) is together != now.get(pair)]
            decisions.decide(store.connection, together, pairs)
        regroup(store, Register(store.connection), before.report_ids)
        store.flush()
        remembering.give_back(store, before.marks)
    return again


def _before(conn: sqlite3.Connection, incident_ids: Sequence[int]) -> _Before:
    kept = [one for incident_id in incident_ids for one in reading.of_incident(conn, incident_id)]
    marks = [remembering.remembered(conn, incident_id) for incident_id in incident_ids]
    article_ids = tuple(dict.fromkeys(one.article_id for one in kept))
    return _Before(
        tuple(one.id for one in kept),
        article_ids,
        _decided(conn, article_ids),
        tuple(one for one in marks if one is not None),
    )


def _decided(conn: sqlite3.Connection, article_ids: Iterable[int]) -> Decided:
    return {_pair(one.one, one.other): one.together for one in decisions.on(conn, article_ids)}


def _pair(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)
