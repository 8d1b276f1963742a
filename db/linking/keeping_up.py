"""Comparing articles with one another while more of them come in, so that little is left to do when all are stored."""

from __future__ import annotations

from collections.abc import Callable

from db.linking import TOGETHER, link_reports
from db.linking.register import Register
from db.store.copies.copying import link_copies
from db.store.writing.store import Store


class KeepingUp:
    """Finds copies and links reports among the articles of a store, until ``stopped``."""

    def __init__(self, store: Store, stopped: Callable[[], bool]) -> None:
        self._store = store
        self._stopped = stopped
        self._register = Register(store.connection)
        self._compared = 0

    def with_most(self) -> None:
        """Compare what waits, but for the last articles, with which others will be compared that are still to come.
        Raises DatabaseError."""
        last = self._store.last_article()
        until = last - last % TOGETHER
        if until > self._compared:
            self._compare(until)
            self._compared = until

    def with_all(self) -> None:
        """Compare all that waits. Raises DatabaseError."""
        self._compare(None)

    def _compare(self, until: int | None) -> None:
        link_copies(self._store, self._stopped, until)
        link_reports(self._store, self._stopped, self._register, until)
