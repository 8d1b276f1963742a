"""Animals do no deeds and are nobody killed; and what has no doer but an accident is no incident."""

import pytest

from db.extract import extract


@pytest.mark.parametrize(
    "text",
    [
        "A dog attacked a boy in Ghent on Sunday.",
        "A leopard attacked villagers near Pune on Monday, killing two.",
        "Poachers killed six rhinos in Hluhluwe on Sunday.",
        "Five miners were killed when a shaft collapsed near Kolwezi on Tuesday.",
        "A lorry rammed into a stall in Kisumu on Friday after its brakes failed, killing 10 traders.",
        "Two soldiers were killed and three injured when an army helicopter crashed near Baku on Sunday.",
        "A rocket with four astronauts was launched from Kourou on Sunday.",
        "The ceasefire collapsed on Monday after three weeks.",
        "Two soldiers were killed in Cauca. Their helicopter crashed in bad weather, the army said.",
    ],
)
def test_no_incident(text: str) -> None:
    assert not extract(text, published="2024-07-18").reports


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Gunmen killed two herders and 40 goats near Abyei on Sunday.", 2),
        ("Three policemen and a dog were killed by a bomb in Kandahar on Sunday.", 3),
        ("Fighters on horses attacked Gwoza on Friday, killing 12.", 12),
    ],
)
def test_only_people_are_counted(text: str, killed: int) -> None:
    (incident,) = extract(text, published="2024-07-18").reports
    assert sum(count.best or 0 for count in incident.counts if count.kind == "killed") == killed


def test_an_accord_that_ends_a_war_is_one() -> None:
    (incident,) = extract("A peace accord ended the war in Juba on Friday.", published="2024-07-18").reports
    assert incident.type == "agreement"
