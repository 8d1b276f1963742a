"""The articles that a search finds, those that report no incident included, newest first."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen
from textual.strip import Strip

from db.query import Query
from db.store.views import SearchHit
from tui.desk import Desk, Failure
from tui.keymap import bindings
from tui.paging import PAGE, Want, Window
from tui.paint import Part, column, line, spread
from tui.text import one_line
from tui.widgets.pane import MovingPane
from tui.words import day_words

LINES = 2
"""Lines an article takes: its title, and where it matches."""
HEADINGS = 1
FOOTERS = 1
DATE_CELLS = 12
SOURCE_CELLS = 18
COUNT_CELLS = 14


class ArticlesScreen(Screen[int | None], inherit_bindings=False):
    """A list of articles; gives the id of the one to read, None for none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,A,ctrl+c", "dismiss", "Close", id="articles.close", tooltip="Back to the timeline"),
    ]

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
        self._desk.ask("articles", question, self._pane.receive)

    def on_articles_pane_chosen(self, event: ArticlesPane.Chosen) -> None:
        """Give the choice back."""
        self.dismiss(event.article_id)


def _page(conn: sqlite3.Connection, query: Query, before: int | None) -> tuple[SearchHit, ...]:
    from db.store import search

    return search.stories(conn, query, limit=PAGE, before=before)


class ArticlesPane(MovingPane):
    """The articles found, two lines each."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("facets")]

    class Wanted(Message):
        """More articles are needed."""

    class Chosen(Message):
        """An article is to be read."""

        def __init__(self, article_id: int) -> None:
            super().__init__()
            self.article_id = article_id

    class Found(Message):
        """Articles have come."""

        def __init__(self, hits: tuple[SearchHit, ...] | Failure) -> None:
            super().__init__()
            self.hits = hits

    def __init__(self, asked: str) -> None:
        super().__init__(id="articles")
        self._asked = asked
        self._window: Window[SearchHit] = Window()
        self._note = "Looking …"
        self._waiting = True

    @property
    def last_cursor(self) -> int | None:
        """Where the shown articles end, None where none is shown yet."""
        return self._window.rows[-1].cursor if self._window.rows else None

    def receive(self, hits: tuple[SearchHit, ...] | Failure) -> None:
        """Take what was found, on whatever thread."""
        self.post_message(self.Found(hits))

    def on_articles_pane_found(self, event: Found) -> None:
        """Show more articles."""
        self._waiting = False
        if isinstance(event.hits, Failure):
            self._note = event.hits.reason
        else:
            self._window.add_later(event.hits, more=len(event.hits) == PAGE)
            self._note = "" if self._window.rows else "No article matches"
        self.refresh()
        self._fetch()

    def _fetch(self) -> None:
        if self._window.wants() is Want.LATER and not self._waiting:
            self._waiting = True
            self.post_message(self.Wanted())

    def on_resize(self, event: events.Resize) -> None:
        """Keep the cursor in view."""
        self._window.resize((event.size.height - HEADINGS - FOOTERS) // LINES)

    @property
    def page(self) -> int:
        """The articles of a page, less one that stays."""
        return max(1, self._window.height - 1)

    def move(self, lines: int) -> None:
        """Move the cursor by so many articles."""
        self._window.move(lines)
        self.refresh()
        self._fetch()

    def move_first(self) -> None:
        """Move to the newest article."""
        self.move(-self._window.cursor)

    def move_last(self) -> None:
        """Move to the last article that has been loaded."""
        self.move(len(self._window.rows))

    def action_choose(self) -> None:
        """Read the article under the cursor."""
        if self._window.current is not None:
            self.post_message(self.Chosen(self._window.current.id))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse clicked; a second click reads."""
        self._window.move_to(self._window.top + (event.y - HEADINGS) // LINES)
        self.refresh()
        if event.chain == 2:
            self.action_choose()

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the heading, a line of an article, or the keys."""
        ink = self.ink
        if y < HEADINGS:
            asked = f" Articles: {one_line(self._asked)}" if self._asked else " All articles"
            return spread([Part(asked, ink.title)], [Part(f"{self._note} ", ink.muted)], width, ink.raised)
        if y == self.size.height - 1:
            keys = [Part(" Enter", ink.accent), Part(" read   ", ink.muted), Part("Esc", ink.accent)]
            return line([*keys, Part(" back to the timeline", ink.muted)], width, ink.raised)
        index, part = divmod(y - HEADINGS, LINES)
        index += self._window.top
        if index >= len(self._window.rows):
            return None
        hit, chosen = self._window.rows[index], index == self._window.cursor
        parts = self._draw_snippet(hit) if part else self._draw_title(hit, width)
        if chosen:
            return self.draw_chosen(parts, width)
        return line([Part(" ", ink.text), *parts], width, ink.ground)

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
