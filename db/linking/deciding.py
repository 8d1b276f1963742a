"""What readers decide about incidents: that several are one, or that a report is of another. It is never undone by
linking, only by another decision."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from db.linking import link_reports
from db.linking.incidents import regroup
from db.linking.register import Register
from db.store.linking import decisions
from db.store.reports import reading
from db.store.writing.store import Store


def merge(store: Store, incident_ids: Sequence[int]) -> int:
    """Make these incidents one; give the id that it has. Raises KeyError for an incident that is not there."""
    with store.batch():
        link_reports(store)
        told = [_reports(store, incident_id) for incident_id in incident_ids]
        pairs = [(told[0][0], others[0]) for others in told[1:]]
        return _decided(store, True, pairs, [report for one in told for report in one])


def split(store: Store, incident_id: int, article_ids: Iterable[int]) -> int:
    """Take the reports of these articles out of the incident, as one of their own; give the id of that. Raises KeyError
    where the incident is not there, or where none or all of its reports would leave it."""
    with store.batch():
        link_reports(store)
        leaving = set(article_ids)
        kept = reading.of_incident(store.connection, incident_id)
        gone = [one.id for one in kept if one.article_id in leaving]
        staying = [one.id for one in kept if one.article_id not in leaving]
        if not gone or not staying:
            raise KeyError(incident_id)
        decisions.decide(store.connection, True, [(gone[0], other) for other in gone[1:]])
        _decided(store, False, list(product(gone, staying)), [*gone, *staying])
        return _incident_of(store, gone[0])


def _decided(store: Store, together: bool, pairs: Sequence[tuple[int, int]], touched: Sequence[int]) -> int:
    decisions.decide(store.connection, together, pairs)
    regroup(store, Register(store.connection), touched)
    return _incident_of(store, touched[0])


def _reports(store: Store, incident_id: int) -> list[int]:
    found = [one.id for one in reading.of_incident(store.connection, incident_id)]
    if not found:
        raise KeyError(incident_id)
    return found


def _incident_of(store: Store, report_id: int) -> int:
    return decisions.incident_of(store.connection, report_id)
