"""Articles that tell several stories: neither days nor doers go from one to the next."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report


def _reports(text: str) -> tuple[Report, ...]:
    return extract(text, published="2026-02-11").reports


_SECOND = "At least nine people died in a drone strike on a clinic in Bahir Dar, residents said."


@pytest.mark.parametrize("opening", ["ADDIS ABABA - ", "- ", "• "])
def test_no_day_goes_from_one_story_to_the_next(opening: str) -> None:
    text = f"GOMA - Rebels killed three farmers near Sake on Monday, police said.\n\n{opening}{_SECOND}"
    first, second = _reports(text)
    assert (first.date.earliest, second.date.earliest) == ("2026-02-09", None)


def test_a_day_goes_on_within_a_story() -> None:
    text = f"GOMA - Rebels killed three farmers near Sake on Monday, police said.\n\n{_SECOND}"
    assert [report.date.earliest for report in _reports(text)] == ["2026-02-09", "2026-02-09"]


def test_fighters_of_one_story_are_not_the_group_of_another() -> None:
    text = (
        "MOGADISHU - A roadside bomb killed two guards near Afgooye on Monday. Al-Shabaab said it was behind the blast."
        "\n\nYAOUNDE - Separatist fighters abducted a priest near Bamenda on Tuesday."
    )
    assert [actor.text for actor in _reports(text)[1].actors if actor.role == "perpetrator"] == ["Separatist fighters"]


def test_a_dateline_may_end_with_a_colon() -> None:
    text = "IMPHAL/GUWAHATI, Feb 11: A guard was killed when gunmen opened fire at a bunker under Kangpokpi on Monday."
    assert [report.date.earliest for report in _reports(text)] == ["2026-02-09"]
