"""Comparing articles with one another while more of them come in, so that little is left to do when all are stored."""

from __future__ import annotations

from collections.abc import Callable

from db.linking import BATCH, link_reports
from db.linking.register import Register
from db.store.copying import link_copies
from db.store.writing import Store

_LEAST = 200
"""Articles from which on it is worth while to compare them before there are more."""

_SHARE = 4
"""Of so many articles that came in one may wait: an incident that everybody reports is summed up anew each time."""


class KeepingUp:
    """Finds copies and links reports from time to time, until ``stopped``."""

    def __init__(self, store: Store, stopped: Callable[[], bool]) -> None:
        self._store = store
        self._stopped = stopped
        self._register = Register(store.connection)
        self._compared = 0

    def after(self, stored: int) -> None:
        """Compare what waits if it is much by now; ``stored`` articles have come in. Raises DatabaseError."""
        if stored - self._compared >= max(_LEAST, min(BATCH, stored // _SHARE)):
            self.finish()
            self._compared = stored

    def finish(self) -> None:
        """Compare all that waits. Raises DatabaseError."""
        link_copies(self._store, self._stopped)
        link_reports(self._store, self._stopped, self._register)
