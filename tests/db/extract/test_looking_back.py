"""A clause that looks back in the middle of what a sentence tells has its own day, and the deed keeps its own toll."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report

PUBLISHED = "2025-05-05"  # a Monday


def reports(text: str) -> list[Report]:
    """Give what a text reports, in text order."""
    return sorted(extract(text, published=PUBLISHED).reports, key=lambda report: report.triggers[0].start)


def tolls(text: str) -> list[list[int | None]]:
    return [[count.best for count in report.counts] for report in reports(text)]


@pytest.mark.parametrize(
    "town",
    [
        "Derna, a town where 40 people were killed in March, killing two guards",
        "Derna, where 40 people died in a bombing in March, killing two guards",
        "Derna, where a similar attack killed 40 people last year, killing two guards",
        "Derna, which was retaken by the army in January, killing two guards",
        "Derna, which had been burned down in 2022, and killed two guards",
    ],
)
def test_a_clause_that_looks_back_parts_nothing_of_what_is_told_around_it(town: str) -> None:
    first = reports(f"On Sunday, gunmen attacked a camp in {town}.")[0]
    assert (first.date.earliest, first.date.latest) == ("2025-05-04", "2025-05-04")
    assert [count.best for count in first.counts] == [2]
    assert [actor.name for actor in first.actors if actor.role == "perpetrator"] == ["gunmen"]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a church in Derna on Sunday, where they opened fire on nuns, killing two guards.",
        "Gunmen stormed a church in Derna, where they killed two guards on Sunday.",
    ],
)
def test_a_clause_that_says_what_they_did_there_is_of_the_same_deed(text: str) -> None:
    assert tolls(text) == [[2]]


def test_after_shelling_killed_tells_of_shelling() -> None:
    assert [one.type for one in reports("Families fled Derna after shelling killed two guards there.")][-1:] == [
        "shelling-artillery-missile-attack"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Police on Sunday held two men over the murder of a tailor, who was shot dead in his shop in Derna on April 2.",
        "Two men were charged on Sunday with the murder of Ali Salem, a tailor who was shot dead in Derna on April 2.",
        "Hundreds marched in Derna on Sunday against the killing of a tailor, who was stabbed to death on April 2.",
        "The mayor visited Derna on Sunday after the bombing of a market, in which a tailor was killed on April 2.",
    ],
)
def test_a_clause_that_tells_of_the_deed_named_before_it_is_of_that_deed(text: str) -> None:
    told = [one for one in reports(text) if any(count.kind == "killed" for count in one.counts)]
    assert [(one.date.earliest, [count.best for count in one.counts]) for one in told] == [("2025-04-02", [1])]
