"""Questions are answered off the event loop, the newest of a lane first and only."""

import sqlite3
import threading
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from tests.tui.running import PATIENCE
from tui.desk import Desk, Failure

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture
def desk(database: Path) -> Any:
    opened = Desk(database)
    yield opened
    opened.close()


def endless(conn: sqlite3.Connection) -> object:
    return conn.execute(ENDLESS).fetchone()


def test_an_answer_is_delivered_on_another_thread(desk: Desk) -> None:
    answers: Queue[Any] = Queue()
    desk.ask("a", lambda conn: (conn.execute("SELECT 6 * 7").fetchone()[0], threading.get_ident()), answers.put)
    number, thread = answers.get(timeout=PATIENCE)
    assert number == 42
    assert thread != threading.get_ident()


def test_asking_again_drops_what_was_asked_before(desk: Desk) -> None:
    answers: Queue[Any] = Queue()
    started = threading.Event()

    def slow(conn: sqlite3.Connection) -> object:
        started.set()
        return endless(conn)

    desk.ask("a", slow, answers.put)
    assert started.wait(PATIENCE)
    desk.ask("a", lambda conn: "second", answers.put)
    assert answers.get(timeout=PATIENCE) == "second"
    assert answers.empty()


def test_lanes_do_not_wait_for_each_other(desk: Desk) -> None:
    answers: Queue[Any] = Queue()
    desk.ask("slow", endless, answers.put)
    desk.ask("quick", lambda conn: "quick", answers.put)
    assert answers.get(timeout=PATIENCE) == "quick"
    assert not desk.idle


def test_a_question_that_fails_gives_the_reason(desk: Desk) -> None:
    answers: Queue[Any] = Queue()
    desk.ask("a", lambda conn: conn.execute("SELECT nonsense"), answers.put)
    assert answers.get(timeout=PATIENCE) == Failure(f"{desk.database} cannot be used: no such column: nonsense")
    desk.ask("a", lambda conn: "still there", answers.put)
    assert answers.get(timeout=PATIENCE) == "still there"


def test_a_mistake_in_a_question_does_not_silence_the_lane(desk: Desk) -> None:
    answers: Queue[Any] = Queue()
    desk.ask("a", lambda conn: int("no number"), answers.put)
    assert answers.get(timeout=PATIENCE) == Failure("ValueError: invalid literal for int() with base 10: 'no number'")
    desk.ask("a", lambda conn: "still there", answers.put)
    assert answers.get(timeout=PATIENCE) == "still there"


def test_nothing_can_be_written(desk: Desk) -> None:
    answers: Queue[Any] = Queue()
    desk.ask("a", lambda conn: conn.execute("DELETE FROM articles"), answers.put)
    assert isinstance(answers.get(timeout=PATIENCE), Failure)


def test_a_file_that_cannot_be_read_gives_the_reason(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"no database" * 1000)
    desk = Desk(tmp_path / "x")
    answers: Queue[Any] = Queue()
    desk.ask("a", lambda conn: conn.execute("SELECT 1 FROM articles").fetchall(), answers.put)
    assert isinstance(answers.get(timeout=PATIENCE), Failure)
    desk.close()


def test_closing_stops_what_is_running(database: Path) -> None:
    desk = Desk(database)
    desk.ask("a", endless, lambda answer: None)
    desk.close()
    assert threading.active_count() < 50
