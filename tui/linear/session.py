"""One session line by line: what is searched for, the list, and the incident read last."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from itertools import islice

from db.query import Query, in_words, parse
from db.store.panes import article, incident, timeline
from db.store.records.rows import TimelineRow
from db.store.records.views import IncidentView
from tui.linear.asking import Ask, Say, tell
from tui.linear.help import HELP
from tui.linear.writing import Writer
from tui.questions import counted, found
from tui.wording.spoken import article_lines, incident_lines, row_lines
from tui.wording.states import count_words

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

    def go_on(self) -> None:
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
            self.read(at + 1)
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

    def read(self, number: int) -> None:
        """Read what is known of an incident of the list, by its number."""
        if self._choose(number):
            view = incident.get(self.conn, self._listed[self._at].id)
            tell(self.say, incident_lines(view) if view else (_GONE,))

    def _choose(self, number: int) -> bool:
        """Take an incident of the list in hand; say whether it is there."""
        if self.listed(number) is None:
            return False
        self._at, self._left = number - 1, iter(())
        return True
