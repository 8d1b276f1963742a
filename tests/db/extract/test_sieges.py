"""Hostage takings, sieges, cars driven into crowds, and the hours at which they began."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report


def _reports(text: str) -> tuple[Report, ...]:
    return extract(text, published="2024-05-16").reports


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In the raid on Monday they seized hundreds of hostages in a hospital in Kizlyar.", "abduction"),
        ("Inmates took a dozen hostages in the prison of Quito on Monday.", "abduction"),
        ("A man drove a lorry into a crowd in Magdeburg on Monday.", "attack"),
        ("An attacker drove a van through shoppers in Magdeburg on Monday.", "attack"),
        ("A suicide bomber on a motorcycle crashed into a NATO patrol near Bagram on Monday.", "suicide-bomb"),
    ],
)
def test_what_was_done(text: str, kind: str) -> None:
    assert [report.type.split("-forced")[0] for report in _reports(text)][:1] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "A man drove a lorry into a ditch near Magdeburg on Monday.",
        "A gunman surrendered to police in Lyon on Monday.",
        "More than 300 people have been killed in the province since then.",
    ],
)
def test_what_is_no_incident(text: str) -> None:
    assert _reports(text) == ()


def test_fighters_who_lay_down_their_arms_surrender() -> None:
    assert [report.type for report in _reports("Sixty fighters surrendered to troops in Borno on Monday.")] == [
        "agreement"
    ]


def test_a_hostage_is_named_without_what_befell_him() -> None:
    (report,) = _reports("A gunman took six customers hostage at a bank in Lyon on Monday.")
    assert [actor.text for actor in report.actors if actor.role == "victim"] == ["six customers"]


def test_the_sum_of_a_war_is_no_victim_of_one_raid() -> None:
    text = "A shell hit a tent in Rafah on Monday, killing seven. Over 64,000 Palestinians have been killed in the war."
    assert [[actor.text for actor in report.actors] for report in _reports(text)] == [["tent"]]


def test_an_hour_is_of_the_day_told_before() -> None:
    text = (
        "Gunmen stormed a church in Mangu during mass on Sunday. "
        "The attackers came around 9 a.m. and opened fire, killing two ushers."
    )
    assert {report.date.latest for report in _reports(text)} == {"2024-05-12"}


def test_an_hour_without_any_day_is_of_the_day_of_the_news() -> None:
    (report,) = _reports("Gunmen opened fire on a bus in Mangu at 9 a.m., killing two people.")
    assert report.date.earliest == "2024-05-16"


def test_they_first_did_one_thing() -> None:
    (report,) = _reports(
        "Gunmen rode into Tabane on Monday. They first attacked the police post, killing two officers."
    )
    assert "Gunmen" in {actor.text for actor in report.actors if actor.role == "perpetrator"}


def test_a_victim_named_before_did_not_do_it() -> None:
    text = (
        "A gunman shot a guard, Mika Salo, at the door of a bank in Tampere on Monday. "
        "He then went upstairs, where he killed a cashier."
    )
    doers = [actor.name for report in _reports(text) for actor in report.actors if actor.role == "perpetrator"]
    assert "Mika Salo" not in doers


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Security forces on Sunday ended a siege at a hotel in Mogadishu in which 21 people were killed.", [21]),
        ("A hotel siege in Mogadishu ended on Sunday with at least 21 people dead.", [21]),
        ("The siege of Sarajevo, in which 11,000 people died, lasted 1,425 days.", None),
        ("The town has been under siege for months, and 40 people have died of hunger there.", None),
    ],
)
def test_a_deadly_siege_of_a_building_is_an_attack(text: str, killed: list[int] | None) -> None:
    told = [[count.min for count in report.counts] for report in extract(text, published="2024-07-18").reports]
    assert told == ([killed] if killed else [])
