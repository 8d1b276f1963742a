"""Corrections line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.linear.running import session


def test_what_can_be_put_right_is_told_with_what_it_is_and_how(database: Path) -> None:
    said = session(database, "3", "correct")
    assert "Type, now: air strike. Type: correct type shelling." in said
    assert "Killed, now: 3. Type: correct killed 3, or 3-6, 20+, none." in said
    assert any(line.startswith("Who, now: Northern Front (perpetrator), dock workers (victim)") for line in said)


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (["correct killed 7-9"], "7 to 9 killed"),
        (["correct type shelling"], "Shelling by Northern Front"),
        (["correct type air drone strike"], "Air strike by Northern Front"),
        (["correct date 2020-07-01..2020-07-02"], "When: 1 to 2 Jul 2020"),
        (["correct place Damascus", "1"], "in Damascus"),
        (["correct who none dock workers"], "Who: Northern Front (reported), denied by army"),
        (["correct who party northern front"], "Air strike with Northern Front"),
        (["correct who target LOCAL RADIO"], "against local radio"),
        (["correct status confirmed"], "claimed, denied, confirmed"),
        (["correct article date 2021-03-13"], "13 Mar 2021, article 1"),
    ],
)
def test_a_slot_is_put_right_taken_back_and_done_again(database: Path, answers: list[str], told: str) -> None:
    before = session(database, "3")
    said = session(database, "3", *answers, "3", "u", "3", "r", "3")
    corrected, back, again = (
        at
        for at, line in enumerate(said)
        if line.endswith("u takes it back.") or "aken back: " in line or "one again: " in line
    )
    assert told in " ".join(said[corrected:back])
    assert said[back + 1 : again] == before[-(again - back - 1) :]
    assert said[again + 1 :] == said[corrected + 1 : back]


def test_what_did_not_happen_leaves_the_timeline_and_comes_back(database: Path) -> None:
    said = session(database, "3", "correct no incident negated", "3", "/", "u", "/")
    assert "No incident corrected; u takes it back." in said
    assert "It is not there any more." in said
    counted = [line for line in said if line.endswith("incidents, the newest first.")]
    assert counted == [
        "7 incidents, the newest first.",
        "6 incidents, the newest first.",
        "7 incidents, the newest first.",
    ]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("correct killed many", "Write a number like 3, 3-6 or 20+, or: none."),
        ("correct date soon", "Write a date like 2020-07-12, 2020-07, 2020 or 2020-07-12..2020-07-14, or: undated."),
        ("correct article date 2020", "Write one day like 2020-07-12, or: unknown."),
        ("correct place", "Name the place, as in: correct place Derna."),
        ("correct status", "Say one of: reported, suspected, claimed, denied, unclaimed, confirmed."),
    ],
)
def test_what_is_not_understood_is_said_and_nothing_is_changed(database: Path, answer: str, said: str) -> None:
    before = database.read_bytes()
    assert session(database, "3", answer)[-1] == said
    assert database.read_bytes() == before


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("correct type zeppelin", "The types are: peaceful protest"),
        ("correct who", "Say the part and the name"),
        ("correct who none nobody", "Say the part and the name"),
        ("correct no incident", "Say why: generic"),
    ],
)
def test_what_there_is_to_choose_from_is_said(database: Path, answer: str, said: str) -> None:
    assert session(database, "3", answer)[-1].startswith(said.split(":", maxsplit=1)[0])


def test_a_place_that_is_not_chosen_changes_nothing(database: Path) -> None:
    before = database.read_bytes()
    assert session(database, "3", "correct place Damascus", "")[-1] == "Left as it is."
    assert database.read_bytes() == before
