"""Changes of the reader's, each of which can be taken back: making one gives the change that undoes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from db.store.changes import annotating, correcting, remembering, searches
from db.store.changes.remembering import Remembered
from db.store.panes import incident
from db.store.records.views import Note
from db.store.writing.store import Store


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be changed, named by a few words ("tag port"), and how; ``make`` gives the change back."""

    says: str
    make: Callable[[Store], Change]


def tagging(incident_id: int, name: str) -> Change:
    """Tag an incident."""
    return Change(f"tag {name}", partial(_tag, incident_id, name))


def untagging(incident_id: int, name: str) -> Change:
    """Take a tag off an incident."""
    return Change(f"tag {name} taken off", partial(_untag, incident_id, name))


def toggling(incident_id: int, name: str) -> Change:
    """Tag an incident, or take the tag off it if it has it already."""
    return Change(f"tag {name}", partial(_toggle, incident_id, name))


def noting(incident_id: int, text: str) -> Change:
    """Write a note on an incident."""
    return Change("note", partial(_note, incident_id, text))


def dropping(article_id: int, incident_id: int | None, note: Note) -> Change:
    """Take a note away."""
    return Change("note taken away", partial(_drop, article_id, incident_id, note))


def starring(article_id: int, starred: bool) -> Change:
    """Put a star on an article, or take it off."""
    return Change("star" if starred else "star taken off", partial(_star, article_id, starred))


def reading(article_id: int, read: bool) -> Change:
    """Mark an article as read, or as to be read."""
    return Change("marked as read" if read else "marked as unread", partial(_read, article_id, read))


def keeping(name: str, query: str) -> Change:
    """Keep a search under a name."""
    return Change(f"search {name} kept", partial(_keep, name, query))


def forgetting(name: str) -> Change:
    """Keep a search no longer."""
    return Change(f"search {name} forgotten", partial(_forget, name))


def looking_at(name: str) -> Change:
    """Note that what a kept search finds has been seen; there is nothing in that to take back."""
    return Change(f"search {name} looked at", partial(_look_at, name))


def correcting_report(report_id: int, field: str, value: Any) -> Change:
    """Put a field of a report right; see correcting.correct for what may be said."""
    return Change(f"correction of the {field}", partial(_correct, report_id, field, value))


def _tag(incident_id: int, name: str, store: Store) -> Change:
    annotating.tag(store, incident_id, name)
    return untagging(incident_id, name)


def _untag(incident_id: int, name: str, store: Store) -> Change:
    annotating.untag(store, incident_id, name)
    return tagging(incident_id, name)


def _toggle(incident_id: int, name: str, store: Store) -> Change:
    view = incident.get(store.connection, incident_id)
    return _untag(incident_id, name, store) if view and name in view.tags else _tag(incident_id, name, store)


def _note(incident_id: int, text: str, store: Store) -> Change:
    note_id = annotating.annotate(store, incident_id, text)
    view = incident.get(store.connection, incident_id)
    if view is None:
        raise KeyError(incident_id)
    note = next(note for note in view.notes if note.id == note_id)
    return dropping(view.row.article_id, incident_id, note)


def _drop(article_id: int, incident_id: int | None, note: Note, store: Store) -> Change:
    annotating.drop_note(store, note.id)
    return Change("note", partial(_put_back, article_id, incident_id, note))


def _put_back(article_id: int, incident_id: int | None, note: Note, store: Store) -> Change:
    annotating.put_note_back(store, article_id, incident_id, note)
    return dropping(article_id, incident_id, note)


def _star(article_id: int, starred: bool, store: Store) -> Change:
    annotating.star(store, article_id, starred)
    return starring(article_id, not starred)


def _read(article_id: int, read: bool, store: Store) -> Change:
    annotating.mark_read(store, article_id, read)
    return reading(article_id, not read)


def _keep(name: str, query: str, store: Store) -> Change:
    before = searches.get(store.connection, name)
    searches.keep(store, name, query)
    return forgetting(name) if before is None else keeping(name, before.query)


def _forget(name: str, store: Store) -> Change:
    before = searches.get(store.connection, name)
    if before is None:
        raise KeyError(name)
    searches.forget(store, name)
    return keeping(name, before.query)


def _look_at(name: str, store: Store) -> Change:
    searches.look_at(store, name)
    return looking_at(name)


def _correct(report_id: int, field: str, value: Any, store: Store) -> Change:
    row = store.connection.execute("SELECT incident_id FROM reports WHERE id = ?", (report_id,)).fetchone()
    before = remembering.remembered(store.connection, row[0]) if row and row[0] is not None else None
    entry = correcting.correct(store, report_id, field, value)
    return Change(f"correction of the {field}", partial(_take_back, entry, before))


def _take_back(correction_id: int, before: Remembered | None, store: Store) -> Change:
    with store.batch():
        logged = correcting.take_back(store, correction_id, before.incident_id if before else None)
        if before:  # the tags and notes of an incident go with it when its only report is no incident any more
            found = correcting.report_at(store.connection, logged.article_id, logged.anchor).incident_id
            remembering.give_back(store, [replace(before, incident_id=found)] if found is not None else [])
    return Change(f"correction of the {logged.field}", partial(_correct_again, logged))


def _correct_again(logged: correcting.Logged, store: Store) -> Change:
    report = correcting.report_at(store.connection, logged.article_id, logged.anchor)
    return _correct(report.id, logged.field, logged.value, store)
