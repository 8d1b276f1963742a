"""With what: the weapons that a deed is told with, in its own words or beside it."""

from __future__ import annotations

import pytest

from db.extract import extract


@pytest.mark.parametrize(
    ("text", "kind", "arms"),
    [
        (
            "Gunmen fired rocket-propelled grenades at a bus in Kisumu.",
            "shelling-artillery-missile-attack",
            ["rocket-propelled grenades"],
        ),
        ("Police fired tear gas at protesters in Kisumu.", "protest-with-intervention", ["tear gas"]),
        ("Police fired rubber bullets at protesters in Kisumu.", "protest-with-intervention", ["rubber bullets"]),
        ("Youths threw petrol bombs at police in Kisumu.", "violent-demonstration", ["petrol bombs"]),
        ("Youths threw stones at police in Kisumu.", "violent-demonstration", ["stones"]),
        ("A man wearing an explosive vest blew himself up in Kisumu.", "suicide-bomb", ["explosive vest"]),
        ("Armed with machetes, men killed two farmers in Kisumu.", "attack", ["machetes"]),
        ("Using drones, rebels killed two soldiers in Kisumu.", "air-drone-strike", ["drones"]),
        ("Rebels used drones to attack a base in Kisumu.", "air-drone-strike", ["drones"]),
        ("A booby-trapped house exploded in Kisumu.", "remote-explosive-landmine-ied", ["booby-trapped house"]),
    ],
)
def test_what_it_was_done_with(text: str, kind: str, arms: list[str]) -> None:
    (found,) = extract(text, published="2024-07-18").reports
    assert (found.type, [weapon.name for weapon in found.weapons]) == (kind, arms)


@pytest.mark.parametrize("deed", ["re-entered Kisumu and shot dead five farmers", "lathi-charged protesters in Kisumu"])
def test_a_verb_of_two_parts_is_no_description(deed: str) -> None:
    (found,) = extract(f"Police {deed} on Tuesday.", published="2024-07-18").reports
    assert [actor.name for actor in found.actors if actor.role == "perpetrator"] == ["police"]
