"""An incident in one sentence."""

import pytest

from db.model import Actor, Count, IncidentPlace
from tests.tui import library
from tests.tui.wording.test_facts import report_of
from tui.wording.telling import sentence

POLICE, FRONT = ("military", "police"), ("armed-group", "Northern Front")


def test_it_is_made_from_the_slots() -> None:
    _, extraction = library.harbour()
    assert sentence(extraction.reports[0]) == (
        "Air strike by Northern Front on dock workers, in grain terminal: 3 killed"
    )
    assert sentence(report_of()) == "Armed clash"


@pytest.mark.parametrize(
    ("kind", "acting", "suffering", "said"),
    [
        ("attack", "perpetrator", "victim", "Attack by police on Northern Front"),
        ("attack", None, "victim", "Attack, hitting Northern Front"),
        ("arrests", "perpetrator", "target", "Arrests by police of Northern Front"),
        ("arrests", None, "target", "Arrests of Northern Front"),
        ("disrupted-weapons-use", None, "target", "Weapons foiled: Northern Front"),
        ("armed-clash", "perpetrator", "victim", "Armed clash of police with Northern Front"),
        ("armed-clash", "party", "victim", "Armed clash of police with Northern Front"),
        ("armed-clash", "party", "party", "Armed clash between police and Northern Front"),
        ("armed-clash", "party", None, "Armed clash with police"),
        ("armed-clash", None, "victim", "Armed clash, hitting Northern Front"),
    ],
)
def test_who_did_it_to_whom(kind: str, acting: str | None, suffering: str | None, said: str) -> None:
    sides = ((acting, POLICE), (suffering, FRONT))
    actors = tuple(Actor(role, *who) for role, who in sides if role)
    assert sentence(report_of(type=kind, actors=actors)) == said


def test_those_who_came_to_harm_between_two_sides_are_neither() -> None:
    sides = (("party", "police"), ("party", "Northern Front"), ("victim", "two children"))
    actors = tuple(Actor(role, "person", name) for role, name in sides)
    assert sentence(report_of(actors=actors)) == ("Armed clash between police and Northern Front, hitting two children")


def test_who_is_there_in_two_roles_is_named_once() -> None:
    actors = tuple(Actor(role, *who) for role, who in (("perpetrator", POLICE), ("party", POLICE), ("victim", FRONT)))
    assert sentence(report_of(actors=actors)) == "Armed clash of police with Northern Front"


def test_the_gravest_harm_comes_first_and_none_is_said() -> None:
    counts = (Count("injured", 12, 12), Count("killed", 1, 1), Count("displaced", 8500, 8500))
    assert sentence(report_of(counts=counts)) == "Armed clash: 1 killed, 12 injured, 8,500 displaced"
    assert sentence(report_of(counts=(Count("killed", 0, 0),))) == "Armed clash: none killed"


def test_what_lies_between_two_places_is_said_with_both() -> None:
    places = (IncidentPlace("Kelmar", relation="between"), IncidentPlace("Tarsk", relation="between"))
    assert sentence(report_of(places=places)) == "Armed clash, between Kelmar and Tarsk"
    assert sentence(report_of(places=(*places[:1], IncidentPlace("Tarsk")))) == "Armed clash, between Kelmar"
