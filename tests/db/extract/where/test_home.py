"""The capital that an article means without a name, and the country that it is at home in."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import IncidentPlace


def first_place(text: str) -> IncidentPlace:
    """Give the place of the only incident of a text."""
    (report,) = extract(text, published="2024-05-14").reports
    return report.places[0]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("A car bomb killed five people in the Syrian capital on Monday.", "Damascus", "the Syrian capital"),
        ("Gunmen attacked a market in Kenya's capital on Monday, killing six.", "Nairobi", "Kenya's capital"),
        ("Sudan's army said rebels shelled the capital city on Monday.", "Khartoum", "the capital city"),
        ("Sudan's army said gunmen killed two judges in the capital.", "Khartoum", "the capital"),
        ("LIMA, 13 May 2024 -- A car bomb killed two guards in this capital last night.", "Lima", "this capital"),
    ],
)
def test_the_capital_is_the_city_meant(text: str, name: str, words: str) -> None:
    place = first_place(text)
    assert (place.name, place.text, place.precision) == (name, words, "settlement")
    assert place.lat is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A car bomb killed five people in the capital Damascus on Monday.", "Damascus"),
        ("Gunmen killed two men in Khartoum, the capital, on Monday.", "Khartoum"),
        ("Gunmen in Syria killed two judges in the provincial capital on Monday.", "Syria"),
        ("Gunmen in Tanzania killed two judges in the capital on Monday.", "Tanzania"),
        ("He faces capital punishment for the bombing of a bank in Syria on Monday.", "Syria"),
    ],
)
def test_another_capital_is_not_the_country_s(text: str, name: str) -> None:
    assert first_place(text).name == name


def test_nobody_s_capital_is_no_place() -> None:
    (report,) = extract("Gunmen killed two judges in the capital on Monday.", published="2024-05-14").reports
    assert report.places == ()


def test_police_elsewhere_say_where_it_was() -> None:
    (report,) = extract("Police in Nairobi said gunmen killed five people in Mombasa.", published="2024-05-14").reports
    assert [place.name for place in report.places] == ["Mombasa"]


def test_an_adjective_in_capitals_is_no_place() -> None:
    text = "LIMA, 13 MAY 2024 -- A BOMB EXPLODED NEAR THE STATE-OWNED RADIO IN SANTIAGO LAST NIGHT, KILLING A GUARD."
    (report,) = extract(text, published="2024-05-14").reports
    assert "STATE-OWNED" not in [place.text for place in report.places]


@pytest.mark.parametrize(
    "text",
    [
        "Guerrillas threw two bombs at a US embassy warehouse in San Salvador.",
        "Guerrillas threw two bombs at a US-owned bank in San Salvador.",
    ],
)
def test_a_country_that_only_owns_what_was_hit_is_not_where_it_was(text: str) -> None:
    (report,) = extract(text, published="2024-05-14").reports
    assert [place.name for place in report.places] == ["San Salvador"]


@pytest.mark.parametrize(
    "text",
    [
        "A judge was killed in the Sudanese capital Khartoum on Monday.",
        "Gunmen killed ten people in the Sudanese capital, Khartoum, on Monday.",
        "Hundreds attended the funeral in Qatar on Friday of Ismail Paz, who was shot dead in Khartoum on Monday.",
    ],
)
def test_the_capital_by_its_name_and_people_is_where_it_was(text: str) -> None:
    assert first_place(text).name == "Khartoum"
