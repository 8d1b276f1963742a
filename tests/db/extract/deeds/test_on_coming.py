"""Who did what a passive tells, where a clause behind it says who came."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report


def _reports(text: str) -> tuple[Report, ...]:
    return extract(text, published="2024-05-16").reports


def _doers(report: Report) -> list[tuple[str, str]]:
    return [(actor.text, actor.certainty) for actor in report.actors if actor.role == "perpetrator"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Eleven passengers were abducted when gunmen stopped their bus near Mosul on Wednesday.", "gunmen"),
        ("Six people were killed when gunmen entered their home in Mosul on Wednesday.", "gunmen"),
        ("A priest was kidnapped after armed men broke into his house in Jos on Monday.", "armed men"),
        ("Four civilians were killed when soldiers entered a village near Goma on Monday.", "soldiers"),
        ("Two soldiers were killed when rebels entered a village in Goma on Monday.", "rebels"),
    ],
)
def test_those_who_came_did_it(text: str, who: str) -> None:
    (report,) = _reports(text)
    assert _doers(report) == [(who, "inferred")]


@pytest.mark.parametrize(
    "text",
    [
        "Two people were killed when soldiers came under fire in Goma on Monday.",
        "Two soldiers were killed when troops entered a village in Goma on Monday.",
        "Six people were killed on Monday, and gunmen stopped a bus in Mosul on Wednesday.",
    ],
)
def test_those_who_came_to_harm_or_elsewhere_did_not(text: str) -> None:
    assert _doers(_reports(text)[0]) == []


def test_what_is_protested_over_is_no_part_of_the_protest() -> None:
    (report,) = _reports("Dozens of journalists demonstrated in Goma on Wednesday against the arrest of a colleague.")
    assert (report.type, report.counts) == ("peaceful-protest", ())


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Taliban claimed a roadside bombing that killed three soldiers in Kunduz on Friday.", "Taliban"),
        ("The Houthis claimed a missile strike on Tel Aviv on Friday.", "Houthis"),
        ("The Houthis claimed an attack on Haifa on Friday.", "Houthis"),
    ],
)
def test_a_deed_that_a_group_claims_is_told_as_its_own(text: str, who: str) -> None:
    (report,) = _reports(text)
    assert _doers(report) == [(who, "reported")]
    assert "claimed" in report.status
