"""One session line by line: the list, the incident read last, and what each word that is typed does."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from itertools import islice
from pathlib import Path

from db.query import Query, in_words, parse
from db.store import article, incident, timeline
from db.store.database import open_reader
from db.store.rows import TimelineRow
from db.store.views import IncidentView
from tui.linear import annotating, correcting, deciding, going_out, searching
from tui.linear.asking import Ask, Say, tell
from tui.linear.help import HELP, PROMPT
from tui.linear.writing import Writer
from tui.questions import counted, found
from tui.spoken import article_lines, incident_lines, row_lines
from tui.states import count_words
from tui.text import one_line

PAGE = 10
PARAGRAPHS = 20
"""So many lines of an article are read before it is asked whether to go on."""

_EMPTY = "There are no articles yet: `tidings import` brings some in."
_GONE = "It is not there any more."
_NONE_READ = "Read an incident first: type its number."
_NO_MORE = "There are no more."


class Session:
    """What was searched for, what was listed so far, and which incident was read last."""

    def __init__(self, conn: sqlite3.Connection, ask: Ask, say: Say, writer: Writer) -> None:
        self.conn = conn
        self.ask = ask
        self.say = say
        self.writer = writer
        self.text = ""
        self.query = Query()
        self._listed: list[TimelineRow] = []
        self._at = -1
        self._left: Iterator[str] = iter(())

    def run(self) -> None:
        """List the newest incidents, and do what is asked until nothing more is."""
        self.begin("")
        while True:
            try:
                said = self.ask(PROMPT).strip()
            except EOFError:
                return
            if said in ("q", "quit", "exit"):
                return
            self._do(said)

    def _do(self, said: str) -> None:
        word, _, rest = said.partition(" ")
        if not said:
            self._go_on()
        elif said.startswith("/"):
            self.begin(said[1:])
        elif said.isdecimal():
            self._read(int(said))
        elif said in ("h", "help", "?"):
            tell(self.say, HELP)
        elif word in _DEEDS:
            _DEEDS[word](self, rest.strip())
        else:
            self.say(f"“{one_line(said)}” is not understood; h tells what can be typed.")

    # -- the list -----------------------------------------------------------------------------

    def begin(self, text: str) -> None:
        """List the beginning of another search."""
        self.text, self.query = text.strip(), parse(text, today=date.today())
        self._listed, self._at, self._left = [], -1, iter(())
        if self.query.root is not None:
            self.say(f"Looking for: {in_words(self.query)}.")
        answer = found(self.conn, self.query)
        if answer.page.rows:
            tell(self.say, self.query.notes)
            self.say(f"{count_words(counted(self.conn, self.query), self.query)}, the newest first.")
            self._more()
        else:
            tell(self.say, answer.query.notes)
            self.say("No incident is found." if answer.stored else _EMPTY)

    def listed(self, number: int) -> TimelineRow | None:
        """Give the incident with a number of the list, None where there is none, which is said."""
        if 1 <= number <= len(self._listed):
            return self._listed[number - 1]
        self.say(f"There is no number {number} in the list so far.")
        return None

    def _go_on(self) -> None:
        """Read more of the article that was begun, or list more incidents."""
        if not tell(self.say, islice(self._left, PARAGRAPHS)):
            self._more()

    def _more(self) -> None:
        first = len(self._listed) + 1
        if self._load():
            for number, row in enumerate(self._listed[first - 1 :], first):
                tell(self.say, row_lines(number, row))
        else:
            self.say(_NO_MORE)

    def _load(self) -> bool:
        """Take the next page into the list; say whether there is one."""
        after = self._listed[-1].key if self._listed else None
        rows = timeline.page(self.conn, self.query, after=after, limit=PAGE)
        self._listed += rows
        return bool(rows)

    # -- reading ------------------------------------------------------------------------------

    def in_hand(self) -> IncidentView | None:
        """Give the incident read last; None where there is none or it is gone, which is said."""
        view = incident.get(self.conn, self._listed[self._at].id) if self._at >= 0 else None
        if view is None:
            self.say(_NONE_READ if self._at < 0 else _GONE)
        return view

    def step(self, by: int) -> None:
        """Read the next incident, or the one before."""
        at = self._at + by
        if at < 0:
            self.say("This is the first one.")
        elif at < len(self._listed) or self._load():
            self.say(f"Number {at + 1}.")
            self._read(at + 1)
        else:
            self.say(_NO_MORE)

    def article(self, number: str) -> None:
        """Read the article of an incident of the list, by its number, or of the one read last."""
        if number and not number.isdecimal():
            tell(self.say, HELP)
        elif not number and self._at < 0:
            self.say(_NONE_READ)
        elif self._choose(int(number) if number else self._at + 1):
            row = self._listed[self._at]
            view = article.get(self.conn, row.article_id)
            lines = list(article_lines(view, row.id)) if view else [_GONE]
            self._left = iter(lines[PARAGRAPHS:])
            tell(self.say, lines[:PARAGRAPHS])
            if len(lines) > PARAGRAPHS:
                self.say(f"{len(lines) - PARAGRAPHS} more paragraphs: Enter goes on.")

    def _read(self, number: int) -> None:
        if self._choose(number):
            view = incident.get(self.conn, self._listed[self._at].id)
            tell(self.say, incident_lines(view) if view else (_GONE,))

    def _choose(self, number: int) -> bool:
        """Take an incident of the list in hand; say whether it is there."""
        if self.listed(number) is None:
            return False
        self._at, self._left = number - 1, iter(())
        return True


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
        Session(conn, ask, say, Writer(database, say, restricted=restricted)).run()
