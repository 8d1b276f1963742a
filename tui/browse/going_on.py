"""Going on where the reader was cut off, and remembering where that is."""

from __future__ import annotations

from functools import partial

from db.store.records.rows import Key
from tui import questions
from tui.bookmark import Bookmark, Place
from tui.browse.searching import SearchingScreen
from tui.paging import PAGE
from tui.questions import Rows


def go_on(screen: SearchingScreen, bookmark: Bookmark) -> None:
    """Show where the reader was cut off, if that happened."""
    place = bookmark.left_behind()
    if place is None:
        return
    if place.query:
        screen.search_for(place.query)

    def show(page: Rows) -> None:
        if page.rows:
            screen.timeline.show_from(page.rows, more=page.more)
            screen.keybar.say(f"You were cut off here; {screen.key('first')} goes to the newest")
        else:
            screen.show_again()

    first = Key(place.day, place.incident)
    screen.ask_anew(partial(questions.again, query=screen.searched, first=first, number=PAGE), show)


def remember(screen: SearchingScreen, bookmark: Bookmark) -> None:
    """Write down where the reader is."""
    row = screen.timeline.window.current
    if row is not None:
        bookmark.keep(Place(screen.searchbar.meant, row.key.day, row.id))
