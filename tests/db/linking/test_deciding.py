"""What readers decide about incidents outlasts whatever is imported or understood later."""

from contextlib import closing
from pathlib import Path

import pytest

from db.importer import import_articles
from db.linking.deciding import merge, split
from db.query import parse
from db.reextract import reextract
from db.store.changes import annotating
from db.store.file.database import open_reader
from db.store.panes import timeline
from db.store.writing.opening import open_writer
from db.store.writing.store import Store
from tests.db.linking.accounts import ELSEWHERE, FIRST, SECOND, THIRD, told, views


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "news.db"
    import_articles(path, [FIRST, SECOND, ELSEWHERE])
    assert told(path) == {1: [1, 2], 3: [3]}
    return path


def test_what_was_split_stays_apart(database: Path) -> None:
    with open_writer(database) as store:
        assert split(store, 1, [2]) == 2
    assert told(database) == {1: [1], 2: [2], 3: [3]}
    import_articles(database, [THIRD])
    apart = told(database)
    assert apart[1][:1] == [1] and apart[2][:1] == [2]
    reextract(database, everything=True)
    assert told(database) == apart


def test_what_was_merged_stays_together(database: Path) -> None:
    with open_writer(database) as store:
        assert merge(store, [3, 1]) == 1
    assert told(database) == {1: [1, 2, 3]}
    import_articles(database, [THIRD])
    reextract(database, everything=True)
    assert told(database) == {1: [1, 2, 3, 4]}


def test_the_last_decision_counts(database: Path) -> None:
    with open_writer(database) as store:
        merge(store, [1, 3])
        split(store, 1, [3])
        assert told(database) == {1: [1, 2], 3: [3]}
        split(store, 1, [2])
        merge(store, [1, 2])
    assert told(database) == {1: [1, 2], 3: [3]}


def test_tags_and_notes_go_with_the_incident(database: Path) -> None:
    with open_writer(database) as store:
        tag(store, 3)
        merge(store, [1, 3])
    assert [view.tags for view in views(database)] == [("doubtful",)]
    with closing(open_reader(database)) as conn:
        assert [row.id for row in timeline.page(conn, parse("tag:doubtful"))] == [1]


def tag(store: Store, incident_id: int) -> None:
    annotating.tag(store, incident_id, "doubtful")


def test_what_is_not_there_cannot_be_decided(database: Path) -> None:
    with open_writer(database) as store:
        for decide in (lambda: merge(store, [1, 77]), lambda: split(store, 77, [1]), lambda: split(store, 1, [1, 2])):
            with pytest.raises(KeyError):
                decide()
    assert told(database) == {1: [1, 2], 3: [3]}
