"""Merging and splitting line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.importer import import_articles
from db.model import RawArticle
from tests.db.linking.accounts import ELSEWHERE, FIRST, SECOND, told
from tests.tui.linear.running import session

ALIKE = [
    RawArticle(
        "The old quarter of Timbuktu was shelled on Tuesday and three people were wounded, residents said.",
        "a",
        "Shells land in Timbuktu",
        "2022-03-08",
        source="Sahel Monitor",
    ),
    RawArticle(
        "The air force carried out an air strike in Timbuktu before dawn on Tuesday, the defence ministry announced.",
        "b",
        "Air force strikes Timbuktu",
        "2022-03-08",
        source="River Post",
    ),
]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Three articles: two report a bomb in Baidoa, one a shooting in Goma."""
    path = tmp_path / "news.db"
    import_articles(path, [FIRST, SECOND, ELSEWHERE])
    return path


def test_incidents_of_the_list_are_made_one_and_taken_apart_again(news: Path) -> None:
    said = session(news, "merge 1 2", "y", "/")
    assert "2 incidents are one now; u takes it back." in said
    assert said[said.index("2 incidents are one now; u takes it back.") + 1] == "1 incident, the newest first."
    assert list(told(news).values()) == [[1, 2, 3]]
    said = session(news, "1", "split", "3", "u")
    assert "It is an incident of its own now, and no import undoes that; u takes it back." in said
    assert list(told(news).values()) == [[1, 2, 3]]
    session(news, "1", "split", "1")
    assert len(told(news)) == 2


@pytest.mark.parametrize("answers", [("merge 1 2", "n"), ("merge 1 2",), ("1", "split", "9"), ("1", "split")])
def test_without_a_yes_nothing_is_decided(news: Path, answers: tuple[str, ...]) -> None:
    before = told(news)
    assert "Left as it is." in session(news, *answers)
    assert told(news) == before


def test_what_one_article_reports_cannot_be_split(news: Path) -> None:
    assert "Only one article reports this incident: there is nothing to split off." in session(news, "2", "split")


def test_what_it_may_be_the_same_as_is_offered(tmp_path: Path) -> None:
    database = tmp_path / "alike.db"
    import_articles(database, ALIKE)
    assert len(told(database)) == 2
    session(database, "1", "merge", "1", "y")
    assert len(told(database)) == 1


def test_an_article_of_several_is_corrected_by_its_number(news: Path) -> None:
    said = session(news, "1", "correct", "correct in 2 killed 11", "1")
    assert any(line.startswith("This is what article ") for line in said)
    assert "11" in " ".join(said[-12:])
    assert [line for line in said if line.startswith("The reports disagree. Killed: ")] != []
