"""Who is said to have done it: claimed, held to be behind it, suspected, or not known."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report

_BLAST = "Five soldiers were killed in a bombing in Baidoa on Monday. "


def report(text: str) -> Report:
    (found,) = extract(text, published="2024-07-18").reports
    return found


def doers(found: Report) -> list[tuple[str, str]]:
    return [(actor.name, actor.certainty) for actor in found.actors if actor.role == "perpetrator"]


@pytest.mark.parametrize(
    "blame",
    [
        "The government accused al-Shabaab of carrying out the attack.",
        "Al-Shabaab is suspected.",
        "Security sources said al-Shabaab was responsible.",
        "Suspicion immediately fell on al-Shabaab, which has carried out such attacks before.",
        "Al-Shabaab is believed to be behind the attack.",
    ],
)
def test_who_is_held_to_have_done_what_was_told_before(blame: str) -> None:
    found = report(_BLAST + blame)
    assert doers(found) == [("Al-Shabaab", "suspected")]
    assert "suspected" in found.status


@pytest.mark.parametrize(
    "told",
    [
        _BLAST + "The attack was claimed by al-Shabaab.",
        "Five soldiers were killed in an attack claimed by al-Shabaab in Baidoa on Monday.",
        "The Houthis said they killed five soldiers in Marib on Monday.",
        "The Islamic State group said it killed five soldiers in Goma on Monday.",
    ],
)
def test_who_claims_it(told: str) -> None:
    assert "claimed" in report(told).status


def test_a_noun_that_says_what_a_group_is_makes_no_second_one() -> None:
    assert doers(report("The Islamic State group killed five soldiers in Goma on Monday.")) == [
        ("Islamic State", "asserted")
    ]


@pytest.mark.parametrize("asked", ["It was not clear", "Police do not know"])
def test_that_nobody_knows_who_killed_them_does_not_undo_it(asked: str) -> None:
    found = report(f"{asked} who killed five civilians in Goma on Monday.")
    assert [(count.kind, count.best) for count in found.counts] == [("killed", 5)]
    assert doers(found) == []


@pytest.mark.parametrize(
    "who",
    ["Fighters led by the M23", "Rebels loyal to the M23", "Rebels commanded by the M23", "Gunmen hired by the M23"],
)
def test_whose_fighters_did_it(who: str) -> None:
    (report,) = extract(f"{who} killed six farmers near Goma on Monday.", published="2025-05-05").reports
    assert "M23" in {actor.name for actor in report.actors if actor.role == "perpetrator"}


@pytest.mark.parametrize(
    "text", ["Al-Shabaab is responsible for security in the town.", "Suspicion has not fallen on al-Shabaab."]
)
def test_who_is_responsible_for_something_else_is_not_held_to_have_done_it(text: str) -> None:
    assert doers(report(_BLAST + text)) == []


@pytest.mark.parametrize("who", ["the M23 rebels were", "the Islamic State group was", "the Arakan Army (AA) was"])
def test_a_word_for_what_a_group_is_may_stand_behind_its_name(who: str) -> None:
    (doer,) = doers(report(f"{_BLAST}Security sources said {who} responsible."))
    assert doer[1] == "suspected"


@pytest.mark.parametrize(
    "claim",
    [
        "A previously unknown group, the Sons of the North, claimed responsibility for the attack.",
        "A little-known group called the Sons of the North claimed responsibility for the attack.",
        "The Sons of the North said it was behind the attack.",
    ],
)
def test_a_group_that_no_list_knows_claims_by_its_name(claim: str) -> None:
    found = report(_BLAST + claim)
    assert doers(found) == [("Sons of the North", "reported")]
    assert found.status == ("claimed",)


def test_who_often_does_such_things_has_not_done_this() -> None:
    text = "Gunmen killed five men in Baidoa on Monday. Nobody has claimed it, but al-Shabaab often does such things."
    assert doers(report(text)) == [("gunmen", "asserted")]


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("According to police, an air strike killed seven people in Bukavu on Monday.", "police"),
        ("According to police an air strike killed seven people in Bukavu on Monday.", "police"),
        ("A bomb killed seven people in Bukavu on Monday, according to state television.", "state television"),
        ("A bomb killed seven people in Bukavu on Monday, said state TV.", "state TV"),
    ],
)
def test_whose_account_it_is(said: str, by: str) -> None:
    assert report(said).reported_by == (by,)
