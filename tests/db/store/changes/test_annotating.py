"""What a reader adds is found by, and outlives a new understanding of the article."""

from __future__ import annotations

import sqlite3
from datetime import date

from db.store.changes import annotating, searches
from db.store.changes.searches import SavedSearch
from db.store.panes import article, incident
from db.store.writing.store import Store
from tests.db.store.one_article import BODY, UNDERSTOOD, found
from tests.db.store.samples import extraction, raw

TODAY = date(2021, 3, 8)


def test_tags_are_found_by_and_taken_off(store: Store, conn: sqlite3.Connection) -> None:
    annotating.tag(store, 1, "to check")
    annotating.tag(store, 1, "to check")
    annotating.tag(store, 1, "port")
    assert found(conn, 'tag:"to check"') == found(conn, "has:tag tag:port") == ([1], [1])
    view = incident.get(conn, 1)
    assert view is not None
    assert view.tags == ("port", "to check")
    store.replace_extraction(1, UNDERSTOOD, extractor="2")
    assert found(conn, 'tag:"to check"') == ([1], [1])
    shown = article.get(conn, 1)
    assert shown is not None
    assert shown.tags == ("port", "to check")
    annotating.untag(store, 1, "to check")
    annotating.untag(store, 1, "port")
    assert found(conn, "has:tag") == found(conn, "tag:check") == ([], [])


def test_notes_stay_with_the_article_when_the_incident_vanishes(store: Store, conn: sqlite3.Connection) -> None:
    note = annotating.annotate(store, 2, "see the archive")
    other = annotating.annotate(store, 1, "see the map")
    assert found(conn, "has:note type:arrests") == ([2], [1])
    view = incident.get(conn, 2)
    assert view is not None
    assert [kept.text for kept in view.notes] == ["see the archive"]
    store.replace_extraction(1, extraction(UNDERSTOOD.reports[0]), extractor="2")
    assert found(conn, "has:note") == ([1], [1])
    shown = article.get(conn, 1)
    assert shown is not None
    assert [kept.text for kept in shown.notes] == ["see the archive", "see the map"]
    annotating.drop_note(store, note)
    annotating.drop_note(store, other)
    annotating.drop_note(store, other)
    assert found(conn, "has:note") == ([], [])


def test_articles_are_marked(store: Store, conn: sqlite3.Connection) -> None:
    assert annotating.marks_of(conn, 1) == (False, False)
    annotating.mark_read(store, 1)
    annotating.star(store, 1)
    assert annotating.marks_of(conn, 1) == (True, True)
    annotating.mark_read(store, 1, read=False)
    assert annotating.marks_of(conn, 1) == (False, True)


def test_searches_are_kept_by_name(store: Store, conn: sqlite3.Connection) -> None:
    searches.keep(store, "port", "place:Tarsk")
    searches.keep(store, "arrests", "type:arrests")
    searches.keep(store, "port", "place:Varnhaven")
    assert searches.saved(conn) == (
        SavedSearch("arrests", "type:arrests", 2),
        SavedSearch("port", "place:Varnhaven", 2),
    )
    assert searches.get(conn, "port") == SavedSearch("port", "place:Varnhaven", 2)
    searches.forget(store, "port")
    assert searches.get(conn, "port") is None
    assert [kept.name for kept in searches.saved(conn)] == ["arrests"]


def test_a_kept_search_counts_what_is_new(store: Store, conn: sqlite3.Connection) -> None:
    searches.keep(store, "arrests", "type:arrests")
    assert searches.new(conn, searches.saved(conn)[0], TODAY) == 0
    store.add(raw(BODY + " Again.", published="2021-03-07"), UNDERSTOOD, extractor="1")
    assert searches.new(conn, searches.saved(conn)[0], TODAY) == 1
    searches.look_at(store, "arrests")
    assert searches.new(conn, searches.saved(conn)[0], TODAY) == 0
