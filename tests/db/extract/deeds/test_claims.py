"""Who owns up to a deed, whatever words they do it in."""

from __future__ import annotations

import pytest

from db.extract import extract

_TOLD = "A bomb killed two drivers near Diffa on Monday. "


@pytest.mark.parametrize(
    ("claim", "claimant"),
    [
        ("Islamic State claimed the attack.", "Islamic State"),
        ("The Lake Liberation Front boasted of the attack online.", "Lake Liberation Front"),
        ("The Lake Liberation Front said its fighters were behind the bombing.", "Lake Liberation Front"),
        ("The Lake Liberation Front has owned responsibility.", "Lake Liberation Front"),
        ("The Lake Defence Forces claimed the bombing on social media.", "Lake Defence Forces"),
        ("Al-Shabaab said in a statement that its fighters had carried out the attack.", "Al-Shabaab"),
        ("The Lake Liberation Front accepted responsibility for the killings.", "Lake Liberation Front"),
        ("Islamic State said on its Telegram channel that it had carried out the bombing.", "Islamic State"),
        ("Islamic State said one of its members had carried out the attack.", "Islamic State"),
    ],
)
def test_fighters_who_own_up_claim_the_deed(claim: str, claimant: str) -> None:
    (report,) = extract(_TOLD + claim, published="2025-02-11").reports
    assert "claimed" in report.status
    assert claimant in [actor.text for actor in report.actors if actor.role == "claimant"]
    assert claimant in [actor.text for actor in report.actors if actor.role == "perpetrator"]


@pytest.mark.parametrize(
    "said",
    [
        "No group claimed the attack.",
        "The army said in a statement that it had found the vehicle.",
        "The police said that rebels had carried out the attack.",
    ],
)
def test_others_claim_nothing(said: str) -> None:
    (report,) = extract(_TOLD + said, published="2025-02-11").reports
    assert "claimed" not in report.status


@pytest.mark.parametrize(
    ("accusation", "accused"),
    [
        ("The governor accused Rwanda of the attack.", ["Rwanda"]),
        ("The governor blamed Rwanda for the attack.", ["Rwanda"]),
        ("The governor blamed Rwanda.", ["Rwanda"]),
        ("The attack was blamed on Rwanda.", ["Rwanda"]),
        ("Rwanda is suspected of the attack.", ["Rwanda"]),
        ("The governor accused Rwanda of closing the border.", []),
        ("The governor accused Rwanda of hiding the rebels who killed the drivers.", []),
    ],
)
def test_a_country_may_be_accused(accusation: str, accused: list[str]) -> None:
    (report,) = extract(_TOLD + accusation, published="2025-02-11").reports
    suspected = [actor for actor in report.actors if actor.role == "perpetrator" and actor.certainty == "suspected"]
    assert [actor.name for actor in suspected] == accused
