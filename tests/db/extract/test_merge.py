"""One incident, once: what belongs together across the sentences of an article, and what stays apart."""

from __future__ import annotations

from db.extract import extract
from db.model import Report


def reports(text: str, title: str | None = None) -> tuple[Report, ...]:
    return extract(text, title=title, published="2021-05-04").reports


def test_the_details_join_the_lead() -> None:
    found = reports(
        "A bomb exploded at a market on Monday, killing four people.\n\n"
        "The blast also wounded nine others, doctors said. The explosion destroyed three shops."
    )
    assert len(found) == 1
    assert {count.kind for count in found[0].counts} == {"killed", "injured"}


def test_the_title_joins_the_lead() -> None:
    found = reports("Gunmen killed six farmers in a village on Monday.", title="Gunmen kill six farmers")
    assert len(found) == 1


def test_another_attack_stays_another() -> None:
    found = reports(
        "A bomb exploded at a market on Monday, killing four people.\n\n"
        "Another bomb exploded at a police station, wounding two officers."
    )
    assert len(found) == 2


def test_different_days_stay_apart() -> None:
    found = reports(
        "Gunmen attacked a bus on Monday, killing four passengers.\n\n"
        "On Saturday gunmen attacked a school, killing a guard."
    )
    assert len(found) == 2


def test_a_claim_joins_what_it_claims() -> None:
    (found,) = reports(
        "A bomb exploded at a market on Monday, killing four people.\n\n"
        "The rebel group claimed responsibility for the attack."
    )
    assert "claimed" in found.status


def test_a_strike_from_the_air_is_not_a_bomb_on_the_road() -> None:
    found = reports("Jets bombed a depot on Monday.\n\nA roadside bomb exploded near a bus, killing two people.")
    assert [report.type for report in found] == ["air-drone-strike", "remote-explosive-landmine-ied"]


def test_casualties_told_on_their_own_are_those_of_the_attack_before() -> None:
    (found,) = reports(
        "Gunmen stormed a hotel in the capital on Monday.\n\nNine people were taken to hospital. Four guests died."
    )
    assert ("killed", 4) in {(count.kind, count.best) for count in found.counts}


def test_a_murder_beside_a_bombing_is_another_incident() -> None:
    found = reports(
        "Gunmen murdered Judge Ana Torres at her home on Monday.\n\nA bomb exploded at a bank, wounding two clerks."
    )
    assert sorted(report.type for report in found) == ["attack", "remote-explosive-landmine-ied"]
