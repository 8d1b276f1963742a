"""Protests, strikes, police and prisons: what is one incident, of which type, and what is none."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report


def told(text: str) -> tuple[Report, ...]:
    return extract(text, title=None, published="2024-05-20").reports


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police fired tear gas at striking workers in Kano on Friday.", "protest-with-intervention"),
        ("Striking miners stormed the ministry in Lusaka on Friday.", "violent-demonstration"),
        ("Six people died in clashes between striking teachers and police in Oruro.", "violent-demonstration"),
        ("Police fired at protesting students in Kano on Friday.", "excessive-force-against-protesters"),
        ("Thousands of nurses walked off the job in Harare on Friday.", "peaceful-protest"),
        ("Doctors began a nationwide strike in Kenya on Friday over unpaid wages.", "peaceful-protest"),
        ("Pupils held a candlelight vigil in Nairobi on Friday.", "peaceful-protest"),
        ("A protest against gender-based violence drew 500 people in Basra on Friday.", "peaceful-protest"),
        ("Violence broke out in Basra on Friday when students protested.", "violent-demonstration"),
        ("Youths set up burning barricades in Santiago on Friday.", "violent-demonstration"),
        ("Police forcibly cleared a protest camp in Srinagar on Friday.", "protest-with-intervention"),
        ("Soldiers sprayed student protesters with water cannon in Cali.", "protest-with-intervention"),
        ("Deputies shot and killed a man in Fresno on Friday, officials said.", "attack"),
        ("More than 200 prisoners escaped from a jail in Bukavu on Friday.", "other"),
        ("Six inmates broke out of a prison in Yerevan on Friday.", "other"),
        ("There was a jailbreak in Lagos on Friday.", "other"),
        ("Police seized weapons and documents in Kano on Friday.", "disrupted-weapons-use"),
        ("Police detained 12 people during a rally in Kano on Friday.", "protest-with-intervention"),
        ("Police detained 12 people at protests in Kano on Friday.", "protest-with-intervention"),
        ("Police fired in the air to disperse 300 students in Kano on Friday.", "protest-with-intervention"),
        ("Residents beat two alleged thieves to death in Quito on Friday.", "mob-violence"),
        ("Soldiers freed six hostages in a raid in Jos on Friday.", "agreement"),
        ("Soldiers stormed the home of an opposition leader in Tehran on Friday and arrested him.", "arrests"),
        ("A general strike paralysed Nairobi on Friday.", "peaceful-protest"),
        ("Protesters broke through barricades in Bukavu on Friday.", "violent-demonstration"),
        ("Police moved in to disperse protesters in Bukavu on Friday.", "protest-with-intervention"),
        ("Police rescued 45 kidnapped people in Jos on Friday.", "agreement"),
        ("Violence in Jos on Friday left 12 people dead.", "attack"),
        ("A fight between rival gangs at a prison in Lima on Friday left 12 inmates dead.", "armed-clash"),
        ("A man armed with a knife wounded five people in Lyon on Friday.", "attack"),
        ("Supporters of rival parties clashed in Dhaka on Friday, leaving 20 people injured.", "mob-violence"),
        ("Demonstrators ransacked the interior ministry in Tunis on Friday.", "violent-demonstration"),
        ("Police evicted protesters from a square in Nairobi on Friday.", "protest-with-intervention"),
        ("Police cracked down on demonstrators in Nairobi on Friday.", "protest-with-intervention"),
    ],
)
def test_the_type_of_a_protest_or_of_what_police_and_prisoners_did(text: str, kind: str) -> None:
    assert [report.type for report in told(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Human rights groups have accused the police of using excessive force.",
        "Residents in Quito on Friday marked one year since the killing of 14 people by gunmen.",
        "The government on Friday banned protests in Yerevan.",
        "Prisoners in Goma escaped the heat on Friday.",
        "A farmer escaped unhurt in Goma on Friday.",
    ],
)
def test_what_is_said_of_police_or_prisoners_is_no_incident(text: str) -> None:
    assert told(text) == ()


def test_what_is_burned_and_looted_by_nobody_told_of_is_of_the_riot_told_before() -> None:
    text = "Protesters clashed with police in Lagos on Friday. Several vehicles were burned. Shops were looted."
    assert [report.type for report in told(text)] == ["violent-demonstration"]


def test_a_city_hit_by_violence_makes_no_protest_violent() -> None:
    text = "Teachers held a rally in Basra on Friday. The city has been hit by violence."
    assert [report.type for report in told(text)] == ["peaceful-protest"]


def test_arrests_after_a_protest_elsewhere_are_not_of_it() -> None:
    text = "Police arrested 12 people in Lima on Friday after protests in Cusco on Thursday."
    assert [report.type for report in told(text)] == ["arrests", "peaceful-protest"]


def test_who_used_something_to_do_a_thing_did_it() -> None:
    (report,) = told("Soldiers used batons to break up a sit-in in Athens on Friday.")
    assert [actor.name for actor in report.actors] == ["soldiers"]


@pytest.mark.parametrize(
    "more",
    [
        "The protesters had been demanding the release of a jailed teacher.",
        "The protest had been banned by the authorities.",
        "Police responded with tear gas.",
    ],
)
def test_why_those_shot_had_come_is_no_protest_of_its_own(more: str) -> None:
    text = f"Soldiers shot dead three protesters in Lima on Friday. {more}"
    assert [report.type for report in told(text)] == ["excessive-force-against-protesters"]


@pytest.mark.parametrize(
    ("lead", "held"),
    [
        ("Gunmen killed a mayor in Lima on Friday.", "Police said they had arrested two suspects."),
        ("Villagers lynched two men in Lima on Friday.", "Seven people were arrested over the killing, police said."),
        ("Protesters torched cars in Lima on Friday.", "Seven people were arrested, police said."),
    ],
)
def test_those_arrested_for_what_was_told_before_are_counted_there(lead: str, held: str) -> None:
    (report,) = told(f"{lead} {held}")
    assert report.type != "arrests"
    assert [count.kind for count in report.counts if count.kind == "detained"]
    assert not [actor for actor in report.actors if actor.role == "victim" and "people" in actor.name]


def test_suspects_arrested_on_another_day_are_an_incident_of_their_own() -> None:
    text = "Gunmen killed a mayor in Lima on Monday. Police arrested two suspects in Cusco on Friday."
    assert [report.type for report in told(text)] == ["attack", "arrests"]


def test_the_day_on_which_those_dispersed_had_gathered_is_that_of_both() -> None:
    (report,) = told("Police fired tear gas to disperse hundreds who had gathered in Tunis on Friday to demand pay.")
    assert str(report.date.earliest) == "2024-05-17"


def test_a_vigil_is_where_it_was_held() -> None:
    (report,) = told("Students held a vigil in Lahore on Friday.")
    assert [place.name for place in report.places] == ["Lahore"]


def test_a_shootout_in_which_attackers_died_makes_no_clash_of_their_attack() -> None:
    text = "Gunmen killed nine people at a market in Jos on Friday. Two attackers died in a shootout with police."
    (report,) = told(text)
    assert report.type == "attack"


def test_a_clash_in_which_others_died_stays_one() -> None:
    text = "Gunmen clashed with police in Jos on Friday. The gunmen killed two traders."
    assert told(text)[0].type == "armed-clash"


@pytest.mark.parametrize(
    "what",
    [
        "Students gathered outside parliament in Nairobi on Tuesday over a tax bill.",
        "Hundreds gathered outside the court in Nairobi on Tuesday in support of the editor.",
    ],
)
def test_people_who_gather_for_or_against_something_protest(what: str) -> None:
    assert [report.type for report in extract(what, published="2024-07-17").reports] == ["peaceful-protest"]


@pytest.mark.parametrize(
    "what",
    [
        "Residents gathered in the square in Nairobi on Tuesday for a concert.",
        "Leaders gathered in Nairobi on Tuesday over dinner.",
        "Farmers gathered in Nairobi on Tuesday against the wall of the church.",
    ],
)
def test_people_who_only_gather_do_not(what: str) -> None:
    assert not extract(what, published="2024-07-17").reports
