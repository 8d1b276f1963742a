"""The same work on many pieces: in this process or in several, the answers always in the order of the pieces."""

from __future__ import annotations

import gc
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

Piece = TypeVar("Piece")
Answer = TypeVar("Answer")

_AHEAD = 3
"""Pieces in hand for each worker: enough to keep it busy, few enough to keep memory flat."""


def ordered(function: Callable[[Piece], Answer], pieces: Iterable[Piece], *, jobs: int = 1) -> Iterator[Answer]:
    """Give ``function(piece)`` for each piece in order, worked out by ``jobs`` processes.

    With one job it is plain ``map``. With more, ``function``, pieces and answers must be picklable, and the pieces are
    taken only a few ahead of the answers, so that an endless source is fine. Leaving early stops the workers.
    """
    if jobs == 1:
        yield from map(function, pieces)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pending: deque[Future[Answer]] = deque()
    with ProcessPoolExecutor(jobs, get_context("spawn"), _begin_worker) as pool:
        try:
            for piece in pieces:
                pending.append(pool.submit(function, piece))
                if len(pending) >= jobs * _AHEAD:
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def collect_rarely() -> None:
    """Let this process look for cyclic garbage less often, for a fifth less time on articles.

    Understanding an article makes some ten thousand objects and no cycles among them: all are freed as soon as the
    article is done, and a search through them every 700 objects, as is the default, finds nothing.
    """
    gc.set_threshold(_BETWEEN_COLLECTIONS)


_BETWEEN_COLLECTIONS = 100_000
"""Objects made and not yet freed: a few dozen articles' worth."""


def _begin_worker() -> None:
    """Leave interrupts to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_rarely()
