"""Many at once on one database: who reads never hears of a lock, who writes waits and says so, and nothing is lost."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from db.importer import import_articles, load_articles
from db.readers.registry import read_articles
from db.store.changes import undoable
from db.store.file.database import DatabaseError
from db.store.writing.opening import open_writer
from tests.cli import ROOT, tidings
from tests.db.readers.server import Answer, serving
from tests.db.store.soundness import assert_sound
from tests.db.wires import import_in_small_batches, wires
from tests.processes import begun
from tests.trust.kills import news_feed
from tests.tui.terminal import CERTAIN_ESCAPE, PATIENCE, Terminal

_TROUBLE = re.compile(r"locked|being written|Not changed|Traceback|cannot be|Error")
BEFORE, LATER = 60, 400


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database with some articles, and a file with more beside it."""
    lines = wires(BEFORE + LATER).splitlines(keepends=True)
    (tmp_path / "before.jsonl").write_text("".join(lines[:BEFORE]))
    (tmp_path / "later.jsonl").write_text("".join(lines[BEFORE:]))
    load_articles(tmp_path / "library.db", read_articles([tmp_path / "before.jsonl"]))
    return tmp_path / "library.db"


def started(database: Path, *words: str | Path) -> subprocess.Popen[str]:
    """Start a command on the database."""
    command = [sys.executable, "-m", "tui.cli", "--db", str(database), *map(str, words)]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)


@contextmanager
def writing(database: Path) -> Iterator[sqlite3.Connection]:
    """Hold the lock of a writer."""
    with closing(sqlite3.connect(database, isolation_level=None)) as conn:
        conn.execute("BEGIN IMMEDIATE")
        yield conn
        conn.execute("COMMIT")


def wait_until(terminals: list[Terminal], comes: Callable[[], bool]) -> None:
    """Wait until something is so, and read what browsers send meanwhile."""
    end = time.monotonic() + PATIENCE
    while not comes():
        assert time.monotonic() < end, [terminal.text for terminal in terminals]
        for terminal in terminals:
            terminal.drain()


@pytest.mark.parametrize("browsers", [3, pytest.param(10, marks=pytest.mark.torture)])
def test_browsers_an_importer_and_a_watcher_share_a_database(database: Path, browsers: int, tmp_path: Path) -> None:
    environment = {**os.environ, "TERM": "xterm-256color", "XDG_CONFIG_HOME": str(tmp_path / "config")}
    terminals = [Terminal(database, environment=environment, size=(120, 30)) for _ in range(browsers)]
    seen: set[str] = set()
    try:
        for terminal in terminals:
            terminal.wait_for("incidents")
        with serving() as web:
            web.answers["/feed"] = Answer(news_feed(1))
            others = [
                started(database, "import", tmp_path / "later.jsonl"),
                started(database, "watch", web.url("/feed")),
            ]
            for number, terminal in enumerate(terminals):
                terminal.child.send(f"ttag{number}\r")
            while others[0].poll() is None:
                for terminal in terminals:
                    for keys in ("j", "\r", "n", CERTAIN_ESCAPE, "/the\r", CERTAIN_ESCAPE):
                        terminal.child.send(keys)
                        terminal.drain(0.02)
                        seen.update(_TROUBLE.findall(terminal.text))
            wait_until(terminals, lambda: _articles(database) == BEFORE + LATER + 10)
            others[1].terminate()
            said = [other.communicate()[1] for other in others]
        assert others[0].returncode == 0, said
        assert f"{LATER} new articles" in said[0]
        assert "10 new articles" in said[1]
        wait_until(terminals, lambda: len(_tags(database)) == browsers)
        for terminal in terminals:
            seen.update(_TROUBLE.findall(terminal.text))
            assert terminal.child.isalive()
    finally:
        for terminal in terminals:
            terminal.child.close(force=True)
    assert seen == set()
    assert_sound(database)
    assert _articles(database) == BEFORE + LATER + 10
    assert set(_tags(database)) == {f"tag{number}" for number in range(browsers)}


def test_an_importer_waits_for_another_writer_and_says_so(database: Path, tmp_path: Path) -> None:
    with writing(database):
        waits = started(database, "import", tmp_path / "later.jsonl")
        assert waits.stderr is not None
        assert waits.stderr.readline() == "tidings import: another tidings is writing; waiting for it\n"
        time.sleep(6)
        assert waits.poll() is None
    assert f"{LATER} new articles" in waits.communicate()[1]
    assert waits.returncode == 0


def test_a_change_in_the_browser_waits_says_so_and_is_made(database: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "TERM": "xterm-256color", "XDG_CONFIG_HOME": str(tmp_path / "config")}
    terminal = Terminal(database, environment=environment, size=(120, 30))
    try:
        terminal.wait_for("incidents")
        with writing(database):
            terminal.child.send("t")
            terminal.wait_for("Enter")
            terminal.child.send("mine\r")
            terminal.wait_for("Another tidings is writing; the change waits for it")
            for _ in range(12):
                terminal.press("j")
                terminal.drain(0.5)
            assert "Not changed" not in terminal.text
        terminal.wait_until(lambda: _tags(database) != [])
        terminal.leave()
    finally:
        terminal.child.close(force=True)
    assert _tags(database) == ["mine"]


def test_ctrl_c_ends_the_waiting(database: Path, tmp_path: Path) -> None:
    import signal

    with writing(database):
        waits = started(database, "import", tmp_path / "later.jsonl")
        assert waits.stderr is not None
        waits.stderr.readline()
        waits.send_signal(signal.SIGINT)
        assert waits.wait(PATIENCE) == 1


def test_a_writer_that_is_killed_leaves_no_lock(database: Path, tmp_path: Path) -> None:
    for _ in range(3):
        process = begun(import_in_small_batches, import_articles, database, tmp_path / "later.jsonl")
        before = _articles(database)
        while process.is_alive() and _articles(database) == before:
            process.join(0.02)
        process.kill()
        process.join()
        with open_writer(database) as store:  # refused after a few seconds if there were a lock
            undoable.starring(1, True).make(store)
        assert tidings("--db", database, "timeline", "--limit", "3").returncode == 0
    assert_sound(database)


def test_changes_of_many_threads_are_all_kept(database: Path) -> None:
    failed: list[DatabaseError] = []

    def change(number: int) -> None:
        try:
            for turn in range(5):
                with open_writer(database, waiting=lambda: True) as store:
                    undoable.tagging(1 + number, f"{number}-{turn}").make(store)
        except DatabaseError as error:
            failed.append(error)

    threads = [threading.Thread(target=change, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert len(_tags(database)) == 30
    assert_sound(database)


def _articles(database: Path) -> int:
    with closing(sqlite3.connect(database)) as conn:
        return int(conn.execute("SELECT count(*) FROM articles").fetchone()[0])


def _tags(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as conn:
        return [name for (name,) in conn.execute("SELECT name FROM tags ORDER BY name")]
