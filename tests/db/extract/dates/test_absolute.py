import pytest

from db.extract.dates import find_dates
from tests.db.extract.dates.reading import only, values


@pytest.mark.parametrize(
    ("text", "quote", "value", "basis"),
    [
        ("The bridge fell on July 12, 2019, police said.", "July 12, 2019", "2019-07-12", "named in full"),
        ("It fell on 12 July 2019 at the border.", "12 July 2019", "2019-07-12", "named in full"),
        ("It fell on the 12th of July, 2019.", "the 12th of July, 2019", "2019-07-12", "named in full"),
        ("Updated 2020-07-12 by the desk", "2020-07-12", "2020-07-12", "named in full"),
        ("Shot on 7/12/2020 near the mill", "7/12/2020", "2020-07-12", "numbers read as month, day, year"),
        ("Shot on 25/12/2019 near the mill", "25/12/2019", "2019-12-25", "numbers read as day, month, year"),
        ("Shot on 12.07.2020 near the mill", "12.07.2020", "2020-07-12", "numbers read as day, month, year"),
        ("The Oct.7 raid was denied", "Oct.7", "2019-10-07", "month and day named, year from publication 2020-07-18"),
        (
            "On July 12, sources saw lorries.",
            "July 12",
            "2020-07-12",
            "month and day named, year from publication 2020-07-18",
        ),
        (
            "ON 30 DECEMBER TROOPS FIRED",
            "30 DECEMBER",
            "2019-12-30",
            "month and day named, year from publication 2020-07-18",
        ),
    ],
)
def test_a_day_is_read_in_every_order(text: str, quote: str, value: str, basis: str) -> None:
    found = only(text)
    assert (found.text, found.value, found.basis) == (quote, value, basis)
    assert found.earliest == found.latest == value
    assert found.precision == "day"


@pytest.mark.parametrize(
    ("text", "quote", "value", "earliest", "latest"),
    [
        ("clashes in mid-July", "mid-July", "2020-07", "2020-07-11", "2020-07-21"),
        ("clashes in early March 2018", "early March 2018", "2018-03", "2018-03-01", "2018-03-10"),
        ("quiet since last May", "last May", "2020-05", "2020-05-01", "2020-05-31"),
        ("quiet since the end of June", "the end of June", "2020-06", "2020-06-21", "2020-06-30"),
        ("the March coup", "March", "2020-03", "2020-03-01", "2020-03-31"),
        ("Mali's March coup", "March", "2020-03", "2020-03-01", "2020-03-31"),
        ("after its May attack", "May", "2020-05", "2020-05-01", "2020-05-31"),
        ("besieged in November", "November", "2019-11", "2019-11-01", "2019-11-30"),
        ("talks will resume in November", "November", "2020-11", "2020-11-01", "2020-11-30"),
        ("arrested in January last year", "January last year", "2019-01", "2019-01-01", "2019-01-31"),
    ],
)
def test_a_month_and_its_parts(text: str, quote: str, value: str, earliest: str, latest: str) -> None:
    found = only(text)
    assert (found.text, found.value, found.earliest, found.latest) == (quote, value, earliest, latest)
    assert found.precision == "month"


@pytest.mark.parametrize(
    ("text", "quote", "value", "earliest", "latest"),
    [
        ("exiled in 1990.", "1990", "1990", "1990-01-01", "1990-12-31"),
        ("exiled in early 1990.", "early 1990", "1990", "1990-01-01", "1990-05-01"),
        ("the war of the 1980s", "the 1980s", "198", "1980-01-01", "1989-12-31"),
        ("the budget of fiscal 1989", "fiscal 1989", "1989", "1989-01-01", "1989-12-31"),
        ("the fighting of 1990-91", "1990-91", "1990/1991", "1990-01-01", "1991-12-31"),
        ("a fort of the 19th century", "the 19th century", "18", "1801-01-01", "1900-12-31"),
        ("in the summer of 2014", "the summer of 2014", "2014-SU", "2014-06-01", "2014-08-31"),
        ("in the fourth quarter of 2018", "the fourth quarter of 2018", "2018-Q4", "2018-10-01", "2018-12-31"),
        ("in the first half of 2018", "the first half of 2018", "2018-H1", "2018-01-01", "2018-06-30"),
    ],
)
def test_years_and_what_is_named_by_them(text: str, quote: str, value: str, earliest: str, latest: str) -> None:
    found = only(text)
    assert (found.text, found.value, found.earliest, found.latest) == (quote, value, earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "shelled from July 12-14",
        "shelled from 12 to 14 July",
        "shelled on July 12 through 14, 2020",
        "shelled between 12 and 14 July 2020",
    ],
)
def test_a_range_of_days_is_one_expression(text: str) -> None:
    found = only(text)
    assert (found.value, found.earliest, found.latest) == ("2020-07-12/2020-07-14", "2020-07-12", "2020-07-14")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("shelled 30 July - 2 August 2019", "2019-07-30", "2019-08-02"),
        ("shelled Dec. 30-Jan. 2", "2019-12-30", "2020-01-02"),
        ("shelled in the first week of June", "2020-06-01", "2020-06-07"),
        ("shelled on the last weekend of June", "2020-06-27", "2020-06-28"),
        ("shelled on the first weekend in July", "2020-07-04", "2020-07-05"),
        ("shelled in the second half of June", "2020-06-16", "2020-06-30"),
        ("shelled in the last week of May 2019", "2019-05-25", "2019-05-31"),
        ("shelled in the week of March 6", "2020-03-02", "2020-03-08"),
    ],
)
def test_ranges_across_months_and_parts_of_them(text: str, earliest: str, latest: str) -> None:
    found = only(text)
    assert (found.earliest, found.latest) == (earliest, latest)


def test_two_digits_are_a_year_behind_a_month_only_where_nothing_is_counted() -> None:
    assert only("held since 3 JAN 90, they say").value == "1990-01-03"
    assert only("ON 12 JUL 30 MEN WERE HELD").value == "2020-07-12"


def test_the_year_of_a_day_without_one_is_the_nearest_that_the_verb_allows() -> None:
    assert values("He was killed on Dec. 15.", "2020-01-10") == [("Dec. 15", "2019-12-15")]
    assert values("They must leave by Dec. 15.", "2020-11-10") == [("Dec. 15", "2020-12-15")]
    assert values("Polls will open on Jan. 9.", "2020-12-20") == [("Jan. 9", "2021-01-09")]
    assert values("It pays holders of record Dec. 21.", "2020-10-26") == [("Dec. 21", "2020-12-21")]


def test_a_year_in_words_counts_nothing() -> None:
    assert values("It closed by the year two thousand.") == [("the year two thousand", "2000")]
    assert values("It closed in two thousand and four.") == [("two thousand and four", "2004")]
    assert values("Two thousand men fought for two thousand years.") == [("two thousand years", "P2000Y")]
    assert values("It closed at the end of the year 1995.") == [("the end of the year 1995", "1995")]


def test_holidays_are_worked_out() -> None:
    assert values("raided on Christmas Eve") == [("Christmas Eve", "2019-12-24")]
    assert values("bombed on Easter Sunday 2019") == [("Easter Sunday 2019", "2019-04-21")]
    assert values("fired on at Thanksgiving, 2018") == [("Thanksgiving, 2018", "2018-11-22")]


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert all(value != "2020-02-30" for _, value in values("on February 30, 2020"))


def test_a_year_named_in_the_sentence_holds_on_in_it() -> None:
    text = "He hired it on April 15, 1995, and fled on April 17. It was found on June 3."
    assert [value for _, value in values(text)] == ["1995-04-15", "1995-04-17", "2020-06-03"]
    ahead = "Invited in June 1998, they will join on August 12."
    assert [value for _, value in values(ahead)] == ["1998-06", "2020-08-12"]


def test_in_an_article_without_a_date_the_last_year_named_holds_on() -> None:
    found = values("The cafe was bombed on 13 September 1974. On 15 September they denied it.", published=None)
    assert [value for _, value in found] == ["1974-09-13", "1974-09-15"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Shot on 05/06/2020 near the mill", "2020-05-06"),
        ("Shot on 05/08/2020 near the mill", "2020-05-08"),
        ("Shot on 08/05/2020 near the mill", "2020-05-08"),
    ],
)
def test_of_two_readings_of_numbers_what_has_been_is_meant(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rebels shot down a jet on the 14th.", "2020-07-14"),
        ("Rebels shot down a jet on the 29th in the north.", "2020-06-29"),
        ("On the 31st, rebels shot down a jet.", "2020-05-31"),
        ("The court will rule on the 20th.", "2020-07-20"),
    ],
)
def test_a_day_without_its_month(text: str, value: str) -> None:
    assert only(text).value == value


def test_a_day_without_its_month_in_an_article_without_a_date() -> None:
    found = only("Rebels shot down a jet on the 14th.", published=None)
    assert (found.value, found.earliest) == ("XXXX-XX-14", None)


@pytest.mark.parametrize("text", ["He lives on the 14th floor.", "He crossed on the 38th parallel."])
def test_what_is_counted_is_no_day(text: str) -> None:
    assert find_dates(text, published="2020-07-18") == ()


def test_a_day_before_that_of_the_year_before_is_of_the_year_of_writing() -> None:
    text = "The bomb went off on 22 December 2019, and on 14 May police arrested two men."
    assert [found.value for found in find_dates(text, published="2020-07-18")] == ["2019-12-22", "2020-05-14"]


def test_a_day_after_that_of_the_year_before_is_of_that_year() -> None:
    text = "The bombs went off on 2 April 2019 and on 14 May."
    assert [found.value for found in find_dates(text, published="2020-07-18")] == ["2019-04-02", "2019-05-14"]


def test_a_feast_that_each_country_has_on_a_day_of_its_own_is_of_no_day() -> None:
    found = only("Two died in a blast on Independence Day.")
    assert (found.value, found.earliest) == ("XXXX-XX-XX", None)
