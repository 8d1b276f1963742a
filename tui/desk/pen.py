"""Where the reader's own changes are written: one after the other, off the event loop, none of them dropped."""

from __future__ import annotations

import queue
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from db.store.file.database import DatabaseError, explained
from db.store.file.turns import Waiting
from db.store.writing.opening import open_writer
from tui.desk.failure import Failure

if TYPE_CHECKING:
    from db.store.changes.undoable import Change

Made = Callable[["Change | Failure"], object]
"""Gets what takes a change back, or a Failure, on the thread of the pen."""


class Pen:
    """One thread that opens the database for writing when there is something to write, and only for so long."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._waiting: queue.SimpleQueue[tuple[Change, Made, Callable[[], object]] | None] = queue.SimpleQueue()
        self._closing = False
        self._unfinished = 0
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def make(self, change: Change, deliver: Made, waits: Callable[[], object]) -> None:
        """Make a change; ``deliver`` gets the change that takes it back, or a Failure, on the thread of the pen.

        While another tidings writes, ``waits`` is called about every second; a pen that is closed waits no longer.
        """
        with self._lock:
            self._unfinished += 1
            if self._thread is None:
                self._thread = threading.Thread(target=self._serve, name="pen")
                self._thread.start()
        self._waiting.put((change, deliver, waits))

    @property
    def idle(self) -> bool:
        """Whether everything is written."""
        with self._lock:
            return self._unfinished == 0

    def close(self) -> None:
        """Write what is still to be written, then stop."""
        self._closing = True
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join()

    def _serve(self) -> None:
        while (errand := self._waiting.get()) is not None:
            change, deliver, waits = errand
            deliver(self._written(change, waits))
            with self._lock:
                self._unfinished -= 1

    def _written(self, change: Change, waits: Callable[[], object]) -> Change | Failure:
        def waiting() -> bool:
            if not self._closing:
                waits()
            return not self._closing

        try:
            return write(self._database, change, waiting)
        except Exception as error:  # noqa: BLE001 - a mistake in one change must not silence the pen for good
            return Failure(f"{type(error).__name__}: {error}")


def write(database: Path, change: Change, waiting: Waiting) -> Change | Failure:
    """Make a change of the reader's; give the change that takes it back, or why it could not be made."""
    from db.linking import link_reports  # loads what the browser needs for nothing else

    try:
        with open_writer(database, waiting) as store:
            made = change.make(store)
            link_reports(store)
            return made
    except sqlite3.Error as error:
        return Failure(str(explained(error, database)))
    except (DatabaseError, OSError, ValueError) as error:
        return Failure(str(error))
    except KeyError:
        return Failure("it is not there any more")
