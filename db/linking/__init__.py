"""Linking what was imported: which reports of different articles tell of one incident.

Linking can be run at any time, after each batch of an import or once after all of it, and interrupted: it goes on from
the articles that still wait, and the incidents come out the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from db.linking.incidents import regroup
from db.linking.meetings import Meetings
from db.linking.register import Register
from db.store.linking import outlines
from db.store.writing.store import Store

TOGETHER = 200
"""Articles that are linked in one transaction, those whose ids follow one another. Which these are hangs on the ids
alone, so that linking that was broken off goes on as if it had not been."""


def link_reports(
    store: Store,
    stopped: Callable[[], bool] = lambda: False,
    register: Register | None = None,
    until: int | None = None,
) -> int:
    """Link all articles that wait, until ``stopped``; give how many were linked. Raises DatabaseError.

    ``register`` is that of an earlier call for the same store, if its outlines are to be remembered; ``until`` is the
    highest id of an article to be linked.
    """
    register, done = register or Register(store.connection), 0
    with store.batch():
        store.flush()
        register.refresh()
        waiting = outlines.waiting(store.connection, until)
    for _, together in groupby(waiting, key=lambda article_id: (article_id - 1) // TOGETHER):
        if stopped():
            break
        with store.batch():
            done += _link(store, register, list(together))
    return done


def _link(store: Store, register: Register, article_ids: Sequence[int]) -> int:
    """Compare what is new among these articles with what is kept, and sum up the incidents that change; give how many
    articles were linked."""
    waiting = outlines.pending(store.connection, article_ids)
    touched = Meetings(store.connection, register).hold(register.enter(waiting))
    again = [one.article_id for one in waiting if one.why != outlines.NEW]
    if again:
        touched |= outlines.beside(store.connection, again)
    if touched:
        regroup(store, register, touched)
    return len(waiting)
