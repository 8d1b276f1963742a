"""What somebody says never happened: denials of a whole clause are no incidents, and mark the one they speak of."""

from __future__ import annotations

import pytest

from db.extract import extract


def _types(text: str) -> list[str]:
    return [report.type for report in extract(text, published="2024-05-16").reports]


@pytest.mark.parametrize(
    "text",
    [
        "It is not true that rebels shelled the market in Kadugli on Tuesday, the governor said.",
        "It is untrue that soldiers shot a student in Nyala on Tuesday, a spokesman said.",
        "It is simply false that our men killed a farmer in Nyala on Tuesday, a spokesman said.",
        '"It is not the case that our troops fired on the crowd in Nyala on Monday," the general said.',
        "There is no truth to reports that gunmen attacked the hospital in Goma on Monday, the mayor said.",
        "There was no truth in the claim that the army bombed a hospital in Goma on Monday, he said.",
        "The army rejected as false reports that its troops had killed ten villagers in Tora on Monday.",
        "The ministry dismissed claims that police had shot dead two protesters in Tora on Monday.",
        "Officials disputed the accusation that soldiers abducted a journalist in Tora on Monday.",
        '"It is a lie that our fighters kidnapped the priest in Goma on Monday," the rebels said.',
        "At no time did our forces shell the camp in El Fasher on Monday, the spokesman said.",
        "Our men never shelled the camp in El Fasher on Monday, the spokesman said.",
        "Reports that soldiers executed inmates who had surrendered in Esmeraldas on Monday were unfounded.",
    ],
)
def test_a_clause_that_is_denied_never_happened(text: str) -> None:
    assert _types(text) == []


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("It is true that rebels shelled the market in Kadugli on Tuesday, the governor said.", 1),
        ("It is not true that the refinery has stopped, but drones hit it on Tuesday, the governor said.", 1),
        ("The army did not dispute claims that its troops killed ten villagers in Tora on Monday.", 1),
        ("Police rejected his appeal. Gunmen killed two guards in Tora on Monday.", 1),
        ("Never before had rebels attacked the town of Tora as they did on Monday, killing five people.", 1),
    ],
)
def test_what_stands_beside_a_denial_happened(text: str, types: int) -> None:
    assert len(_types(text)) == types


@pytest.mark.parametrize(
    ("denial", "deniers"),
    [
        ("The army said it was not true that its planes had bombed the village.", 0),
        ("The army rejected as baseless the claim that its planes had bombed the village.", 1),
        ("The army dismissed reports that it had bombed the village.", 1),
    ],
)
def test_a_denied_clause_marks_the_incident_it_speaks_of(denial: str, deniers: int) -> None:
    told = f"Warplanes bombed the village of Tora on Monday, killing six people, residents said. {denial}"
    (report,) = extract(told, published="2024-05-16").reports
    assert "denied" in report.status
    assert [actor.role for actor in report.actors].count("denier") == deniers


def test_a_denial_that_speaks_of_a_truce_denies_what_was_told() -> None:
    text = (
        "Azerbaijani forces opened fire on Armenian positions near Goris on Monday. Baku denied the accusation, saying"
        " that its troops had not violated the ceasefire."
    )
    (report,) = extract(text, published="2024-05-16").reports
    assert report.status == ("denied",)


def test_whoever_denies_that_fighters_were_behind_it_claims_nothing() -> None:
    text = "Hamas denied that its fighters were behind the killing of six aid workers in Rafah on Sunday."
    (report,) = extract(text, published="2024-05-16").reports
    assert report.status == ("denied",)
    assert "claimant" not in {actor.role for actor in report.actors}


@pytest.mark.parametrize(
    "denial",
    [
        "The Kurdistan Workers' Party denied any role in the attack.",
        "The Tehreek-e-Taliban Pakistan denied involvement in the attack.",
    ],
)
@pytest.mark.parametrize(
    "lead",
    [
        "A car bomb killed seven people outside a hotel in Erbil on Tuesday.",
        "Seven people were killed when gunmen attacked a market in Bannu on Tuesday.",
    ],
)
def test_who_denies_any_role_did_not_do_it(lead: str, denial: str) -> None:
    (report,) = extract(f"{lead} {denial}", published="2024-07-17").reports
    assert "denied" in report.status
    assert all(actor.text in ("gunmen",) for actor in report.actors if actor.role == "perpetrator")


def test_an_attack_that_somebody_is_believed_to_be_behind_is_suspected() -> None:
    text = "Seven soldiers were killed near Beni on Tuesday. Officials said they believed Ansaru was behind the attack."
    (report,) = extract(text, published="2024-07-17").reports
    assert "suspected" in report.status
