"""A deed that others answer is where its own words put it, and not where they answer it."""

from __future__ import annotations

import pytest

from db.extract import extract

_DEEDS = ["an attack", "a bomb attack", "an attack by gunmen", "an attack on a market", "a shooting", "an air strike"]
_ANSWERS = [
    "Schools were closed after",
    "Schools were closed following",
    "Police arrested ten people after",
    "Five people were taken to hospital after",
    "Five people have been hospitalised after",
    "Rescuers pulled 12 bodies from the rubble after",
    "The president cut short a visit after",
]


@pytest.mark.parametrize("deed", _DEEDS)
@pytest.mark.parametrize("answer", _ANSWERS)
def test_what_is_answered_is_where_it_was(answer: str, deed: str) -> None:
    reports = extract(f"{answer} {deed} in Derna on Tuesday.", published="2024-06-14").reports
    told = [report for report in reports if report.type != "arrests"]
    assert [[place.name for place in report.places] for report in told] == [["Derna"]]


def test_who_is_treated_in_another_town_was_not_hurt_there() -> None:
    (report,) = extract(
        "Gunmen shot two guards in Derna on Tuesday. They were taken to a hospital in Tripoli.", published="2024-06-14"
    ).reports
    assert [place.name for place in report.places] == ["Derna"]
