"""The memory that a process and all that it started hold together at the most."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_EVERY_SECONDS = 0.1


@contextmanager
def peak() -> Iterator[list[int]]:
    """Give a list of which the one entry is, when the context is left, the most bytes that were held inside it.

    Pages that processes share are counted once (PSS, from /proc).
    """
    most = [0]
    done = threading.Event()

    def watch() -> None:
        while not done.wait(_EVERY_SECONDS):
            most[0] = max(most[0], sum(map(_held, _family(os.getpid()))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield most
    finally:
        done.set()
        watcher.join()


def _family(process: int) -> Iterator[int]:
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _held(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) << 10 for line in lines if line.startswith("Pss:")), 0)
