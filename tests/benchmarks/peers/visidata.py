"""VisiData: the articles are a table of a SQLite database."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.benchmarks.peers.browsing import Browsing, browse
from tests.benchmarks.peers.installed import path_of
from tests.benchmarks.synthetic import Generator


def write_table(path: Path, articles: int) -> None:
    """Write invented articles as a table."""
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("CREATE TABLE articles (published TEXT, source TEXT, title TEXT, body TEXT)")
        rows = ((raw.published, raw.source, raw.title, raw.body) for raw, _ in Generator(articles).articles())
        conn.executemany("INSERT INTO articles VALUES (?, ?, ?, ?)", rows)


def measure(folder: Path, articles: int) -> None:
    """Measure the table of all articles."""
    program = path_of("vd")
    write_table(folder / "invented.sqlite", articles)
    command = [program, "--visidata-dir", str(folder), "--config", "/dev/null", str(folder / "invented.sqlite")]
    browse("VisiData", articles, Browsing(command, b"articles", opens=[b"\r"]))
