"""Several deeds told in one sentence: each with its own place, day and dead, and no deed with those of all."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report

Told = list[tuple[list[str], str | None, list[int | None]]]


def reports(text: str) -> tuple[Report, ...]:
    """Give what is told in an article of 16 May 2024, a Thursday."""
    return extract(text, published="2024-05-16").reports


def told(text: str) -> Told:
    """Give of each deed its places, the day that it begins on and how many died."""
    return [
        (
            [place.name for place in one.places],
            one.date.earliest,
            [count.best for count in one.counts if count.kind == "killed"],
        )
        for one in reports(text)
    ]


MONDAY, TUESDAY = "2024-05-13", "2024-05-14"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Attacks in Derna and Sabha killed nine and four people respectively on Tuesday.", (TUESDAY, TUESDAY)),
        (
            "Separate attacks in Derna and Sabha on Monday and Tuesday killed nine soldiers and four policemen, "
            "respectively.",
            (MONDAY, TUESDAY),
        ),
        ("Strikes in Derna and Sabha killed nine and four people on Tuesday.", (TUESDAY, TUESDAY)),
        ("Bombings in Derna and Sabha on Tuesday left nine and four dead.", (TUESDAY, TUESDAY)),
    ],
)
def test_numbers_in_a_row_are_those_of_the_places_in_turn(text: str, days: tuple[str, str]) -> None:
    assert told(text) == [(["Derna"], days[0], [9]), (["Sabha"], days[1], [4])]


def test_each_in_turn_has_its_own_dead() -> None:
    first, further = reports("Attacks in Derna and Sabha killed three soldiers and two policemen, respectively.")
    assert [actor.text for actor in first.actors if actor.role == "victim"] == ["three soldiers"]
    assert [actor.text for actor in further.actors if actor.role == "victim"] == ["two policemen"]


def test_the_dead_of_two_sorts_are_not_told_in_turn() -> None:
    (report,) = reports("Attacks in Derna and Sabha on Tuesday killed three soldiers and two policemen.")
    assert [place.name for place in report.places] == ["Derna", "Sabha"]


@pytest.mark.parametrize(
    "text",
    [
        "A bombing in Derna killed nine people and a shooting in Sabha killed four on Tuesday.",
        "Nine people were killed by a roadside bomb near Derna on Tuesday, while four others were shot dead in Sabha.",
        "A bombing in Derna that killed nine people on Tuesday was followed by an attack in Sabha that left four dead.",
        "Attacks across Libya on Tuesday killed 13 people, including nine in a bombing in Derna and four in a raid on "
        "a post in Sabha.",
        "At least 13 people were killed on Tuesday, nine of them in a bombing in Derna and four in a raid near Sabha.",
        "Nine people died in Derna and four more in Sabha in bombings on Tuesday.",
        "A suicide bomber killed nine people in Derna on Tuesday and another killed four in Sabha.",
        "An attack in Derna killed nine people on Tuesday, while a similar one in Sabha left four dead.",
        "At least 13 people were killed on Tuesday: nine in Derna and four in Sabha.",
        "Gunmen killed 13 people on Tuesday: nine in Derna and four in Sabha.",
        "Gunmen killed 13 people on Tuesday, including nine in Derna and four in Sabha.",
        "14 people were killed in attacks on Tuesday, including nine in Derna and four in Sabha.",
        "Two attacks on Tuesday, one in Derna and the other in Sabha, killed nine and four people.",
        "Gunmen raided a base in Derna on Tuesday, killing nine soldiers, before attacking a village near Sabha, where "
        "they killed four people.",
    ],
)
def test_each_deed_has_its_place_and_its_dead(text: str) -> None:
    assert told(text) == [(["Derna"], TUESDAY, [9]), (["Sabha"], TUESDAY, [4])]


def test_who_did_one_more_deed_is_of_the_sort_of_the_first() -> None:
    first, further = reports("A suicide bomber killed two people in Derna and another struck a market in Sabha.")
    assert first.type == further.type == "suicide-bomb"


def test_a_part_told_of_one_deed_alone_leaves_the_toll() -> None:
    (report,) = reports("Gunmen killed 12 people in Derna on Tuesday, including nine in an attack on a school.")
    assert [count.best for count in report.counts] == [12]


def test_the_second_of_two_bombs_is_nobody() -> None:
    text = "Two bombs went off, the first in Derna, killing nine people, and the second in Sabha, killing four."
    (report,) = reports(text)
    assert [count.best for count in report.counts if count.kind == "killed"] == [9, 4]


def test_single_people_struck_elsewhere_are_of_a_deed_of_their_own() -> None:
    found = reports("Gunmen killed a judge in Derna on Tuesday, while a journalist was shot dead in Sabha.")
    assert [[place.name for place in one.places] for one in found] == [["Derna"], ["Sabha"]]


def test_the_dead_of_three_places_are_no_sum_of_one_another() -> None:
    text = "Gunmen killed nine people in Derna, seven in Sabha and two in Sirte on Tuesday."
    assert [count for _, _, count in told(text)] == [[9], [7], [2]]


def test_a_number_behind_a_place_is_no_age_of_anybody() -> None:
    text = "Gunmen killed seven people in Damaturu, 13 in Maiduguri and four in Bama on Tuesday."
    assert [(places[0], count) for places, _, count in told(text)] == [
        ("Damaturu", [7]),
        ("Maiduguri", [13]),
        ("Bama", [4]),
    ]


def test_what_was_done_before_at_the_same_place_stays_one_deed() -> None:
    (report,) = reports("Gunmen killed nine soldiers in Derna on Tuesday before attacking a clinic.")
    assert [place.name for place in report.places] == ["Derna"]
