"""A place taken: from whom, and the fighting before it, no incident of its own unless more is told; what others did."""

import pytest

from db.extract import extract
from db.model import Report


def _told(text: str) -> tuple[Report, ...]:
    return extract(text, published="2024-05-16").reports


@pytest.mark.parametrize(
    "text",
    [
        "The town of Bakhmut fell to Russian forces on Saturday after ten months of fighting.",
        "Rebels took the town of Kati on Sunday following clashes with the army.",
    ],
)
def test_fighting_that_led_up_to_it(text: str) -> None:
    (report,) = _told(text)
    assert report.type == "non-state-actor-overtakes-territory"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels took the town of Kati on Monday after fighting in which 12 soldiers died on Sunday.",
        "Rebels took Kati on Monday after clashes with soldiers in Segou on Sunday.",
    ],
)
def test_fighting_of_which_more_is_told(text: str) -> None:
    assert sorted(report.type for report in _told(text)) == ["armed-clash", "non-state-actor-overtakes-territory"]


@pytest.mark.parametrize(
    ("text", "loser"),
    [
        ("Syrian rebels took the town of Tal Abyad from Kurdish forces on Sunday.", "Kurdish forces"),
        ("Somali troops recaptured the town of Bariire from al-Shabaab on Friday.", "Al-Shabaab"),
    ],
)
def test_from_whom_it_was_taken(text: str, loser: str) -> None:
    (report,) = _told(text)
    assert loser in {actor.name for actor in report.actors if actor.role == "target"}


@pytest.mark.parametrize(
    "text",
    [
        "Israel launched airstrikes on Damascus on Monday, as troops clashed with rebels in the city of Sweida.",
        "India fired missiles at Bahawalpur on Monday, hitting camps of the groups behind the killing of nine tourists "
        "in Uri on 22 April.",
    ],
)
def test_what_others_did_elsewhere_is_a_deed_of_its_own(text: str) -> None:
    assert [report.type for report in _told(text)][1] in ("armed-clash", "attack")


def test_what_a_raid_of_long_ago_cost_is_told_of_no_day_of_these() -> None:
    assert not _told("Rao is believed to have planned the 2010 ambush in Chintalnar, in which 76 guards were killed.")
