"""Nouns that only point at somebody or something told of before are no further actors."""

from __future__ import annotations

import pytest

from db.extract import extract


def actors(text: str) -> dict[str, list[str]]:
    (report,) = extract(text, published="2021-05-04").reports
    found: dict[str, list[str]] = {}
    for actor in report.actors:
        found.setdefault(actor.role, []).append(actor.name)
    return found


@pytest.mark.parametrize(
    ("text", "role", "names"),
    [
        (
            "A bomb hit a bank in Bura on Monday. The blast destroyed the building and wounded two guards.",
            "target",
            ["bank"],
        ),
        (
            "Gunmen killed two farmers in Bura on Monday. The victims were shot at close range.",
            "victim",
            ["two farmers"],
        ),
        ("Two men shot a judge in Bura on Monday. The attackers fired at him 20 times.", "perpetrator", ["two men"]),
    ],
)
def test_a_noun_that_points_back_adds_nobody(text: str, role: str, names: list[str]) -> None:
    assert actors(text)[role] == names


def test_a_building_told_of_for_the_first_time_is_a_target() -> None:
    text = "A bomb hit a bank in Bura on Monday. The blast destroyed a building beside it."
    assert actors(text)["target"] == ["bank", "building"]
