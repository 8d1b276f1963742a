"""An import that runs beside the browser, in a process of its own, so that nothing waits for it.

Both ends speak over a pipe: the import tells how far it is, what it could not read and how it ended; it ends after the
batch in hand once it hears anything, or nobody listens any more.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.importer import Tally

LEAVE_SECONDS = 20.0
"""So long an import that is to end may take for the batch in hand."""


@dataclass(frozen=True, slots=True)
class Step:
    """How far an import is."""

    tally: Tally


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that could not be read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The import is over: with what was done, or with the reason why it was not."""

    tally: Tally | None
    problem: str = ""


News = Step | Unread | Ended
"""What a running import tells."""


class Aside:
    """One import that is running."""

    def __init__(self, database: Path, paths: Sequence[str], tell: Callable[[News], object]) -> None:
        """Start it; ``tell`` gets the news on a thread of its own, an :class:`Ended` at last."""
        self._mine, theirs = multiprocessing.Pipe()
        context = multiprocessing.get_context("spawn")
        self._process = context.Process(target=_import, args=(str(database), list(paths), theirs), daemon=True)
        with redirect_stderr(sys.__stderr__):  # the one that Textual puts in its place has no file behind it
            self._process.start()
        theirs.close()
        self._listener = threading.Thread(target=self._listen, args=(tell,), name="import", daemon=True)
        self._listener.start()

    def stop(self) -> None:
        """Have it end after the batch in hand, and wait for that; what was stored stays, and it can be gone on with."""
        with suppress(OSError):  # it may have ended already
            self._mine.send("stop")
        self._process.join(LEAVE_SECONDS)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join()

    def _listen(self, tell: Callable[[News], object]) -> None:
        ended = False
        while not ended:
            try:
                news: News = self._mine.recv()
            except (EOFError, OSError):
                news = Ended(None, "the import was ended from outside")
            ended = isinstance(news, Ended)
            tell(news)


def _import(database: str, paths: list[str], pipe: Connection) -> None:
    """Do the import; this is what runs in the other process."""
    _let_the_terminal_go()
    from db.garbage import collect_seldom
    from db.importer import Watcher, load_articles
    from db.readers.registry import Trouble, read_articles
    from db.store.file.database import DatabaseError

    collect_seldom()

    def trouble(found: Trouble) -> None:
        pipe.send(Unread(found.path, found.reason))

    watcher = Watcher(
        progress=lambda tally: pipe.send(Step(replace(tally))),
        trouble=trouble,
        stopped=pipe.poll,
        waiting=lambda: not pipe.poll(),
    )
    try:
        pipe.send(Ended(load_articles(Path(database), read_articles(paths), watcher=watcher)))
    except DatabaseError as error:
        pipe.send(Ended(None, str(error)))
    except BrokenPipeError:
        pass  # the browser is gone


def _let_the_terminal_go() -> None:
    """Read nothing from the terminal that the browser draws on, and write nothing to it."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
