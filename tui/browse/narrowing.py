"""Narrowing a search: to a value that the result has, or to what the incident under the cursor has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from db.store.records.rows import TimelineRow
from tui.browse.searching import SearchingScreen
from tui.text import one_line
from tui.wording.words import day_words, type_words

if TYPE_CHECKING:
    from db.model import Mention


def by_facet(screen: SearchingScreen) -> None:
    """Let the user choose among the values of all that is found."""
    from tui.screens.facets import FacetsScreen

    screen.app.push_screen(FacetsScreen(screen.desk, screen.searched), screen.narrow)


def by_place(screen: SearchingScreen) -> None:
    """Let the user choose on the map; the place of the incident under the cursor is marked there."""
    from tui.screens.map import MapScreen

    row = screen.timeline.window.current
    screen.app.push_screen(MapScreen(screen.desk, screen.searched, row.place if row else None), screen.narrow)


def by_likeness(screen: SearchingScreen) -> None:
    """Let the user choose among what the incident under the cursor has."""
    from tui.screens.choose import Choice, ChooseScreen

    row = screen.timeline.window.current
    if row is None:
        screen.keybar.say("There is no incident to take it from")
        return
    choices = [Choice(query, says) for query, says in narrowings(row)]
    screen.app.push_screen(ChooseScreen("Narrow the search to …", choices), screen.narrow)


def by_card(screen: SearchingScreen, mention: Mention | None) -> None:
    """Show the card of what a mention names; what is chosen on it narrows the search."""
    from tui.screens.card import CardScreen

    if mention is None:
        screen.keybar.say(
            f"Go to a name first: {screen.key('next-name')} and {screen.key('previous-name')} go from name to name"
        )
    else:
        screen.app.push_screen(CardScreen(screen.desk, mention), screen.narrow)


def narrowings(row: TimelineRow) -> tuple[tuple[str, str], ...]:
    """Give (query, what it says) for the type, place, country, actors, source and day of an incident."""
    return tuple(dict(_narrowings(row)).items())


def _narrowings(row: TimelineRow) -> Iterator[tuple[str, str]]:
    yield f"type:{row.type}", f"every {type_words(row.type)}"
    for place in (row.place, row.country):
        if place:
            yield f"place:{_quoted(place)}", f"everything in {one_line(place)}"
    for names in (row.who, row.whom):
        for name in (names or "").split(", "):
            if name:
                yield f"actor:{_quoted(name)}", f"everything with {one_line(name)}"
    if row.source:
        yield f"source:{_quoted(row.source)}", f"everything that {one_line(row.source)} reports"
    if row.key.day:
        yield f"on:{row.key.day}", f"everything on {day_words(row.key.day).strip()}"


def _quoted(value: str) -> str:
    plain = one_line(value).replace('"', "")
    return f'"{plain}"'
