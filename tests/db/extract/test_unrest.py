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
    ],
)
def test_the_type_of_a_protest_or_of_what_police_and_prisoners_did(text: str, kind: str) -> None:
    assert [report.type for report in told(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Human rights groups have accused the police of using excessive force.",
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
