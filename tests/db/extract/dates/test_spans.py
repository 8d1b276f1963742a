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
