"""What the timeline's screen asks of the program that it is the first screen of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from typing import Protocol

from tui.aside import Aside
from tui.bookmark import Bookmark
from tui.desk import Desk, Failure
from tui.journal import Journal
from tui.questions import Found
from tui.typeahead import TypeAhead


class Program(Protocol):
    """How it was started, what outlives every screen, and what only it can do."""

    aside: Aside | None
    """The import that is running."""

    @property
    def desk(self) -> Desk:
        """Where the database is asked."""

    @property
    def first_answer(self) -> Future[Found | Failure] | None:
        """The incidents to begin with, where they have been asked for already."""

    @property
    def restricted(self) -> bool:
        """Whether nothing may be written and no other program started."""

    @property
    def own_keys(self) -> Mapping[str, str]:
        """The keys that the reader has set, by the ids of what they do."""

    @property
    def problems(self) -> Sequence[str]:
        """What was wrong in the configuration."""

    @property
    def danger(self) -> str | None:
        """What is not safe about where the database lies."""

    @property
    def greets(self) -> bool:
        """Whether tidings is started for the first time."""

    @property
    def bookmark(self) -> Bookmark | None:
        """Where the reader's place is kept, None where it is not."""

    @property
    def journal(self) -> Journal:
        """What went wrong since tidings was started."""

    @property
    def typed(self) -> TypeAhead:
        """The keys that wait."""

    @property
    def follows_late(self) -> bool:
        """Whether the article waits for the cursor to rest for long."""

    def set_slow(self, setting: str) -> None:
        """Send as little as possible always, never, or where the line turns out to be slow."""

    def redraw(self) -> None:
        """Draw the whole screen anew."""

    def leave_if_cut(self) -> None:
        """End where nobody is at the terminal any more."""
