"""One lane: a thread with a read-only connection, which answers the newest question and drops what is out of date."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from db.store.file.database import DatabaseError, explained, is_outgrown, open_reader
from tui.desk.failure import Failure

_STEPS = 1_000  # of SQLite's virtual machine, a small part of a millisecond

Question = Callable[[sqlite3.Connection], Any]
"""Asks the database on a connection of a lane; what it gives is the answer."""
Deliver = Callable[[Any], object]
"""Gets the answer, or a Failure, on the thread of the lane."""


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
