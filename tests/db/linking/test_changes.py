"""Merging and splitting are taken back exactly: incidents, decisions, tags and notes."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.importer import import_articles
from db.linking.changes import merging, splitting
from db.store.changes import annotating
from db.store.changes.undoable import Change
from db.store.writing.opening import open_writer
from tests.db.linking.accounts import ELSEWHERE, FIRST, SECOND, THIRD, told, views


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "news.db"
    import_articles(path, [FIRST, SECOND, ELSEWHERE])
    with open_writer(path) as store:
        for incident_id, name in ((1, "market"), (3, "school"), (3, "market")):
            annotating.tag(store, incident_id, name)
        annotating.annotate(store, 1, "ask the police")
        annotating.annotate(store, 3, "ask the mayor")
    return path


def state(database: Path) -> dict[int, tuple[list[int], tuple[str, ...], list[str]]]:
    """Give the articles, tags and notes of each incident."""
    return {
        view.row.id: (sorted(kept.article_id for kept in view.reports), view.tags, [note.text for note in view.notes])
        for view in views(database)
    }


@pytest.mark.parametrize("change", [merging([1, 3]), merging([3, 1]), splitting(1, [2]), splitting(1, [1])])
def test_each_is_taken_back_and_done_again(database: Path, change: Change) -> None:
    before = state(database)
    with open_writer(database) as store:
        back = change.make(store)
    after = state(database)
    assert after != before
    with open_writer(database) as store:
        again = back.make(store)
    assert state(database) == before
    with open_writer(database) as store:
        again.make(store)
    assert state(database) == after


def test_what_was_decided_before_holds_again(database: Path) -> None:
    with open_writer(database) as store:
        merging([1, 3]).make(store)
        back = splitting(1, [3]).make(store)
        assert told(database) == {1: [1, 2], 3: [3]}
        back.make(store)
        assert told(database) == {1: [1, 2, 3]}


def test_after_it_is_taken_back_linking_decides_again(database: Path) -> None:
    with open_writer(database) as store:
        splitting(1, [2]).make(store).make(store)
    import_articles(database, [THIRD])
    assert told(database) == {1: [1, 2, 4], 3: [3]}


def test_what_is_not_there_is_a_key_error_and_changes_nothing(database: Path) -> None:
    before = state(database)
    with open_writer(database) as store:
        for change in (merging([1, 77]), splitting(1, [1, 2]), splitting(77, [1])):
            with pytest.raises(KeyError):
                change.make(store)
    assert state(database) == before
