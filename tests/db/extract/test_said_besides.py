"""What an article says besides of the deed that it tells: remarks on its kind, older tolls, answers, who fell in it."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report


def reports(text: str) -> tuple[Report, ...]:
    """Give what is told in an article of 16 May 2024, a Thursday."""
    return extract(text, published="2024-05-16").reports


def count(report: Report, kind: str) -> list[int | None]:
    return [one.best for one in report.counts if one.kind == kind]


@pytest.mark.parametrize(
    "remark",
    [
        "It was the second such attack in the city this month.",
        "It was the latest in a series of attacks on the security forces.",
        "This is one of the worst bombings in years.",
        "The strike was the latest in a string of raids on villages.",
        "The region has seen a rise in attacks since last year.",
        "At least 12 teachers have been murdered in the country since 2020.",
    ],
)
def test_a_remark_on_its_kind_is_no_deed_and_takes_nothing_of_it(remark: str) -> None:
    (report,) = reports(
        f"Warplanes bombed a house in Derna on Monday, killing five people. {remark} Another 14 people were injured. "
        "No one has claimed responsibility for the attack."
    )
    assert (count(report, "killed"), count(report, "injured")) == ([5], [14])
    assert "unclaimed" in report.status
    assert "security forces" not in [actor.text for actor in report.actors]


def test_what_it_was_an_attack_on_is_told_of_it() -> None:
    (report,) = reports("A bomb killed six people in Derna on Monday. It was an attack on the army by rebels.")
    assert {actor.text for actor in report.actors} >= {"rebels", "army"}


@pytest.mark.parametrize(
    "said", ["Earlier reports said 14 people had died.", "Earlier, police had said nine people were killed."]
)
def test_what_was_said_earlier_is_no_second_deed(said: str) -> None:
    (report,) = reports(f"A bombing in Derna killed 15 people on Tuesday. {said} The blast destroyed several cars.")
    assert count(report, "killed") == [15]


def test_a_deed_of_earlier_elsewhere_is_another() -> None:
    text = (
        "A bombing in Derna killed 15 people on Tuesday. Earlier, officials said three soldiers were killed in Sabha."
    )
    assert [place.name for report in reports(text) for place in report.places] == ["Derna", "Sabha"]


@pytest.mark.parametrize(
    "text",
    [
        "An air strike hit a house in Derna on Monday, killing five people. The army said it struck a rebel post.",
        "Shelling killed five people in Derna on Monday. The military said it had targeted a militant commander.",
    ],
)
def test_an_army_that_says_what_it_struck_did_it(text: str) -> None:
    (report,) = reports(text)
    assert [actor.text for actor in report.actors if actor.role == "perpetrator"] in (["army"], ["military"])


@pytest.mark.parametrize("denial", ["denied it had targeted civilians", "denied they had fired on the town"])
def test_what_is_denied_without_that_was_not_done(denial: str) -> None:
    (report,) = reports(f"An air strike hit a house in Derna on Monday, killing five people. The army {denial}.")
    assert [(actor.role, actor.text) for actor in report.actors if actor.text == "army"] == [("denier", "army")]
    assert "denied" in report.status


def test_nobody_who_said_to_have_done_it_did_it() -> None:
    (report,) = reports("A bomb killed six people in Derna on Monday. No group has said it was behind the attack.")
    assert report.status == ("unclaimed",)
    assert [actor.text for actor in report.actors] == ["six people"]


def test_attackers_who_fell_in_it_are_dead_of_it() -> None:
    (report,) = reports(
        "Nine soldiers were killed when militants ambushed their convoy near Derna on Sunday. Seven militants also "
        "died in the fighting."
    )
    assert count(report, "killed") == [9, 7]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "At least 12 soldiers were killed on Tuesday in an ambush near Derna. The ambush came two days after a car "
            "bomb killed 10 people in Sabha.",
            ["armed-clash", "remote-explosive-landmine-ied"],
        ),
        (
            "At least 12 soldiers were killed on Tuesday in an ambush near Derna. The violence came two days after 10 "
            "people were killed in Sabha.",
            ["armed-clash", "attack"],
        ),
    ],
)
def test_a_deed_that_came_after_another_has_its_own_means(text: str, types: list[str]) -> None:
    found = reports(text)
    assert [report.type for report in found] == types
    assert [report.date.earliest for report in found] == ["2024-05-14", "2024-05-12"]


@pytest.mark.parametrize(
    "text",
    [
        "Thousands of mourners turned out on Wednesday for the funeral of those killed.",
        "The governor visited the families of those killed.",
        "Two ministers attended the funerals of those shot dead.",
    ],
)
def test_who_mourns_those_killed_is_none_of_them(text: str) -> None:
    (report,) = reports(f"Gunmen killed two officers in Derna on Tuesday. {text}")
    assert [actor.text for actor in report.actors if actor.role == "victim"] == ["two officers"]


@pytest.mark.parametrize("said", ["Police earlier said six people had died.", "Officials had earlier put it at six."])
def test_who_said_earlier_how_many_died_tells_of_the_same(said: str) -> None:
    (report,) = reports(
        f"A bombing outside a mosque in Derna killed seven people on Sunday. {said} No group has said it was behind "
        "the attack."
    )
    assert count(report, "killed") == [7]
    assert "unclaimed" in report.status


@pytest.mark.parametrize("hour", ["shortly after dawn", "at around 3 a.m."])
def test_an_hour_is_that_of_the_deed_told_of(hour: str) -> None:
    (report,) = reports(
        f"Gunmen killed a judge in Derna on Sunday night. It rained. The killing took place {hour}, witnesses said."
    )
    assert report.date.earliest == "2024-05-12"


def test_a_day_behind_an_hour_is_of_the_sentence_that_it_opens() -> None:
    _, further = reports(
        "Gunmen killed two officers in Derna on Tuesday. The attack happened at 8 a.m. On Friday, a bombing in Sabha "
        "killed 11 people."
    )
    assert (further.date.earliest, further.date.text) == ("2024-05-10", "Friday")


@pytest.mark.parametrize(
    "said", ["He is the third priest killed in Libya this year.", "He was the latest priest murdered in the country."]
)
def test_which_of_those_who_met_his_fate_somebody_is_names_no_other_victim(said: str) -> None:
    (report,) = reports(f"Gunmen killed a priest in Derna on Sunday. {said}")
    assert [actor.text for actor in report.actors if actor.role == "victim"] == ["priest"]


def test_the_number_of_those_killed_is_no_victim() -> None:
    (report,) = reports(
        "Gunmen killed a journalist in Derna on Sunday. It brings to five the number of journalists killed this year."
    )
    assert [actor.text for actor in report.actors if actor.role == "victim"] == ["journalist"]


@pytest.mark.parametrize(
    "claim", ["No one has claimed either attack.", "Nobody has claimed responsibility for either attack."]
)
def test_either_deed_is_both_told_last(claim: str) -> None:
    found = reports(f"A bomb killed two people in Derna on Tuesday. On Monday, gunmen shot a judge in Sabha. {claim}")
    assert ["unclaimed" in report.status for report in found] == [True, True]


@pytest.mark.parametrize("how", ["The convoy came under heavy fire.", "The vehicles were hit by rockets."])
def test_what_became_of_the_vehicles_is_of_the_ambush(how: str) -> None:
    (report,) = reports(f"At least 12 soldiers were killed on Wednesday in an ambush near Derna. {how}")
    assert count(report, "killed") == [12]


@pytest.mark.parametrize("over", ["in connection with the killing", "over the murder"])
def test_who_is_arrested_over_a_deed_takes_nothing_that_is_told_of_it_later(over: str) -> None:
    first, further = reports(
        f"Gunmen shot dead a judge in Derna on Tuesday. Police have arrested two suspects {over}. No one has claimed "
        "responsibility for the killing. In Sabha, six people were killed by bandits."
    )
    assert (count(first, "detained"), "unclaimed" in first.status) == ([2], True)
    assert [actor.text for actor in further.actors if actor.role == "perpetrator"] == ["bandits"]


@pytest.mark.parametrize(
    "said", ["An earlier toll put the number of dead at six.", "The victims were attacked by two men near the gate."]
)
def test_the_dead_and_the_victims_are_those_told_of(said: str) -> None:
    (report,) = reports(
        f"A bomb killed seven worshippers in Derna on Tuesday. {said} Al-Shabaab said it carried out the attack."
    )
    assert count(report, "killed") == [7]
    assert "claimed" in report.status
