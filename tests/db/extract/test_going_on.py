"""Whose deed a later verb of a sentence tells, past what is said of those whom the first one befell."""

from __future__ import annotations

import pytest

from db.extract.pipeline import extract
from db.model import Report


def _told(text: str) -> tuple[Report, ...]:
    return extract(text, published="2024-07-18").reports


def _doers(report: Report) -> set[str]:
    return {actor.text for actor in report.actors if actor.role == "perpetrator"}


@pytest.mark.parametrize(
    "said",
    [
        "who had refused to pay them",
        "who were working in their fields",
        "accused of helping the army",
        "suspected of being informers",
        "allegedly linked to a rival group",
        "travelling to a market",
        "as they slept",
    ],
)
@pytest.mark.parametrize("deed", ["killed three farmers", "hacked to death two women", "abducted five traders"])
def test_attackers_go_on_past_what_is_said_of_their_victims(said: str, deed: str) -> None:
    told = _told(f"Gunmen {deed} {said} and burned down a school in Djibo on Tuesday.")
    assert [_doers(report) for report in told] == [{"Gunmen"}] * len(told)
    assert {report.date.earliest for report in told if report.date} == {"2024-07-16"}
    assert {place.name for report in told for place in report.places} == {"Djibo"}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Police killed two men who refused to stop and opened fire on officers in Gao on Tuesday.", "two men"),
        ("Soldiers arrested two rebels who had attacked a village and killed a teacher in Gao in May.", "two rebels"),
    ],
)
def test_what_those_did_themselves_who_were_met_stays_theirs(text: str, doers: str) -> None:
    assert any(doers in _doers(report) for report in _told(text))


@pytest.mark.parametrize(
    "who", ["Men in army uniform", "Men wearing masks", "Men dressed as soldiers", "Men dressed in police uniforms"]
)
def test_those_who_wear_what_attackers_wear_attack(who: str) -> None:
    (report,) = _told(f"{who} wounded nine civilians in Djibo on Tuesday.")
    assert _doers(report) == {"Men"}


def test_whom_the_police_say_to_have_gone_on_is_not_the_police() -> None:
    text = (
        "Police said bandits on motorcycles hacked to death 12 students and abducted three others in Goma on Tuesday."
    )
    assert all(_doers(report) == {"bandits"} for report in _told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Bandits entered a village near Goma on Tuesday, rounded up farmers and executed nine of them.",
        "Bandits on motorcycles, believed to be from a neighbouring district, killed nine people near Goma on Tuesday.",
        "Nine people were shot dead by bandits on Tuesday as they worked near Goma, and two others were wounded.",
    ],
)
def test_attackers_stay_who_they_are_along_a_row_of_verbs(text: str) -> None:
    for report in _told(text):
        assert {who.lower() for who in _doers(report)} == {"bandits"}
        assert all(actor.text.lower() != "bandits" for actor in report.actors if actor.role == "victim")
        assert {place.name for place in report.places} == {"Goma"}


def test_whom_armed_men_round_up_they_abduct() -> None:
    assert [report.type for report in _told("Gunmen rounded up 12 villagers in Gao.")] == [
        "abduction-forced-disappearance"
    ]
    assert [report.type for report in _told("Police rounded up 12 suspects in Gao.")] == ["arrests"]


def test_those_whom_a_group_took_are_not_its_own() -> None:
    text = "The bodies of nine nurses were found on Wednesday, a day after a group of gunmen took them hostage."
    taken = next(report for report in _told(text) if report.type == "abduction-forced-disappearance")
    assert [actor.text for actor in taken.actors if actor.role == "victim"] == ["nine nurses"]
    assert taken.date is not None and (taken.date.earliest, taken.date.latest) == ("2024-07-16", "2024-07-16")


@pytest.mark.parametrize(
    "hurt",
    ["nine others are in hospital", "nine others are being treated in hospital", "there were injuries to nine others"],
)
def test_who_is_in_hospital_is_injured(hurt: str) -> None:
    (report,) = _told(f"At least three miners were killed by gunmen in Gao on Tuesday, and {hurt}.")
    assert {(count.kind, count.min) for count in report.counts} == {("killed", 3), ("injured", 9)}
