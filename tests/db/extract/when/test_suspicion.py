"""Deeds that somebody is accused or suspected of: the day on which they are searched or tried only bounds them."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import IncidentDate, Report

PUBLISHED = "2021-05-14"  # a Friday


def _attacks(text: str) -> list[Report]:
    return [report for report in extract(text, published=PUBLISHED).reports if report.type != "arrests"]


def the_date(text: str) -> IncidentDate:
    """Give the date of the only attack of a text."""
    (report,) = _attacks(text)
    return report.date


@pytest.mark.parametrize(
    "text",
    [
        "Police searched the hills near Aleppo on Monday for a man suspected of killing two guards.",
        "On Monday, police searched the hills near Aleppo for a man wanted for killing two guards.",
        "A man accused of shooting dead two guards in Aleppo appeared before a judge on Monday.",
        "A man suspected of killing two guards in Aleppo fled to the coast on Monday.",
        "A soldier was charged on Monday with killing two guards near Aleppo.",
        "Police on Monday detained 26 men, among them two men believed to have led the attack on Aleppo.",
        "The mayor met on Monday two men thought to have carried out the bombing of a clinic in Aleppo.",
    ],
)
def test_the_day_of_the_search_or_trial_bounds_the_deed(text: str) -> None:
    date = the_date(text)
    assert (date.earliest, date.latest, date.precision) == (None, "2021-05-10", "upper-bound")


@pytest.mark.parametrize(
    "text",
    [
        "A soldier was charged with killing two guards near Aleppo on Monday.",
        "Police searched the hills for a man suspected of killing two guards near Aleppo on Monday.",
        "Rebels accused of many crimes killed two guards near Aleppo on Monday.",
    ],
)
def test_a_day_behind_the_deed_is_its_own(text: str) -> None:
    assert (the_date(text).earliest, the_date(text).latest) == ("2021-05-10", "2021-05-10")
