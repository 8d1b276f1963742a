"""The cache of newsboat."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.db.readers.reading import found, found_in

TABLES = """
    CREATE TABLE rss_feed (rssurl VARCHAR(1024) PRIMARY KEY NOT NULL, url VARCHAR(1024) NOT NULL,
        title VARCHAR(1024) NOT NULL, lastmodified INTEGER(11) NOT NULL DEFAULT 0, is_rtl INTEGER(1) NOT NULL DEFAULT 0,
        etag VARCHAR(128) NOT NULL DEFAULT "");
    CREATE TABLE rss_item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, guid VARCHAR(64) NOT NULL,
        title VARCHAR(1024) NOT NULL, author VARCHAR(1024) NOT NULL, url VARCHAR(1024) NOT NULL,
        feedurl VARCHAR(1024) NOT NULL, pubDate INTEGER NOT NULL, content VARCHAR(65535) NOT NULL,
        unread INTEGER(1) NOT NULL, enclosure_url VARCHAR(1024), enclosure_type VARCHAR(1024),
        enqueued INTEGER(1) NOT NULL DEFAULT 0, flags VARCHAR(52), deleted INTEGER(1) NOT NULL DEFAULT 0,
        base VARCHAR(128) NOT NULL DEFAULT "");
"""
FEED = "https://courier.example/rss"
INSERT = (
    "INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread, deleted) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)"
)


def cache(path: Path, *items: tuple[object, ...], feed: str = "The Courier") -> Path:
    """Make a cache as newsboat does; items are title, author, address, seconds since 1970, content, deleted."""
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.executescript(TABLES)
        conn.execute("INSERT INTO rss_feed (rssurl, url, title) VALUES (?, 'https://courier.example', ?)", (FEED, feed))
        for number, (title, author, url, seconds, content, deleted) in enumerate(items):
            conn.execute(INSERT, (f"guid{number}", title, author, url, FEED, seconds, content, deleted))
    return path


RAID = ("Raid kills three", "Jane Doe", "https://courier.example/1", 1614852000, "<p>A raid killed three.</p>", 0)


def test_entries_have_their_feed_as_source(tmp_path: Path) -> None:
    gone = ("Gone", "", "", 1614852000, "Deleted by the reader.", 1)
    (article,), troubles = found(cache(tmp_path / "cache.db", RAID, gone))
    assert not troubles
    assert (article.title, article.body, article.published) == (
        "Raid kills three",
        "A raid killed three.",
        "2021-03-04",
    )
    assert (article.source, article.author, article.url) == ("The Courier", "Jane Doe", "https://courier.example/1")
    assert article.path == f"{tmp_path / 'cache.db'}, entry 1"


def test_entries_without_text_date_or_feed_title(tmp_path: Path) -> None:
    bare = ("Only a headline &amp; no more", "", "https://courier.example/2", 0, "", 0)
    dateless = ("[o]ne", "", "", 0, "Two &lt;b&gt; three &amp;amp; four\x1b[31m.", 0)
    (article,), (trouble,) = found(cache(tmp_path / "cache.db", bare, dateless, feed=""))
    assert trouble.reason == "no text, only a headline or a link"
    assert (article.title, article.published, article.source) == ("[o]ne", None, FEED)
    assert article.body == "Two <b> three &amp; four\x1b[31m."


def test_bytes_that_are_no_utf8(tmp_path: Path) -> None:
    path = cache(tmp_path / "cache.db", RAID)
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("UPDATE rss_item SET content = CAST(x'636166e9206b696c6c6564' AS TEXT), pubDate = 'never'")
    (article,), _ = found(path)
    assert (article.body, article.published) == ("café killed", None)


def test_other_databases_and_damaged_ones_are_told(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.db")) as conn, conn:
        conn.execute("CREATE TABLE things (name TEXT)")
    assert found(tmp_path / "other.db")[1][0].reason == "a SQLite database, but not newsboat's"
    cache(tmp_path / "cache.db", RAID)
    (article,), troubles = found(tmp_path)
    assert (article.title, troubles) == ("Raid kills three", [])
    (tmp_path / "cache.db").unlink()
    whole = cache(tmp_path / "cache.db", *[RAID] * 50).read_bytes()
    assert "damaged" in found_in(whole[:3000])[1][0].reason
    broken = bytearray(whole)
    broken[4096:9000] = b"\xff" * 4904
    assert found_in(bytes(broken))[1]


@pytest.mark.parametrize("table", ["rss_item", "rss_feed"])
def test_a_view_in_place_of_a_table_is_not_run(tmp_path: Path, table: str) -> None:
    path = cache(tmp_path / "cache.db", RAID)
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute(f"DROP TABLE {table}")
        conn.execute(
            f"CREATE VIEW {table} AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"
        )
    assert found(path)[1][0].reason == "a SQLite database, but not newsboat's"
