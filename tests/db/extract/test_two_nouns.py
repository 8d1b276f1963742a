"""Two deeds that two nouns name, joined by "and", each with its own day and place."""

from __future__ import annotations

import pytest

from db.extract import extract


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        (
            "The group claimed responsibility for the bombing of a market in Baidoa on Sunday and an attack on a "
            "police station in Mogadishu on Monday.",
            [("Baidoa", "2024-05-19", "market"), ("Mogadishu", "2024-05-20", "police station")],
        ),
        (
            "The group claimed an attack on a bus in Baidoa on Sunday and an attack on a hotel in Mogadishu on Monday.",
            [("Baidoa", "2024-05-19", "bus"), ("Mogadishu", "2024-05-20", "hotel")],
        ),
    ],
)
def test_two_nouns_each_with_its_day_are_two_deeds(text: str, deeds: list[tuple[str, str, str]]) -> None:
    found = extract(text, published="2024-05-22").reports
    told = [(one.places[0].name, one.date.earliest, a.name) for one in found for a in one.actors if a.role == "target"]
    assert told == deeds


def test_a_toll_of_two_deeds_is_not_parted() -> None:
    text = "Twelve people were killed in an air strike in Nyala on Monday and a drone attack in Kutum on Tuesday."
    assert len(extract(text, published="2024-05-22").reports) == 1
