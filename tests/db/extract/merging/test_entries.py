"""Round-ups: what each entry tells is an incident of its own, at the place that the entry opens with."""

from __future__ import annotations

import pytest

from db.extract import extract

PUBLISHED = "2025-05-05"  # a Monday


def places(body: str, title: str = "Daily round-up") -> list[str]:
    """Give the first place of each incident, in text order."""
    found = extract(body, title=title, published=PUBLISHED).reports
    return [report.places[0].name for report in sorted(found, key=lambda one: one.triggers[0].start)]


@pytest.mark.parametrize("opens", ["{}: ", "* {}: ", "• {}: ", "1. {}: ", "{} - ", "{} -- "])
def test_each_entry_of_a_list_is_an_incident(opens: str) -> None:
    entries = [opens.format(town) + "A policeman was shot dead on Sunday." for town in ("Mosul", "Kirkuk", "Samarra")]
    assert places("\n\n".join(entries)) == ["Mosul", "Kirkuk", "Samarra"]


def test_entries_under_datelines_stay_apart_even_in_one_town() -> None:
    body = (
        "BAGHDAD - A roadside bomb wounded two people, police said.\n\n"
        "BAGHDAD - A roadside bomb wounded two policemen in the Doura district, police said.\n\n"
        "NEAR TIKRIT - Gunmen killed a policeman in an ambush near Tikrit, police said.\n\n"
        "MOSUL - Gunmen killed a policeman, police said.\n\n"
        "MOSUL - Gunmen killed a shopkeeper, police said."
    )
    found = extract(body, title="FACTBOX-Security developments in Iraq, May 4", published=PUBLISHED).reports
    assert [[(count.kind, count.best) for count in one.counts] for one in found] == [
        [("injured", 2)], [("injured", 2)], [("killed", 1)], [("killed", 1)], [("killed", 1)],
    ]  # fmt: skip


def test_paragraphs_that_each_name_a_place_of_their_own() -> None:
    body = "In Mopti, gunmen killed three civilians on Sunday.\n\nIn Gao, gunmen killed two civilians on Sunday."
    assert places(body) == ["Mopti", "Gao"]


def test_as_many_of_the_same_sort_elsewhere_are_others() -> None:
    body = "Boko Haram killed two farmers in Bama on Sunday.\n\nBoko Haram killed two farmers in Damboa on Sunday."
    assert places(body) == ["Bama", "Damboa"]


def test_a_headline_of_two_towns_sums_up_both_bombs() -> None:
    body = "A bomb in Kabul on Sunday killed four people.\n\nA bomb in Kunduz on Sunday killed two people."
    found = extract(body, title="Attacks in Kabul and Kunduz", published=PUBLISHED).reports
    assert [[count.best for count in report.counts] for report in found] == [[4], [2]]


def test_a_story_under_one_dateline_is_no_list() -> None:
    body = (
        "KABUL - A bomb killed four people in Kabul on Sunday.\n\nPolice said the bomb was hidden in a cart.\n\n"
        "The blast was near a mosque."
    )
    assert len(extract(body, title="Blast in Kabul kills four", published=PUBLISHED).reports) == 1


def test_a_bus_of_a_town_was_struck_there() -> None:
    found = extract("Drones hit a Kherson bus on Sunday, killing two.", published=PUBLISHED).reports
    assert [place.name for report in found for place in report.places] == ["Kherson"]


def test_doers_told_of_in_one_entry_did_nothing_of_another() -> None:
    text = (
        "Militants attacked a police post in Quetta on Tuesday, killing three officers.\n\n"
        "In Hangu, a roadside bomb hit an army vehicle on Tuesday. Three soldiers died. No group claimed it.\n\n"
        "In Awaran, unidentified gunmen fired at a van on Tuesday, killing five labourers. The gunmen first checked "
        "their papers, police said. The Balochistan Liberation Army claimed the attack."
    )
    doers = [
        {actor.name for actor in report.actors if actor.role == "perpetrator"}
        for report in extract(text, published="2023-08-09").reports
    ]
    assert doers == [{"militants"}, set(), {"unidentified gunmen", "Balochistan Liberation Army"}]
