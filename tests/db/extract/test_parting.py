"""Two deeds in two clauses of one sentence: each is an incident with its own place, date and toll."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report

PUBLISHED = "2025-05-05"  # a Monday


def reports(text: str) -> list[Report]:
    """Give what a text reports, in text order."""
    return sorted(extract(text, published=PUBLISHED).reports, key=lambda report: report.triggers[0].start)


def tolls(text: str) -> list[list[int | None]]:
    return [[count.best for count in report.counts] for report in reports(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gunfire killed six farmers near Kutum on Sunday, and a strike on a house in Nyala killed a couple.",
            [[6], [2]],
        ),
        (
            "Five soldiers were killed by a roadside bomb near the border, and six soldiers died when militants "
            "attacked a base in Bannu on Sunday.",
            [[5], [6]],
        ),
        ("Gunmen killed two in Kano on Sunday, and a bomb hurt three in Jos.", [[2], [3]]),
        ("Drones killed two in Derna on Sunday; a shell killed three in Sabha.", [[2], [3]]),
    ],
)
def test_a_clause_of_its_own_is_an_incident_of_its_own(text: str, expected: list[list[int | None]]) -> None:
    assert tolls(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed five soldiers in Derna on Sunday, and troops killed six rebels.",
        "Gunmen shot three farmers in Derna on Sunday, and soldiers killed two of the gunmen.",
        "A bomb killed three policemen in Derna on Sunday, and eight people were wounded.",
    ],
)
def test_the_other_side_of_a_fight_and_its_casualties_stay_one_incident(text: str) -> None:
    assert len(reports(text)) == 1


def test_each_of_two_clauses_has_its_own_date() -> None:
    text = "Troops retook Derna in January, and shelling of villages near Sabha on Thursday killed a girl."
    days = [(one.date.earliest, one.date.latest) for one in reports(text)]
    assert days == [("2025-01-01", "2025-01-31"), ("2025-05-01", "2025-05-01")]


def test_what_somebody_else_calls_retaliation_is_told_of_the_earlier_deed() -> None:
    text = (
        "Rebels attacked army posts near Sabha overnight on Saturday in what they called retaliation for "
        "Turkish air strikes on Derna two days earlier."
    )
    assert [report.type for report in reports(text)] == ["armed-clash", "air-drone-strike"]


def test_a_noun_with_a_verb_of_its_own_opens_another_deed() -> None:
    found = reports(
        "Gunmen shot dead a radio journalist in Galkayo on Friday and a mortar attack on the airport in Mogadishu "
        "wounded three peacekeepers."
    )
    assert [report.type for report in found] == ["attack", "shelling-artillery-missile-attack"]
