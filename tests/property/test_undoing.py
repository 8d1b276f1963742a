"""Whatever a reader changes, taking it all back leaves what was there before, and doing it again brings it back."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from db.query import Query
from db.store.changes import annotating, searches, undoable
from db.store.changes.undoable import Change
from db.store.file.database import open_reader
from db.store.panes import article, incident, timeline
from db.store.writing.opening import open_writer
from db.store.writing.store import Store
from tests.db.store.one_article import BODY, UNDERSTOOD
from tests.db.store.samples import raw

CORRECTIONS = st.sampled_from(
    [
        ("killed", {"min": 7, "max": 7}),
        ("killed", None),
        ("realis", "generic"),
        ("date", {"from": "2021-02-02", "to": "2021-02-03", "precision": "day"}),
        ("place", {"name": "Newtown"}),
        ("status", ["denied"]),
        ("actors", [{"role": "victim", "kind": "organization", "name": "farmers"}]),
        ("displaced", {"min": 40, "max": None}),
    ]
)
WORDS = st.sampled_from(["port", "to check", "غزة"])
DEEDS = st.lists(st.tuples(st.sampled_from(["tag", "note", "star", "keep", "correct"]), CORRECTIONS, WORDS), max_size=6)


def change(store: Store, deed: str, correction: tuple[str, Any], word: str) -> Change:
    """Give a change to the first thing that is there."""
    view = article.get(store.connection, 1)
    assert view is not None
    here = next((kept for kept in view.reports if kept.incident_id), None)
    match deed:
        case "tag" if here and here.incident_id and word not in view.tags:
            return undoable.tagging(here.incident_id, word)
        case "note" if here and here.incident_id:
            return undoable.noting(here.incident_id, word)
        case "correct":
            return undoable.correcting_report(view.reports[0].id, *correction)
        case "keep":
            return undoable.keeping(word, f"place:{word}")
        case _:
            return undoable.starring(1, not annotating.marks_of(store.connection, 1)[1])


def state(store: Store) -> object:
    """Give everything a reader sees."""
    conn = store.connection
    views = [incident.get(conn, row.id) for row in timeline.page(conn, Query())]
    return (
        [(view.tags, view.notes) for view in views if view],
        timeline.page(conn, Query()),
        article.extraction(conn, 1),
        annotating.marks_of(conn, 1),
        [(kept.name, kept.query) for kept in searches.saved(conn)],
    )


@settings(max_examples=40, deadline=None)
@given(DEEDS)
def test_every_change_can_be_taken_back_and_done_again(deeds: list[tuple[str, tuple[str, Any], str]]) -> None:
    with TemporaryDirectory() as folder, open_writer(Path(folder) / "undo.db") as store:
        store.add(raw(BODY, published="2021-03-06"), UNDERSTOOD, extractor="1")
        states, undo = [state(store)], []
        for deed, correction, word in deeds:
            undo.append(change(store, deed, correction, word).make(store))
            states.append(state(store))
        redo = []
        for at in reversed(range(len(undo))):
            redo.append(undo[at].make(store))
            assert state(store) == states[at]
        for at in range(len(redo)):
            redo[-1 - at].make(store)
            assert state(store) == states[at + 1]
        with closing(open_reader(Path(folder) / "undo.db")) as conn:
            assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
