import pytest

from db.extract.dates import find_dates
from tests.db.extract.dates.reading import days, only, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("seized today", "2020-07-18"),
        ("seized yesterday", "2020-07-17"),
        ("seized yesterday morning", "2020-07-17TMO"),
        ("seized last night", "2020-07-17TNI"),
        ("seized early this morning", "2020-07-18TMO"),
        ("seized the day before yesterday", "2020-07-16"),
        ("it opens tomorrow", "2020-07-19"),
        ("seized three days ago", "2020-07-15"),
        ("seized 10 days ago", "2020-07-08"),
        ("seized two weeks ago", "2020-W27"),
        ("seized last week", "2020-W28"),
        ("seized this week", "2020-W29"),
        ("seized on the 3rd of this month", "2020-07-03"),
        ("seized on the 12th of last month", "2020-06-12"),
        ("seized the Friday before last", "2020-07-10"),
        ("seized a month ago", "2020-06"),
        ("seized last month", "2020-06"),
        ("seized a year ago", "2019"),
        ("seized last year", "2019"),
        ("seized a decade ago", "2010"),
        ("seized over the weekend", "2020-W29-WE"),
        ("seized earlier this year", "2020"),
    ],
)
def test_counted_from_the_day_of_publication(text: str, value: str) -> None:
    found = only(text)
    assert found.value == value
    assert "publication 2020-07-18" in (found.basis or "")


@pytest.mark.parametrize(
    ("later", "value"),
    [
        ("The following day they left.", "2020-07-13"),
        ("They left the next day.", "2020-07-13"),
        ("They left two days later.", "2020-07-14"),
        ("They had come two days earlier.", "2020-07-10"),
        ("The same day a mine went off.", "2020-07-12"),
        ("That night a mine went off.", "2020-07-12TNI"),
        ("Later that day a mine went off.", "2020-07-12"),
        ("They had come the day before.", "2020-07-11"),
    ],
)
def test_counted_from_the_last_day_named(later: str, value: str) -> None:
    _, found = find_dates(f"Fighters entered on July 12. {later}", published="2020-07-18")
    assert found.value == value
    assert "2020-07-12, the last day named before it" in (found.basis or "")


def test_that_year_is_the_one_named() -> None:
    assert values("Founded in June 1998, it split later that year.")[1] == ("later that year", "1998")


def test_overnight_touches_two_days() -> None:
    found = only("Rockets fell overnight.")
    assert (found.type, found.earliest, found.latest, found.precision) == (
        "TIME",
        "2020-07-17",
        "2020-07-18",
        "part-of-day",
    )


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("During the night, rockets fell on Kidal.", ("2020-07-17", "2020-07-18")),
        ("Rebels came on July 6. During the night they burned two houses.", ("2020-07-06", "2020-07-06")),
        ("It was shelled during the night of July 6.", ("2020-07-06", "2020-07-06")),
    ],
)
def test_during_the_night_is_that_of_the_last_day_named(text: str, span: tuple[str, str]) -> None:
    assert days(text)[-1] == span


def test_the_night_is_named_by_what_stands_behind_it() -> None:
    assert values("He slept during the night shift.") == []


def test_earlier_and_later_end_and_begin_with_the_day_of_writing() -> None:
    assert days("killed earlier this month") == [("2020-07-01", "2020-07-18")]
    assert days("talks later this month") == [("2020-07-18", "2020-07-31")]


def test_words_that_only_point_name_no_day() -> None:
    assert values("He is currently abroad and now ill.") == [("currently", "PRESENT_REF"), ("now", "PRESENT_REF")]
    (found,) = find_dates("It was recently taken.", published="2020-07-18")
    assert (found.value, found.earliest, found.latest) == ("PAST_REF", None, "2020-07-18")


def test_without_a_publication_date_nothing_is_invented() -> None:
    text = "He was shot yesterday, after a clash last week and a raid on July 12; it was calm overnight a year ago."
    assert {(found.earliest, found.latest) for found in find_dates(text, published=None)} == {(None, None)}


def test_programmes_papers_and_openings_are_no_dates() -> None:
    assert values('She told "This Week" and USA Today so. Now, the rest.') == []
    assert values("He came this week; now he left.") == [("this week", "2020-W29"), ("now", "PRESENT_REF")]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("It will fall in coming weeks.", "DURATION", "PXW"),
        ("It will fall in future months.", "DATE", "FUTURE_REF"),
        ("He had led it in the past but left.", "DATE", "PAST_REF"),
        ("It was sold in the past two years.", "DURATION", "P2Y"),
    ],
)
def test_stretches_of_unsaid_length(text: str, kind: str, value: str) -> None:
    found = only(text)
    assert (found.type, found.value) == (kind, value)


@pytest.mark.parametrize(
    ("text", "quote", "value", "days"),
    [
        ("overnight on July 6-7", "overnight on July 6-7", "2020-07-06TNI", ("2020-07-06", "2020-07-07")),
        ("overnight from 6 to 7 July", "overnight from 6 to 7 July", "2020-07-06TNI", ("2020-07-06", "2020-07-07")),
        (
            "on the night of June 30 to July 1",
            "the night of June 30 to July 1",
            "2020-06-30TNI",
            ("2020-06-30", "2020-07-01"),
        ),
        ("overnight, July 6", "overnight, July 6", "2020-07-06TNI", ("2020-07-06", "2020-07-07")),
        (
            "the night from Monday to Tuesday",
            "the night from Monday to Tuesday",
            "2020-07-13TNI",
            ("2020-07-13", "2020-07-14"),
        ),
        ("Monday overnight", "Monday overnight", "2020-07-13TNI", ("2020-07-13", "2020-07-14")),
        ("overnight, July 18", "overnight, July 18", "2020-07-18TNI", ("2020-07-18", "2020-07-18")),
    ],
)
def test_a_night_of_two_days(text: str, quote: str, value: str, days: tuple[str, str]) -> None:
    found = only(f"They shelled the port {text}.")
    assert (found.text, found.type, found.value, (found.earliest, found.latest)) == (quote, "TIME", value, days)


def test_that_day_is_the_one_named_before() -> None:
    text = "Rebels attacked on 3 May. That day ten people died."
    found = find_dates(text, published="2024-05-14")
    assert [one.value for one in found] == ["2024-05-03", "2024-05-03"]
    (alone,) = find_dates("The sailors were on leave that day.", published="2024-05-14")
    assert (alone.value, alone.earliest) == ("XXXX-XX-XX", None)


def test_an_hour_is_not_of_the_day_that_something_lasts_from() -> None:
    found = find_dates("A curfew was in effect since 30 April. They fired at 8:45 a.m.", published="2024-05-14")
    assert found[-1].value == "2024-05-14T08:45"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They were shot a year ago today.", "2019-07-18"),
        ("They were shot two weeks ago yesterday.", "2020-07-03"),
        ("They were shot six years ago this week.", "2014-W29"),
        ("They were shot a decade ago this month.", "2010-07"),
        ("They were shot on this day last year.", "2019-07-18"),
        ("They were shot at this time last year.", "2019-07"),
        ("This time last week they were shot.", "2020-07-11"),
        ("This day two years ago they were shot.", "2018-07-18"),
    ],
)
def test_the_same_day_of_another_year(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In August 2012 a bomb killed 21. A month earlier another one killed three.", "2012-07"),
        ("In 2013 gunmen killed 67 people in Nairobi. Two years later they killed 148.", "2015"),
        ("In May 2013 they killed 67 people. Two years later they killed 148.", "2015-05"),
        ("He was to go on trial in May. Two years earlier a gunman killed two people.", "2018"),
    ],
)
def test_counted_from_the_month_or_year_named_before(text: str, value: str) -> None:
    assert find_dates(f"They left on July 12. {text}", published="2020-07-18")[-1].value == value
