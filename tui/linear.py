"""The browser line by line, for screen readers and terminals that nothing can be drawn on: a list, numbers, answers."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import date
from itertools import islice
from pathlib import Path

from db.query import Query, in_words, parse
from db.store import article, changes, incident, timeline
from db.store.changes import Change
from db.store.database import open_reader
from db.store.rows import TimelineRow
from db.store.turns import impatient
from db.store.views import IncidentView
from tui.desk import Failure
from tui.pen import write
from tui.questions import counted, found
from tui.spoken import article_lines, incident_lines, row_lines
from tui.states import count_words
from tui.text import one_line

PAGE = 10
PARAGRAPHS = 20
"""So many lines of an article are read before it is asked whether to go on."""
PROMPT = "What now? Enter for more, a number to read, h for help: "
HELP = (
    "Enter: the next incidents, or more of the article.",
    "A number: all that is known of that incident. n: the next one. p: the one before.",
    "a: the article that reports it, with the evidence. a and a number, as in a 3: that of another one.",
    "A slash and words, as in /drone place:Derna after:2020-07: search. A slash alone: everything again.",
    "tag and a name, as in tag port: tag the incident read last, or take the tag off.",
    "note and words, as in note ask Lena: write a note on it.",
    "star: put a star on its article, or take it off. u: take your last change back.",
    "h: this help. q: leave.",
)
REFUSED = "Not written: with --restricted nothing is changed."

_EMPTY = "There are no articles yet: `tidings import` brings some in."
_GONE = "It is not there any more."
_NONE_READ = "Read an incident first: type its number."

Ask = Callable[[str], str]
Say = Callable[[str], object]


class Linear:
    """One session: what was searched for, what was listed so far, and which incident was read last."""

    def __init__(self, database: Path, conn: sqlite3.Connection, say: Say, *, restricted: bool) -> None:
        self._database = database
        self._conn = conn
        self._say = say
        self._restricted = restricted
        self._query = Query()
        self._listed: list[TimelineRow] = []
        self._at = -1
        self._left: Iterator[str] = iter(())
        self._done: list[Change] = []
        self._deeds: dict[str, Callable[[str], object]] = {
            "n": lambda _: self._step(1),
            "p": lambda _: self._step(-1),
            "a": self._article,
            "tag": self._tag,
            "note": self._note,
            "star": lambda _: self._star(),
            "u": lambda _: self._undo(),
        }

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
            self._go_on()
        elif said.startswith("/"):
            self._begin(parse(said[1:], today=date.today()))
        elif said.isdecimal():
            self._read(int(said))
        elif word in self._deeds:
            self._deeds[word](rest.strip())
        else:
            self._tell(HELP)

    # -- the list -----------------------------------------------------------------------------

    def _begin(self, query: Query) -> None:
        """List the beginning of another search."""
        self._query, self._listed, self._at, self._left = query, [], -1, iter(())
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

    def _go_on(self) -> None:
        """Read more of the article that was begun, or list more incidents."""
        if not self._tell(islice(self._left, PARAGRAPHS)):
            self._more()

    def _more(self) -> None:
        first = len(self._listed) + 1
        if self._load():
            for number, row in enumerate(self._listed[first - 1 :], first):
                self._tell(row_lines(number, row))
        else:
            self._say("There are no more.")

    def _load(self) -> bool:
        """Take the next page into the list; say whether there is one."""
        after = self._listed[-1].key if self._listed else None
        rows = timeline.page(self._conn, self._query, after=after, limit=PAGE)
        self._listed += rows
        return bool(rows)

    # -- reading ------------------------------------------------------------------------------

    def _read(self, number: int) -> None:
        if self._choose(number):
            view = incident.get(self._conn, self._listed[self._at].id)
            self._tell(incident_lines(view) if view else (_GONE,))

    def _choose(self, number: int) -> bool:
        """Take an incident of the list in hand; say whether it is there."""
        if not 1 <= number <= len(self._listed):
            self._say(f"There is no number {number} in the list so far.")
            return False
        self._at, self._left = number - 1, iter(())
        return True

    def _step(self, by: int) -> None:
        """Read the next incident, or the one before."""
        at = self._at + by
        if at < 0:
            self._say("This is the first one.")
        elif at < len(self._listed) or self._load():
            self._say(f"Number {at + 1}.")
            self._read(at + 1)
        else:
            self._say("There are no more.")

    def _article(self, number: str) -> None:
        if number and not number.isdecimal():
            self._tell(HELP)
        elif not number and self._at < 0:
            self._say(_NONE_READ)
        elif self._choose(int(number) if number else self._at + 1):
            row = self._listed[self._at]
            view = article.get(self._conn, row.article_id)
            lines = list(article_lines(view, row.id)) if view else [_GONE]
            self._left = iter(lines[PARAGRAPHS:])
            self._tell(lines[:PARAGRAPHS])
            if len(lines) > PARAGRAPHS:
                self._say(f"{len(lines) - PARAGRAPHS} more paragraphs: Enter goes on.")

    # -- what the reader adds -----------------------------------------------------------------

    def _tag(self, name: str) -> None:
        view = self._in_hand(name, "A tag has a name, as in: tag port.")
        if view is not None:
            says = f"Tag {one_line(name)} taken off" if name in view.tags else f"Tagged {one_line(name)}"
            self._make(changes.toggling(view.row.id, name), says)

    def _note(self, text: str) -> None:
        view = self._in_hand(text, "A note has words, as in: note ask Lena.")
        if view is not None:
            self._make(changes.noting(view.row.id, text), "Noted")

    def _star(self) -> None:
        view = self._in_hand("star", "")
        if view is not None:
            says = "Star taken off" if view.row.starred else "Starred"
            self._make(changes.starring(view.row.article_id, not view.row.starred), says)

    def _in_hand(self, words: str, lacking: str) -> IncidentView | None:
        """Give the incident read last, None where it is not there or there are no words to add, which is said."""
        view = incident.get(self._conn, self._listed[self._at].id) if self._at >= 0 else None
        if not words:
            self._say(lacking)
        elif view is None:
            self._say(_NONE_READ if self._at < 0 else _GONE)
        return view if words else None

    def _make(self, change: Change, says: str) -> None:
        opposite = self._write(change)
        if opposite is not None:
            self._done.append(opposite)
            self._say(f"{says}; u takes it back.")

    def _undo(self) -> None:
        forward = self._write(self._done[-1]) if self._done else None
        if forward is not None:
            self._done.pop()
            self._say(f"Taken back: {one_line(forward.says)}.")
        elif not self._done:
            self._say("There is nothing to take back.")

    def _write(self, change: Change) -> Change | None:
        """Make a change and give its opposite, None where it could not be made, which is said."""
        if self._restricted:
            self._say(REFUSED)
            return None
        answer = write(self._database, change, impatient)
        if isinstance(answer, Failure):
            self._say(f"Not changed: {one_line(answer.reason)}.")
            return None
        return answer

    def _tell(self, lines: Iterable[str]) -> bool:
        """Say some lines; tell whether there were any."""
        told = False
        for line in lines:
            self._say(line)
            told = True
        return told


def browse_linear(database: Path, ask: Ask, say: Say, *, restricted: bool = False) -> None:
    """Let the reader go through the incidents of a database line by line. Raises DatabaseError."""
    with closing(open_reader(database)) as conn:
        Linear(database, conn, say, restricted=restricted).run(ask)
