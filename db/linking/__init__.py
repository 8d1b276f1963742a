"""Linking what was imported: which reports of different articles tell of one incident.

Linking can be run at any time, after each batch of an import or once after all of it, and interrupted: it goes on from
the articles that still wait, and the incidents come out the same.
"""

from __future__ import annotations

from collections.abc import Callable

from db.linking.incidents import regroup
from db.linking.meetings import Meetings
from db.linking.register import Register
from db.store import outlines
from db.store.writing import Store

BATCH = 200
"""Articles that are linked in one transaction."""


def link_reports(store: Store, stopped: Callable[[], bool] = lambda: False) -> int:
    """Link all articles that wait, until ``stopped``; give how many were linked. Raises DatabaseError."""
    register, done = Register(store.connection), 0
    while not stopped():
        with store.batch():
            store.flush()
            waiting = outlines.pending(store.connection, BATCH)
            _link(store, register, waiting)
        done += len(waiting)
        if len(waiting) < BATCH:
            break
    return done


def _link(store: Store, register: Register, waiting: list[outlines.Pending]) -> None:
    """Compare what is new among these articles with what is kept, and sum up the incidents that change."""
    fresh = register.enter(waiting)
    meetings = Meetings(store.connection, register)
    joined = meetings.hold(fresh)
    again = [one.article_id for one in waiting if one.why != outlines.NEW]
    touched = joined | outlines.beside(store.connection, again) if again else joined
    if touched:
        regroup(store, register, touched)
