"""A death told of first and named in the next sentence is one incident."""

import pytest

from db.extract import extract


@pytest.mark.parametrize(
    "told",
    [
        "Gunmen killed a teacher in Quetta on Tuesday, police said. Omar Said, 54, was shot outside his home.",
        "A journalist was shot dead in Quetta on Tuesday. Omar Said was killed by gunmen on a motorcycle.",
        "Gunmen killed a teacher in Quetta on Tuesday. The victim, identified as Omar Said, 54, was shot.",
    ],
)
def test_who_is_named_behind_a_single_death_is_the_one_who_died(told: str) -> None:
    (report,) = extract(told, published="2024-07-17").reports
    assert "Omar Said" in {actor.name for actor in report.actors if actor.role == "victim"}
    assert [(count.kind, count.best) for count in report.counts] == [("killed", 1)]


def test_another_one_killed_elsewhere_is_another_incident() -> None:
    told = "Gunmen killed a teacher in Quetta on Tuesday. Omar Said, a trader, was shot dead in Kuchlak."
    assert len(extract(told, published="2024-07-17").reports) == 2
