"""Two deeds of one day in one story: what is said after each of them is of that one."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report


def reports(text: str) -> tuple[Report, ...]:
    """Give what is told in an article of 16 May 2024, a Thursday."""
    return extract(text, published="2024-05-16").reports


@pytest.mark.parametrize(
    "second",
    [
        "In a separate incident, a roadside bomb killed four policemen in Sabha.",
        "Meanwhile, gunmen killed a journalist in Sabha.",
        "Elsewhere, an air strike on a house in Sabha killed four people. Three children were among the dead.",
    ],
)
def test_a_second_claim_of_the_same_group_is_of_the_second_deed(second: str) -> None:
    claim = "The Islamic State group claimed responsibility for the attack."
    found = reports(f"A bomb exploded in a market in Derna on Tuesday, killing nine people. {claim} {second} {claim}")
    assert ["claimed" in report.status for report in found] == [True, True]


def test_who_died_after_the_second_deed_is_its_victim() -> None:
    died = "He died on the way to hospital."
    _, further = reports(
        f"Gunmen killed a judge in Derna on Tuesday. {died} Elsewhere, a priest was shot dead in Sabha. {died} The "
        "Islamic State group claimed responsibility for the attack."
    )
    assert further.status == ("claimed",)


@pytest.mark.parametrize("planted", ["The device had been planted overnight.", "The bomb was planted early on Monday."])
def test_when_a_bomb_was_planted_is_not_when_it_went_off(planted: str) -> None:
    first, further = reports(
        f"A bomb exploded in a market in Derna on Tuesday, killing nine people. {planted} Elsewhere, gunmen killed a "
        "journalist in Sabha."
    )
    assert [report.date.earliest for report in (first, further)] == ["2024-05-14", "2024-05-14"]
