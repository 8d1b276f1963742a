"""Searching from the screen: while a query is typed, by adding to it, and back and forward among the searches."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui.browse.following import FollowingScreen
from tui.browse.trail import Trail
from tui.widgets.searchbar import SearchBar, unfinished

if TYPE_CHECKING:
    from tui.browse.program import Program


class SearchingScreen(FollowingScreen, inherit_bindings=False):
    """The panes, and what is searched for in them."""

    def __init__(self, program: Program, width: int, height: int) -> None:
        super().__init__(program, width, height)
        self._trail = Trail()

    # -- while it is typed --------------------------------------------------------------------

    async def action_search(self) -> None:
        """Type a query."""
        self._leave_article()
        await self.searchbar.open()
        self._show_hints()

    def on_search_bar_typed(self, event: SearchBar.Typed) -> None:
        """Search while it is typed."""
        self._search(unfinished(event.text))
        if not self.searchbar.completed:
            from tui.completing import candidates

            self.ask("suggest", partial(candidates, text=event.text), self._offer)
        self._show_hints()

    def _offer(self, candidates: tuple[str, ...]) -> None:
        self.searchbar.offer(candidates)
        self._show_hints()

    def on_search_bar_done(self) -> None:
        """Go to what was found."""
        self._close_search()
        for note in self.searched.notes[:1]:
            self.keybar.say(note)

    def _close_search(self) -> None:
        self.searchbar.close()
        self.set_focus(self.timeline)
        self._show_hints()
        self._trail.go(self.searchbar.text)

    # -- from anywhere ------------------------------------------------------------------------

    def narrow(self, part: str | None) -> None:
        """Add a part to the query; None adds nothing."""
        if part:
            self._leave_article()
            self.search_for(f"{self.searchbar.text} {part}".strip())

    def search_for(self, text: str) -> None:
        """Search for something else, and remember what was searched for before."""
        self._trail.go(text)
        self._show_search(text)

    def action_undo_search(self) -> None:
        """Go back to the search before."""
        self._go_along(-1, "This is the first search")

    def action_redo_search(self) -> None:
        """Go forward again to the search that was gone back from."""
        self._go_along(1, "This is the last search")

    def _go_along(self, by: int, end: str) -> None:
        text = self._trail.step(by)
        if text is None:
            self.keybar.say(end)
        else:
            self._show_search(text)
            self._show_hints()

    def _show_search(self, text: str) -> None:
        self.searchbar.set_text(text)
        self._search(text)
