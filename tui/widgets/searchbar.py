"""The search bar: the query, and how many incidents it finds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input

from tui.paint import Part, spread
from tui.text import one_line
from tui.widgets.pane import Pane

_LAST_WORD = re.compile(r"(?:^|\s)-?\w+$")
PROMPT = " / "
HINT = "search, e.g. drone place:Damascus after:2020-07 killed:>=3"


def unfinished(text: str) -> str:
    """Give a query as it is meant while it is typed: its last word may go on."""
    return f"{text}*" if _LAST_WORD.search(text) else text


def resumed(text: str) -> str:
    """Give a query as it was typed, without the star that :func:`unfinished` put behind it."""
    return text[:-1] if text.endswith("*") and unfinished(text[:-1]) == text else text


class SearchBar(Pane):
    """One line at the top; while a query is typed it holds an input."""

    @dataclass
    class Typed(Message):
        """The query has changed."""

        text: str

    class Done(Message):
        """The query is to be kept."""

    def __init__(self) -> None:
        super().__init__(id="searchbar")
        self.text = ""
        self._found = ""
        self._candidates: tuple[str, ...] = ()
        self._taken = -1
        self.typing = False
        """Whether a query is being typed."""

    async def open(self) -> None:
        """Let the user type; once this was waited for, the keys go to the input."""
        if not self.typing:
            self.typing = True
            await self.remove_children()
            entry = Input(resumed(self.text), placeholder=HINT, compact=True, select_on_focus=False, id="query")
            entry.cursor_blink = False
            await self.mount(entry)
            self.screen.set_focus(entry)

    @property
    def meant(self) -> str:
        """The query that is searched for: while it is typed, its last word may go on."""
        return unfinished(self.text) if self.typing else self.text

    def close(self) -> None:
        """Take the input away; what was searched for stays, so that it finds the same whatever is added."""
        self.text = self.meant
        self.typing = False
        self.remove_children()
        self.refresh()

    def offer(self, candidates: Sequence[str]) -> None:
        """Take the queries that the typed one may become."""
        self._candidates, self._taken = tuple(candidates), -1

    @property
    def next_candidate(self) -> str:
        """The query that :meth:`complete` would make of the typed one, "" for none."""
        if not self._candidates:
            return ""
        return self._candidates[(self._taken + 1) % len(self._candidates)]

    @property
    def completed(self) -> bool:
        """Whether what stands there was put there by :meth:`complete`."""
        return self._taken >= 0 and self.text == self._candidates[self._taken]

    def complete(self) -> bool:
        """Put the next candidate there; say whether there is one."""
        candidate = self.next_candidate
        if not candidate or not self.typing:
            return False
        self._taken = (self._taken + 1) % len(self._candidates)
        entry = self.query_one(Input)
        entry.value = candidate
        entry.cursor_position = len(candidate)
        return True

    def set_text(self, text: str) -> None:
        """Put another query there."""
        self.text = text
        self.refresh()

    def show_found(self, words: str) -> None:
        """Say at the right how many are found."""
        if words != self._found:
            self._found = words
            self.refresh()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass each change on."""
        event.stop()
        if event.value != self.text:
            self.text = event.value
            self.post_message(self.Typed(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the query."""
        event.stop()
        self.post_message(self.Done())

    async def on_click(self, event: events.Click) -> None:
        """Type where the mouse clicks."""
        event.stop()
        await self.open()

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the query, or what could be typed, and the number found."""
        ink = self.ink
        shown = Part(one_line(self.text), ink.strong) if self.text else Part(HINT, ink.faint)
        return spread([Part(PROMPT, ink.accent), shown], [Part(f" {self._found} ", ink.muted)], width, self.ink.ground)
