"""Where a reader was when the connection broke, so that the next login goes on there.

While the browser runs, a small file of its process in the user's state folder says where the cursor is; leaving takes
it away. What is left of a process that is no more was left by one that was cut off. With --restricted nothing is kept.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from zlib import crc32


class Place(NamedTuple):
    """A place in a timeline: the query, and the incident with its day (ISO, None for an undated one)."""

    query: str
    day: str | None
    incident: int


class Bookmark:
    """The place of this process in the timeline of a database."""

    def __init__(self, database: Path) -> None:
        base = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
        self._folder = Path(base) / "tidings" / "places"
        self._name = f"{crc32(str(database.absolute()).encode('utf-8', 'surrogateescape')):08x}"
        self._kept: Place | None = None

    def left_behind(self) -> Place | None:
        """Take the place at which a browser was cut off, the latest of several; None where none was."""
        left = sorted(self._of_the_dead())
        places = [_read(file) for _, file in left]
        for _, file in left:
            with suppress(OSError):
                file.unlink()
        return next(filter(None, reversed(places)), None)

    def keep(self, place: Place) -> None:
        """Write the place down; where that cannot be done, the next login begins at the newest incident."""
        if place == self._kept:
            return
        self._kept = place
        file = self._folder / f"{self._name}-{os.getpid()}"
        beside = file.with_suffix(".new")
        with suppress(OSError, ValueError):
            self._folder.mkdir(parents=True, exist_ok=True)
            beside.write_text(f"{place.day or ''}\n{place.incident}\n{place.query}", encoding="utf-8")
            beside.replace(file)

    def drop(self) -> None:
        """Take the place away: the reader has left."""
        with suppress(OSError):
            (self._folder / f"{self._name}-{os.getpid()}").unlink(missing_ok=True)

    def _of_the_dead(self) -> Iterator[tuple[float, Path]]:
        with suppress(OSError):
            for file in self._folder.glob(f"{self._name}-*"):
                process = file.name.rpartition("-")[2]
                if not (process.isdecimal() and _runs(int(process))):
                    yield file.stat().st_mtime, file


def _read(file: Path) -> Place | None:
    try:
        day, incident, query = file.read_text(encoding="utf-8").split("\n", 2)
        return Place(query, day or None, int(incident))
    except (OSError, ValueError):
        return None


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
        return bool(
            Path(f"/proc/{process}/cmdline").read_bytes()
        )  # one that has ended and waits to be counted has none
    except ProcessLookupError:
        return False
    except OSError:  # it is somebody else's, or this system tells no more
        return True
