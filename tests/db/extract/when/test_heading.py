"""The day that stands above a list is that of all its items, or their latest one."""

from __future__ import annotations

import pytest

from db.extract import extract

Days = list[tuple[str | None, str | None]]


def days(text: str) -> Days:
    """Give the days of what is told in an article of 16 May 2024, a Thursday."""
    return [(one.date.earliest, one.date.latest) for one in extract(text, published="2024-05-16").reports]


MONDAY = ("2024-05-13", "2024-05-13")


@pytest.mark.parametrize(
    "text",
    [
        "Attacks in Libya on Monday:\n- Gunmen shot dead two policemen in Derna.\n- A drone strike killed 11 people in "
        "Sabha.",
        "Incidents on Monday:\n1. Gunmen shot dead two policemen in Derna.\n2. A bomb killed 11 people in Sabha.",
        "Attacks across the country on Monday:\n\nDERNA - Gunmen shot dead two policemen.\n\nSABHA - A bomb killed 11 "
        "people, police said.",
        "Attacks on Monday:\n• Derna: Gunmen shot dead two policemen.\n• Sabha: A bomb killed 11 people.",
    ],
)
def test_the_items_of_a_list_are_of_the_day_above_it(text: str) -> None:
    assert days(text) == [MONDAY, MONDAY]


def test_an_item_keeps_its_own_day() -> None:
    text = (
        "Attacks on Monday:\n- Gunmen shot dead two policemen in Derna.\n- A bomb killed 11 people in Sabha on Tuesday."
    )
    assert days(text) == [MONDAY, ("2024-05-14", "2024-05-14")]


def test_what_is_announced_was_no_later_than_the_day_of_that() -> None:
    text = "Following are security developments in Libya at 1400 GMT on Monday.\n\nDERNA - A bomb killed nine people."
    assert days(text) == [(None, MONDAY[1])]


def test_a_line_above_paragraphs_that_are_no_list_dates_nothing_far_below() -> None:
    text = (
        "Sirte was quiet on Monday:\n\nShops were open.\n\nSchools, too.\n\nIt rained.\n\nA bomb killed nine in Sabha."
    )
    assert days(text) == [(None, "2024-05-16")]
