"""An article that is given its day is understood anew, but only if it was understood by the rules before."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.dating import dating
from db.model import Extraction, RawArticle
from db.store import article
from db.store.database import open_writer
from db.store.writing import AS_GIVEN
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
