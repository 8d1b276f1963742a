"""A place taken: from whom, and the fighting before it, which is no incident of its own unless more is told of it."""

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
