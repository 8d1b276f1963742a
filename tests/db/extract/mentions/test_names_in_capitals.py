"""Names in texts all in capitals, where a common word may be a name and a name a common word."""

from __future__ import annotations

import pytest

from db.extract.mentions import find_names, place_names, to_mentions
from db.extract.places import resolve
from db.extract.sentences.tokens import sentences
from db.model import Mention


def mentions(text: str, *, capitals: bool = True) -> list[Mention]:
    parts = sentences(text, [("story", 0, len(text))])
    names = find_names(parts, capitals=capitals)
    return to_mentions(names, parts, resolve(place_names(names, parts)))


def named(text: str, kind: str) -> list[str]:
    return [mention.text for mention in mentions(text) if mention.kind == kind]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("THE POLICE SAID THAT JOSE ANGEL FLORES WAS KILLED.", "JOSE ANGEL FLORES"),
        ("THE VICTIMS WERE ANA PAZ AND VICTOR RODRIGUEZ.", "VICTOR RODRIGUEZ"),
        ("THE VICTIMS WERE ANA PAZ AND VICTOR HUGO RODRIGUEZ.", "VICTOR HUGO RODRIGUEZ"),
        ("THE VICTIMS WERE ANA PAZ AND PEDRO MARTIN BARO.", "PEDRO MARTIN BARO"),
    ],
)
def test_a_given_name_that_is_a_common_word_is_part_of_the_name(text: str, person: str) -> None:
    assert person in named(text, "person")
    assert "place" not in {mention.kind for mention in mentions(text)}


@pytest.mark.parametrize("text", ["REBELS ATTACKED IN MAY. SANTIAGO WAS QUIET.", "AT DAWN MEDELLIN WAS BOMBED."])
def test_a_month_or_an_hour_is_no_given_name(text: str) -> None:
    assert len(named(text, "place")) == 1


def test_a_street_is_not_the_place_that_it_is_called_after() -> None:
    text = "A BOMB EXPLODED ON AYACUCHO STREET IN LIMA."
    assert [(m.text, m.lat is None) for m in mentions(text) if m.kind == "place"] == [
        ("AYACUCHO STREET", True),
        ("LIMA", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A BOMB EXPLODED AT THE MUDELTRA [MOVEMENT OF UNITED DELTA TRADERS UNION] BUILDING.",
        "A BOMB EXPLODED AT THE APRA (AMERICAN POPULAR REVOLUTIONARY ALLIANCE) BUILDING.",
    ],
)
def test_a_word_that_brackets_spell_out_is_the_body_that_they_name(text: str) -> None:
    assert not named(text, "place")
    assert named(text, "organization")


def test_brackets_that_spell_out_nothing_leave_a_place_a_place() -> None:
    assert named("HE DIED IN TARATA [NAME AS RECEIVED] ON MONDAY.", "place") == ["TARATA"]


@pytest.mark.parametrize("capitals", [True, False])
def test_a_bank_is_no_town(capitals: bool) -> None:
    text = "A bomb hit the Banco Popular and the Banco Santander."
    found = mentions(text.upper() if capitals else text, capitals=capitals)
    assert "place" not in {mention.kind for mention in found}


def test_a_hospital_is_not_the_town_that_it_is_called_after() -> None:
    assert named("HE DIED AT ROSALES HOSPITAL IN SAN SALVADOR.", "place") == ["SAN SALVADOR"]
    assert "LIMA" in named("HE DIED AT A LIMA HOSPITAL.", "place")
