"""Those who were taken and killed: one incident, however the article tells of the two deeds."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report


def reports(text: str) -> tuple[Report, ...]:
    return extract(text, published="2021-05-04").reports


@pytest.mark.parametrize(
    "text",
    [
        "Rebels abducted two judges near Bura on Monday and later killed them.",
        "A judge was kidnapped in Bura on Friday and subsequently murdered by rebels.",
        "A former student who had been kidnapped was found murdered in Bura on Monday.",
        "Luis Mora, an official, was shot to death after he was kidnapped by gunmen in Bura.",
        "The murder of Luis Mora in Bura was condemned on Monday. Armed men kidnapped Mora in Bura on Saturday.",
        "Armed men kidnapped Luis Mora in Bura on Saturday. Mora was found murdered on Monday.",
        "ARMED MEN KIDNAPPED LUIS MORA IN BURA ON SATURDAY.  MORA WAS FOUND MURDERED ON MONDAY.",
    ],
)
def test_an_abduction_and_the_killing_of_who_was_taken_are_one(text: str) -> None:
    assert [report.type for report in reports(text)] == ["abduction-forced-disappearance"]


def test_the_abduction_tells_the_day_and_the_killing_the_dead() -> None:
    (found,) = reports(
        "LUIS MORA, A BISHOP, WAS FOUND MURDERED, THE POLICE SAID TODAY.\n\n"
        "SEVERAL ARMED MEN KIDNAPPED MORA IN BURA ON SATURDAY."
    )
    assert found.date.earliest == "2021-05-01"
    assert "killed" in {count.kind for count in found.counts}


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen abducted ten pupils in Bura on Monday and killed two farmers.",
        "Armed men kidnapped Luis Mora in Bura on Saturday. Ana Paz was murdered in Bura on Monday.",
        "Armed men kidnapped Luis Mora in Bura on 2 March. Mora was murdered in Bura on Monday.",
    ],
)
def test_others_or_long_after_are_two(text: str) -> None:
    assert [report.type for report in reports(text)] == ["abduction-forced-disappearance", "attack"]


def test_who_was_taken_stands_before_the_comma_though_a_day_parts_it_from_the_doer() -> None:
    (found,) = reports(
        "The government asked for the release of the engineer Juan Soto, kidnapped last Tuesday by a guerrilla group."
    )
    assert [actor.name for actor in found.actors if actor.role == "victim"] == ["Juan Soto"]


def test_who_is_freed_was_not_taken_on_that_day() -> None:
    text = "Troops freed 20 hostages held by bandits in Bura on Friday."
    assert "abduction-forced-disappearance" not in [report.type for report in reports(text)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Gunmen kidnapped the mayor of Zamora on Monday. His body was found by a road on Thursday.", [1]),
        ("Gunmen kidnapped two priests in Kaduna on Monday. Their bodies were found in a forest on Thursday.", [2]),
        ("Militants abducted four labourers in Kurram; their bodies were recovered on Friday.", [4]),
        ("Two nurses were abducted near Djibo on Monday and found dead a day later.", [2]),
        ("Gunmen kidnapped two priests in Kaduna on Monday. Bodies of flood victims were found on Thursday.", []),
    ],
)
def test_captives_whose_bodies_were_found_were_killed(text: str, killed: list[int]) -> None:
    (report,) = extract(text, published="2024-07-18").reports
    assert [count.best for count in report.counts if count.kind == "killed"] == killed


def test_who_is_seized_right_after_an_abduction_was_taken_as_well() -> None:
    (found,) = reports(
        "A priest who was kidnapped in Cameroon has been released, the church said on Monday.\n\n"
        "Father Ivo Paz was seized on 7 April in Kumbo along with five others."
    )
    assert found.type == "abduction-forced-disappearance"
    assert (found.date.earliest, found.places[0].name) == ("2021-04-07", "Kumbo")
