"""What an article says of an incident elsewhere: where it was, when the sentence itself names no place."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import IncidentPlace


def first_place(text: str) -> IncidentPlace:
    return extract(text, published="2021-05-04").reports[0].places[0]


def test_a_place_named_before_is_inherited() -> None:
    place = first_place("Police sealed off the centre of Kaduna.\n\nGunmen had killed three farmers on Monday.")
    assert (place.name, place.inherited) == ("Kaduna", True)


def test_whose_advisers_they_are_says_not_where() -> None:
    place = first_place("LIMA, 4 May (AFP) - U.S. advisers met the press.\n\nGunmen had killed three farmers.")
    assert place.country == "PE"


def test_a_reporter_abroad_is_not_where_it_happened() -> None:
    place = first_place(
        "BONN, 4 May (AFP) - Nigerian exiles spoke of the Nigerian army and of Nigeria.\n\n"
        "Gunmen had killed three Nigerian farmers on Monday."
    )
    assert (place.country, place.inherited) == ("NG", True)


def test_without_any_place_the_country_of_the_story_holds() -> None:
    place = first_place("The Nigerian army spoke to Nigerian reporters.\n\nGunmen had killed three farmers on Monday.")
    assert (place.country, place.precision) == ("NG", "country")


def test_where_somebody_spoke_is_not_where_it_happened() -> None:
    place = first_place("A police chief told reporters in Lima that gunmen had killed three farmers in Huanta.")
    assert place.name == "Huanta"


def test_where_it_was_reported_is_kept() -> None:
    place = first_place("Explosions were reported in Huanta on Monday.")
    assert place.name == "Huanta"


def test_the_city_that_a_place_is_measured_from_is_left_out() -> None:
    report = extract("Gunmen killed three farmers in Huanta, 60 km north of Ayacucho.", published="2021-05-04").reports[
        0
    ]
    assert [place.name for place in report.places] == ["Huanta"]


def test_where_somebody_was_taken_comes_after_where_it_happened() -> None:
    report = extract("A man shot in Huanta was flown to Lima after the attack.", published="2021-05-04").reports[0]
    assert report.places[0].name == "Huanta"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed the ambassador to Italy in Huanta.",
        "Gunmen in Huanta killed the Cauca police chief.",
        "Gunmen killed a teacher from Lima in Huanta.",
        "A bomb exploded in Huanta. The wounded were taken to a hospital in Lima.",
        "A bomb exploded in Huanta, and two men were rushed to a clinic in Lima.",
        "A man on his way to Lima was shot in Huanta.",
        "According to Lima newspapers, gunmen killed a teacher in Huanta.",
        "Gunmen killed a teacher in Huanta, a fortnight before the visit of the president to Lima.",
        "A group based in Lima killed a teacher in Huanta.",
        "Police reported today in Lima, 500 km south of Tumaco, that gunmen killed a teacher in Huanta.",
    ],
)
def test_offices_origins_and_hospitals_are_elsewhere(text: str) -> None:
    (report,) = extract(text, published="2021-05-04").reports
    assert [place.name for place in report.places] == ["Huanta"]


def test_a_hospital_that_was_struck_is_where_it_was() -> None:
    assert first_place("Jets bombed a hospital in Huanta on Monday.").name == "Huanta"


def test_the_place_of_a_speech_before_is_not_taken_over() -> None:
    place = first_place(
        "HUANTA, 4 May (AFP) - Police told reporters in Lima that calm had returned. Gunmen shot a nurse."
    )
    assert place.name == "Huanta"


def test_a_part_of_a_city_is_told_with_its_city() -> None:
    (report,) = extract(
        "LIMA, 4 May (AFP) - A bomb exploded in the Miraflores neighbourhood.", published="2021-05-04"
    ).reports
    assert [(place.name, place.inherited) for place in report.places] == [("Miraflores", False), ("Lima", True)]


def test_what_a_deed_is_done_from_and_toward_is_kept() -> None:
    (report,) = extract("Rebels fired rockets from Huanta toward Ayacucho on Monday.", published="2021-05-04").reports
    assert {(place.name, place.relation) for place in report.places} == {("Huanta", "from"), ("Ayacucho", "toward")}


def test_what_the_attackers_did_next_was_where_they_attacked_and_not_at_the_dateline() -> None:
    text = (
        "BOGOTA, May 21 - Two officers died on Monday when rebels attacked a police station in Morales, Cauca.\n\n"
        "The attackers also kidnapped a nurse."
    )
    title = "Rebels attack police station in Cauca"
    places = [
        [one.text for one in report.places] for report in extract(text, title=title, published="2024-05-21").reports
    ]
    assert places == [["Morales", "Cauca"], ["Morales", "Cauca"]]


def test_a_place_that_is_told_of_goes_before_that_of_the_dateline() -> None:
    place = first_place(
        "BOGOTA, 4 May (AFP) - We have news of a sad day in Barranquilla.\n\nA car bomb wounded ten people on Monday."
    )
    assert (place.name, place.inherited) == ("Barranquilla", True)


def test_the_town_is_the_one_named_before_though_no_list_knows_it() -> None:
    text = "Consider what happened in Qelbovar last week. On Thursday rebels overran the police station in the town."
    (report,) = extract(text, published="2023-10-02").reports
    assert [(place.name, place.inherited) for place in report.places] == [("Qelbovar", True)]
