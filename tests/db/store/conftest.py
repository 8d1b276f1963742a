"""A database of its own for every test."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from db.model import Extraction, RawArticle
from db.store.file.database import open_reader
from db.store.writing.opening import open_writer
from db.store.writing.store import Store
from tests.db.store.one_article import BODY, UNDERSTOOD
from tests.db.store.samples import EXTRACTOR, raw
from tests.db.store.soundness import assert_sound

Filled = Callable[..., sqlite3.Connection]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news" / "t.db"


@pytest.fixture
def filled(path: Path) -> Iterator[Filled]:
    """Give a function that stores articles and gives a reader."""
    open_connections: list[sqlite3.Connection] = []

    def fill(*articles: tuple[RawArticle, Extraction]) -> sqlite3.Connection:
        with open_writer(path) as store, store.batch():
            for raw, extraction in articles:
                store.add(raw, extraction, extractor=EXTRACTOR)
        open_connections.append(open_reader(path))
        return open_connections[-1]

    yield fill
    for conn in open_connections:
        with closing(conn):
            pass


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """Give a database with one article of two incidents, open for writing."""
    with open_writer(path) as opened:
        opened.add(raw(BODY, published="2021-03-06"), UNDERSTOOD, extractor="1")
        yield opened
    assert_sound(path)


@pytest.fixture
def conn(store: Store, path: Path) -> Iterator[sqlite3.Connection]:
    """Give a reader of that database."""
    with closing(open_reader(path)) as opened:
        yield opened
