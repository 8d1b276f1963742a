"""Names of places that say nothing of where a deed was, of journeys and of people, and roads that do."""

from __future__ import annotations

import pytest

from db.extract import extract

PUBLISHED = "2021-05-14"


def places(text: str) -> list[tuple[str, str]]:
    """Give the name and the relation of each place of the first incident."""
    return [(place.name, place.relation) for place in extract(text, published=PUBLISHED).reports[0].places]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels kidnapped a priest in Huanta on Monday because of the visit of a minister to Lima.",
        "Rebels kidnapped a priest in Huanta on Monday before his flight to Lima.",
        "Rebels killed two farmers in Huanta on Monday, a day after the president's trip to Lima.",
    ],
)
def test_where_a_journey_goes_is_elsewhere(text: str) -> None:
    assert places(text) == [("Huanta", "in")]


def test_the_town_of_a_mayor_is_where_he_was_killed_if_no_other_is_named() -> None:
    text = "On Monday the mayor of Tepalcatepec, in Michoacán, was murdered as he left a gymnasium."
    assert places(text)[0] == ("Tepalcatepec", "in")


def test_a_road_to_a_town_is_no_journey() -> None:
    assert ("Lima", "toward") in places("Rebels killed two farmers on Monday on the road to Lima.")


@pytest.mark.parametrize(
    "road",
    [
        "linking Huanta and Ayacucho",
        "connecting Huanta to Ayacucho",
        "linking Huanta with Ayacucho",
        "between Huanta and Ayacucho",
    ],
)
def test_a_road_between_two_towns_is_where_it_was(road: str) -> None:
    assert places(f"Gunmen killed four traders on Monday on the road {road}.") == [
        ("Huanta", "between"),
        ("Ayacucho", "between"),
    ]


def test_who_bears_the_name_of_a_town_is_no_place() -> None:
    text = "MANAGUA, 13 May - The car of Pedro Ibarra was hit by a bomb. The bomb in Ibarra's car killed two men."
    assert places(text) == [("Managua", "in")]


def test_a_great_city_stays_a_place_whoever_bears_its_name() -> None:
    text = "Jack London spoke to the press. Gunmen killed two men in London on Monday."
    assert places(text) == [("London", "in")]


def test_a_town_that_is_told_of_as_a_place_stays_one() -> None:
    text = "The journalist Ana Huanta spoke to the press. Gunmen killed two men in the area of Huanta on Monday."
    assert places(text) == [("Huanta", "in")]


def test_a_treaty_between_two_countries_is_no_road() -> None:
    text = "Gunmen killed two men in Huanta on Monday after a treaty between Peru and Bolivia."
    assert places(text) == [("Huanta", "in")]


@pytest.mark.parametrize("province", ["Amhara", "Kachin", "the Amhara region", "Kachin state"])
def test_a_people_that_a_province_is_named_after_leaves_it_a_place(province: str) -> None:
    (report,) = extract(f"Rebels killed eight people in {province} on Friday.", published=PUBLISHED).reports
    assert [place.admin1 for place in report.places] == [province.split()[1 if " region" in province else 0]]


@pytest.mark.parametrize(
    "text",
    [
        "Speaking in Lima, the minister said rebels had killed two farmers in Huanta on Monday.",
        "Speaking to reporters in Lima, the minister said rebels had killed two farmers in Huanta on Monday.",
        "The minister, speaking at a conference in Lima, condemned Monday's attack in Huanta, which killed two.",
        "In Lima, officials said rebels had killed two farmers in Huanta on Monday.",
        "The Office of the Ombudsman in Lima said rebels had killed two farmers in Huanta on Monday.",
        "A spokesman told a news conference in Lima that rebels had killed two farmers in Huanta on Monday.",
    ],
)
def test_where_somebody_speaks_is_elsewhere(text: str) -> None:
    assert places(text) == [("Huanta", "in")]


def test_where_officials_speak_of_what_happened_nowhere_else_is_the_place() -> None:
    assert places("In Lima, police said a bomb had hit a bus on Monday, killing two.") == [("Lima", "in")]


@pytest.mark.parametrize(
    "text",
    [
        "Officials said the attack in Huanta on Monday killed eight soldiers.",
        "Police reported a bombing in Huanta on Monday that killed eight soldiers.",
        "The ministry said rebels in Huanta killed eight soldiers on Monday.",
    ],
)
def test_where_something_happened_that_is_said_is_the_place(text: str) -> None:
    assert places(text) == [("Huanta", "in")]


@pytest.mark.parametrize("where", ["Kyiv", "the Kremlin", "the Red Sea"])
def test_what_is_in_the_air_is_over_a_place(where: str) -> None:
    (report,) = extract(f"A drone exploded over {where} on Monday, wounding two men.", published=PUBLISHED).reports
    assert [place.text for place in report.places] == [where.removeprefix("the ")]


def test_where_somebody_comes_from_lies_elsewhere_with_its_province() -> None:
    assert places("The man, who was from Sialkot in Punjab, was shot dead in Lahore.") == [("Lahore", "in")]


def test_the_home_of_somebody_is_elsewhere() -> None:
    first = "A student was stabbed to death outside a club in Manchester. "
    text = "Ian Walsh, 26, of Salford, attacked him with a kitchen knife on Monday after an argument."
    assert places(first + text) == [("Manchester", "in")]
    assert places("Ian Walsh, of Salford, shot dead a man in Bradford on Monday.")[0] == ("Bradford", "in")


def test_where_troops_rolled_in_is_where_they_struck() -> None:
    text = "Tanks rolled into Huanta on Monday as troops opened fire on demonstrators, killing at least 80 people."
    assert [name for name, _ in places(text)] == ["Huanta"]


def test_where_attackers_fled_is_elsewhere() -> None:
    assert places("Rebels killed two farmers in Huanta on Monday and fled into Lima.") == [("Huanta", "in")]
