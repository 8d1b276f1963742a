"""Anniversaries, trials and "the deadliest since": they lead back to the incident that is there, and make up none."""

from contextlib import closing
from itertools import permutations
from pathlib import Path

import pytest

from db.importer import import_articles
from db.link.looking_back import target
from db.link.outline import outline
from db.link.traits import Outline
from db.model import Extraction, IncidentDate, RawArticle, Report
from db.query import parse
from db.store.file.database import open_reader
from db.store.panes import incident, timeline

HOTEL = RawArticle(
    "A suicide bomber blew himself up at a hotel in Bamako, Mali, on Friday, killing 20 people, police said.",
    "hotel",
    "Bomber kills 20 at hotel in Bamako",
    "2015-11-21",
    source="Sahel Monitor",
)
CAMP = RawArticle(
    "A truck bomb killed 76 people at an army camp in Gao in northern Mali on Wednesday, the army said.",
    "camp",
    "Truck bomb kills 76 in Gao",
    "2017-01-19",
    source="Sahel Monitor",
)
ANNIVERSARY = RawArticle(
    "Mali on Sunday marked the third anniversary of the suicide bombing of a hotel in Bamako that killed 20 people.",
    "anniversary",
    "Mali marks anniversary of Bamako hotel bombing",
    "2018-11-21",
    source="Lagos Mirror",
)
TRIAL = RawArticle(
    "A court in Bamako sentenced a man to death over the suicide bombing of a hotel in Bamako in which 20 "
    "people were killed.",
    "trial",
    "Man sentenced over Bamako hotel bombing",
    "2020-10-28",
    source="Lagos Mirror",
)
DEADLIEST = RawArticle(
    "Gunmen killed 27 soldiers in Djibo, Burkina Faso, on Monday, the army said. It was the deadliest attack in the "
    "region since a truck bomb killed 76 people at an army camp in Gao, Mali, in January 2017.",
    "deadliest",
    "27 soldiers killed in Djibo in deadliest attack since Gao",
    "2018-05-08",
    source="Lagos Mirror",
)


def told(database: Path) -> set[tuple[str | None, frozenset[str], frozenset[str]]]:
    """Give of each incident its place, the articles that report it, and those that look back on it."""
    with closing(open_reader(database)) as conn:
        views = [incident.get(conn, row.id) for row in timeline.page(conn, parse(""))]
        return {
            (
                view.row.place,
                frozenset(kept.article_title or "" for kept in view.reports),
                frozenset(reference.title or "" for reference in view.references),
            )
            for view in views
            if view is not None
        }


@pytest.mark.parametrize("order", list(permutations((HOTEL, ANNIVERSARY, TRIAL))))
def test_an_anniversary_and_a_trial_look_back(tmp_path: Path, order: tuple[RawArticle, ...]) -> None:
    for raw in order:
        import_articles(tmp_path / "t.db", [raw])
    ((place, reporting, back),) = told(tmp_path / "t.db")
    assert place == "Bamako"
    assert reporting | back == {HOTEL.title, ANNIVERSARY.title, TRIAL.title}
    assert ANNIVERSARY.title in back


def test_without_the_incident_none_is_made_up(tmp_path: Path) -> None:
    import_articles(tmp_path / "t.db", [ANNIVERSARY])
    assert told(tmp_path / "t.db") == set()


def test_a_trial_alone_tells_of_what_it_is_about_on_no_day(tmp_path: Path) -> None:
    import_articles(tmp_path / "t.db", [TRIAL])
    with closing(open_reader(tmp_path / "t.db")) as conn:
        assert [(row.place, row.key.day) for row in timeline.page(conn, parse(""))] == [("Bamako", None)]


@pytest.mark.parametrize("order", list(permutations((CAMP, DEADLIEST))))
def test_the_deadliest_since_leads_to_the_incident_of_that_month(tmp_path: Path, order: tuple[RawArticle, ...]) -> None:
    for raw in order:
        import_articles(tmp_path / "t.db", [raw])
    assert told(tmp_path / "t.db") == {
        ("Gao", frozenset({CAMP.title, DEADLIEST.title}), frozenset()),
        ("Djibo", frozenset({DEADLIEST.title}), frozenset()),
    }


def test_another_month_is_another_incident(tmp_path: Path) -> None:
    later = RawArticle(CAMP.body, "later", CAMP.title, "2017-03-02", source="Sahel Monitor")
    import_articles(tmp_path / "t.db", [later, DEADLIEST])
    assert {reporting for place, reporting, _ in told(tmp_path / "t.db") if place == "Gao"} == {
        frozenset({CAMP.title}),
        frozenset({DEADLIEST.title}),
    }


def test_without_days_an_article_need_be_less_alike_to_look_back() -> None:
    def article(text: str, day: str | None, *reports: Report) -> Outline:
        return outline(None, text, Extraction(day, reports=reports))

    def found(day: str | None) -> int | None:
        looking = article("Rigansky, the Tarsk gunman, was caught in a barn near Obrask.", day)
        deed = Report("attack", "", None, "actual", "Rigansky shot four farmers in Tarsk.", IncidentDate(day, day))
        seen = article("Rigansky shot four farmers at the mill in Tarsk.", day, deed)
        return target(looking, seen, 0.25)

    assert (found(None), found("2020-05-02")) == (0, None)
