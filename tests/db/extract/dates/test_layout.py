"""Dates in text as it comes: no-break spaces, line breaks inside, joined words, several stories, datelines."""

from db.extract.dates import dateline_day, find_dates
from tests.db.extract.dates.reading import only, values


def test_no_break_spaces_stay_in_the_quote() -> None:
    found = only("He fell on July\u00a012,\u00a02020\u00a0near the mill.")
    assert (found.text, found.value) == ("July\u00a012,\u00a02020", "2020-07-12")


def test_a_line_break_may_stand_inside() -> None:
    assert values("He fell on 30\nDECEMBER\n1989.") == [("30\nDECEMBER\n1989", "1989-12-30")]


def test_a_comma_may_stand_behind_a_space() -> None:
    assert values("He fell on July 12 , 2019 , they say .") == [("July 12 , 2019", "2019-07-12")]
    assert values("He fell on Sunday , July 12 , 2020 .") == [("Sunday , July 12 , 2020", "2020-07-12")]


def test_no_expression_crosses_a_blank_line() -> None:
    assert [quote for quote, _ in values("Killed in July\n\n12 soldiers fell.")] == ["July"]


def test_curly_apostrophes_and_dashes() -> None:
    assert values("last week’s raid") == [("last week", "2020-W28")]
    assert values("July 12–14") == [("July 12–14", "2020-07-12/2020-07-14")]


def test_only_the_stories_are_read() -> None:
    text = "July 1. Read also: July 2. July 3."
    found = find_dates(text, published="2020-07-18", stories=[(0, 7), (27, len(text))])
    assert [one.text for one in found] == ["July 1", "July 3"]


def test_the_day_named_last_is_remembered_from_one_paragraph_to_the_next() -> None:
    first, second = "They came on July 12.", "The next day they left."
    text = f"{first}\n\n{second}"
    stories = [(0, len(first)), (len(first) + 2, len(text))]
    assert find_dates(text, published="2020-07-18", stories=stories)[1].value == "2020-07-13"


def test_the_dateline_is_today_in_its_story() -> None:
    text = "SANTA TECLA, 3 JAN 90 (AGENCY) -- A BRIDGE WAS BLOWN UP YESTERDAY AND ON MONDAY."
    assert dateline_day(text) == "1990-01-03"
    line, yesterday, monday = find_dates(text, published=None)
    assert (line.value, yesterday.value, monday.value) == ("1990-01-03", "1990-01-02", "1990-01-01")
    assert yesterday.basis == "the day before dateline 1990-01-03"


def test_a_dateline_takes_its_year_from_the_publication() -> None:
    assert dateline_day("HARBOUR TOWN, Oct. 7 (Agency) - Two boats sank.", published="2016-10-08") == "2016-10-07"
    assert dateline_day("HARBOUR TOWN (Oct. 7, 2016) — Two boats sank.", published=None) == "2016-10-07"
    assert dateline_day("HARBOUR TOWN, Oct. 7 (Agency) - Two boats sank.") is None
    assert dateline_day("In the harbour, on Oct. 7, 2016, two boats sank.") is None


def test_a_dateline_ends_before_the_number_that_the_story_opens_with() -> None:
    line, friday = find_dates("BURA, Jan. 6 - 17 men were shot on Friday.", published="2017-01-07")
    assert (line.text, line.value, friday.value) == ("Jan. 6", "2017-01-06", "2017-01-06")


def test_a_dateline_may_stand_behind_who_wrote_it() -> None:
    assert dateline_day("By JANE ROE, HARBOUR TOWN, Oct. 7 - Two boats sank.", published="2016-10-08") == "2016-10-07"


def test_a_dateline_without_capitals_has_an_agency_or_a_year() -> None:
    assert dateline_day("Harbour Town, July 17 (Agency) -- Two boats sank.", published="2024-07-18") == "2024-07-17"
    assert dateline_day("July 17 (Agency) - Two boats sank.", published="2024-07-18") == "2024-07-17"
    assert dateline_day("Geneva, 17 July 2024 – Two boats sank.") == "2024-07-17"
    assert dateline_day("17 July 2024 - Two boats sank.") is None
    assert dateline_day("Harbour Town, July 17 - Two boats sank.", published="2024-07-18") is None


def test_titles_say_that_they_are_titles() -> None:
    (found,) = find_dates("Two boats sink on Friday", published="2020-07-18", field="title")
    assert found.field == "title"


def test_two_spaces_part_no_day_from_its_month() -> None:
    assert values("It fell on 12  November 1989.") == [("12  November 1989", "1989-11-12")]


def test_a_clock_time_is_found_where_nothing_else_is() -> None:
    assert values("She waited until 1:30 there.") == [("1:30", "2020-07-18T01:30")]
