"""Linking what was imported: which reports of different articles tell of one incident.

Linking can be run at any time, after each batch of an import or once after all of it, and interrupted: it goes on from
the articles that still wait, and the incidents come out the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from db.linking.incidents import regroup
from db.linking.meetings import Meetings
from db.linking.register import Register
from db.store import outlines
from db.store.writing import Store

BATCH = 2_000
"""Articles that are linked in one transaction: what a crash can undo."""

_TOGETHER = 200
"""Articles of which all that they meet is held in memory at once."""


def link_reports(
    store: Store, stopped: Callable[[], bool] = lambda: False, register: Register | None = None
) -> int:
    """Link all articles that wait, until ``stopped``; give how many were linked. Raises DatabaseError.

    ``register`` is that of an earlier call for the same store, if its outlines are to be remembered.
    """
    register, done = register or Register(store.connection), 0
    with store.batch():
        store.flush()
        register.refresh()
        waiting = outlines.waiting(store.connection)
    for first in range(0, len(waiting), BATCH):
        if stopped():
            break
        with store.batch():
            done += _link(store, register, waiting[first : first + BATCH], stopped)
    return done


def _link(store: Store, register: Register, article_ids: Sequence[int], stopped: Callable[[], bool]) -> int:
    """Compare what is new among these articles with what is kept, and sum up the incidents that change; give how many
    articles were linked before it was ``stopped``."""
    touched: set[int] = set()
    done = 0
    for first in range(0, len(article_ids), _TOGETHER):
        if stopped():
            break
        waiting = outlines.pending(store.connection, article_ids[first : first + _TOGETHER])
        fresh = register.enter(waiting)
        touched |= Meetings(store.connection, register).hold(fresh)
        again = [one.article_id for one in waiting if one.why != outlines.NEW]
        if again:
            touched |= outlines.beside(store.connection, again)
        done += len(waiting)
    if touched:
        regroup(store, register, touched)
    return done
