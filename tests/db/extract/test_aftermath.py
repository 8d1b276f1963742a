"""What longer reports tell around a deed: fires it lit, who fled, who came to help, who else died, what was tried."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report


def _reports(text: str, title: str | None = None) -> tuple[Report, ...]:
    return extract(text, title=title, published="2024-05-16").reports


def _types(text: str) -> list[str]:
    return [report.type for report in _reports(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The attacker blew himself up outside a wedding hall in Halle on Monday.", "suicide-bomb"),
        ("An arson attack killed three lodgers at a hostel in Dundalk on Monday.", "attack"),
        ("Three lodgers died in an arson attack on a hostel in Dundalk on Monday.", "attack"),
        ("Russian drones set a fuel depot ablaze in Odesa on Monday.", "air-drone-strike"),
        (
            "Drones attacked a refinery in Ryazan on Monday, setting a storage tank ablaze.",
            "air-drone-strike",
        ),
        ("A man lunged at the mayor with a knife in Moroni on Monday.", "attack"),
        ("Members of the Black Owls attacked a prison wing held by rival gang in Quito on Monday.", "attack"),
        (
            "Someone threw a petrol bomb at a mosque in Perth on Monday.",
            "looting-property-destruction",
        ),
    ],
)
def test_one_deed_is_one_incident_of_its_own_sort(text: str, kind: str) -> None:
    assert _types(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The synagogue has been attacked before.",
        "The town has been bombed several times.",
        "Prices rose in Homs.\n\nInsurgents continue to ambush army convoys in the desert near Palmyra.",
        "On Monday police fired tear gas into a house near Zeehan in which a gunman was hiding.",
        "French soldiers were deployed to secure the area in Lyon on Friday.",
    ],
)
def test_what_is_no_occasion_or_no_deed(text: str) -> None:
    assert _types(text) == []


def test_attackers_who_fled_were_not_driven_out() -> None:
    (report,) = _reports("Three attackers fled on motorcycles after killing a guard in Jos on Monday.")
    assert {count.kind for count in report.counts} == {"killed"}


def test_people_who_fled_were_driven_out() -> None:
    (report,) = _reports("Gunmen killed a guard in Jos on Monday, and 300 villagers fled.")
    assert ("displaced", 300) in {(count.kind, count.best) for count in report.counts}


def test_who_is_arrested_in_a_headline_arrested_nobody() -> None:
    found = _reports("Officers searched a house.", title="Suspected gunman arrested over attack in Jos")
    roles = {actor.role for one in found if one.type == "arrests" for actor in one.actors}
    assert "perpetrator" not in roles


@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded in Jos on Monday. Twelve people with burns were taken to hospital.",
        "A bomb exploded in Jos on Monday. Twelve people were taken to hospital with shrapnel wounds.",
        "A bomb exploded in Jos on Monday. Twelve people were treated for injuries.",
        "A bomb exploded in Jos on Monday. Twelve people are being treated in hospital for burns.",
    ],
)
def test_who_is_in_hospital_with_wounds_was_hurt(text: str) -> None:
    (report,) = _reports(text)
    assert ("injured", 12) in {(count.kind, count.best) for count in report.counts}
