"""The place of an incident is also what was struck: a town, or something that stands in it."""

from __future__ import annotations

import pytest

from db.extract import extract


def places(text: str) -> list[list[str]]:
    reports = sorted(extract(text, published="2025-05-05").reports, key=lambda report: report.triggers[0].start)
    return [[place.text for place in report.places] for report in reports]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels shelled Derna on Friday.", [["Derna"]]),
        ("Gunmen raided Maru on Friday and kidnapped ten villagers.", [["Maru"]]),
        ("Gunmen attacked Kurfi on Friday and killed two villagers.", [["Kurfi"]]),
        ("Bandits raid Maru, abduct 12", [["Maru"]]),
        ("In Maru, 14 people were killed on Friday.", [["Maru"]]),
        ("In Gardez, 12 villagers were shot dead by gunmen on Friday.", [["Gardez"]]),
        ("Derna was shelled on Friday.", [["Derna"]]),
        ("Warplanes bombed Derna, Sabha and Tobruk on Friday.", [["Derna"], ["Sabha"], ["Tobruk"]]),
        ("Gunmen attacked a Karachi police station on Friday.", [["Karachi"]]),
        ("A powerful explosion rocked the Afghan capital Kabul on Friday.", [["Kabul"]]),
        ("Rebels shelled Derna; warplanes bombed Sabha.", [["Derna"], ["Sabha"]]),
        ("The army carried out a drone strike against Derna on Friday.", [["Derna"]]),
        ("Rebels threatened attacks against Sabha while troops shelled Derna on Friday.", [["Derna"]]),
        ("2 May, Derna: a farmer was killed by shelling.", [["Derna"]]),
        ("2 May, Jadir district, Derna city: shells hit a mosque.", [["Derna"]]),
        ("Gunmen attacked the France embassy on Friday.", [[]]),
        ("Gunmen attacked the French embassy on Friday.", [[]]),
        ("Gunmen attacked a Nigerian village on Friday.", [["Nigerian"]]),
        ("Drones hit a Russian oil refinery near Tuapse on Friday.", [["Tuapse"]]),
    ],
)
def test_what_was_struck_is_where_it_happened(text: str, expected: list[list[str]]) -> None:
    assert places(text) == expected


def test_a_manned_aircraft_brought_down_is_an_attack_and_a_drone_is_not() -> None:
    manned, drone = (
        extract(f"Rebels shot down {what} near Derna on Friday.", published="2025-05-05").reports[0].type
        for what in ("an army helicopter", "a drone")
    )
    assert manned != "disrupted-weapons-use" and drone == "disrupted-weapons-use"


def test_casualties_told_alone_are_those_of_the_unrest_told_before() -> None:
    text = "Police opened fire on protesters in Kathmandu on Friday, killing 19 people. More than 100 were hurt."
    [report] = extract(text, published="2025-05-05").reports
    assert {(count.kind, count.best) for count in report.counts} == {("killed", 19), ("injured", 100)}


def test_what_the_same_people_did_in_one_sentence_was_done_at_one_place() -> None:
    text = "Gunmen stormed Bura village on Friday, killing two officers and abducting ten residents."
    assert places(text) == [["Bura"], ["Bura"]]


def test_a_suburb_is_in_its_city() -> None:
    text = (
        "Warplanes struck Beirut on Friday, killing a commander. Five people were killed and 28 wounded in the strike "
        "on the Haret Hreik neighbourhood, the ministry said."
    )
    [report] = extract(text, published="2025-05-05").reports
    assert {(count.kind, count.best) for count in report.counts} == {("killed", 5), ("injured", 28)}


@pytest.mark.parametrize(
    ("text", "deals"),
    [
        ("Warplanes struck Beirut on Friday despite a truce.", 0),
        ("Rebels and the army signed a truce in Derna on Friday.", 1),
    ],
)
def test_a_truce_in_force_is_no_new_deal(text: str, deals: int) -> None:
    found = extract(text, published="2025-05-05").reports
    assert sum(report.type == "agreement" for report in found) == deals


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Gunmen killed two men at Tolpa, near Segou, on Monday.", ["Tolpa", "Segou"]),
        ("In Sarrina, in North Kordofan, fighters killed five volunteers on Monday.", ["Sarrina", "North Kordofan"]),
        ("Gunmen killed two men in Tolpa, 30 km south of Segou, on Monday.", ["Tolpa", "Segou"]),
        ("Gunmen killed two men in Kati, south of Segou, on Monday.", ["Kati"]),
    ],
)
def test_a_place_that_no_list_knows_is_told_by_what_it_lies_by(text: str, places: list[str]) -> None:
    (report,) = extract(text, published="2025-02-11").reports
    assert [place.text for place in report.places] == places


def test_all_of_a_digest_is_of_the_day_that_its_title_ends_with() -> None:
    text = "Derna: Warplanes bombed a base at dawn, killing two soldiers."
    for title, day in (("Libya daily: 4 May 2025", "2025-05-04"), ("Libya daily", "2025-05-05")):
        found = extract(text, title=title, published="2025-05-05").reports[0].date
        assert (found.earliest, found.latest) == (day, day)


def test_gunmen_whom_nobody_knows_are_not_the_group_named_before() -> None:
    text = "On 2 May the Red Front attacked Derna, killing a guard. On 4 May, {} killed a teacher in Sabha."
    for who in ("unidentified gunmen", "unknown gunmen"):
        actors = extract(text.format(who), published="2025-05-05").reports[1].actors
        assert [actor.text for actor in actors if actor.role == "perpetrator"] == [who]


def test_what_a_war_left_behind_is_a_device() -> None:
    text = "An explosive remnant went off in Derna on Friday as children played with it. One boy died."
    (found,) = extract(text, published="2025-05-05").reports
    assert found.type == "remote-explosive-landmine-ied"


@pytest.mark.parametrize(
    ("text", "place"),
    [("Shelling hit the Kherson power plant", "Kherson"), ("Israeli shelling hit the Nuseirat camp", "Nuseirat")],
)
def test_shelling_that_hit_something_is_told_of_it(text: str, place: str) -> None:
    (report,) = extract(f"{text} on Monday.", published="2021-05-14").reports
    assert report.type == "shelling-artillery-missile-attack"
    assert [one.text for one in report.places] == [place]


def test_an_abbreviated_state_is_no_village_called_so() -> None:
    assert places("DECATUR, Ala. (XY) - A gunman killed two people on Friday.") == [["DECATUR", "Ala."]]
    assert places("A gunman killed two people in Duluth, Minn., on Friday.") == [["Duluth", "Minn."]]
    assert places("A gunman killed two people in Casper, Wyo. He fled.") == [["Casper", "Wyo."]]
