"""Dates, types and tolls in words that tell what is known from what is not."""

import pytest

from db.store.records.rows import Bounds, Key, TimelineRow
from tui.wording.words import SHORT_TYPES, bounds_words, date_words, day_words, toll_words, type_words

ROW = TimelineRow(
    id=1,
    key=Key("2020-07-18", 1),
    article_id=1,
    earliest="2020-07-18",
    latest="2020-07-18",
    precision="day",
    date_text=None,
    type="attack",
    sub_event_type=None,
    place=None,
    country=None,
    who=None,
    whom=None,
    killed=None,
    injured=None,
    detained=None,
    status=(),
    summary="An attack.",
    article_title=None,
    source=None,
    published=None,
    sources=1,
)


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (("day", "2020-07-18", "2020-07-18", None), "18 Jul 2020"),
        (("day", "2020-07-08", "2020-07-08", None), " 8 Jul 2020"),
        (("upper-bound", None, "2020-07-17", "Friday"), "≤ 17 Jul 2020"),
        (("undated", None, "2020-07-18", None), "undated"),
        (("undated", None, None, None), "undated"),
        (("upper-bound", None, None, "Friday"), "≤ Fri?"),
        (("weekday", None, None, "Wednesday"), "Wed?"),
        (("weekday", None, None, "late on Tuesday"), "Tue?"),
        (("weekday", None, None, "later that day"), "weekday?"),
        (("month", "2020-07-01", "2020-07-31", "July"), "Jul 2020"),
        (("year", "2020-01-01", "2020-12-31", "2020"), "2020"),
        (("week", "2020-07-06", "2020-07-12", "last week"), "6–12 Jul 2020"),
        (("day", "2020-06-30", "2020-07-02", None), "30 Jun 2020 – 2 Jul 2020"),
    ],
)
def test_dates(date: tuple[str, str | None, str | None, str | None], words: str) -> None:
    assert date_words(*date) == words


def test_a_day_that_is_none_is_given_as_it_is() -> None:
    assert day_words("soon") == "soon"
    assert day_words("2020-99-01") == "2020-99-01"


@pytest.mark.parametrize(
    ("bounds", "words"),
    [((3, 3), "3"), ((3, 6), "3–6"), ((8500, None), "8,500+"), ((None, 5), "≤ 5"), ((None, None), "some")],
)
def test_bounds(bounds: tuple[int | None, int | None], words: str) -> None:
    assert bounds_words(bounds) == words


@pytest.mark.parametrize(
    ("killed", "injured", "detained", "said", "words"),
    [
        ((3, 3), (9, 9), None, {}, "3 killed"),
        ((0, 0), (9, None), None, {}, "9+ hurt"),
        (None, None, (21, None), {}, "21+ held"),
        ((0, 0), (0, 0), None, {}, "none hurt"),
        (None, None, None, {}, ""),
        ((9, 17), (1, 4), None, {"killed": (15, 15), "injured": (4, 4)}, "15 killed*"),
        ((9, 17), (1, 4), None, {"injured": (4, 4)}, "9–17 killed"),
    ],
)
def test_the_gravest_toll_is_told(
    killed: Bounds | None, injured: Bounds | None, detained: Bounds | None, said: dict[str, Bounds], words: str
) -> None:
    assert toll_words(ROW._replace(killed=killed, injured=injured, detained=detained, said=said)) == words


def test_types_fit_their_column_and_unknown_ones_are_read_out() -> None:
    assert max(map(len, SHORT_TYPES.values())) <= 15
    assert type_words("some-new-type") == "some new type"
