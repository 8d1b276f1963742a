"""What one more strike or bomb did at another place, and whom it struck at each of several places."""

from __future__ import annotations

import pytest

from tests.db.extract.test_parting import reports, tolls


def where(text: str) -> list[list[str]]:
    """Give the places of each report, in text order."""
    return [[place.name for place in report.places] for report in reports(text)]


@pytest.mark.parametrize(
    ("text", "toll", "places"),
    [
        (
            "A strike on a house in Nyala killed nine people and another in Kutum killed four, medics said.",
            [[9], [4]],
            [["Nyala"], ["Kutum"]],
        ),
        ("A bomb in Derna killed two people, while one in Sabha wounded five.", [[2], [5]], [["Derna"], ["Sabha"]]),
        (
            "A strike on a house in Derna killed nine people, another on a car in Sabha killed four, and a third in "
            "Tobruk killed two.",
            [[9], [4], [2]],
            [["Derna"], ["Sabha"], ["Tobruk"]],
        ),
        (
            "A drone hit a bus in Nyala, killing two people, and another struck a house in Kutum, wounding a woman.",
            [[2], [1]],
            [["Nyala"], ["Kutum"]],
        ),
    ],
)
def test_one_more_at_another_place_is_an_incident_of_its_own(
    text: str, toll: list[list[int]], places: list[list[str]]
) -> None:
    assert (tolls(text), where(text)) == (toll, places)


def test_one_more_without_a_place_stays_with_the_first() -> None:
    (report,) = reports("A bomb in Derna killed two people and another wounded five policemen who rushed to help.")
    assert [count.best for count in report.counts] == [2, 5]


def test_one_more_is_by_those_who_did_the_first() -> None:
    first, further = reports("A Russian drone strike on Kherson killed two people and another in Nikopol hurt a nurse.")
    assert [actor.name for actor in further.actors if actor.role == "perpetrator"] == ["Russia"]
    assert first.type == further.type == "air-drone-strike"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four farmers were shot dead in Derna on Saturday, and two more were killed in Sabha on Sunday.", [[4], [2]]),
        ("Gunmen killed four people in a shop in Derna on Friday and three in a pool hall in Sabha.", [[4], [3]]),
        ("Two policemen were killed in Derna on Friday and three in a village near Sabha on Sunday.", [[2], [3]]),
        ("Two policemen were killed in Derna on Friday and a third in Sabha on Sunday.", [[2], [1]]),
        ("One person was killed in Derna and another in Sabha on Friday.", [[1], [1]]),
        (
            "Six people were killed in Derna, three in Sabha and two in Tobruk in drone attacks on Friday.",
            [[6], [3], [2]],
        ),
        ("Eight people were killed on Friday: five in Derna and three in Sabha.", [[5], [3]]),
        ("Rebels seized six students in Derna on Friday and four nurses in Sabha on Sunday.", [[6], [4]]),
    ],
)
def test_those_counted_at_each_place_are_incidents_of_their_own(text: str, expected: list[list[int]]) -> None:
    assert tolls(text) == expected


def test_what_is_struck_at_each_place_is_its_own_target() -> None:
    text = "Drones struck an oil depot in Derna on Friday and an airfield in Sabha on Sunday."
    targets = [[one.name for one in report.actors if one.role == "target"] for report in reports(text)]
    assert targets == [["oil depot"], ["airfield"]]
