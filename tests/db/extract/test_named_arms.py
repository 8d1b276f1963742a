"""Weapons called by their make did nothing: they are weapons, and nobody is blamed whom the text does not blame."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report

MISSILE, AIR = "shelling-artillery-missile-attack", "air-drone-strike"


def report(text: str) -> Report:
    (found,) = extract(text, published="2025-05-05").reports
    return found


def doers(found: Report) -> set[str]:
    return {actor.name for actor in found.actors if actor.role == "perpetrator"}


@pytest.mark.parametrize(
    ("arms", "kind"),
    [
        ("An Iskander-M", MISSILE),
        ("An Iskander ballistic missile", MISSILE),
        ("Two Iskander-M missiles", MISSILE),
        ("A Kinzhal", MISSILE),
        ("Three ATACMS", MISSILE),
        ("A Shahed", AIR),
        ("Shaheds", AIR),
        ("A Geran-2 drone", AIR),
        ("A Lancet", AIR),
        ("A MiG-29", AIR),
        ("A fighter jet", AIR),
        ("An F-16 fighter jet", AIR),
    ],
)
def test_a_weapon_is_no_doer(arms: str, kind: str) -> None:
    found = report(f"{arms} hit a hotel in Kharkiv on Sunday, killing ten people.")
    assert found.type == kind
    assert doers(found) == set()
    assert [weapon.text for weapon in found.weapons] == [arms.removeprefix("An ").removeprefix("A ")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Russian Shaheds attacked Kyiv on Sunday, wounding five.", "Russia"),
        ("Israeli F-35s bombed a base in Homs on Sunday.", "Israel"),
        ("Russia fired an Iskander-M at Kharkiv on Sunday, killing three.", "Russia"),
        ("Army helicopters bombed a village near Loikaw on Sunday.", "army"),
    ],
)
def test_whose_a_weapon_is_did_it(text: str, who: str) -> None:
    assert doers(report(text)) == {who}


def test_a_strike_with_a_named_launcher() -> None:
    found = report("A HIMARS strike killed 12 soldiers in Makiivka on Sunday.")
    assert (found.type, [count.best for count in found.counts]) == (MISSILE, [12])


def test_named_drones_shot_down_are_no_attack() -> None:
    assert report("Air defences shot down nine Shaheds over Kyiv on Sunday.").type == "disrupted-weapons-use"


def test_a_man_may_bear_the_name_of_a_missile() -> None:
    found = report("Iskander Ahmed was killed in Kazan on Sunday.")
    assert [actor.name for actor in found.actors if actor.role == "victim"] == ["Iskander Ahmed"]


@pytest.mark.parametrize("verb", ["liquidated", "eliminated", "neutralised", "eliminate"])
def test_who_was_put_out_of_action_is_counted_as_killed(verb: str) -> None:
    found = report(f"Troops {verb} 11 militants in Borno on Sunday.")
    assert found.type == "armed-clash"
    assert [(count.kind, count.best) for count in found.counts] == [("killed", 11)]
