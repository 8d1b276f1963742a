"""Days of publication in many spellings."""

from datetime import UTC, date, datetime

import pytest

from db.readers.days import day_of


@pytest.mark.parametrize(
    "value",
    [
        "2020-07-18",
        " 2020-07-18T23:59:59+03:00",
        "20200718",
        "20200718T101500Z",
        "Sat, 18 Jul 2020 09:00:00 GMT",
        "18 Jul 2020 09:00:00 -0500",
        "July 18, 2020 9:43 PM",
        "Sat Jul 18 2020",
        1595062800,
        "1595062800",
        1595062800000,
        date(2020, 7, 18),
        datetime(2020, 7, 18, 9, tzinfo=UTC),
    ],
)
def test_spellings_of_a_day(value: object) -> None:
    assert day_of(value) == "2020-07-18"


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "soon",
        "2020-13-01",
        "2020-02-30",
        True,
        12,
        "99 Xyz 2020",
        "July 2020",
        "Jul 18, 20",
        "updated 2020",
        [],
        "1" * 400,
        1e400,
    ],
)
def test_what_names_no_day(value: object) -> None:
    assert day_of(value) is None
