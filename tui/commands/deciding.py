"""What ``merge`` and ``split`` share: the database to write, and the errors that they explain."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui import console

if TYPE_CHECKING:
    from db.store.writing.store import Store


@contextmanager
def store(settings: console.Settings, refused: str) -> Iterator[Store]:
    """Open the database for writing. Raises Problem where it cannot be, and for an incident that is not there or not so
    made: ``refused`` says so, with {} for its number."""
    from db.store.file.database import DatabaseError
    from db.store.writing.opening import open_writer

    database = settings.to_write()
    if not database.exists():
        raise console.Problem(f"{database} does not exist; `tidings import PATH` makes it")
    try:
        with open_writer(database) as writer:
            yield writer
    except DatabaseError as error:
        raise console.Problem(str(error)) from error
    except KeyError as error:
        raise console.Problem(refused.format(error.args[0])) from error
