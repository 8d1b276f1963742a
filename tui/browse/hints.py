"""The keys worth knowing right now, for the last line of the screen."""

from __future__ import annotations

from db.query import Query
from tui.browse.panes import PanesScreen
from tui.keymap import written
from tui.text import one_line

TYPED = {"enter": written("enter")}
"""Keys of a line that is typed, which no keymap changes."""


def hints(screen: PanesScreen) -> list[tuple[str, str]]:
    """Give (key, label) pairs, the most useful first."""
    return [(TYPED.get(name) or screen.key(name), one_line(label)) for name, label in _wanted(screen)]


def meaning(query: Query) -> str:
    """Say what a query that is being typed is understood to mean, or the first thing in it that is not understood."""
    from db.query import in_words

    if query.notes:
        return one_line(query.notes[0])
    return one_line(in_words(query)) if query.root is not None else "place: actor: type: after: killed:>=3"


def place(screen: PanesScreen) -> str:
    """Say where the reader is, and how far what runs in the background is."""
    if screen.searchbar.typing:
        return meaning(screen.searched)
    here = screen.histogram.brushed or screen.timeline.place_in_list
    return one_line(" · ".join(filter(None, (screen.progress, here))))


def _wanted(screen: PanesScreen) -> list[tuple[str, str]]:
    if screen.searchbar.typing:
        candidate = screen.searchbar.next_candidate
        return [*([("pane", candidate)] if candidate else []), ("enter", "keep"), ("back", "done")]
    common = [("search", "search"), ("facets", "filter"), ("help", "help"), ("quit", "quit")]
    if screen.timeline.window.current is None:
        common.remove(("facets", "filter"))
    if screen.histogram.has_focus:
        moves = [
            ("bar-left", "before"),
            ("bar-right", "behind"),
            ("pin", "let go" if screen.histogram.is_pinned else "other end"),
        ]
        return [*moves, ("narrow-days", "narrow"), ("back", "back")]
    if screen.article.has_focus:
        searched = screen.article.searched
        steps = [("next", "matches"), ("next-incident", "incidents")] if searched else [("next", "incidents")]
        own = [("down", "scroll"), *steps, ("next-name", "names"), ("back", "back")]
        if screen.article.named is not None:
            own.insert(1, ("card", "card"))
        if screen.article.view is not None and screen.article.view.url:
            own.append(("open", "web page"))
        return [*own, *common]
    own = [("read", "read")] if screen.timeline.window.current is not None else []
    if screen.wide and len(screen.article.incidents) > 1:
        own.append(("next", "next in article"))
    if screen.searchbar.text:
        own.append(("back", "clear search"))
    return [*own, *common]
