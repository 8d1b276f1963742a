"""What each word that is typed does in a session line by line."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from db.store.file.database import open_reader
from tui.linear import annotating, correcting, deciding, going_out, searching
from tui.linear.asking import Ask, Say, tell
from tui.linear.help import HELP, PROMPT
from tui.linear.session import Session
from tui.linear.writing import Writer
from tui.text import one_line

_DEEDS: dict[str, Callable[[Session, str], None]] = {
    "n": lambda session, _: session.step(1),
    "p": lambda session, _: session.step(-1),
    "a": Session.article,
    "f": searching.facets,
    "tag": annotating.tag,
    "note": annotating.note,
    "star": annotating.star,
    "correct": correcting.correct,
    "merge": deciding.merge,
    "split": deciding.split,
    "searches": searching.searches,
    "keep": searching.keep,
    "forget": searching.forget,
    "export": going_out.export,
    "web": going_out.web,
    "u": lambda session, _: session.writer.undo(),
    "r": lambda session, _: session.writer.redo(),
}
"""What the first word of an answer does with the others."""


def browse_linear(database: Path, ask: Ask, say: Say, *, restricted: bool = False) -> None:
    """Let the reader go through the incidents of a database line by line. Raises DatabaseError."""
    with closing(open_reader(database)) as conn:
        _run(Session(conn, ask, say, Writer(database, say, restricted=restricted)))


def _run(session: Session) -> None:
    """List the newest incidents, and do what is asked until nothing more is."""
    session.begin("")
    while True:
        try:
            said = session.ask(PROMPT).strip()
        except EOFError:
            return
        if said in ("q", "quit", "exit"):
            return
        _do(session, said)


def _do(session: Session, said: str) -> None:
    word, _, rest = said.partition(" ")
    if not said:
        session.go_on()
    elif said.startswith("/"):
        session.begin(said[1:])
    elif said.isdecimal():
        session.read(int(said))
    elif said in ("h", "help", "?"):
        tell(session.say, HELP)
    elif word in _DEEDS:
        _DEEDS[word](session, rest.strip())
    else:
        session.say(f"“{one_line(said)}” is not understood; h tells what can be typed.")
