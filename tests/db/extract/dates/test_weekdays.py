import pytest

from db.extract.dates import find_dates
from tests.db.extract.dates.reading import only, values


@pytest.mark.parametrize(
    ("text", "value", "basis"),
    [
        ("Two guards were shot dead on Friday.", "2020-07-17", "Friday before publication 2020-07-18"),
        ("The council will meet Friday.", "2020-07-24", "Friday after publication 2020-07-18"),
        ("The council is expected to vote on Monday.", "2020-07-20", "Monday after publication 2020-07-18"),
        ("On Friday, envoys will meet in the capital.", "2020-07-24", "Friday after publication 2020-07-18"),
        ("On Friday, gunmen killed a guard.", "2020-07-17", "Friday before publication 2020-07-18"),
        ("They must disarm by Tuesday.", "2020-07-21", "Tuesday after publication 2020-07-18"),
        ("The mayor could not be reached Friday.", "2020-07-17", "Friday before publication 2020-07-18"),
        ("His truce had been due to end Friday.", "2020-07-17", "Friday before publication 2020-07-18"),
        ("They had filed reports by Wednesday.", "2020-07-15", "Wednesday before publication 2020-07-18"),
        ("On Friday, the town planned a feast.", "2020-07-17", "Friday before publication 2020-07-18"),
        ("They would defy Wednesday's ruling.", "2020-07-15", "Wednesday before publication 2020-07-18"),
        ("Parliament reconvenes Tuesday.", "2020-07-21", "Tuesday after publication 2020-07-18"),
        ("Explosions could be heard on Friday.", "2020-07-17", "Friday before publication 2020-07-18"),
        ("Neither he nor his wife could be located Friday.", "2020-07-17", "Friday before publication 2020-07-18"),
        ("Two hostages could be freed on Friday.", "2020-07-24", "Friday after publication 2020-07-18"),
        ("The envoys meet Friday in Geneva.", "2020-07-24", "Friday after publication 2020-07-18"),
        ("The envoys did not meet Friday.", "2020-07-17", "Friday before publication 2020-07-18"),
        ("The truce has been extended through Friday.", "2020-07-24", "Friday after publication 2020-07-18"),
        ("The fighting extended through Friday.", "2020-07-17", "Friday before publication 2020-07-18"),
        ("Gunmen raided a farm Saturday.", "2020-07-18", "Saturday, the day of publication 2020-07-18"),
        ("Gunmen raided a farm last Saturday.", "2020-07-11", "Saturday before publication 2020-07-18"),
        ("They meet next Saturday.", "2020-07-25", "Saturday after publication 2020-07-18"),
        ("He was held Thursday of last week.", "2020-07-09", "Thursday of last week, seen from publication 2020-07-18"),
    ],
)
def test_tense_and_modifier_decide_which_one(text: str, value: str, basis: str) -> None:
    found = only(text)
    assert (found.value, found.basis) == (value, basis)
    assert found.earliest == found.latest == value


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("shot early Sunday near the mill", "early Sunday", "2020-07-12"),
        ("shot on Sunday morning", "Sunday morning", "2020-07-12TMO"),
        ("shot late on Thursday night", "late on Thursday night", "2020-07-16TNI"),
        ("shot in the wee hours of Sunday", "the wee hours of Sunday", "2020-07-12TMO"),
        ("shot in the early hours of Sunday", "the early hours of Sunday", "2020-07-12TMO"),
        ("shot at 10 p.m. Sunday", "10 p.m. Sunday", "2020-07-12T22:00"),
        ("shot at 22:15 on July 14", "22:15 on July 14", "2020-07-14T22:15"),
        ("shot at 1015 hours on July 14", "1015 hours on July 14", "2020-07-14T10:15"),
        ("shot at 10 p.m. (1900 GMT) on Sunday", "10 p.m. (1900 GMT) on Sunday", "2020-07-12T22:00"),
        ("shot at 10:15 local time (0815 GMT) on Sunday", "10:15 local time (0815 GMT) on Sunday", "2020-07-12T10:15"),
    ],
)
def test_a_part_of_the_day_keeps_the_day(text: str, quote: str, value: str) -> None:
    found = only(text)
    assert (found.text, found.value, found.earliest, found.precision) == (
        quote,
        value,
        "2020-07-12"[:8] + value[8:10],
        "part-of-day",
    )


def test_a_night_into_a_day_touches_both() -> None:
    found = only("shelling overnight into Friday")
    assert (found.value, found.earliest, found.latest) == ("2020-07-17TNI", "2020-07-16", "2020-07-17")


def test_a_weekday_with_its_date_is_one_expression() -> None:
    assert values("signed on Friday, March 8, 2019, in the capital") == [("Friday, March 8, 2019", "2019-03-08")]
    assert values("signed on Fri., Oct. 7") == [("Fri., Oct. 7", "2019-10-07")]


def test_without_a_publication_date_a_weekday_stays_a_weekday() -> None:
    found = only("Explosions were heard on Wednesday.", published=None)
    assert (found.text, found.value, found.precision) == ("Wednesday", "XXXX-WXX-3", "weekday")
    assert (found.earliest, found.latest) == (None, None)
    assert found.basis == "Wednesday, no publication date to anchor it"


def test_and_what_is_counted_from_it_stays_one_too() -> None:
    first, second = find_dates("They struck on Tuesday evening. The following day it was calm.", published=None)
    assert (first.value, second.value, second.precision) == ("XXXX-WXX-2TEV", "XXXX-WXX-3", "weekday")


def test_mondays_are_a_set() -> None:
    assert [found.type for found in find_dates("open on Mondays and every Friday", published=None)] == ["SET", "SET"]


def test_ahead_of_a_day_looks_forward() -> None:
    assert values("Voters were beaten ahead of Sunday's vote.") == [("Sunday", "2020-07-19")]


def test_the_end_of_a_range_follows_its_beginning() -> None:
    assert [value for _, value in values("It was shelled from Monday night until Tuesday morning.")] == [
        "2020-07-13TNI",
        "2020-07-14TMO",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On Mon., the bank raised rates.", ("Mon.", "2020-07-13")),
        ("Two guards were shot on Sun. in Bura.", ("Sun.", "2020-07-12")),
        ("Two guards were shot late Tues. in Bura.", ("late Tues.", "2020-07-14")),
        ("Two guards were shot on Weds. night.", ("Weds. night", "2020-07-15TNI")),
        ("Two guards were shot, police said Thurs.", ("Thurs.", "2020-07-16")),
        ("Two guards were shot on Fri near the mill.", ("Fri", "2020-07-17")),
    ],
)
def test_a_short_weekday_stands_behind_a_preposition(text: str, told: tuple[str, str]) -> None:
    assert values(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "He told the Sun. They denied it.",
        "on Mon land",
        "on Sat TV",
        "She sat on it.",
        "Nguyen Thu was shot.",
        "He wed.",
    ],
)
def test_what_only_looks_like_a_short_weekday(text: str) -> None:
    assert values(text) == []
