"""Distances that are no parties, and the possessive mark of plurals."""

from __future__ import annotations

import pytest

from db.extract import extract


def _struck(text: str) -> list[str]:
    return [actor.text for report in extract(text).reports for actor in report.actors if actor.role != "perpetrator"]


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("In Tarma, 40 km south of Lima, a member of the union was murdered.", ["member"]),
        ("IN TARMA, 40 KM SOUTHEAST OF LIMA, A CANDIDATE FOR DEPUTY WAS MURDERED BY GUNMEN.", ["CANDIDATE"]),
        ("Gunmen attacked a school 500 meters from the market.", ["school"]),
    ],
)
def test_distance_is_no_party(text: str, struck: list[str]) -> None:
    assert _struck(text) == struck


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("The farmers' leader was killed by gunmen.", ["farmers' leader"]),
        ("The farmers’ leader was killed by gunmen.", ["farmers’ leader"]),
        ("Gunmen shot two police officers' relatives.", ["two police officers' relatives"]),
    ],
)
def test_apostrophe_behind_a_plural_makes_it_a_possessor(text: str, struck: list[str]) -> None:
    assert _struck(text) == struck


def test_closing_quotation_mark_is_no_possessive() -> None:
    assert "informers' homes" not in _struck("Gunmen attacked what they call 'informers' homes.")


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("The gunman, Karim Daoud – shot dead by soldiers in Basra – had sworn allegiance.", ["Karim Daoud"]),
        ("The gunman, Karim Daoud -- shot dead by soldiers in Basra -- had sworn allegiance.", ["Karim Daoud"]),
        ("The mayor — who was kidnapped by rebels in Basra — had received threats.", ["mayor"]),
        ("The priests – two of them foreigners – were killed by gunmen in Basra.", ["priests"]),
        ("The priests – who were no citizens – were killed by gunmen in Basra.", ["priests"]),
    ],
)
def test_a_remark_between_dashes_may_tell_of_a_deed(text: str, struck: list[str]) -> None:
    assert _struck(text) == struck
