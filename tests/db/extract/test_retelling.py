"""Reports that go over a deed again: trials, inquiries and hunts tell in detail what their first sentence sums up."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report


def _reports(text: str) -> tuple[Report, ...]:
    return extract(text, published="2025-02-12").reports


@pytest.mark.parametrize(
    "text",
    [
        "A man accused of shooting dead four people in a shopping centre told a court on Tuesday that he was sorry. "
        "Prosecutors said Jari Lehto entered the building on 3 November and fired 22 shots with a rifle.",
        "Investigators said on Monday that rebels had killed 53 civilians in the town of Tabane last December. "
        "The fighters went from house to house on the night of 11 December and shot men and boys behind a school.",
        "Police were looking on Tuesday for a man suspected of killing two officers. "
        "Liam Doyle and Grace Nolan were shot as they walked up to his house on Sunday.",
        "A bomber killed six guests at a hall in Halle on Monday. He came by tram. "
        "The blast shattered windows up to 200 metres away.",
    ],
)
def test_what_is_told_again_in_detail_is_one_incident(text: str) -> None:
    assert len(_reports(text)) == 1


def test_what_was_the_last_of_its_kind_is_another_incident() -> None:
    text = (
        "A bomb killed six people in Halle on Monday. "
        "The bombing was the deadliest in the country since 2016, when an attacker drove a lorry into a market "
        "in Berlin, killing 12 people."
    )
    tolls = {sum(count.best or 0 for count in report.counts if count.kind == "killed") for report in _reports(text)}
    assert 6 in tolls
    assert 18 not in tolls


def test_a_deed_of_long_before_stays_another_one_outside_a_court() -> None:
    text = (
        "Gunmen killed four traders at a market, an official said on Tuesday. "
        "On 3 November they fired on a bus and killed two teachers."
    )
    assert len(_reports(text)) == 2


@pytest.mark.parametrize(
    ("lead", "second", "third"),
    [
        (
            "A string of bomb and gun attacks in and around the city of Cali killed seven people on Tuesday.",
            "In Corinto, a car packed with explosives blew up, killing three people.",
            "In Jamundi, gunmen shot dead two policemen.",
        ),
        (
            "Russian forces launched nine missiles and 110 drones at Ukraine overnight, killing six people.",
            "In Kryvyi Rih, a missile hit an apartment building, killing four people.",
            "A drone crashed into a hostel in Sumy, killing two.",
        ),
    ],
)
def test_a_lead_that_sums_up_several_attacks_is_none_of_them(lead: str, second: str, third: str) -> None:
    found = _reports(f"{lead}\n\n{second}\n\n{third}")
    killed = [sum(count.best or 0 for count in report.counts if count.kind == "killed") for report in found]
    assert len(found) == 3 and killed[1:] in ([3, 2], [4, 2])
