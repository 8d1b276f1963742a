"""Opening the database to write in it: article by article as others read it, or all at once for the first time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.store.file.database import connect_writer, is_empty
from db.store.file.turns import Waiting, impatient
from db.store.rows.indexing import LiveIndex
from db.store.writing import loading
from db.store.writing.store import Store


def open_writer(path: Path, waiting: Waiting = impatient) -> Store:
    """Open (creating and migrating it where needed) the database at ``path``; use it as a context manager.

    A first load that was broken off is finished before. While another writes, ``waiting`` is asked whether to wait on
    (see turns.py). Raises DatabaseError.
    """
    loading.finish(path, waiting)
    return Store(connect_writer(path, path, "PRAGMA journal_mode = WAL", waiting=waiting), path, LiveIndex, waiting)


@contextmanager
def open_loader(path: Path, waiting: Waiting = impatient) -> Iterator[Store]:
    """Open the database at ``path`` to have many articles written; one that has some already is opened as ever.

    What is loaded can be read once the context is left. If an error leaves it, what was committed waits for the next
    load. Raises DatabaseError.
    """
    if not is_empty(path) and not loading.moved_aside(path):
        with open_writer(path, waiting) as store:
            yield store
        return
    with loading.beside(path, waiting) as store:
        yield store
