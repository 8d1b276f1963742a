"""Attackers who were killed in the end: they did it, and not the police who stopped them."""

from __future__ import annotations

import pytest

from db.extract import extract


def told(text: str) -> tuple[str, list[str], list[str]]:
    """Give the type of the one incident of a text, who did it, and who else it befell."""
    (report,) = extract(text, published="2021-05-13").reports
    doers = [actor.text for actor in report.actors if actor.role == "perpetrator"]
    return report.type, doers, [actor.text for actor in report.actors if actor.role in ("victim", "target")]


@pytest.mark.parametrize(
    ("text", "doers", "struck"),
    [
        (
            "Five people were killed in an attack on a market in Basra. The attacker was shot dead by police.",
            ["attacker"],
            ["Five people", "market"],
        ),
        (
            "A gunman killed five people in Basra. The gunman, Karim Daoud, was shot dead by police.",
            ["gunman", "Karim Daoud"],
            ["five people"],
        ),
        ("A gunman killed five people in Basra before he was shot dead by police.", ["gunman"], ["five people"]),
        (
            "A man stabbed two people in Basra on Monday. The man was shot dead by police at the scene.",
            ["man"],
            ["two people"],
        ),
        ("Police shot dead a Moroccan who stabbed two people in Basra on Monday.", ["Moroccan"], ["two people"]),
        ("Police shot dead a gunman who killed five people in Basra on Monday.", ["gunman"], ["five people"]),
        (
            "Four worshippers were killed in a shooting at a mosque in Basra. Two attackers were also killed.",
            ["Two attackers"],
            ["Four worshippers", "mosque"],
        ),
        (
            "Before being shot dead by police, the attacker stabbed three people in Basra.",
            ["attacker"],
            ["three people"],
        ),
        (
            "Gunmen attacked a market in Basra, killing five people, before police opened fire.",
            ["Gunmen"],
            ["market", "five people"],
        ),
        (
            "Soldiers shot the attacker dead in Basra after he had killed four worshippers.",
            ["attacker"],
            ["four worshippers"],
        ),
    ],
)
def test_who_stops_attackers_is_none(text: str, doers: list[str], struck: list[str]) -> None:
    assert told(text) == ("attack", doers, struck)


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        (
            "Gunmen attacked a checkpoint in Basra on Monday, killing three soldiers. The army killed two attackers.",
            ["Gunmen", "army"],
        ),
        ("Rebels killed two farmers in Basra on Monday, and soldiers killed three more.", ["Rebels", "soldiers"]),
        ("The army killed six rebels in Basra after the rebels had killed four villagers.", ["army", "rebels"]),
    ],
)
def test_both_sides_of_a_fight_and_others(text: str, doers: list[str]) -> None:
    assert told(text)[1] == doers
