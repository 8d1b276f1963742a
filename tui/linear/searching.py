"""Searches that are kept, and what a result has, line by line."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from db.store.changes import undoable
from tui.linear.asking import which
from tui.text import one_line
from tui.wording.words import field_words, type_words

if TYPE_CHECKING:
    from tui.linear.session import Session


def facets(session: Session, _: str) -> None:
    """Say which types, countries, places, actors and so on are found, with the numbers of their incidents."""
    from db.store.panes import facets as stored

    values = stored.values(session.conn, session.query).values
    if not values:
        session.say("There is nothing to count.")
    for field, of_field in groupby(values, key=lambda value: value.field):
        said = ", ".join(
            f"{type_words(one.value) if field == 'type' else one_line(one.value)} {one.count}" for one in of_field
        )
        session.say(f"By {field_words(field)}: {said}.")
    if values:
        session.say(f"As in /{values[0].narrow}.")


def searches(session: Session, _: str) -> None:
    """List the searches that are kept, with what is new in them, and open one."""
    from db.store.changes import searches as stored

    kept = stored.saved(session.conn)
    if not kept:
        session.say("No search is kept yet: search with a slash, then keep and a name, as in: keep by air.")
        return
    new = [stored.new(session.conn, one, date.today()) for one in kept]
    choices = [
        f"{one_line(one.name)}: {one_line(one.query)}, {number} new." for one, number in zip(kept, new, strict=True)
    ]
    at = which(session.ask, session.say, "Open which one?", choices)
    if at is not None:
        session.writer.note(undoable.looking_at(kept[at].name))
        session.begin(kept[at].query)


def keep(session: Session, name: str) -> None:
    """Keep what was searched for under a name."""
    if not name:
        session.say("A search is kept under a name, as in: keep by air.")
    elif not session.text:
        session.say("Search first: a slash and words.")
    else:
        session.writer.make(undoable.keeping(name, session.text), f"Kept as {name}")


def forget(session: Session, name: str) -> None:
    """Keep a search no longer."""
    from db.store.changes import searches as stored

    if stored.get(session.conn, name) is None:
        session.say(f"No search is kept as {one_line(name)}." if name else "Name the search, as in: forget by air.")
    else:
        session.writer.make(undoable.forgetting(name), f"Search {name} forgotten")
