"""The way into the browser: the first question is asked before Textual is loaded, so that the answer is in time."""

from __future__ import annotations

import gc
import os
from concurrent.futures import Future, wait
from pathlib import Path

from db.query import Query
from tui import questions
from tui.config import read_config
from tui.desk import Desk, Failure
from tui.questions import Found

AT_ONCE_SECONDS = 0.02
"""How long the first answer is waited for at once: two threads that take turns are slower than one after the other.
From a slow disk it comes while Textual is loaded."""
ESCAPE_MILLISECONDS = "25"
"""How long an Escape waits to be the beginning of another key: Textual reads it from the environment when loaded."""


def run_browser(database: Path, *, restricted: bool = False, slow: str | None = None) -> int:
    """Open the browser on a database and give the exit code.

    ``restricted`` starts no other program and changes nothing; ``slow``, "on", "off" or "auto",
    says whether as little as possible is sent; without it the configuration does. A mistake of the program's own
    that ended it is raised once the terminal is as it was.
    """
    gc.disable()  # nothing that is loaded now is garbage; the app switches it on again after its first frame
    desk = Desk(database)
    first: Future[Found | Failure] = Future()
    desk.ask("timeline", lambda connection: questions.found(connection, Query()), first.set_result)
    wait([first], AT_ONCE_SECONDS)
    config = read_config()
    os.environ.setdefault("ESCDELAY", ESCAPE_MILLISECONDS)
    from db.store.file.mounts import danger
    from tui.bookmark import Bookmark
    from tui.greeting import is_first_start
    from tui.keymap import keymap
    from tui.program import Tidings

    app = Tidings(
        desk,
        first_answer=first,
        restricted=restricted,
        slow=slow or config.slow,
        theme=config.theme,
        keys=keymap(config.keymap, config.keys),
        problems=config.problems,
        greets=not restricted and is_first_start(),
        bookmark=None if restricted else Bookmark(database),
        danger=None if restricted else danger(database),
    )
    try:
        app.run(mouse=config.mouse)
        if app.bookmark is not None and not app.return_code:
            app.bookmark.drop()
    finally:
        desk.close()
    if app.fault is not None:
        raise app.fault
    return app.return_code or 0
