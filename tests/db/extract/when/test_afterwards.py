"""What sentences after a deed tell of it: where it took place, on which day, and where what was struck stands."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report

PUBLISHED = "2021-05-14"  # a Friday


def reports(text: str) -> tuple[Report, ...]:
    return extract(text, published=PUBLISHED).reports


def told(text: str) -> list[list[str]]:
    """Give the names of the places of each incident, those that were not inherited."""
    return [[place.name for place in report.places if not place.inherited] for report in reports(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The incident took place in Bura on Tuesday.",
        "The incident happened near Bura.",
        "It happened in the village of Bura, police said.",
        "A spokesman said that the tragedy occurred in Bura.",
        "This triple crime took place in Bura at dawn.",
    ],
)
def test_where_it_took_place_is_told_in_the_next_sentence(sentence: str) -> None:
    assert told(f"ABUJA, 13 May - Gunmen killed three farmers. {sentence}") == [["Bura"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "The funeral took place in Bura on Tuesday.",
        "The meeting of the ministers took place in Bura on Tuesday.",
        "The trial took place in Bura.",
        "The president spoke in Bura.",
        "Nothing happened in Bura.",
    ],
)
def test_where_something_else_took_place_says_nothing_of_it(sentence: str) -> None:
    (report,) = reports(f"ABUJA, 13 May - Gunmen killed three farmers. {sentence}")
    assert ([place.name for place in report.places], report.date.precision) == (["Abuja"], "upper-bound")


def test_where_it_took_place_is_that_of_what_was_told_last() -> None:
    text = "Gunmen killed three farmers in Kano. Rebels kidnapped a nurse. The incident took place in Bura on Tuesday."
    first, second = reports(text)
    assert [place.name for place in first.places] == ["Kano"] and first.date.earliest is None
    assert second.places[0].name == "Bura" and second.date.earliest == "2021-05-11"


def test_the_day_of_what_took_place_is_that_of_what_was_told_last() -> None:
    text = "Gunmen killed three farmers in Kano. Rebels kidnapped a nurse in Jos. The incident happened on Tuesday."
    first, second = reports(text)
    assert first.date.earliest is None and second.date.earliest == "2021-05-11"


@pytest.mark.parametrize(
    "sentence",
    [
        "The police station is located in Bura.",
        "His wife said that the police station, which is in the town of Bura, has no guards.",
        "The police station stands in the centre of Bura.",
        "The police station, located in Bura, was closed.",
    ],
)
def test_where_what_was_struck_stands_is_where_it_was(sentence: str) -> None:
    assert told(f"ABUJA, 13 May - Gunmen stormed a police station and killed three officers. {sentence}") == [["Bura"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "The embassy is located in Bura.",
        "The ministry, which is in Bura, declined to comment.",
        "The station is popular in Bura.",
    ],
)
def test_where_something_else_stands_says_nothing_of_it(sentence: str) -> None:
    (report,) = reports(f"ABUJA, 13 May - Gunmen stormed a barracks and killed three officers. {sentence}")
    assert [place.name for place in report.places] == ["Abuja"]


def test_the_day_on_which_a_witness_tells_that_they_came_is_not_the_day_on_which_they_did() -> None:
    text = (
        "Nine people were killed when rebels raided the village of Bura. A resident reached by phone on Wednesday said"
        " the gunmen came on Monday afternoon."
    )
    (report,) = reports(text)
    assert (report.date.earliest, report.date.latest) == ("2021-05-10", "2021-05-10")


@pytest.mark.parametrize(
    "sentence",
    [
        "The interior minister travelled to Bura on Wednesday.",
        "A funeral for the victims was held on Wednesday.",
        "Schools were closed on Wednesday.",
    ],
)
def test_the_day_on_which_officials_answered_is_not_that_of_the_deed(sentence: str) -> None:
    text = f"A bomb killed five people at a market in Bura, officials said. {sentence} About 40 people were wounded."
    (report,) = reports(text)
    assert report.date.earliest is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Witnesses said the jets struck on Monday.",
        "The jets struck early on Monday.",
        "The bombing occurred on Monday afternoon. The dead were buried on Wednesday.",
        "The incident happened on Monday. Security forces launched a search on Wednesday. No group claimed it.",
    ],
)
def test_the_day_of_what_it_was_done_with_is_that_of_the_deed(sentence: str) -> None:
    text = f"Jets bombed a market in Bura, killing two clerks, police said on Thursday. {sentence}"
    assert (reports(text)[0].date.earliest, reports(text)[0].date.latest) == ("2021-05-10", "2021-05-10")


def test_the_day_on_which_the_dead_are_buried_is_not_that_of_their_death() -> None:
    (report,) = reports("Two clerks were killed in an attack in Bura. The dead were buried on Wednesday.")
    assert report.date.earliest is None


@pytest.mark.parametrize(
    ("then", "day"),
    [("The same day", "2021-05-10"), ("The previous day", "2021-05-09"), ("Two days later", "2021-05-12")],
)
def test_what_is_told_next_is_counted_from_the_deed_and_not_from_its_telling(then: str, day: str) -> None:
    text = f"Gunmen killed two clerks in Bura on Monday, police said on Thursday. {then}, a bomb killed six men in Jos."
    assert [report.date.earliest for report in reports(text)] == ["2021-05-10", day]


def test_a_line_that_is_only_a_day_dates_what_is_told_under_it() -> None:
    text = "Monday, May 10\n\nGunmen killed two clerks in Bura.\n\nTuesday, May 11\n\nA bomb killed six men in Jos."
    assert [report.date.earliest for report in reports(text)] == ["2021-05-10", "2021-05-11"]


@pytest.mark.parametrize("crime", ["an ambush", "a bombing", "a raid by gunmen"])
def test_a_day_between_an_arrest_and_its_crime_is_that_of_the_arrest(crime: str) -> None:
    text = f"Police arrested three men on Wednesday in connection with {crime} that killed a clerk in Bura on Monday."
    arrest, deed = reports(text)
    assert (arrest.date.earliest, deed.date.earliest) == ("2021-05-12", "2021-05-10")


def test_of_two_days_of_saying_the_first_bounds_a_deed() -> None:
    text = "Six clerks were killed by shelling in Bura, police said on Monday. The dead were buried on Wednesday."
    (report,) = reports(text)
    assert (report.date.earliest, report.date.latest) == (None, "2021-05-10")


def test_shelling_that_killed_is_shelling() -> None:
    (report,) = reports("The mayor on Wednesday condemned shelling that killed six clerks in Bura on Monday.")
    assert (report.type, report.date.earliest) == ("shelling-artillery-missile-attack", "2021-05-10")
