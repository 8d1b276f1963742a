"""Days behind what somebody is held to be, which tell nothing of what is to come."""

from __future__ import annotations

import pytest

from db.extract.pipeline import extract


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen suspected to be bandits on Monday night attacked three buses near Gao, killing the driver.",
        "Troops believed to be from Eritrea on Monday shelled Gao, killing six people.",
        "The militants, said to be linked to al Qaeda, on Monday attacked a bus near Gao.",
    ],
)
def test_a_day_behind_what_attackers_are_held_to_be_is_past(text: str) -> None:
    (report,) = extract(text, published="2024-05-16").reports
    assert report.date is not None and report.date.earliest == "2024-05-13"


def test_gunmen_who_block_a_road_do_not_protest() -> None:
    (report,) = extract(
        "Bandits blocked the road at Gao on Monday and opened fire, killing two.", published="2024-05-16"
    ).reports
    assert report.type == "attack"
