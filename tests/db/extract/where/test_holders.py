"""The province that an article says a town lies in goes with the town, wherever the article says so."""

from __future__ import annotations

import pytest

from db.extract import extract

PUBLISHED = "2021-05-14"


def places(text: str) -> list[list[tuple[str, bool]]]:
    """Give the name of each place of each incident, and whether it was inherited."""
    found = extract(text, published=PUBLISHED).reports
    return [[(place.name, place.inherited) for place in report.places] for report in found]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels threw explosives at a market in Huaraz on Monday. Schools in Huaraz, capital of Ancash, are closed.",
        "Schools in Huaraz (Ancash department) are closed. Rebels threw explosives at a market in Huaraz on Monday.",
        "Shops are shut in Huaraz, a town in the northern Ancash region. Rebels threw bombs at a market in Huaraz.",
        "Shops are shut in Huaraz, located in Ancash. Rebels threw explosives at a market in Huaraz on Monday.",
    ],
)
def test_the_province_is_told_in_another_sentence(text: str) -> None:
    assert places(text) == [[("Huaraz", False), ("Ancash", True)]]


def test_the_province_in_brackets_is_told_with_its_town() -> None:
    text = "In the village of Coris (Ancash department) rebels killed two men on Monday."
    assert places(text) == [[("Coris", False), ("Ancash", False)]]


def test_the_province_goes_with_an_inherited_town() -> None:
    text = "Rebels attacked the town of Andahua, in Arequipa department.\n\nOn Tuesday they kidnapped a judge."
    assert places(text)[1] == [("Andahua", True), ("Arequipa", True)]


@pytest.mark.parametrize(
    "other",
    [
        "The minister flew from Huaraz to Ancash.",
        "Soldiers left Huaraz and reached Ancash.",
        "The road from Huaraz crosses Ancash.",
        "Farmers in Huaraz sell to Junin.",
    ],
)
def test_a_province_that_is_only_named_near_a_town_is_none_of_its(other: str) -> None:
    text = f"Rebels threw explosives at a market in Huaraz on Monday. {other}"
    assert places(text)[0] == [("Huaraz", False)]


def test_the_country_in_brackets_of_a_dateline_is_the_reporters() -> None:
    text = "PANAMA CITY (PANAMA), 13 May (AFP) - Gunmen killed two priests in San Salvador on Monday."
    assert places(text) == [[("San Salvador", False)]]
