"""Dates of a sentence that are those of something else, and days that the sentences after a deed name."""

from __future__ import annotations

import pytest

from db.extract import extract
from tests.db.extract.when.test_choosing import PUBLISHED, dates, days


@pytest.mark.parametrize(
    "text",
    [
        "Samir Haddad, a deputy in the government that took office in 2019, was shot dead outside his home in Basra.",
        "Samir Haddad, envoy in the first years of the government, which began in 2019, was shot dead in Basra.",
        "The mayor, who was elected on Sunday, was kidnapped by rebels near Goma.",
        "Rebels ambushed a convoy near Goma, in the fourth attack on aid workers this year.",
        "The bombing, the fifth in Kabul this month, hurt four people.",
    ],
)
def test_dates_of_something_else(text: str) -> None:
    assert days(text) == [(None, PUBLISHED)]


@pytest.mark.parametrize(
    "text",
    [
        "The bombing in Kabul, the second this week, killed four civilians on Wednesday.",
        "On Wednesday a bomb killed four civilians in Kabul, in the worst attack there this year.",
        "Four people died in the fighting in Kabul, which began on Wednesday.",
    ],
)
def test_the_day_beside_such_a_date_stays(text: str) -> None:
    assert days(text) == [("2021-05-12", "2021-05-12")]


def test_the_day_on_which_captives_are_freed_is_not_that_of_their_kidnapping() -> None:
    text = "Two engineers who were kidnapped in Goma in March were freed on Thursday."
    assert days(text)[0] == ("2021-03-01", "2021-03-31")


@pytest.mark.parametrize("verb", ["acknowledged", "officially acknowledged", "admitted", "conceded"])
def test_the_day_on_which_a_deed_is_admitted_only_bounds_it(verb: str) -> None:
    (date,) = dates(f"On 7 May, the president {verb} that soldiers killed two priests near Jos.")
    assert (date.earliest, date.latest, date.precision) == (None, "2021-05-07", "upper-bound")


def test_no_time_is_counted_beyond_the_news() -> None:
    text = (
        "Six priests died in Mosul. Haddad, one of those murdered on 16 April, had noted a few months before his death"
        " in an attack that the talks had failed."
    )
    assert days(text) == [("2021-04-16", "2021-04-16")]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("On Tuesday a bomb went off at a market in Kabul minutes after gunmen shot dead two policemen.", "2021-05-11"),
        ("On Tuesday evening a bomb went off at a bank in Kabul hours after gunmen shot two policemen.", "2021-05-11"),
        ("On Tuesday a bomb went off at a bank in Kabul hours after gunmen shot two policemen.", "2021-05-10"),
        ("On Tuesday morning a bomb went off at a bank in Kabul hours after gunmen shot two policemen.", "2021-05-10"),
    ],
)
def test_minutes_and_the_hours_before_an_evening_are_of_one_day(text: str, first: str) -> None:
    assert days(text)[1] == (first, "2021-05-11")


@pytest.mark.parametrize(
    "detail",
    [
        "The attackers arrived on motorcycles at dawn on Tuesday.",
        "On Tuesday the gunmen came in three cars, witnesses said.",
        "The assailants surrounded the village on Tuesday night.",
    ],
)
def test_the_day_on_which_the_attackers_came(detail: str) -> None:
    assert days(f"Gunmen raided a village in Kaduna, killing six people, police said. {detail}") == [
        ("2021-05-11", "2021-05-11")
    ]


@pytest.mark.parametrize(
    "detail",
    [
        "The president flew to Paris on Tuesday.",
        "The attackers were charged on Tuesday.",
        "The gunmen said on Tuesday that they would go on.",
    ],
)
def test_the_day_of_what_came_of_it_is_not_its_day(detail: str) -> None:
    assert days(f"Gunmen raided a village in Kaduna, killing six people, police said. {detail}")[0][0] is None


def test_a_campaign_told_of_beside_a_deed_does_not_date_it() -> None:
    text = (
        "Rebels blew up an oil pipeline near Arauca. Since January 2019, when they began their attacks on pipelines,"
        " the rebels have carried out more than 130 attacks on them."
    )
    assert days(text)[0] == (None, PUBLISHED)


def test_a_day_is_not_given_up_for_a_span_that_holds_it() -> None:
    text = (
        "At least four people were killed and over fifty, including policemen and journalists, hurt as activists of"
        " the banned league and its youth wing clashed with law enforcers in Khulna town yesterday.\n\n"
        "The clashes went on in the overnight raids."
    )
    assert days(text)[0] == ("2021-05-13", "2021-05-13")


def test_the_day_on_which_something_was_under_way_is_that_of_the_deed() -> None:
    text = "The clinic announced that a man was killed by the explosion of a car driving this afternoon in Derna."
    assert days(text) == [(PUBLISHED, PUBLISHED)]


@pytest.mark.parametrize(
    "occasion", ["an Easter Sunday mass", "an Independence Day parade", "a May Day rally", "a New Year's Eve party"]
)
def test_a_holiday_that_says_what_was_held_is_not_the_day(occasion: str) -> None:
    assert days(f"Gunmen attacked people at {occasion} in Kaduna on Tuesday, killing six.") == [
        ("2021-05-11", "2021-05-11")
    ]


@pytest.mark.parametrize("feast", ["on Easter Sunday", "at an Easter Sunday mass", "on Good Friday"])
def test_a_holiday_with_no_day_beside_it_is_the_day(feast: str) -> None:
    day = "2021-04-02" if "Good" in feast else "2021-04-04"
    assert days(f"Gunmen attacked people {feast} in Kaduna, killing six.") == [(day, day)]


def test_labour_day_is_no_doer() -> None:
    (report,) = extract("Protesters clashed with police at a Labour Day march in Lyon on Tuesday.").reports
    assert [actor.text for actor in report.actors if actor.role == "perpetrator"] == ["Protesters"]


@pytest.mark.parametrize("who", ["gunmen", "its men", "gunmen in Basra", "a man"])
def test_a_day_behind_shot_is_that_of_the_shooting_and_not_of_the_saying(who: str) -> None:
    assert days(f"Police said {who} shot two officers on Wednesday.") == [("2021-05-12", "2021-05-12")]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested two men over Monday's bombing of a mosque in Basra.",
        "Police arrested two men in connection with the bombing of a mosque in Basra on Monday.",
        "Police arrested two men suspected of involvement in Monday's bombing of a mosque in Basra.",
        "Police arrested two men accused of the 10 May bombing of a mosque in Basra.",
    ],
)
def test_an_arrest_is_not_of_the_day_of_the_crime_but_of_none_before_it(text: str) -> None:
    assert days(text) == [("2021-05-10", PUBLISHED), ("2021-05-10", "2021-05-10")]


def test_an_arrest_with_a_day_of_its_own_is_of_that_day() -> None:
    text = "Police on Wednesday arrested two men over Monday's bombing of a mosque in Basra."
    assert days(text)[0] == ("2021-05-12", "2021-05-12")


def test_the_day_on_which_somebody_was_taken_is_not_that_of_the_release() -> None:
    text = "A journalist who was abducted in Goma in March has been released, his union said on Thursday."
    assert days(text) == [("2021-03-01", "2021-03-31")]


@pytest.mark.parametrize(
    "text",
    [
        "A porter died on Thursday of wounds from the bombing of a mosque in Kabul on Monday.",
        "A soldier wounded in Monday's ambush near Goma died in hospital on Thursday.",
    ],
)
def test_the_day_on_which_one_of_the_wounded_died_is_not_that_of_the_deed(text: str) -> None:
    assert days(text) == [("2021-05-10", "2021-05-10")]


def test_what_people_protest_over_was_before_their_protest() -> None:
    text = "Residents of Basra protested on Tuesday after gunmen killed a doctor in Amara."
    assert days(text) == [("2021-05-11", "2021-05-11"), (None, "2021-05-11")]


def test_what_people_protest_over_keeps_a_day_of_its_own() -> None:
    text = "Protests erupted in Basra on Tuesday after police shot dead a student on Sunday."
    assert days(text) == [("2021-05-11", "2021-05-11"), ("2021-05-09", "2021-05-09")]


def test_a_fight_that_went_on_into_the_next_day_is_of_both() -> None:
    text = "The clashes, which erupted late on Monday and went on into Tuesday, killed 15 fighters near Basra."
    assert days(text) == [("2021-05-10", "2021-05-11")]


def test_an_hour_that_names_no_day_is_of_the_day_that_its_sentence_names() -> None:
    text = "In an attack that began at dawn, gunmen overran the base near Basra on Sunday."
    assert set(days(text)) == {("2021-05-09", "2021-05-09")}


def test_an_attack_that_is_ranked_behind_a_comma_is_the_one_told() -> None:
    text = "Gunmen attacked a tanker off Basra on Tuesday, the second attack in 48 hours."
    assert days(text) == [("2021-05-11", "2021-05-11")]
