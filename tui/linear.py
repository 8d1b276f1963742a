"""The browser line by line, for screen readers and terminals that nothing can be drawn on: a list, numbers, answers."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import date
from pathlib import Path

from db.query import Query, in_words, parse
from db.store import article, incident, timeline
from db.store.database import open_reader
from db.store.rows import TimelineRow
from tui.questions import counted, found
from tui.spoken import article_lines, incident_lines, row_lines
from tui.states import count_words

PAGE = 10
PROMPT = "What now? Enter for more, a number to read, h for help: "
HELP = (
    "Enter: the next incidents.",
    "A number: all that is known of that incident.",
    "a and a number, as in a 3: the article that reports it.",
    "A slash and words, as in /drone place:Derna after:2020-07: search. A slash alone: everything again.",
    "h: this help. q: leave.",
)

_EMPTY = "There are no articles yet: `tidings import` brings some in."

Ask = Callable[[str], str]
Say = Callable[[str], object]


class Linear:
    """One session: what was searched for, and what was listed so far."""

    def __init__(self, conn: sqlite3.Connection, say: Say) -> None:
        self._conn = conn
        self._say = say
        self._query = Query()
        self._listed: list[TimelineRow] = []

    def run(self, ask: Ask) -> None:
        """List the newest incidents, and do what is asked until nothing more is."""
        self._begin(Query())
        while True:
            try:
                said = ask(PROMPT).strip()
            except EOFError:
                return
            if said in ("q", "quit", "exit"):
                return
            self._do(said)

    def _do(self, said: str) -> None:
        word, _, rest = said.partition(" ")
        if not said:
            self._more()
        elif said.startswith("/"):
            self._begin(parse(said[1:], today=date.today()))
        elif said.isdecimal():
            self._read(int(said), self._incident)
        elif word == "a" and rest.strip().isdecimal():
            self._read(int(rest), self._article)
        else:
            self._tell(HELP)

    def _begin(self, query: Query) -> None:
        """List the beginning of another search."""
        self._query, self._listed = query, []
        if query.root is not None:
            self._say(f"Looking for: {in_words(query)}.")
        answer = found(self._conn, query)
        if answer.page.rows:
            self._tell(query.notes)
            self._say(f"{count_words(counted(self._conn, query), query)}, the newest first.")
            self._more()
        else:
            self._tell(answer.query.notes)
            self._say("No incident is found." if answer.stored else _EMPTY)

    def _more(self) -> None:
        after = self._listed[-1].key if self._listed else None
        rows = timeline.page(self._conn, self._query, after=after, limit=PAGE)
        for row in rows:
            self._listed.append(row)
            self._tell(row_lines(len(self._listed), row))
        if not rows:
            self._say("There are no more.")

    def _read(self, number: int, read: Callable[[TimelineRow], Iterable[str]]) -> None:
        if 1 <= number <= len(self._listed):
            self._tell(read(self._listed[number - 1]))
        else:
            self._say(f"There is no number {number} in the list so far.")

    def _incident(self, row: TimelineRow) -> Iterable[str]:
        view = incident.get(self._conn, row.id)
        return incident_lines(view) if view else ("It is not there any more.",)

    def _article(self, row: TimelineRow) -> Iterable[str]:
        view = article.get(self._conn, row.article_id)
        return article_lines(view) if view else ("It is not there any more.",)

    def _tell(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._say(line)


def browse_linear(database: Path, ask: Ask, say: Say) -> None:
    """Let the reader go through the incidents of a database line by line. Raises DatabaseError."""
    with closing(open_reader(database)) as conn:
        Linear(conn, say).run(ask)
