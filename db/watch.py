"""Watching feeds: each is asked again and again for what is new, politely, through days without a network."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from db.importer import Tally, Watcher, import_articles
from db.readers.files import is_url
from db.readers.opml import feed_urls
from db.readers.registry import read_source
from db.readers.source import source_of
from db.readers.web import FetchError, Validators, fetch
from db.store.file.database import DatabaseError, open_reader
from db.store.file.turns import impatient
from db.store.sources import feeds
from db.store.writing.opening import open_writer


@dataclass(frozen=True, slots=True)
class Round:
    """What asking one feed once brought: ``tally`` is None where nothing was new, ``failure`` says what went wrong.

    ``wait`` are the seconds that the server asks us to leave it alone, None where it does not.
    """

    url: str
    tally: Tally | None = None
    failure: str | None = None
    wait: int | None = None


def urls_of(feeds_or_lists: Iterable[str]) -> list[str]:
    """Give the addresses of feeds named by address or by OPML file, each once.

    Raises ValueError for what is neither, OSError for a file that cannot be read.
    """
    urls: list[str] = []
    for named in feeds_or_lists:
        found = [named] if is_url(named) else [] if "://" in named else _listed(Path(named))
        if not found:
            raise ValueError(f"{named}: neither an http(s) address nor an OPML list of feeds")
        urls += found
    return list(dict.fromkeys(urls))


def _listed(path: Path) -> list[str]:
    return feed_urls(path.read_text(encoding="utf-8", errors="replace"))


def ask(database: Path, url: str, watcher: Watcher | None = None) -> Round:
    """Ask one feed for what is new and import it; what goes wrong is part of the answer."""
    try:
        with closing(open_reader(database)) as conn:
            known = Validators(*feeds.answered(conn, url))
        fetched = fetch(url, known)
        if fetched.content is None:
            return Round(url)
        source = source_of(url, cast(BinaryIO, fetched.content))
        tally = import_articles(database, read_source(source), watcher=watcher)
        waiting = watcher.waiting if watcher else impatient
        with open_writer(database, waiting) as store, store.batch():
            feeds.remember(store.connection, url, fetched.validators.etag, fetched.validators.modified)
    except FetchError as error:
        return Round(url, failure=str(error), wait=error.wait)
    except DatabaseError as error:
        return Round(url, failure=str(error))
    return Round(url, tally)


class Schedule:
    """When each feed is to be asked: every so many seconds, later where its server says so."""

    def __init__(self, urls: Sequence[str], every: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._every = every
        self._clock = clock
        self._due = dict.fromkeys(urls, clock())

    def due(self) -> list[str]:
        """Give the feeds whose time has come."""
        now = self._clock()
        return [url for url, due in self._due.items() if due <= now]

    def done(self, asked: Round) -> None:
        """Note that a feed was asked."""
        self._due[asked.url] = self._clock() + max(self._every, asked.wait or 0)

    def pause(self) -> float:
        """Give the seconds until the next feed is due."""
        return max(0.0, min(self._due.values()) - self._clock())
