"""Who somebody is, told behind a name or before it, is no second victim, and the name is not lost."""

from __future__ import annotations

import pytest

from db.extract import extract

_WHO = [
    "a human rights lawyer",
    "a women's rights activist",
    "a member of parliament",
    "a French national",
    "a tax collector",
    "a father of three",
    "a Shia scholar",
]


def _killed(text: str) -> tuple[set[str], int]:
    (report,) = extract(text, published="2024-07-17").reports
    victims = {actor.name for actor in report.actors if actor.role == "victim"}
    return victims, sum(count.best or 0 for count in report.counts if count.kind == "killed")


@pytest.mark.parametrize("who", _WHO)
def test_who_somebody_is_behind_the_name(who: str) -> None:
    assert _killed(f"Omar Said, {who}, was shot dead in Quetta on Tuesday.") == ({"Omar Said"}, 1)


@pytest.mark.parametrize("who", _WHO)
def test_who_somebody_is_before_the_name(who: str) -> None:
    victims, dead = _killed(f"Gunmen killed {who}, Omar Said, in Quetta on Tuesday.")
    assert victims >= {"Omar Said"}
    assert dead == 1


@pytest.mark.parametrize("who", _WHO)
@pytest.mark.parametrize("told", ["The murder of", "Mourners buried", "Police on Wednesday identified the victim as"])
def test_who_somebody_is_that_a_clause_tells_more_of(told: str, who: str) -> None:
    victims, dead = _killed(f"{told} Omar Said, {who} who was shot dead in Quetta on Tuesday, shook the city.")
    assert (victims, dead) == ({"Omar Said"}, 1)


def test_a_place_before_somebody_without_a_name_is_nobody() -> None:
    assert _killed("In Quetta, a lawyer who was shot dead on Tuesday was buried.") == ({"lawyer"}, 1)


@pytest.mark.parametrize("who", _WHO)
def test_who_somebody_is_between_two_victims(who: str) -> None:
    victims, dead = _killed(f"Gunmen killed Omar Said, {who}, and his brother in Quetta on Tuesday.")
    assert victims >= {"Omar Said", "brother"}
    assert dead == 2
