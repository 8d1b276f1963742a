"""Whom somebody shot, wounded or took, by whom and when, in whatever order a passive tells it."""

from __future__ import annotations

import pytest

from db.extract.pipeline import extract
from db.model import Report


def _one(text: str) -> Report:
    (report,) = extract(text, published="2024-07-18").reports
    return report


def _actors(report: Report, role: str) -> list[str]:
    return [actor.text for actor in report.actors if actor.role == role]


@pytest.mark.parametrize(
    ("text", "victim", "doer"),
    [
        ("A judge was shot and wounded in Cali by gunmen on Tuesday.", "judge", "gunmen"),
        ("A judge was wounded near Cali by two men on a motorcycle on Tuesday.", "judge", "two men"),
        ("A cleric was stabbed to death while driving home in Cali on Tuesday by attackers.", "cleric", "attackers"),
        ("Two nurses were shot dead as they left a mosque in Cali on Tuesday by gunmen.", "Two nurses", "gunmen"),
        ("A nurse was abducted by armed men who stormed her house in Cali on Tuesday.", "nurse", "armed men"),
    ],
)
def test_victims_doers_and_day_of_a_passive(text: str, victim: str, doer: str) -> None:
    report = _one(text)
    assert (_actors(report, "victim"), _actors(report, "perpetrator")) == ([victim], [doer])
    assert report.date is not None and report.date.earliest == report.date.latest == "2024-07-16"


def test_what_its_doers_had_done_before_dates_no_deed() -> None:
    date = _one("A trader was killed by men who had robbed a bank in Cali on Monday.").date
    assert date is not None and date.earliest is None


@pytest.mark.parametrize(
    "text", ["A judge was wounded in Cali on Tuesday.", "Two people were injured by a driver in Cali on Tuesday."]
)
def test_what_may_be_an_accident_is_no_incident(text: str) -> None:
    assert extract(text, published="2024-07-18").reports == ()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The ministry said the army shot dead two protesters in Cali early on Tuesday.", ("2024-07-16", "2024-07-16")),
        ("The ministry said the army beat a journalist in Cali on Tuesday.", ("2024-07-16", "2024-07-16")),
        (
            "Gunmen killed five people in Cali last month, according to a statement issued on Wednesday.",
            ("2024-06-01", "2024-06-30"),
        ),
        ("A bomb exploded in Cali the day before yesterday, killing five people.", ("2024-07-16", "2024-07-16")),
    ],
)
def test_the_day_of_a_deed_is_no_day_of_saying(text: str, date: tuple[str, str]) -> None:
    told = _one(text).date
    assert told is not None and (told.earliest, told.latest) == date


def test_the_day_on_which_a_trial_starts_is_none_of_the_deed() -> None:
    text = (
        "The trial of the suspended employee accused of shooting three co-workers, killing two of them, starts Monday."
    )
    assert extract(text, published="2024-07-18").reports == ()
