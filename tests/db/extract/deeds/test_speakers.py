"""Bodies that say what they did themselves."""

from __future__ import annotations

import pytest

from db.extract import extract


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Hezbollah said it had fired rockets at two army posts on Monday.", "Hezbollah"),
        ("The army said on Monday it had killed 20 fighters in an air strike.", "army"),
        ("Hezbollah said in a statement that it had attacked a convoy near Tyre.", "Hezbollah"),
        ('"We killed 12 soldiers near Kidal on Monday," the rebel spokesman said.', "rebel"),
        ('"We killed 12 soldiers near Kidal on Monday," said a spokesman for the rebels.', "rebels"),
        ("“We killed 12 rebels near Kidal on Monday,” army spokesman Omar Diallo told reporters.", "army"),
        (
            '"Our drones struck an oil depot near Bryansk on Monday," said Omar Diallo, a spokesman for the army.',
            "army",
        ),
        ("Ukraine's army said its drones had struck an oil depot near Bryansk on Monday.", "Ukraine's army"),
    ],
)
def test_who_speaks_of_itself_did_it(text: str, doer: str) -> None:
    (report,) = extract(text, published="2024-05-07").reports
    assert [one.text for one in report.actors if one.role == "perpetrator"] == [doer]


def test_a_minister_who_speaks_of_it_did_not() -> None:
    (report,) = extract("The minister said it had killed 20 fighters on Monday.", published="2024-05-07").reports
    assert "minister" not in [one.text for one in report.actors]


def test_a_resident_who_says_we_did_nothing() -> None:
    text = '"We killed two of the gunmen near Kidal on Monday," said Omar Diallo, who fled to the army barracks.'
    (report,) = extract(text, published="2024-05-07").reports
    assert "army" not in [one.text for one in report.actors]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The army said its troops had shelled a depot near Kidal on Monday.", ["troops", "army"]),
        (
            "Mali's defence ministry said its forces had shelled a depot near Kidal on Monday.",
            ["forces", "Mali's defence ministry"],
        ),
        ("The General Staff said its troops had shelled a depot near Kidal on Monday.", ["troops", "General Staff"]),
        ("The mayor said its troops had shelled a depot near Kidal on Monday.", ["troops"]),
    ],
)
def test_the_troops_of_who_speaks_are_those_of_an_army_or_ministry(text: str, doers: list[str]) -> None:
    (report,) = extract(text, published="2024-05-07").reports
    assert [one.text for one in report.actors if one.role == "perpetrator"] == doers
