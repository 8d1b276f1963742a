"""Questions to the database give way to the next one, even between two of their statements."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from db.query import Query
from db.store.panes import timeline
from tests.tui.library import build_many
from tests.tui.running import PATIENCE
from tui.desk import Desk

_ENDLESS = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@pytest.mark.parametrize("between_statements", [False, True])
def test_an_endless_question_gives_way(tmp_path: Path, between_statements: bool) -> None:
    desk, answers = Desk(tmp_path / "none.db"), []
    begun, asked, answered = threading.Event(), threading.Event(), threading.Event()

    def endless(conn: sqlite3.Connection) -> None:
        conn.execute("SELECT 1").fetchone()
        begun.set()
        if between_statements:
            asked.wait(PATIENCE)
        conn.execute(_ENDLESS).fetchone()

    def deliver(answer: object) -> None:
        answers.append(answer)
        answered.set()

    desk.ask("lane", endless, deliver)
    assert begun.wait(PATIENCE)
    desk.ask("lane", lambda conn: conn.execute("SELECT 7").fetchone(), deliver)
    asked.set()
    assert answered.wait(PATIENCE)
    desk.close()
    assert answers == [(7,)]


def test_a_database_that_comes_later_is_seen(tmp_path: Path) -> None:
    path, answers, answered = tmp_path / "t.db", [], threading.Event()
    desk = Desk(path)

    def deliver(answer: object) -> None:
        answers.append(answer)
        answered.set()

    for _ in range(2):
        answered.clear()
        desk.ask("lane", lambda conn: timeline.count(conn, Query())[0], deliver)
        assert answered.wait(PATIENCE)
        build_many(path, 3)
    desk.close()
    assert answers == [0, 3]
