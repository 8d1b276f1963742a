"""A deed that others answer is where its own words put it, and not where they answer it."""

from __future__ import annotations

import pytest

from db.extract import extract

_DEEDS = ["an attack", "a bomb attack", "an attack by gunmen", "an attack on a market", "a shooting", "an air strike"]
_ANSWERS = [
    "Schools were closed after",
    "Schools were closed following",
    "Police arrested ten people after",
    "Five people were taken to hospital after",
    "Five people have been hospitalised after",
    "Rescuers pulled 12 bodies from the rubble after",
    "The president cut short a visit after",
]


@pytest.mark.parametrize("deed", _DEEDS)
@pytest.mark.parametrize("answer", _ANSWERS)
def test_what_is_answered_is_where_it_was(answer: str, deed: str) -> None:
    reports = extract(f"{answer} {deed} in Derna on Tuesday.", published="2024-06-14").reports
    told = [report for report in reports if report.type != "arrests"]
    assert [[place.name for place in report.places] for report in told] == [["Derna"]]


def test_who_is_treated_in_another_town_was_not_hurt_there() -> None:
    (report,) = extract(
        "Gunmen shot two guards in Derna on Tuesday. They were taken to a hospital in Tripoli.", published="2024-06-14"
    ).reports
    assert [place.name for place in report.places] == ["Derna"]


@pytest.mark.parametrize(
    "deed",
    [
        "the lynching of two men",
        "the looting of shops",
        "the torching of a church",
        "the storming of a school by gunmen",
        "the killing of two men by soldiers",
    ],
)
@pytest.mark.parametrize(
    "protest",
    [
        "Hundreds marched in Tripoli on Wednesday to protest against {} in Derna on Tuesday.",
        "The minister condemned {} in Derna on Tuesday, and hundreds marched in Tripoli on Wednesday.",
        "News of {} in Derna on Tuesday sparked protests in Tripoli on Wednesday.",
    ],
)
def test_what_people_protest_over_was_on_its_day_in_its_place(protest: str, deed: str) -> None:
    reports = extract(protest.format(deed), published="2024-06-14").reports
    told = {(report.places[0].name, report.date.earliest) for report in reports}
    assert told == {("Tripoli", "2024-06-12"), ("Derna", "2024-06-11")}


@pytest.mark.parametrize("so", ["triggering protests", "sparking a protest", "prompting riots"])
def test_a_deed_that_sparked_protests_was_not_done_at_them(so: str) -> None:
    text = f"Gunmen killed two men in Derna on Tuesday, {so} in Tripoli on Wednesday."
    reports = extract(text, published="2024-06-14").reports
    assert {(one.places[0].name, one.date.earliest) for one in reports} == {
        ("Tripoli", "2024-06-12"),
        ("Derna", "2024-06-11"),
    }


@pytest.mark.parametrize("first", ["As the army advanced on Tobruk, ", "Despite a ceasefire, ", "Police say "])
@pytest.mark.parametrize("deed", ["an air strike", "shelling", "a bomb attack"])
def test_what_is_told_first_takes_no_place_from_a_deed(first: str, deed: str) -> None:
    reports = extract(f"{first}{deed} in Derna on Tuesday killed two farmers.", published="2024-06-14").reports
    (told,) = [report for report in reports if report.counts]
    assert told.places[0].name == "Derna"
    assert not [actor for actor in told.actors if actor.role == "perpetrator"]


def test_since_a_days_attack_it_was_on_that_day() -> None:
    text = "Since Tuesday's attack in Derna, in which two farmers died, shops have been closed."
    (report,) = extract(text, published="2024-06-14").reports
    assert (report.date.earliest, report.date.latest) == ("2024-06-11", "2024-06-11")


def test_what_would_have_been_did_not_happen() -> None:
    text = "Had the bomb exploded in Derna on Tuesday, it would have killed dozens."
    assert extract(text, published="2024-06-14").reports == ()


def test_what_is_done_after_a_deed_of_another_day_is_another_deed() -> None:
    text = "Youths hurled bottles at police in Derna on Tuesday after the shooting of a boy by officers on Saturday."
    reports = extract(text, published="2024-06-14").reports
    assert [(one.type, one.date.earliest) for one in reports] == [
        ("violent-demonstration", "2024-06-11"),
        ("attack", "2024-06-08"),
    ]


def test_commandos_who_board_a_ship_of_pirates_abduct_nobody() -> None:
    text = "Marine commandos boarded the dhow off Derna on Tuesday and captured 23 pirates."
    assert [one.type for one in extract(text, published="2024-06-14").reports] == ["arrests"]


def test_whom_police_shot_at_a_protest_is_whom_a_shooting_is_of() -> None:
    text = "The shooting of a protester by police in Derna on Tuesday was condemned by lawyers."
    (report,) = extract(text, published="2024-06-14").reports
    assert (report.type, [actor.name for actor in report.actors]) == (
        "excessive-force-against-protesters",
        ["police", "protester"],
    )
