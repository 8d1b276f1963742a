"""Where questions to the database are answered: off the event loop, and dropped as soon as they are out of date.

Each lane ("timeline", "article", ...) has one thread with one read-only connection. Asking a lane again interrupts what
it is doing, so a key pressed while a query runs never waits for it.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from db.store.database import DatabaseError, explained, is_outgrown, open_reader

if TYPE_CHECKING:
    from db.store.changes import Change
    from tui.pen import Pen

_STEPS = 1_000  # of SQLite's virtual machine, a small part of a millisecond

Question = Callable[[sqlite3.Connection], Any]
"""Asks the database on a connection of a lane; what it gives is the answer."""
Deliver = Callable[[Any], object]
"""Gets the answer, or a Failure, on the thread of the lane."""


class Failure(NamedTuple):
    """Why a question could not be answered, in the words of the database."""

    reason: str


class _Errand(NamedTuple):
    question: Question
    deliver: Deliver


class Lane:
    """One thread, one connection, one question at a time: the newest."""

    def __init__(self, name: str, database: Path) -> None:
        self._database = database
        self._waiting: _Errand | None = None
        self._running: _Errand | None = None
        self._connection: sqlite3.Connection | None = None
        self._closed = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._serve, name=f"desk-{name}", daemon=True)
        self._thread.start()

    def ask(self, question: Question, deliver: Deliver) -> None:
        """Ask for an answer; whatever was asked before and is not answered yet never will be."""
        with self._changed:
            self._waiting = _Errand(question, deliver)
            self._stop_running()
            self._changed.notify_all()

    def close(self) -> None:
        """Stop what is running and let the connection go."""
        with self._changed:
            self._closed = True
            self._waiting = None
            self._stop_running()
            self._changed.notify_all()
        self._thread.join()

    @property
    def idle(self) -> bool:
        """Whether everything asked has been answered or dropped."""
        with self._changed:
            return self._waiting is None and self._running is None

    def _stop_running(self) -> None:
        self._running, running = None, self._running
        if running is not None and self._connection is not None:
            self._connection.interrupt()

    def _serve(self) -> None:
        while (errand := self._next()) is not None:
            answer = self._answer(errand.question)
            with self._changed:
                if self._running is not errand:
                    continue
            errand.deliver(answer)
            with self._changed:
                if self._running is errand:
                    self._running = None
        if self._connection is not None:
            self._connection.close()

    def _next(self) -> _Errand | None:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._waiting is not None)
            if self._closed:
                return None
            self._running, self._waiting = self._waiting, None
            return self._running

    def _answer(self, question: Question) -> Any:
        try:
            if self._connection is None or is_outgrown(self._connection, self._database):
                self._connection = open_reader(self._database)
                self._connection.set_progress_handler(self._is_outdated, _STEPS)
            return question(self._connection)
        except sqlite3.Error as error:
            return Failure(str(explained(error, self._database)))
        except (DatabaseError, OSError) as error:
            return Failure(str(error))
        except Exception as error:  # noqa: BLE001 - a mistake in one question must not silence the lane for good
            return Failure(f"{type(error).__name__}: {error}")

    def _is_outdated(self) -> bool:
        """Stop a question of many statements, too: an interrupt between two of them is forgotten."""
        return self._running is None


class Desk:
    """The lanes to one database."""

    def __init__(self, database: Path) -> None:
        self.database = database
        self._lanes: dict[str, Lane] = {}
        self._pen: Pen | None = None

    def ask(self, lane: str, question: Question, deliver: Deliver) -> None:
        """Ask on a lane; ``deliver`` gets the answer or a :class:`Failure`, on the thread of the lane."""
        if lane not in self._lanes:
            self._lanes[lane] = Lane(lane, self.database)
        self._lanes[lane].ask(question, deliver)

    def change(self, change: Change, deliver: Deliver, waits: Callable[[], object] = lambda: None) -> None:
        """Make a change of the reader's; ``deliver`` gets what takes it back or a :class:`Failure`, on another thread.

        Changes are made one after the other, and none is dropped. ``waits`` is called there while another one writes.
        """
        if self._pen is None:
            from tui.pen import Pen

            self._pen = Pen(self.database)
        self._pen.make(change, deliver, waits)

    @property
    def idle(self) -> bool:
        """Whether no lane has anything left to answer, and no change is left to be made."""
        return all(lane.idle for lane in self._lanes.values()) and (self._pen is None or self._pen.idle)

    def close(self) -> None:
        """Make what changes are left to be made, and close every lane."""
        if self._pen is not None:
            self._pen.close()
        for lane in self._lanes.values():
            lane.close()
