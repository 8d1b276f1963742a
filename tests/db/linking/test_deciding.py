"""What readers decide about incidents outlasts whatever is imported or understood later."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from db.importer import import_articles
from db.linking.deciding import merge, split
from db.model import RawArticle
from db.query import parse
from db.reextract import reextract
from db.store.changes import annotating
from db.store.file.database import open_reader
from db.store.panes import incident, timeline
from db.store.records.views import IncidentView
from db.store.writing.opening import open_writer
from db.store.writing.store import Store

FIRST = RawArticle(
    "A car bomb exploded at a market in Baidoa, Somalia, on Monday, killing nine people, police said.",
    "a",
    "Bomb at Baidoa market kills nine",
    "2024-03-04",
    source="Horn Dispatch",
)
SECOND = RawArticle(
    "Nine people were killed when a car bomb exploded at the market of Baidoa in Somalia on Monday.",
    "b",
    "Nine dead in Baidoa market bombing",
    "2024-03-05",
    source="Gulf Observer",
)
THIRD = RawArticle(
    "The car bomb that exploded at the market in Baidoa, Somalia, on Monday killed nine people, doctors said.",
    "c",
    "Doctors: nine killed by Baidoa car bomb",
    "2024-03-05",
    source="Northern Post",
)
ELSEWHERE = RawArticle(
    "Gunmen shot dead two teachers in Goma, eastern Congo, on Sunday, the mayor said.",
    "d",
    "Two teachers shot dead in Goma",
    "2024-03-04",
    source="Kivu Radio",
)


def told(database: Path) -> dict[int, list[int]]:
    """Give the articles of each incident."""
    return {view.row.id: sorted(kept.article_id for kept in view.reports) for view in views(database)}


def views(database: Path) -> Iterator[IncidentView]:
    with closing(open_reader(database)) as conn:
        for row in timeline.page(conn, parse("")):
            view = incident.get(conn, row.id)
            assert view is not None
            yield view


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
