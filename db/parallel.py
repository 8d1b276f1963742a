"""The same work on many pieces: in this process or in several, the answers always in the order of the pieces."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from db.garbage import collect_seldom

if TYPE_CHECKING:
    from concurrent.futures import Future

Kept = TypeVar("Kept")
Piece = TypeVar("Piece")
Answer = TypeVar("Answer")

_MOST = 4
"""More processes than these only wait for the one that writes, and each holds some 150 MB."""
_AHEAD = 3
"""Pieces in hand for each worker: enough to keep it busy, few enough to keep memory flat."""


def processors() -> int:
    """Give how many processes are worth their memory: as many as this one may use processors, four at most."""
    if hasattr(os, "sched_getaffinity"):
        return min(_MOST, len(os.sched_getaffinity(0)))
    return min(_MOST, os.cpu_count() or 1)


def ordered(function: Callable[[Piece], Answer], pieces: Iterable[Piece], *, jobs: int = 1) -> Iterator[Answer]:
    """Give ``function(piece)`` for each piece in order, worked out by ``jobs`` processes.

    With one job it is plain ``map``. With more, ``function``, pieces and answers must be picklable, and the pieces are
    taken only a few ahead of the answers, so that an endless source is fine. Leaving early stops the workers.
    """
    with closing(accompanied(function, ((None, piece) for piece in pieces), jobs=jobs)) as answers:
        for _, answer in answers:
            yield answer


def accompanied(
    function: Callable[[Piece], Answer], pieces: Iterable[tuple[Kept, Piece]], *, jobs: int = 1
) -> Generator[tuple[Kept, Answer], None, None]:
    """Do as ``ordered`` does, and give beside each answer what its piece came with, which stays in this process.

    A single piece is worked out here, too: that takes less than the start of another process.
    """
    given = iter(pieces)
    begin = list(islice(given, min(jobs, 2)))
    if len(begin) < 2:
        yield from ((kept, function(piece)) for kept, piece in chain(begin, given))
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pending: deque[tuple[Kept, Future[Answer]]] = deque()
    with ProcessPoolExecutor(jobs, get_context("spawn"), _follow_the_parent) as pool:
        try:
            for kept, piece in chain(begin, given):
                pending.append((kept, pool.submit(function, piece)))
                if len(pending) >= jobs * _AHEAD:
                    yield _first(pending)
            while pending:
                yield _first(pending)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _first(pending: deque[tuple[Kept, Future[Answer]]]) -> tuple[Kept, Answer]:
    kept, future = pending.popleft()
    return kept, future.result()


def _follow_the_parent() -> None:
    """Leave interrupts to the parent, do not outlive it, however it ends, and look for garbage seldom."""
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
