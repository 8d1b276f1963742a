"""Which date an incident gets: its own, one read with its preposition, one taken over, or a bound."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import IncidentDate

PUBLISHED = "2021-05-14"  # a Friday


def dates(text: str, published: str | None = PUBLISHED) -> list[IncidentDate]:
    """Give the dates of the incidents of a text in text order."""
    found = extract(text, published=published).reports
    return [report.date for report in sorted(found, key=lambda report: report.triggers[0].start)]


def days(text: str, published: str | None = PUBLISHED) -> list[tuple[str | None, str | None]]:
    return [(date.earliest, date.latest) for date in dates(text, published)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Rebels burned two buses near Aleppo on Wednesday.", "2021-05-12", "2021-05-12"),
        ("Rebels fired two rockets that landed near Aleppo on Wednesday.", "2021-05-12", "2021-05-12"),
        ("In the last 24 hours rebels burned two buses near Aleppo.", "2021-05-13", "2021-05-14"),
        ("In the past few hours rebels burned two buses near Aleppo.", "2021-05-14", "2021-05-14"),
        ("A bomb exploded at a bank in Aleppo a few minutes ago.", "2021-05-14", "2021-05-14"),
        ("A bomb exploded at a bank in Aleppo several hours ago.", "2021-05-13", "2021-05-14"),
        ("Eight bombs have exploded in Aleppo since Tuesday.", "2021-05-11", "2021-05-14"),
        ("Gunmen killed five judges in Aleppo between 27 April and 2 May.", "2021-04-27", "2021-05-02"),
        ("Gunmen killed five judges in Aleppo this week.", "2021-05-10", "2021-05-14"),
        ("Five people were killed in clashes in Aleppo on Monday and Tuesday.", "2021-05-10", "2021-05-11"),
        ("On Monday and Tuesday gunmen killed five judges in Aleppo.", "2021-05-10", "2021-05-11"),
        ("Rebels shelled Aleppo on Monday, Tuesday and Wednesday, killing five judges.", "2021-05-10", "2021-05-12"),
        ("Rebels shelled Aleppo on Monday, Tuesday and again on Wednesday.", "2021-05-10", "2021-05-12"),
        ("Fighting raged in Aleppo from Monday to Wednesday, killing five judges.", "2021-05-10", "2021-05-12"),
        ("The rebels have claimed responsibility for Wednesday's attack on a bank.", "2021-05-12", "2021-05-12"),
        ("The press warned of unrest this morning, when gunmen killed a judge.", "2021-05-14", "2021-05-14"),
        ("It was reported today that on 10 May alleged rebels killed four farmers.", "2021-05-10", "2021-05-10"),
        ("It was officially reported today that on 10 May rebels killed four farmers.", "2021-05-10", "2021-05-10"),
    ],
)
def test_the_days_of_an_incident(text: str, first: str, last: str) -> None:
    assert days(text) == [(first, last)]


def test_a_dateline_bounds_what_is_told_and_dates_nothing() -> None:
    (date,) = dates("ALEPPO, 13 May 2021 (Agency) -- A bomb exploded at a bank in Aleppo, wounding two guards.")
    assert (date.earliest, date.latest, date.precision) == (None, "2021-05-13", "upper-bound")


def test_the_day_of_reporting_is_no_day_of_the_event() -> None:
    (date,) = dates("It was reported today that gunmen shot four farmers dead near Aleppo.")
    assert (date.earliest, date.latest, date.precision) == (None, "2021-05-14", "upper-bound")


def test_a_date_that_is_part_of_a_name_dates_nothing() -> None:
    (date,) = dates("Gunmen of the 19 April Movement killed two guards at a bank in Bogota.")
    assert (date.earliest, date.latest) == (None, PUBLISHED)


def test_a_date_that_something_lasted_until_dates_nothing_else() -> None:
    (date,) = dates("Haddad, minister until March 2021, was shot dead in Aleppo.")
    assert (date.earliest, date.latest) == (None, PUBLISHED)


def test_an_incident_told_beside_another_is_of_its_day() -> None:
    own, beside = dates(
        "On Tuesday rebels shelled the port of Latakia. The city was dark for hours. In Homs they also kidnapped two"
        " teachers from a school."
    )
    assert (own.earliest, own.latest) == (beside.earliest, beside.latest) == ("2021-05-11", "2021-05-11")
    assert beside.text == "Tuesday"
    assert (beside.basis or "").startswith("as what is told before it: Tuesday before publication")


def test_a_deed_is_of_the_day_that_its_scene_is_set_on() -> None:
    (date,) = dates("On Tuesday morning six men came to the village. They shot the mayor dead outside his house.")
    assert (date.earliest, date.latest) == ("2021-05-11", "2021-05-11")


def test_a_murder_taken_for_known_is_not_of_the_day_told_beside_it() -> None:
    text = (
        "On Tuesday rebels shelled the port of Latakia. A court is to hear the case of the murder of the journalist"
        " Samir Haddad."
    )
    assert days(text) == [("2021-05-11", "2021-05-11"), (None, PUBLISHED)]


def test_a_new_dateline_takes_no_day_from_the_story_before() -> None:
    text = (
        "LATAKIA, 13 May 2021 (Agency) -- Rebels shelled the port of Latakia on Tuesday, killing two men.\n\n"
        "BOGOTA, 13 May 2021 (Agency) -- Gunmen kidnapped two teachers from a school in Bogota."
    )
    assert days(text) == [("2021-05-11", "2021-05-11"), (None, "2021-05-13")]


@pytest.mark.parametrize(
    "text",
    [
        "The president condemned on Wednesday the murder of the judge Samir Haddad in Aleppo.",
        "The ministry on Wednesday released a note confirming the kidnapping of three engineers in Aleppo.",
        "On Wednesday, a bishop made statements regarding the murder of six priests in Aleppo.",
    ],
)
def test_the_day_of_speaking_of_a_deed_bounds_it(text: str) -> None:
    (date,) = dates(text)
    assert (date.earliest, date.latest, date.precision) == (None, "2021-05-12", "upper-bound")


def test_a_date_in_a_relative_clause_dates_what_the_clause_tells() -> None:
    text = "Haddad, leader of the group that laid down its weapons on 9 March, was shot dead by gunmen in Aleppo."
    assert days(text) == [(None, PUBLISHED)]
    text = "Gunmen shot a police chief dead near the stadium where the governor was sworn in on 9 March."
    assert days(text) == [(None, PUBLISHED)]
    text = "The attack, which took place on 12 May near Aleppo, killed three soldiers."
    assert days(text) == [("2021-05-12", "2021-05-12")]


@pytest.mark.parametrize(
    "text",
    [
        "Within the next 72 hours the government will name those who took part in the murder of six priests.",
        "A group that calls itself the “9 May” Front shot two guards dead at a bank in Aleppo.",
        "The bomb exploded in a 1981 blue sedan outside a bank in Aleppo.",
    ],
)
def test_what_is_to_come_or_only_a_label_dates_nothing(text: str) -> None:
    assert days(text) == [(None, PUBLISHED)]


@pytest.mark.parametrize(
    "text",
    [
        "The judge appointed to investigate the killing of six priests was threatened on Wednesday.",
        "The attack on the bank in Aleppo was condemned on Wednesday.",
    ],
)
def test_the_day_of_another_deed_bounds_what_it_follows(text: str) -> None:
    for date in dates(text):
        assert (date.earliest, date.latest, date.precision) == (None, "2021-05-12", "upper-bound")


def test_an_hour_is_of_the_day_told_of() -> None:
    assert days("At 1130, two bombs exploded at a market in Aleppo, killing a guard.") == [("2021-05-14", "2021-05-14")]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded at a bank in Aleppo, killing two clerks. The incident happened on Tuesday night.",
        "Gunmen kidnapped two teachers in Aleppo, police said on Thursday. It happened on Tuesday.",
        "The army said on Thursday it had killed 15 rebels in a raid in Homs. The raid was carried out on Tuesday.",
        "Two clerks were killed in an attack in Aleppo, police said on Thursday. The attackers struck on Tuesday.",
    ],
)
def test_the_day_that_a_later_sentence_gives(text: str) -> None:
    assert days(text) == [("2021-05-11", "2021-05-11")]


def test_the_day_of_a_death_is_not_the_day_of_the_attack() -> None:
    text = "The mayor was shot in the chest in Aleppo on Monday morning. He died in hospital two days later."
    assert days(text) == [("2021-05-10", "2021-05-10")]


def test_what_lies_a_year_back_is_not_of_the_day_told_beside_it() -> None:
    clash, before = dates(
        "On Tuesday police clashed with protesters in Aleppo, wounding nine. The unrest comes a year after 39 people"
        " died in protests there."
    )
    assert (clash.earliest, clash.latest) == ("2021-05-11", "2021-05-11")
    assert before.latest is not None and before.latest < "2021-01-01"


def test_a_deed_of_months_ago_is_another_than_the_one_just_announced() -> None:
    text = (
        "The army said on Thursday it had killed 15 rebels in a raid in Aleppo. In March, seven soldiers were killed"
        " when a suicide bomber rammed a truck into their post."
    )
    assert (None, "2021-05-13") in days(text)


def test_the_day_on_which_a_toll_rose_is_not_that_of_the_attack() -> None:
    text = (
        "The death toll from a suicide bombing at a mosque in Gao rose to 100 on Tuesday.\n\n"
        "The bomber blew himself up during prayers on Monday."
    )
    (report,) = extract(text, published="2023-01-31").reports
    assert report.date.earliest == "2023-01-30"


def test_the_sentence_before_a_detail_may_name_the_day() -> None:
    text = (
        "Rebels killed eight people in the village of Osten, an official said on Thursday.\n\n"
        "The rebels came around 8 pm on Tuesday. They killed with machetes."
    )
    (report,) = extract(text, published="2024-02-08").reports
    assert report.date.earliest == "2024-02-06"


def test_a_clause_with_when_has_the_day_alone() -> None:
    text = "More than 300 have died since Oct. 7, when gunmen killed 12 farmers in Osten."
    found = extract(text, published="2024-02-08").reports
    assert [(one.date.earliest, one.date.latest) for one in found] == [("2023-10-07", "2023-10-07")]


def test_what_a_story_looks_back_on_dates_nothing_after_it() -> None:
    text = (
        "A reporter was shot dead by two men in Gao on Monday night, police said.\n\n"
        "Another reporter was stabbed to death in Timbuktu on January 8.\n\n"
        "In Kidal, meanwhile, rebels detonated a bomb beside an army truck, wounding three soldiers."
    )
    found = extract(text, published="2024-02-08").reports
    assert [one.date.earliest for one in found] == ["2024-02-05", "2024-01-08", "2024-02-05"]


@pytest.mark.parametrize(
    "text",
    [
        "Early in the morning of 10 May, teachers Musa Bello, head of the school, Ali Umar, Sani Audu, Yusuf Ibrahim"
        " and Garba Lawal, as well as their cook, Amina Sule, her daughter Zainab and two guards, were murdered.",
        "On Monday, 10 May, the air force began firing rockets against a settlement of returnees in the hills near"
        " Aleppo, with two jets and four helicopters, killing six men, wounding three others and burning homes.",
    ],
)
def test_a_day_that_opens_a_clause_holds_to_its_end(text: str) -> None:
    assert days(text) == [("2021-05-10", "2021-05-10")]


def test_the_day_told_first_stays() -> None:
    text = (
        "Gunmen killed the judge Samir Haddad in Aleppo on Tuesday. The murder of Haddad, who on Sunday had jailed a"
        " rebel, was condemned."
    )
    assert days(text) == [("2021-05-11", "2021-05-11")]


def test_who_says_that_it_took_place_gives_the_day() -> None:
    text = (
        "The army said on Thursday that rebels attacked soldiers near Aleppo. The army report said that the incident"
        " took place on Tuesday."
    )
    assert days(text) == [("2021-05-11", "2021-05-11")]


def test_a_report_goes_on_telling_of_its_day() -> None:
    quiet = " The roads were closed. Schools stayed shut. Shops opened late. Buses ran." * 2
    text = f"On Tuesday rebels shelled the port of Latakia.{quiet} In Homs they also kidnapped two teachers."
    assert days(text) == [("2021-05-11", "2021-05-11")] * 2


def test_what_follows_a_scene_is_of_its_day() -> None:
    text = (
        "At 1400 on 11 May, troops entered the town of Idlib. They clashed with rebels near the bridge.\n\n"
        "In Homs, two farmers were killed by mortar shells."
    )
    assert {day for day in days(text) if day[0]} == {("2021-05-11", "2021-05-11")}


def test_no_day_of_long_ago_passes_on_where_news_tells_of_another() -> None:
    text = (
        "The army charged on Thursday that rebels attacked soldiers in Aleppo.\n\n"
        "On 11 February, four children were killed when a helicopter strafed a camp near Homs.\n\n"
        "Rebels also blew up five power lines in Idlib."
    )
    assert days(text)[-1] == (None, PUBLISHED)


@pytest.mark.parametrize(
    "text",
    [
        "The president on Thursday decorated two soldiers who were killed in a rocket attack at Kidal.",
        "The bodies of two soldiers who were killed by a mine in Gao came home on Thursday.",
        "Thousands attended on Thursday the funeral of three nurses killed in a bombing in Gao.",
        "On Thursday the army buried four soldiers killed in an ambush near Gao.",
        "Four soldiers killed in an ambush near Gao were buried on Thursday.",
        "The man who killed five nurses in Gao returned to the country on Thursday.",
        "Prosecutors on Thursday charged two men with carrying out the bombing of a market in Gao.",
    ],
)
def test_a_day_of_what_is_done_with_those_whom_it_befell_bounds_a_deed(text: str) -> None:
    date = extract(text, published="2021-05-14").reports[0].date
    assert (date.earliest, date.latest, date.precision) == (None, "2021-05-13", "upper-bound")


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday there were six people who were killed in a bombing in Gao.",
        "Rebels attacked on Thursday a convoy of soldiers who were killed in Gao.",
        "Three guards who were on patrol were killed by a mine in Gao on Thursday.",
        "Three people killed in clashes in Gao on Thursday were civilians.",
        "The blast on Thursday left three people wounded in a market in Gao.",
    ],
)
def test_a_day_beside_a_relative_clause_may_be_that_of_the_deed(text: str) -> None:
    assert extract(text, published="2021-05-14").reports[0].date.earliest == "2021-05-13"


def test_the_week_that_a_later_sentence_gives() -> None:
    text = "Three clerks were killed in an attack in Aleppo, police said on Thursday. The attack took place last week."
    assert days(text) == [("2021-05-03", "2021-05-09")]


def test_a_day_of_a_month_with_an_article_is_no_label() -> None:
    assert days("On the 12th of May gunmen killed two guards near Aleppo.") == [("2021-05-12", "2021-05-12")]


def test_a_time_is_counted_from_the_day_on_which_something_else_is_told() -> None:
    text = "Rescuers on Wednesday were still searching the rubble a day after a missile killed nine people in Aleppo."
    assert days(text) == [("2021-05-11", "2021-05-11")]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (
            "Hours after the minister visited Aleppo on Monday, a bomb killed two guards there.",
            "2021-05-10",
            "2021-05-11",
        ),
        ("Gunmen killed two guards in Aleppo a day after a minister came there on Monday.", "2021-05-11", "2021-05-11"),
        ("Gunmen killed two guards in Aleppo two days before the vote on Wednesday.", "2021-05-10", "2021-05-10"),
        ("Gunmen shot two guards in Aleppo hours after a visit, police said on Monday.", None, "2021-05-10"),
        (
            "The mayor came on Tuesday, a day after gunmen shot two guards in Aleppo, police said on Thursday.",
            "2021-05-10",
            "2021-05-10",
        ),
        ("The mayor came on Tuesday, a day after shelling killed two guards in Aleppo.", "2021-05-10", "2021-05-10"),
    ],
)
def test_a_time_is_counted_from_the_day_of_something_else(text: str, first: str | None, last: str) -> None:
    assert days(text) == [(first, last)]


def test_more_dead_of_the_next_day_make_a_deed_last_two() -> None:
    text = "Shelling killed 15 civilians in Aleppo on Monday and seven more on Tuesday."
    assert days(text) == [("2021-05-10", "2021-05-11")]


def test_an_hour_without_a_day_gives_way_to_the_day_told_next() -> None:
    text = "Gunmen attacked the village of Bankass at dawn. The assailants killed nine people on Wednesday."
    assert days(text) == [("2021-05-12", "2021-05-12")]


def test_a_day_that_others_are_counted_from_is_not_that_of_a_deed() -> None:
    text = (
        "Police shot dead a protester in Gao on Thursday.\n\n"
        "The death brought to 90 the number of people killed since the coup in May 2020."
    )
    assert days(text) == [("2021-05-13", "2021-05-13")]


def test_the_day_of_a_trial_is_not_that_of_what_it_is_about() -> None:
    text = (
        "A court in Gao jailed two rebels for life on Thursday.\n\n"
        "Rebels stormed the prison in Kidal on 3 April and killed six guards. A bomb exploded at the gate."
    )
    assert ("2021-05-13", "2021-05-13") not in days(text)


@pytest.mark.parametrize(
    "text",
    [
        "A court in Gao sentenced a man to death on Thursday for a truck bombing that killed 30 in Gao in 2016.",
        "A court in Gao sentenced a man to death on Thursday for a bombing that killed 30.",
        "Judge Ba on Thursday sentenced a man to life for the murder of three nurses in a knife attack in Gao.",
    ],
)
def test_the_day_of_a_sentence_only_bounds_what_it_is_for(text: str) -> None:
    assert set(days(text)) <= {(None, "2021-05-13")}


def test_a_bombing_of_long_ago_that_somebody_is_blamed_for_is_no_part_of_his_killing() -> None:
    text = (
        "The army killed a rebel known as Chato in a raid in Caqueta on Monday.\n\n"
        "Chato was accused of ordering the bombing of a school in Bogota in 2016 that killed 22 cadets."
    )
    (report,) = extract(text, published="2021-05-14").reports
    assert [place.name for place in report.places] == ["Caqueta"]
