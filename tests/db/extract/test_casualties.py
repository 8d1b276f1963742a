"""Whose the casualties are that a sentence tells of without saying what happened."""

from __future__ import annotations

from db.extract import extract


def tolls(text: str) -> list[list[tuple[str, int | None]]]:
    """Give the counts of each incident."""
    return [
        [(count.kind, count.best) for count in report.counts]
        for report in extract(text, published="2021-05-14").reports
    ]


def test_casualties_that_open_an_article_are_of_what_it_tells_next() -> None:
    text = "Three people were injured and several shops were damaged. A bomb exploded at a bank in Aleppo on Friday."
    assert tolls(text) == [[("injured", 3)]]


def test_others_who_were_hurt_add_to_the_toll() -> None:
    text = "A bomb exploded at a bank in Aleppo on Friday, wounding eight clerks. Ten other people were also injured."
    assert tolls(text) == [[("injured", 8), ("injured", 10)]]


def test_who_was_shot_and_died_is_not_counted_as_injured() -> None:
    assert tolls("Gunmen shot the mayor in Aleppo on Friday. He died in hospital.") == [[("killed", 1)]]
    assert tolls("Gunmen shot the mayor in the leg outside his house in Aleppo on Friday.") == [[("injured", 1)]]


def test_others_wounded_in_the_attack_were_wounded_in_the_same_one() -> None:
    text = "Gunmen shot Senator Ali Karim in Aleppo on Friday. Two other people were wounded during the attack."
    assert tolls(text) == [[("injured", 1), ("injured", 2)]]
