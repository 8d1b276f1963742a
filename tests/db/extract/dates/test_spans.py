import pytest

from db.extract.dates import find_dates
from tests.db.extract.dates.reading import only, values


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("It lasted three days.", "three days", "P3D"),
        ("It lasted at least 72 hours.", "at least 72 hours", "PT72H"),
        ("a two-week truce", "a two-week", "P2W"),
        ("It took two and a half years.", "two and a half years", "P2Y6M"),
        ("It took 5 1/2 hours.", "5 1/2 hours", "PT5H30M"),
        ("It took half an hour.", "half an hour", "PT30M"),
        ("It took several weeks.", "several weeks", "PXW"),
        ("It took twenty-four hours.", "twenty-four hours", "PT24H"),
        ("It took two decades.", "two decades", "P20Y"),
        ("a months-long siege", "a months-long", "PXM"),
    ],
)
def test_durations(text: str, quote: str, value: str) -> None:
    found = only(text)
    assert (found.type, found.text, found.value, found.earliest) == ("DURATION", quote, value, None)


def test_a_duration_that_ends_today_covers_known_days() -> None:
    found = only("Nine died in the past 24 hours.")
    assert (found.type, found.value, found.earliest, found.latest) == ("DURATION", "P1D", "2020-07-17", "2020-07-18")
    found = only("Nine died over the last three weeks.")
    assert (found.value, found.earliest, found.latest) == ("P3W", "2020-06-27", "2020-07-18")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("shelled every day", "P1D"),
        ("shelled daily", "P1D"),
        ("shelled each July", "XXXX-07"),
        ("shelled every two weeks", "P2W"),
        ("paid $20 a day", "P1D"),
        ("seen three times a week", "P1W"),
    ],
)
def test_sets(text: str, value: str) -> None:
    found = only(text)
    assert (found.type, found.value, found.earliest) == ("SET", value, None)


def test_durations_sets_and_dates_are_told_apart() -> None:
    text = "For three days, every night, and again on July 12 at 6 a.m., guns were heard."
    assert [found.type for found in find_dates(text, published="2020-07-18")] == ["DURATION", "DATE", "TIME"]


def test_a_time_of_the_day_belongs_to_the_last_day_named() -> None:
    assert values("On July 12 a bomb went off at 6:30 a.m.")[1] == ("6:30 a.m.", "2020-07-12T06:30")
    assert values("AT 0630 LOCAL TIME (0430 GMT) ON TUESDAY")[0][1] == "2020-07-14T06:30"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("At 1130, two shells fell.", "2020-07-18T11:30"),
        ("They came at approximately 0415 on Tuesday.", "2020-07-14T04:15"),
        ("They left shortly after 2330 and did not return.", "2020-07-18T23:30"),
        ("They came two nights ago.", "2020-07-16TNI"),
        ("They came the night before last.", "2020-07-16TNI"),
    ],
)
def test_hours_of_four_digits_and_nights_counted_back(text: str, value: str) -> None:
    found = only(text)
    assert (found.type, found.value) == ("TIME", value)


@pytest.mark.parametrize(
    "text", ["The index closed at 2010, up 3.", "They fell at 1200 meters.", "It is 1345, it is said."]
)
def test_prices_and_heights_are_no_hours(text: str) -> None:
    assert values(text) == []


def test_a_curfew_begins_at_an_hour_and_not_in_a_year() -> None:
    assert values("There is a curfew from 1800.") == []
    assert values("It was built in 1850.") == [("1850", "1850")]


def test_the_first_day_of_hours_back_is_known() -> None:
    found = only("A bomb went off a few hours ago.")
    assert (found.value, found.earliest, found.latest) == ("PAST_REF", "2020-07-18", "2020-07-18")
    found = only("A bomb went off several hours ago.")
    assert (found.value, found.earliest, found.latest) == ("PAST_REF", "2020-07-17", "2020-07-18")


def test_a_name_in_quotation_marks_is_no_day_to_count_from() -> None:
    text = 'On Monday the "9 May" Front was founded. The next day it split.'
    assert values(text)[-1] == ("The next day", "2020-07-14")
