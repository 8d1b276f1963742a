"""The way into the browser: the first question is asked before Textual is loaded, so that the answer is in time."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path

from db.query import Query
from tui import questions
from tui.desk import Desk, Failure
from tui.questions import Found


def run_browser(database: Path, *, restricted: bool = False, theme: str | None = None, mouse: bool = True) -> int:
    """Open the browser on a database and give the exit code. ``restricted`` starts no other program."""
    desk = Desk(database)
    first: Future[Found | Failure] = Future()
    desk.ask("timeline", lambda connection: questions.found(connection, Query()), first.set_result)
    from tui.program import Tidings
    from tui.theme import INK

    app = Tidings(desk, first_answer=first, restricted=restricted, theme=theme or INK.name)
    try:
        app.run(mouse=mouse)
    finally:
        desk.close()
    return app.return_code or 0
