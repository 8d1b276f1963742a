"""Datelines abroad: a reporter in Beirut tells of Syria, and it was not in Beirut."""

from __future__ import annotations

import pytest

from db.extract import extract


def first_place(text: str) -> str:
    return extract(text, published="2025-05-05").reports[0].places[0].name


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("BEIRUT (AP) — Syrian government forces shelled rebel positions on Sunday, killing four civilians.", "Syria"),
        (
            "AMMAN - Rebels captured a base from troops on Sunday, the Syrian Observatory for Human Rights said.",
            "Syria",
        ),
        (
            "CAIRO, May 4 (AP) - An airstrike hit a market on Sunday, killing 20 people, Sudanese activists said.",
            "Sudan",
        ),
        ("NAIROBI - A bomber killed 11 people at a restaurant on Sunday, Somali police said.", "Somalia"),
        ("NAIROBI - Gunmen killed six aid workers on Sunday. They worked in South Sudan's Unity state.", "South Sudan"),
        (
            "WASHINGTON - A U.S. strike killed three rebels on Sunday, it said. Nobody else was hurt in Somalia.",
            "Somalia",
        ),
        ("Beirut (Reuters) - A bomb killed two soldiers on Sunday, Syrian state media said.", "Syria"),
        ("Istanbul, May 4 - A bomb killed two soldiers on Sunday in Iraq's Dohuk province.", "Dohuk"),
        ("BEIRUT - Israeli jets struck a car on Sunday, killing two people, security sources said.", "Beirut"),
        ("BEIRUT - A car bomb killed three people on Sunday, Lebanese security officials said.", "Beirut"),
        ("ISTANBUL - A bomb killed two people on Sunday, police said.", "Istanbul"),
        ("NAIROBI - Gunmen killed four people on Sunday, Kenyan police said.", "Nairobi"),
        ("KYIV - Russian missiles killed four people on Sunday, officials said.", "Kyiv"),
    ],
)
def test_where_it_was_under_a_dateline(text: str, place: str) -> None:
    assert first_place(text) == place


def test_what_follows_under_a_dateline_abroad_is_of_the_country_told_of() -> None:
    text = (
        "PARIS - French soldiers killed nine militants on Sunday in Mali, the ministry said. Jets then bombed a camp."
    )
    found = extract(text, published="2025-05-05").reports
    assert [report.places[0].name for report in found] == ["Mali", "Mali"]
