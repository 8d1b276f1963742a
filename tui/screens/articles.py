"""The articles that a search finds, those that report no incident included, newest first."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip

from db.query import Query
from db.store.records.views import SearchHit
from tui.desk import Desk, Failure
from tui.keymap import leaving
from tui.paging import PAGE, Want
from tui.paint import Part, column
from tui.screens.left import LeftOnce
from tui.text import one_line
from tui.widgets.listing import ListPane
from tui.wording.words import day_words

DATE_CELLS = 12
SOURCE_CELLS = 18
COUNT_CELLS = 14


class ArticlesScreen(LeftOnce[int | None], inherit_bindings=False):
    """A list of articles; gives the id of the one to read, None for none."""

    BINDINGS: ClassVar[list[BindingType]] = [*leaving("articles", "Back to the timeline", "articles")]

    def __init__(self, desk: Desk, query: Query, typed: str) -> None:
        super().__init__()
        self._desk = desk
        self._searched = query
        self._pane = ArticlesPane(typed)

    def compose(self) -> ComposeResult:
        """One pane."""
        yield self._pane

    def on_mount(self) -> None:
        """Ask for the newest."""
        self._pane.focus()
        self.on_articles_pane_wanted()

    def on_articles_pane_wanted(self) -> None:
        """Fetch the articles that follow those shown."""
        question = partial(_page, query=self._searched, before=self._pane.last_cursor)
        self._pane.ask(self._desk, "articles", question, self._pane.show)

    def on_list_pane_chosen(self, event: ArticlesPane.Chosen) -> None:
        """Give the choice back."""
        self.dismiss(event.value)


def _page(conn: sqlite3.Connection, query: Query, before: int | None) -> tuple[SearchHit, ...]:
    from db.store.panes import search

    return search.stories(conn, query, limit=PAGE, before=before)


class ArticlesPane(ListPane[SearchHit]):
    """The articles found, two lines each: the title, and where it matches."""

    row_lines = 2

    class Wanted(Message):
        """More articles are needed."""

    def __init__(self, asked: str) -> None:
        super().__init__(id="articles")
        self._asked = asked
        self._note = "Looking …"
        self._waiting = True

    @property
    def last_cursor(self) -> int | None:
        """Where the shown articles end, None where none is shown yet."""
        return self.window.rows[-1].cursor if self.window.rows else None

    def show(self, hits: tuple[SearchHit, ...] | Failure) -> None:
        """Show more articles, or why there are none."""
        self._waiting = False
        if isinstance(hits, Failure):
            self._note = hits.reason
        else:
            self.window.add_later(hits, more=len(hits) == PAGE)
            self._note = "" if self.window.rows else "No article matches"
        self.refresh()
        self._fetch()

    def _fetch(self) -> None:
        if self.window.wants() is Want.LATER and not self._waiting:
            self._waiting = True
            self.post_message(self.Wanted())

    def go_to(self, index: int) -> None:
        """Put the cursor on an article, fetching more where the end of the loaded ones is near."""
        super().go_to(index)
        self._fetch()

    def value_of(self, row: SearchHit) -> int:
        """Give the id of an article."""
        return row.id

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the heading, a line of an article, or the keys."""
        if y < self.above:
            title = f"Articles: {one_line(self._asked)}" if self._asked else "All articles"
            return self.draw_heading(title, self._note, width)
        if y == self.size.height - 1:
            return self.draw_keys({self.key("choose"): "read", self.key("back"): "back to the timeline"}, width)
        index = self.row_at(y)
        if index is None:
            return None
        hit = self.window.rows[index]
        is_title = (y - self.above) % self.row_lines == 0
        parts = self._draw_title(hit, width) if is_title else self._draw_snippet(hit)
        return self.draw_choice(index, parts, width, self.ink.ground)

    def _draw_title(self, hit: SearchHit, width: int) -> list[Part]:
        ink = self.ink
        date = day_words(hit.published) if hit.published else "no date"
        count = f"{hit.incidents} incident{'' if hit.incidents == 1 else 's'}" if hit.incidents else ""
        title = one_line(hit.title or hit.snippet)
        rest = width - 1 - DATE_CELLS - SOURCE_CELLS - COUNT_CELLS
        return [
            column(date, DATE_CELLS, ink.muted if hit.published else ink.vague),
            column(one_line(hit.source or ""), SOURCE_CELLS, ink.outlet),
            column(title, rest, ink.strong),
            column(count, COUNT_CELLS, ink.muted, right=True),
        ]

    def _draw_snippet(self, hit: SearchHit) -> list[Part]:
        """Draw where the article matches, the words of the query standing out, and the number of its copies."""
        ink = self.ink
        parts, position = [column(f"+{hit.copies} alike" if hit.copies else "", DATE_CELLS, ink.muted)], 0
        for start, end in hit.matches:
            parts += [Part(hit.snippet[position:start], ink.muted), Part(hit.snippet[start:end], ink.accent)]
            position = end
        return [*parts, Part(hit.snippet[position:], ink.muted)]
