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
        ("Two fishermen were shot by gunmen about 60 nautical miles off Aden.", ["Two fishermen"]),
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


@pytest.mark.parametrize(("opens", "closes"), [(" - ", " - "), (" – ", " – "), (" — ", " — "), (" (", ") ")])
@pytest.mark.parametrize(
    "remark",
    [
        "which denies targeting civilians",
        "some of its men in plain clothes",
        "believed to be backed by Rwanda",
        "which the US accuses of genocide",
        "which seized power in 2021",
    ],
)
def test_an_insertion_parts_no_doer_from_the_deed(opens: str, closes: str, remark: str) -> None:
    text = f"The army{opens}{remark}{closes}attacked a hospital in El Fasher on Sunday, killing four nurses."
    (report,) = extract(text, published="2025-05-05").reports
    assert [actor.text for actor in report.actors if actor.role == "perpetrator"] == ["army"]
    assert [(place.name, place.text) for place in report.places] == [("El Fasher", "El Fasher")]
    assert [count.best for count in report.counts] == [4]


def test_a_dateline_opens_no_insertion() -> None:
    text = "BEIRUT - Shells killed four people in Idlib - a town that is often struck - on Sunday."
    (report,) = extract(text, published="2025-05-05").reports
    assert [count.best for count in report.counts] == [4]
    assert report.places[0].text == "Idlib"


def test_what_somebody_is_accused_of_in_passing_is_no_incident() -> None:
    text = "The militia - accused of looting in the past - abducted 12 farmers in Tawila on Sunday."
    (report,) = extract(text, published="2025-05-05").reports
    assert report.type == "abduction-forced-disappearance"
    assert {(actor.role, actor.text) for actor in report.actors} == {
        ("perpetrator", "militia"),
        ("victim", "12 farmers"),
    }
