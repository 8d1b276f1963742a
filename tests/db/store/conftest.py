"""A database of its own for every test."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from db.model import Extraction, RawArticle
from db.store.database import open_reader, open_writer
from tests.db.store.samples import EXTRACTOR

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
