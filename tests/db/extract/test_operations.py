"""What belongs to an operation or attack told before: seized weapons, inmates let out, claims, killings elsewhere."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report

PUBLISHED = "2025-02-11"  # a Tuesday


def reports(text: str) -> tuple[Report, ...]:
    return extract(text, published=PUBLISHED).reports


@pytest.mark.parametrize(
    "text",
    [
        "Troops ambushed bandits near Kankara on Monday, killing five and recovering three rifles.",
        "A gunman was slain in a firefight with soldiers in Datu Piang on Monday. Troops seized an M16 rifle.",
        "Two men were arrested in Imphal on Monday for extortion, and 11 weapons were recovered from their house.",
    ],
)
def test_weapons_seized_in_an_operation_are_no_incident_of_their_own(text: str) -> None:
    assert len(reports(text)) == 1
    assert reports(text)[0].type != "disrupted-weapons-use"


def test_weapons_seized_alone_are_an_incident() -> None:
    (report,) = reports("Police seized 40 rifles in a raid near Jos on Monday.")
    assert report.type == "disrupted-weapons-use"


def test_attackers_who_let_inmates_out_make_no_deal() -> None:
    types = [
        one.type for one in reports("The gunmen burned a bank in Diapaga on Monday and freed inmates of the prison.")
    ]
    assert types == ["looting-property-destruction"]


@pytest.mark.parametrize("words", ["No one claimed responsibility.", "No group has claimed responsibility."])
def test_a_sentence_that_only_says_that_nobody_claimed_is_of_what_was_told_before(words: str) -> None:
    (report,) = reports(f"A drone struck an oil field in Dohuk on Monday. {words}")
    assert report.status == ("unclaimed",)


def test_killings_elsewhere_on_a_day_of_their_own_are_an_incident_amid_violence() -> None:
    told = reports("Gunmen shot five policemen in Jableh on Thursday. In Baniyas, two brothers were killed on Friday.")
    assert [report.places[0].name for report in told] == ["Jableh", "Baniyas"]


def test_people_killed_elsewhere_in_an_accident_are_none() -> None:
    assert (
        len(reports("Gunmen shot a man in Jableh on Thursday. In Baniyas, two were killed in a crash on Friday.")) == 1
    )


def test_a_sum_of_a_year_adds_nothing_to_what_is_told_before_it() -> None:
    text = "A crowd stoned two men to death in Carrefour on Monday. Over 5,600 were killed by gangs last year."
    assert [[count.best for count in report.counts] for report in reports(text)] == [[2]]


def test_a_strike_of_an_unnamed_force_is_by_those_who_carried_out_the_others() -> None:
    told = reports(
        "An Israeli airstrike on a tent in Gaza City killed five people on Sunday. A strike on a house in Khan Younis "
        "killed a couple on Monday."
    )
    doers = [[(one.name, one.certainty) for one in report.actors if one.role == "perpetrator"] for report in told]
    assert doers == [[("Israel", "asserted")], [("Israel", "inferred")]]


def test_the_label_of_a_speaker_is_nobody_who_did_it() -> None:
    (report,) = reports("MIR: Gunmen blew up the track near Quetta this morning.")
    assert [one.name for one in report.actors if one.role == "perpetrator"] == ["gunmen"]


def test_an_attack_that_came_after_another_is_apart_from_it() -> None:
    text = "The killings of farmers in Derna came after gunmen ambushed a patrol near Sabha on Monday, killing 13 men."
    assert [[count.best for count in report.counts] for report in reports(text)] in ([[], [13]], [[13]])


def doers(text: str) -> list[list[str]]:
    return [[one.name for one in report.actors if one.role == "perpetrator"] for report in reports(text)]


def test_whom_somebody_blames_for_both_attacks_did_both() -> None:
    text = (
        "A truck bomb killed six people in Cali on Thursday, hours after 12 officers died when a drone hit a "
        "helicopter in Amalfi. The president blamed dissidents for both attacks."
    )
    assert doers(text) == [["dissidents"], ["dissidents"]]


def test_whom_police_suspect_did_it() -> None:
    text = "Two rangers were wounded on Sunday when a bomb exploded. Police suspect the National Revolutionary Front."
    assert doers(text) == [["National Revolutionary Front"]]


def test_the_day_of_a_protest_is_not_that_of_what_it_is_about() -> None:
    text = "Police shot four men in Kano on Wednesday. Students marched in Jos on Thursday in protest at the killings."
    assert [report.date.latest for report in reports(text)] == ["2025-02-05", "2025-02-06"]


def test_the_attackers_go_on_with_what_was_told_before() -> None:
    text = (
        "Gunmen killed 43 people in a church in Komanda on Sunday. The attackers stormed the building at around 1 a.m."
    )
    assert len(reports(text)) == 1


def test_to_invade_a_school_is_part_of_the_abduction_there() -> None:
    text = "Gunmen invaded a school in Papiri on Friday and abducted 303 pupils."
    assert [report.type for report in reports(text)] == ["abduction-forced-disappearance"]


def test_a_town_retaken_is_the_place() -> None:
    (report,) = reports("Junta troops retook Nawnghkio on Monday.")
    assert [place.text for place in report.places] == ["Nawnghkio"]


def test_who_was_killed_in_a_deed_only_looked_back_on_is_no_incident() -> None:
    assert not reports(
        "Mali on Sunday marked the anniversary of the bombing of a hotel in Bamako that killed 20 people."
    )


@pytest.mark.parametrize(
    ("told", "status", "doer"),
    [
        ("The army blamed the RSF, which has besieged the city.", "suspected", "RSF"),
        ("The mayor pointed the finger at militiamen of the RSF.", "suspected", "militiamen of the RSF"),
        ("No side has claimed it.", "unclaimed", None),
    ],
)
def test_who_is_blamed_in_a_sentence_of_its_own(told: str, status: str, doer: str | None) -> None:
    (report,) = reports(f"A drone hit a mosque in El Fasher on Friday, killing 70 people. {told}")
    assert report.status == (status,)
    assert [one.text for one in report.actors if one.role == "perpetrator"][:1] == ([doer] if doer else [])


def test_whom_somebody_blames_for_a_failure_did_nothing() -> None:
    (report,) = reports("A drone hit a mosque in Kutum on Friday. Traders blamed the army for failing to protect them.")
    assert [one for one in report.actors if one.role == "perpetrator"] == []


def test_what_is_inserted_does_not_part_a_noun_from_its_verb() -> None:
    (report,) = reports("Clashes between the army, backed by a militia, and rebels were reported in Kutum on Monday.")
    assert report.type == "armed-clash"


def test_a_city_of_a_country_far_from_the_story_has_no_point() -> None:
    (report,) = reports(
        "NABATIEH, Lebanon - An Israeli force stormed the town hall of Blida on Thursday, shooting dead an employee. "
        "Residents of Marjayoun and Tyre protested."
    )[:1]
    assert all(place.country in (None, "LB") for place in report.places)


def test_a_mutiny_of_soldiers_is_told() -> None:
    found = extract("Soldiers mutinied in Goma on Sunday.", published="2025-05-05").reports
    assert [(report.type, report.places[0].name) for report in found] == [("change-to-group-activity", "Goma")]


@pytest.mark.parametrize(
    "text",
    [
        "Security forces conducted an operation near Bannu on Monday. Nine militants were killed.",
        "An operation was conducted by security forces near Bannu on Monday. Nine militants were neutralised.",
        "Security forces conducted an operation near Bannu on Monday in which nine militants were killed.",
    ],
)
def test_an_operation_gives_the_place_the_day_and_the_doers_of_what_came_of_it(text: str) -> None:
    (report,) = reports(text)
    doers = [one.name.lower() for one in report.actors if one.role == "perpetrator"]
    assert (report.places[0].name, report.date.earliest, doers) == ("Bannu", "2025-02-10", ["security forces"])


@pytest.mark.parametrize(
    "sentence",
    [
        "Troops launched an operation near Bannu.",
        "Police launched an operation to find the killers near Bannu.",
        "Troops launched an operation near Bannu. Two other farmers were killed.",
    ],
)
def test_an_operation_is_no_incident_nor_that_of_what_others_did(sentence: str) -> None:
    (report,) = reports(f"Gunmen killed five farmers near Jos on Monday. {sentence}")
    assert [one.name for one in report.actors if one.role == "perpetrator"] == ["gunmen"]


def test_people_killed_in_another_operation_are_no_part_of_the_first() -> None:
    text = (
        "Troops killed nine militants near Bannu on Monday. In another operation near Jos, nine militants were killed."
    )
    assert [[count.best for count in report.counts] for report in reports(text)] == [[9], [9]]
