"""What news tells around an incident: what often happens, goes on for long or is only announced is no incident."""

import pytest

from db.extract import extract
from db.model import Report

_LEAD = "Seven soldiers were killed in an ambush by rebels near Goma on Tuesday, the army said.\n\n"


def _told(text: str) -> tuple[Report, ...]:
    return extract(text, published="2024-07-17").reports


@pytest.mark.parametrize(
    "around",
    [
        "Farmers and herders have clashed for years over land and water.",
        "The area is rich in gold and has been fought over by armed groups for decades.",
        "Students have called for a march on Saturday to demand better security.",
        "Analysts said the attack showed the group's ability to strike despite a military crackdown.",
        "Armed groups regularly attack villages, killing civilians and looting homes.",
        '"Our people are being slaughtered like animals," a bishop said.',
        '"We will hunt down those who carried out this cowardly attack," the interior minister said.',
    ],
)
def test_what_is_told_around_an_incident_adds_nothing(around: str) -> None:
    assert [report.type for report in _told(_LEAD + around)] == ["armed-clash"]


def test_the_attack_whose_doers_are_hunted_is_the_abduction_told_before() -> None:
    text = "Gunmen abducted seven boys in Goma on Tuesday.\n\nThose who carried out the attack will be found, he said."
    assert [report.type for report in _told(text)] == ["abduction-forced-disappearance"]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen stormed a market often used by soldiers in Beni on Tuesday, killing three people.",
        "A bomb exploded at a checkpoint usually manned by police in Beni on Tuesday, killing three.",
        "Rebels who regularly ambush convoys killed three soldiers in Beni on Tuesday.",
        "Gunmen who often raid villages attacked a market in Beni on Tuesday, killing three people.",
    ],
)
def test_a_habit_told_beside_a_deed_leaves_it_one(text: str) -> None:
    (report,) = _told(text)
    assert [count.best for count in report.counts] == [3]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Police killed 12 people in a crackdown on protesters in Goma on Tuesday.",
            ["excessive-force-against-protesters"],
        ),
        ("The army launched a crackdown on rebels in Goma on Tuesday, killing five.", ["attack"]),
        ("The group has grown despite a crackdown in the north.", []),
    ],
)
def test_what_a_crackdown_is_follows_from_whom_it_struck(text: str, kinds: list[str]) -> None:
    assert [report.type for report in _told(text)] == kinds


@pytest.mark.parametrize(
    "around",
    [
        "The village was almost deserted on Wednesday.",
        "Gangs control about 80 percent of the capital.",
        "The army has been accused of killing civilians during its operations, which it denies.",
        "More than 100 activists have been arrested since the protests began, according to lawyers.",
    ],
)
def test_how_things_stand_is_no_incident(around: str) -> None:
    assert [report.type for report in _told(_LEAD + around)] == ["armed-clash"]


def test_a_sentence_whose_only_place_is_the_capital() -> None:
    text = "Gunmen killed seven people in Bukavu on Tuesday.\n\nA vigil was held in the capital on Wednesday evening."
    assert [report.type for report in _told(text)] == ["attack", "peaceful-protest"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A vigil was held in Quetta on Tuesday for the victims of the shooting.", ["peaceful-protest"]),
        ("The pope on Tuesday prayed for the victims of the massacre in Beni.", []),
        ("Five people died in anti-government protests in Nairobi on Tuesday.", ["violent-demonstration"]),
    ],
)
def test_what_people_come_together_for_is_not_what_they_do(text: str, kinds: list[str]) -> None:
    assert [report.type for report in _told(text)] == kinds


def test_prayers_for_the_dead_do_not_date_their_death() -> None:
    (report,) = _told("Prayers were held in Quetta on Tuesday for those killed in the blast.")
    assert report.date.earliest is None
