"""Deeds against those who travel: what was struck, where and when, whatever is said of where they came from."""

from __future__ import annotations

import pytest

from db.extract.pipeline import extract
from db.model import Report


def _one(text: str) -> Report:
    (report,) = extract(text, published="2024-07-18").reports
    return report


def _actors(report: Report, role: str) -> list[str]:
    return [actor.text for actor in report.actors if actor.role == role]


@pytest.mark.parametrize(
    ("text", "target", "kind"),
    [
        ("A school was hit by an air strike near Aleppo on Monday.", "school", "air-drone-strike"),
        ("Two trucks were hit by an Israeli drone strike in Tyre.", "Two trucks", "air-drone-strike"),
        ("A bus was hit by gunfire near Aleppo on Monday.", "bus", "attack"),
        ("A house was hit by an Israeli strike.", "house", "air-drone-strike"),
        ("The port was hit by Russian strikes on Monday.", "port", "air-drone-strike"),
        ("An aid convoy bound for Derna was struck by shelling.", "aid convoy", "shelling-artillery-missile-attack"),
        ("A bus en route to Palma was ambushed near Pemba on Monday, leaving five dead.", "bus", "attack"),
    ],
)
def test_what_a_deed_hit_is_its_target_and_no_weapon(text: str, target: str, kind: str) -> None:
    report = _one(text)
    assert (_actors(report, "target"), report.type) == ([target], kind)
    assert all(weapon.text != target for weapon in report.weapons)


@pytest.mark.parametrize(
    "text",
    [
        "The factory was hit by strikes over pay on Monday.",
        "The hospital was hit by a strike by nurses on Monday.",
        "The city has been hit by violence.",
        "Unrest hit the city on Monday.",
        "The town was struck by an earthquake on Monday.",
    ],
)
def test_what_only_troubles_something_is_no_attack(text: str) -> None:
    assert extract(text, published="2024-07-18").reports == ()


@pytest.mark.parametrize(
    "text",
    [
        "Insurgents stopped a military convoy bound for Palma near Mueda on Monday and abducted three passengers.",
        "Insurgents stopped a taxi on the road linking Mueda and Palma on Monday and abducted three passengers.",
        "Insurgents stopped a bus that had left Palma near Mueda on Monday and abducted three passengers.",
    ],
)
def test_who_stopped_a_vehicle_did_what_was_done_then(text: str) -> None:
    report = _one(text)
    assert (_actors(report, "perpetrator"), _actors(report, "victim")) == (["Insurgents"], ["three passengers"])
    assert report.weapons == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A drone hit a taxi carrying traders from Kaya in the Djibo area on Tuesday, killing seven people.", "Djibo"),
        ("A drone hit a taxi returning from Kaya in Djibo on Tuesday, killing seven people.", "Djibo"),
        ("A drone hit a taxi on its way from Kaya 6 km south of Djibo on Tuesday.", "Djibo"),
        ("A drone hit a taxi, which was on its way to Kaya, south of Djibo on Tuesday.", "Djibo"),
        ("Militants who crossed from Bura in Sudan killed two guards in Abeche on Monday.", "Abeche"),
    ],
)
def test_it_happened_where_they_were_and_not_where_they_came_from(text: str, place: str) -> None:
    assert _one(text).places[0].text == place


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A taxi that had left Sanaa that morning was hit by an air strike near Marib on Tuesday.", "2024-07-16"),
        ("A bus that left Goma on Monday was attacked near Beni on Tuesday, leaving five dead.", "2024-07-16"),
        ("A journalist who left his home on Sunday was shot dead in Derna on Tuesday.", "2024-07-16"),
        ("Gunmen who entered the village on Sunday killed five people.", "2024-07-14"),
        ("Gunmen who attacked the village of Bura on Sunday killed five people.", "2024-07-14"),
    ],
)
def test_the_day_they_set_out_is_not_that_of_the_deed(text: str, day: str) -> None:
    assert (_one(text).date.earliest, _one(text).date.latest) == (day, day)
