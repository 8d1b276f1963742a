"""Watching feeds on a server of this machine."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from db.query import Query
from db.store.file.database import open_reader
from db.store.panes import search
from db.watch import Round, Schedule, ask, urls_of
from tests.cli import tidings
from tests.db.readers.server import Answer, Web, serving
from tests.db.readers.test_feed import ATOM, RSS


@pytest.fixture
def web() -> Iterator[Web]:
    with serving() as running:
        yield running


def titles(database: Path) -> set[str | None]:
    with closing(open_reader(database)) as conn:
        return {hit.title for hit in search.articles(conn, Query())}


def test_a_feed_is_imported_and_then_asked_only_for_what_has_changed(web: Web, tmp_path: Path) -> None:
    web.answers["/feed"] = Answer(RSS.encode(), headers={"ETag": '"1"'})
    first = ask(tmp_path / "t.db", web.url("/feed"))
    assert first.tally is not None and first.tally.new == 2
    assert ask(tmp_path / "t.db", web.url("/feed")) == Round(web.url("/feed"))
    web.answers["/feed"] = Answer(ATOM.encode(), headers={"ETag": '"2"'})
    second = ask(tmp_path / "t.db", web.url("/feed"))
    assert second.tally is not None and second.tally.new == 1
    assert titles(tmp_path / "t.db") == {"Bomb kills three & wounds nine", "Two die", "Raid near Derna"}


def test_a_feed_that_fails_says_why_and_how_long_to_wait(web: Web, tmp_path: Path) -> None:
    web.answers["/busy"] = Answer(statuses=[503], headers={"Retry-After": "7200"})
    asked = ask(tmp_path / "t.db", web.url("/busy"))
    assert asked.failure is not None and "503" in asked.failure
    assert asked.wait == 7200
    assert ask(tmp_path / "t.db", "http://127.0.0.1:1/feed").failure is not None


def test_what_was_not_stored_is_asked_for_again(web: Web, tmp_path: Path) -> None:
    web.answers["/feed"] = Answer(RSS.encode(), headers={"ETag": '"1"'})
    (tmp_path / "t.db").write_text("this is no database" * 100)
    assert ask(tmp_path / "t.db", web.url("/feed")).failure is not None
    (tmp_path / "t.db").unlink()
    asked = ask(tmp_path / "t.db", web.url("/feed"))
    assert asked.tally is not None and asked.tally.new == 2


def test_each_feed_is_asked_in_its_own_time() -> None:
    now = 0.0
    schedule = Schedule(["a", "b"], 60, clock=lambda: now)
    assert schedule.due() == ["a", "b"]
    schedule.done(Round("a"))
    schedule.done(Round("b", failure="busy", wait=500))
    assert (schedule.due(), schedule.pause()) == ([], 60)
    now = 61.0
    assert schedule.due() == ["a"]
    schedule.done(Round("a"))
    now = 501.0
    assert schedule.due() == ["a", "b"]


def test_feeds_are_named_by_address_or_list(tmp_path: Path) -> None:
    (tmp_path / "f.opml").write_text(
        '<opml><outline xmlUrl="https://b.example/f"/><outline xmlUrl="https://a.example"/></opml>'
    )
    named = ["https://a.example", str(tmp_path / "f.opml")]
    assert urls_of(named) == ["https://a.example", "https://b.example/f"]
    (tmp_path / "x.txt").write_text("nothing")
    with pytest.raises(ValueError, match="neither"):
        urls_of([str(tmp_path / "x.txt")])
    with pytest.raises(ValueError, match="neither"):
        urls_of(["ftp://a.example"])


def test_the_command_looks_once_for_timers(web: Web, tmp_path: Path) -> None:
    web.answers["/feed"] = Answer(RSS.encode())
    done = tidings("--db", tmp_path / "t.db", "watch", "--once", web.url("/feed"), web.url("/gone"))
    assert done.returncode == 1
    assert b"2 new articles: " in done.stderr and b"404" in done.stderr
    assert tidings("--db", tmp_path / "t.db", "watch", "--once", web.url("/feed")).stderr == b""
    nowhere = tidings("watch", "nowhere.opml")
    assert nowhere.returncode == 1
    assert nowhere.stderr.startswith(b"tidings: nowhere.opml: no such file or directory: FEEDS are ")
