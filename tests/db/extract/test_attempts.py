"""Attempts: who was only aimed at is a target and no victim, and nobody counts as killed."""

from __future__ import annotations

import pytest

from db.extract import extract


def _roles(text: str) -> tuple[set[str], set[str]]:
    (report,) = extract(text, published="2024-05-16").reports
    aimed_at = {actor.role for actor in report.actors if "mayor" in (actor.text or "")}
    return aimed_at, {count.kind for count in report.counts}


@pytest.mark.parametrize(
    "text",
    [
        "A gunman tried to kill the mayor of Handlova on Wednesday but his pistol jammed, police said.",
        "Two men attempted to abduct the mayor of Kaduna on Sunday, but neighbours raised the alarm.",
        "There was an assassination attempt on the mayor of Kaduna on Sunday.",
        "Two men failed in an attempt to murder the mayor of Kaduna on Sunday.",
    ],
)
def test_who_was_only_aimed_at_is_no_victim(text: str) -> None:
    roles, counts = _roles(text)
    assert roles == {"target"}
    assert "killed" not in counts


def test_whoever_was_hurt_in_the_attempt_is_a_victim() -> None:
    roles, counts = _roles("A gunman tried to kill the mayor of Handlova on Wednesday, wounding the mayor and a guard.")
    assert "victim" in roles
    assert "injured" in counts
