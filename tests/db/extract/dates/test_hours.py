"""Hours of four digits and hours after midnight: which are times, and of which day."""

from __future__ import annotations

import pytest

from tests.db.extract.dates.reading import days, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 12 July, at 0620 rebels attacked.", "2020-07-12T06:20"),
        ("On 12 July, police said that at 2130 gunmen fled.", "2020-07-12T21:30"),
        ("It began on 12 July. At 1430 soldiers opened fire.", "2020-07-12T14:30"),
        ("It began on 12 July. At approximately 0915 another bomb exploded.", "2020-07-12T09:15"),
        ("It began on 12 July. Troops arrived at 0715 without warning.", "2020-07-12T07:15"),
    ],
)
def test_an_hour_before_a_noun_or_a_verb(text: str, expected: str) -> None:
    assert values(text)[-1][1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The army was put at 1400 soldiers.",
        "The number of dead stood at 2130 people.",
        "They sold it at 2012 prices.",
        "At 2019 levels, exports were low.",
        "They met at 1200 Main Street.",
    ],
)
def test_numbers_that_count_are_no_hours(text: str) -> None:
    assert not [value for _, value in values(text) if "T" in value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb exploded at 11:30 p.m. on Monday. At 1:15 a.m. a second one went off.", "2020-07-14"),
        ("Last night at 2330 a bomb exploded. At 0115 another one went off.", "2020-07-18"),
        ("The fighting began on Monday night. At dawn it was quiet.", "2020-07-14"),
        ("The fighting began on Monday evening. It ended at 3 a.m.", "2020-07-14"),
    ],
)
def test_what_follows_after_midnight_is_of_the_next_day(text: str, expected: str) -> None:
    assert days(text)[-1] == (expected, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10:45 - The navy sank a ship last night.\n\n11:30 - Talks go on.", "2020-07-18"),
        ("It began on Monday.\n\n10:45 - Rockets fell, as they had on Sunday.\n\n11:30 - Talks go on.", "2020-07-13"),
        ("It began on Monday.\n\n23:45 - Rockets fell.\n\n00:30 - Others fell.", "2020-07-14"),
        ("10:45 - Rockets fell.\n\nMonday\n\n11:30 - Talks go on.", "2020-07-13"),
    ],
)
def test_the_entries_of_a_live_report_are_of_its_day(text: str, expected: str) -> None:
    assert days(text)[-1] == (expected, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb exploded at 11:30 p.m. on Monday. Earlier, at 1:15 a.m., police had been warned.", "2020-07-13"),
        ("A bomb exploded at 11:30 a.m. on Monday. At 1:15 a.m. a second one went off.", "2020-07-13"),
        ("The fighting began on Monday night. A bomb exploded at 0900 in Homs.", "2020-07-13"),
        ("Tonight the fighting began. It will end at 3 a.m.", "2020-07-18"),
    ],
)
def test_other_hours_are_of_the_day_named_before(text: str, expected: str) -> None:
    assert days(text)[-1] == (expected, expected)


@pytest.mark.parametrize(
    "text",
    [
        "The group laid down its arms on 9 March.\n\nThe killing was ordered in a call at 11 a.m. (1600 GMT).",
        "The group was founded on 9 March 2015.\n\nPolice came at noon.",
    ],
)
def test_hours_are_of_no_day_of_long_ago_in_another_paragraph(text: str) -> None:
    assert days(text)[-1] == (None, None)


def test_hours_are_of_a_day_of_long_ago_told_beside_them() -> None:
    assert days("The raid was on 9 March. At 11 a.m. soldiers arrived.")[-1] == ("2020-03-09", "2020-03-09")


@pytest.mark.parametrize(
    "text",
    [
        "He spoke on Monday. On the same day of the attack he left.",
        "He spoke on Monday. On the same day as the attack he left.",
        "He spoke on Monday. On the same day that the bomb exploded he left.",
    ],
)
def test_the_same_day_as_a_deed_is_not_the_day_named_before(text: str) -> None:
    assert days(text)[-1] == (None, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We condemn what happened today, 16 July.", "2020-07-16"),
        ("He was killed yesterday (16 July).", "2020-07-16"),
        ("He was killed yesterday, July 16, in his house.", "2020-07-16"),
        ("He was killed yesterday. On 10 July he had been warned.", "2020-07-17"),
    ],
)
def test_a_day_named_right_behind_today_says_which_it_is(text: str, expected: str) -> None:
    assert days(text)[0] == (expected, expected)
