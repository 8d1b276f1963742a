"""An article that is given its day is understood anew, but only if it was understood by the rules before."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.dating import dating
from db.model import Extraction, RawArticle
from db.query import Query
from db.store.changes import annotating, undoable
from db.store.panes import article, incident, timeline
from db.store.writing.opening import open_writer
from db.store.writing.store import AS_GIVEN, Store
from tests.db.store.samples import extraction, raw, report

FRENCH = (
    "Des drones ont frappé le port de la ville dans la nuit de jeudi, tuant trois dockers, selon les autorités. "
    "Le gouvernement a condamné l'attaque et promis une enquête sur les circonstances de la mort des victimes."
)
NOTE = "Drones hit the port."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "t.db"


def test_a_foreign_article_stays_not_understood(path: Path) -> None:
    with open_writer(path) as store:
        store.add(RawArticle(FRENCH, "a.txt", language="fr"), Extraction(None), extractor="1")
        dating(1, "2022-01-07").make(store)
        view = article.get(store.connection, 1)
    assert view is not None
    assert (view.published, view.reports, view.mentions) == ("2022-01-07", (), ())


def test_a_ready_made_incident_stays_as_it_was_given(path: Path) -> None:
    with open_writer(path) as store:
        store.add(raw(NOTE), extraction(report(NOTE, "hit", killed=7)), extractor=AS_GIVEN)
        before = article.get(store.connection, 1)
        dating(1, "2022-01-07").make(store)
        after = article.get(store.connection, 1)
    assert before is not None and after is not None
    assert after.published == "2022-01-07"
    assert [kept.report for kept in after.reports] == [kept.report for kept in before.reports]
    assert {kept.extractor for kept in after.reports} == {AS_GIVEN}


def state(store: Store) -> object:
    """Give everything that a reader sees of the article and its incidents."""
    rows = timeline.page(store.connection, Query())
    view = article.get(store.connection, 1)
    assert view is not None
    of_reader = [(found.tags, found.notes) for row in rows if (found := incident.get(store.connection, row.id))]
    return view.published, view.published_basis, article.extraction(store.connection, 1), rows, of_reader


def test_a_day_that_is_taken_back_leaves_what_was_there_before_and_done_again_comes_back(path: Path) -> None:
    with open_writer(path) as store:
        feed = RawArticle(NOTE, "a.txt", published="2021-03-06", published_basis="given by the feed")
        store.add(feed, extraction(report(NOTE, "hit", killed=7)), extractor="by hand")
        annotating.tag(store, 1, "port")
        annotating.annotate(store, 1, "ask Lena")
        undoable.correcting_report(1, "killed", {"min": 8, "max": 8}).make(store)
        before = state(store)
        back = dating(1, "2022-01-07").make(store)
        dated = state(store)
        assert dated != before
        again = back.make(store)
        assert state(store) == before
        back = again.make(store)
        assert state(store) == dated
        back.make(store)
        assert state(store) == before
