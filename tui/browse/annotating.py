"""What a reader adds: tags, notes, stars, kept searches."""

from __future__ import annotations

import sqlite3
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from db.store.changes import undoable
from db.store.records.views import Note
from tui.browse import undoing
from tui.browse.following import FollowingScreen
from tui.browse.opening import ask_to_open
from tui.browse.searching import SearchingScreen
from tui.screens.ask import AskScreen
from tui.screens.choose import Choice, ChooseScreen
from tui.text import one_line

if TYPE_CHECKING:
    from db.store.changes.searches import SavedSearch

_NEW_NOTE = "new note"
_KEEP_THIS = "keep this search"


def tag(screen: FollowingScreen) -> None:
    """Ask for a tag and put it on the incident, or take it off."""
    incident_id = screen.required_incident()
    if incident_id is None:
        return

    def tagged(name: str | None) -> None:
        if name:
            undoing.make(screen, undoable.toggling(incident_id, name), f"Tag {one_line(name)}")

    view = screen.reader.incident
    had = view.tags if view is not None and view.row.id == incident_id else ()
    hint = f"It has: {', '.join(map(one_line, had))}; one of these is taken off" if had else "Found by tag:… later"
    screen.app.push_screen(AskScreen("Tag this incident", hint, check=_has_letters), tagged)


def _has_letters(text: str) -> str | None:
    return None if any(character.isalnum() for character in text) else "A tag has at least one letter or digit"


def note(screen: FollowingScreen) -> None:
    """Write a note on the incident, or take one away."""
    incident_id = screen.required_incident()
    if incident_id is None:
        return
    view = screen.reader.incident
    notes = view.notes if view is not None and view.row.id == incident_id else ()
    if not notes:
        _ask_note(screen, incident_id)
        return

    def chosen(name: str | None) -> None:
        if name == _NEW_NOTE:
            _ask_note(screen, incident_id)
        elif name is not None and view is not None:
            taken = next(note for note in notes if _named(note) == name)
            undoing.make(screen, undoable.dropping(view.row.article_id, incident_id, taken), "Note taken away")

    choices = [Choice(_NEW_NOTE, "write another"), *(Choice(_named(note), one_line(note.text)) for note in notes)]
    screen.app.push_screen(ChooseScreen("Notes on this incident: a new one, or take one away", choices), chosen)


def _named(note: Note) -> str:
    return f"remove {note.id}"


def _ask_note(screen: FollowingScreen, incident_id: int) -> None:
    def noted(text: str | None) -> None:
        if text:
            undoing.make(screen, undoable.noting(incident_id, text), "Noted")

    screen.app.push_screen(AskScreen("Note on this incident", "Found by has:note later"), noted)


def star(screen: FollowingScreen) -> None:
    """Put a star on the article of the incident, or take it off."""
    row = screen.required_row()
    if row is not None:
        says = "Star taken off" if row.starred else "Starred"
        undoing.make(screen, undoable.starring(row.article_id, not row.starred), says)


def unread(screen: FollowingScreen) -> None:
    """Mark the article of the incident as read, or as to be read."""
    row = screen.required_row()
    if row is not None:
        says = "Marked as unread" if row.read else "Marked as read"
        undoing.make(screen, undoable.reading(row.article_id, not row.read), says)


def searches(screen: SearchingScreen) -> None:
    """List the kept searches with what is new in them, to open one or to keep the one on the screen."""
    ask_to_open(screen, "searches", _kept, partial(_choose_search, screen))


def _kept(conn: sqlite3.Connection) -> tuple[tuple[SavedSearch, int], ...]:
    from db.store.changes import searches

    return tuple((kept, searches.new(conn, kept, date.today())) for kept in searches.saved(conn))


def _choose_search(screen: SearchingScreen, kept: tuple[tuple[SavedSearch, int], ...]) -> None:
    choices = [Choice(one.name, f"{f'{new:,} new · ' if new else ''}{one_line(one.query)}") for one, new in kept]
    if screen.searchbar.text:
        choices.append(Choice(_KEEP_THIS, one_line(screen.searchbar.text)))
    if not choices:
        screen.keybar.say(f"No search is kept yet: search with {screen.key('search')}, then come back here to keep it")
        return
    by_name = {one.name: one for one, _ in kept}

    def chosen(name: str | None) -> None:
        if name == _KEEP_THIS and name not in by_name:
            _ask_name(screen)
        elif name is not None:
            _open(screen, by_name[name])

    screen.app.push_screen(ChooseScreen("Searches", choices), chosen)


def _open(screen: SearchingScreen, kept: SavedSearch) -> None:
    screen.search_for(kept.query)
    if not screen.is_restricted:
        undoing.write(screen, undoable.looking_at(kept.name), lambda _: None)


def _ask_name(screen: SearchingScreen) -> None:
    query = screen.searchbar.text

    def named(name: str | None) -> None:
        if name:
            undoing.make(
                screen,
                undoable.keeping(name, query),
                f"Kept as {one_line(name)}; {screen.key('searches')} lists the searches",
            )

    screen.app.push_screen(AskScreen("Keep this search as", one_line(query)), named)
