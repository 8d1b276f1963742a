"""The words that lead from a deed to a place, each behind a noun for the deed as well as behind a verb."""

from __future__ import annotations

import pytest

from db.extract import extract

_WAYS = [
    "in Derna",
    "near Derna",
    "on the outskirts of Derna",
    "off the coast of Derna",
    "north of Derna",
    "20 km north of Derna",
    "west of the city of Derna",
    "close to Derna",
    "at the entrance to Derna",
    "in a suburb of Derna",
    "at a checkpoint near Derna",
    "on the road to Derna",
    "at Derna University",
    "at the University of Derna",
    "at Derna General Hospital",
    "in Derna's main market",
]


@pytest.mark.parametrize("way", _WAYS)
@pytest.mark.parametrize(
    "deed",
    [
        "Gunmen killed two people {} on Tuesday.",
        "Two people were killed by gunmen {} on Tuesday.",
        "An attack {} on Tuesday killed two people.",
        "Police arrested ten people after an attack {} on Tuesday.",
        "Shelling {} on Tuesday killed two people.",
        "On Tuesday, shelling {} killed two people.",
        "A blast {} on Tuesday killed two people.",
        "The army blamed rebels for an attack {} on Tuesday that killed two people.",
    ],
)
def test_what_leads_to_a_place(deed: str, way: str) -> None:
    reports = extract(deed.format(way), published="2024-06-14").reports
    told = [report for report in reports if report.type != "arrests"]
    assert [(report.places[0].name, report.date.earliest) for report in told] == [("Derna", "2024-06-11")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A student of the University of Nairobi was killed by gunmen in Garissa on Tuesday.", ["Garissa"]),
        ("Two people shot by gunmen were taken to Derna General Hospital on Tuesday.", []),
        ("Gunmen attacked the Bank of England on Tuesday.", []),
    ],
)
def test_what_is_called_after_a_place_and_is_not_where_it_was(text: str, names: list[str]) -> None:
    (report,) = extract(text, published="2024-06-14").reports
    assert [place.name for place in report.places] == names


@pytest.mark.parametrize("line", ["Manila - ", "Manila — ", "Manila: ", "MANILA, Philippines - ", "Manila (AP) - "])
def test_a_dateline_is_where_it_was_written(line: str) -> None:
    text = f"{line}Four soldiers were killed in an ambush in Cotabato on Sunday."
    (report,) = extract(text, published="2024-03-18").reports
    assert report.places[0].name == "Cotabato"


def test_two_towns_of_a_road_are_no_dateline() -> None:
    (report,) = extract("Kabul - Kandahar highway attack leaves five dead", published="2024-03-18").reports
    assert {place.name for place in report.places} == {"Kabul", "Kandahar"}
