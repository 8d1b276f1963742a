"""Who did it and to whom, as later sentences tell: lists of the dead, claims, charges, "they" and "that group"."""

from __future__ import annotations

import pytest

from db.extract import extract


def _heads(text: str) -> tuple[str, str]:
    actors = [actor for report in extract(text).reports for actor in report.actors]
    doers = [actor.text or actor.name for actor in actors if actor.role == "perpetrator"]
    others = [actor.text or actor.name for actor in actors if actor.role in ("target", "victim")]
    return " ".join(doers).lower(), " ".join(others).lower()


@pytest.mark.parametrize(
    ("sentence", "doers", "others"),
    [
        ("Among the dead was Colonel Luis Mora.", "", "mora"),
        ("The injured were Ana Ruiz, 19, Luis Mora, and a nurse.", "", "ruiz luis mora nurse"),
        (
            "Injured by the blast were: a taxi driver; Luis Mora, a baker; and Ana Ruiz, a nurse.",
            "",
            "driver mora ruiz",
        ),
        ("The victims, whose bodies lay in a ditch, were identified as Ana Ruiz and Luis Mora.", "", "ruiz mora"),
        ("The attackers were identified as Tomas Leon and Raul Vega.", "leon vega", ""),
        ("The arrested men were identified as Tomas Leon, 23; and Raul Vega, also 23.", "leon vega", ""),
        ("The victims are Ana Ruiz, Luis Mora and policeman Ivo Paz.", "", "ruiz mora paz"),
        ("The attacker was a keen follower of the old leader.", "attacker", ""),
        ("There were no deaths in the attack, for which the rebels are being held responsible.", "rebels", ""),
        ("No group claimed responsibility for the attack.", "", ""),
        ("The Black Owls today distributed leaflets claiming responsibility for the attack.", "owls", ""),
        ("Guerrillas of the Popular Army have claimed credit for the attack.", "guerrillas popular", ""),
        ('The clandestine organization "Iron Brigade" has claimed responsibility for it.', "iron", ""),
        ("The so-called Black Owls claimed credit at the time for the two actions.", "owls", ""),
        ("Although no one has claimed credit for the blast, the press blamed it on the drug mafia.", "mafia", ""),
        ("There was little damage in this incident, for which the rebels are being held responsible.", "rebels", ""),
        ("The rebels are held responsible for the attack by the police.", "rebels", ""),
        ("The attack is attributed to the rebels and not to the smugglers.", "rebels", ""),
        ("He blamed the National Front for the crime.", "front", ""),
        ("Neither Ana Ruiz nor Luis Mora was tried for the attack.", "", ""),
        ("The rebels were not charged with the attack.", "", ""),
        ("The attack was not the work of the rebels.", "", ""),
        ("The official declined blaming any group for the attack.", "", ""),
        ("The persons responsible for the attack will be found.", "", ""),
        ('The attack was carried out by the Maoist "Shining Path" group.', "shining path", ""),
        ("Luis Mora was accused of having taken part in the crime.", "mora", ""),
        ("Luis Mora, whom the judge accused of being the mastermind of the attack, fled.", "mora", ""),
        ("The judge named Luis Mora and Ana Ruiz and charged them with the attack.", "mora ruiz", ""),
        ("The men identified themselves as members of the Popular Army.", "members popular", ""),
        ("The attackers fled on two motorcycles.", "attackers", ""),
        ("Neither the guerrillas nor any other organization has claimed responsibility for the attack.", "", ""),
        ("The National Front denied any responsibility for the attack.", "", ""),
        ("Traders blamed the government for its inability to protect them.", "", ""),
        ("A nurse and two of her sons also died in the atrocity.", "", "nurse sons"),
        ("Nor has any movement claimed responsibility for the attack so far.", "", ""),
    ],
)
def test_who_they_were_is_told_later(sentence: str, doers: str, others: str) -> None:
    did, bore = _heads(f"A powerful bomb exploded in the market on Monday. {sentence}")
    assert all(word in did for word in doers.split()) and bool(did) == bool(doers)
    assert all(word in bore for word in others.split())


@pytest.mark.parametrize(
    ("text", "doers", "others"),
    [
        ("Gunmen killed two farmers on Monday. They were Ana Ruiz and Luis Mora.", "gunmen", "ana ruiz luis mora"),
        (
            "Three men killed Judge Ivo Paz. Their names are Ana Ruiz, Jose Diaz and Luis Mora.",
            "ana ruiz jose diaz luis mora",
            "judge ivo paz",
        ),
        ("Gunmen killed a farmer and a nurse on Monday. He was a friend of Luis Mora.", "gunmen", "farmer nurse"),
    ],
)
def test_the_names_of_those_told_of_before(text: str, doers: str, others: str) -> None:
    assert _heads(text) == (doers, others)


def test_a_deed_told_of_a_place_is_not_that_places() -> None:
    (report,) = extract(
        "A bomb attack at a cafe in Madrid, Spain which killed 13 people and wounded 71 on Monday."
    ).reports
    assert not [actor for actor in report.actors if actor.role == "perpetrator"]


def test_the_same_number_of_people_is_told_once() -> None:
    (report,) = extract("Rebels killed seven guards on Monday. The 7 guards were killed at a post.").reports
    assert [actor.text for actor in report.actors if actor.role == "victim"] == ["seven guards"]


@pytest.mark.parametrize("told", ["shot into the air", "fired shots into the air", "fired in the air"])
def test_shots_into_the_air_hit_nobody(told: str) -> None:
    actors = [actor for report in extract(f"The police patrol {told} on Monday.").reports for actor in report.actors]
    assert not actors


def test_nobody_claims_the_incident_that_is_named() -> None:
    told = (
        "Ten explosions were heard on Wednesday near a base of the coalition in the east. Artillery fire was then "
        "heard coming from the base toward a town held by militias. No one has claimed responsibility for the {}."
    )
    first, second = extract(told.format("explosions")).reports
    assert "unclaimed" in first.status and "unclaimed" not in second.status


def test_that_group_is_the_one_named_before() -> None:
    did, _ = _heads("The People's Liberation Front met on Sunday. Later that group blew up a bridge.")
    assert "liberation front" in did and "group" not in did


def test_they_are_the_fighters_told_of_before() -> None:
    did, _ = _heads("Several gunmen came to the village on Sunday. They killed a farmer and his son there.")
    assert "gunmen" in did


def test_an_aircraft_that_explodes_is_what_was_hit() -> None:
    (report,) = extract("An airliner blew up in mid-air on Monday, killing 107 passengers.").reports
    assert not report.weapons and "airliner" in [actor.name for actor in report.actors]


def test_a_named_town_is_a_place_and_no_target() -> None:
    (report,) = extract("Rebels attacked the town of Goma with mortars on Monday.").reports
    assert not [actor for actor in report.actors if actor.role == "target"]


def test_a_nationality_of_the_victim_is_no_doer() -> None:
    (report,) = extract("Two men were arrested after the Peruvian mayor's murder on Monday.").reports[-1:]
    assert not [actor for actor in report.actors if actor.kind == "government"]


@pytest.mark.parametrize(
    ("sentence", "weapons"),
    [
        ("Five kilos of dynamite were used in the attack.", {"dynamite"}),
        ("The rebels used mortars and rockets in the attack.", {"mortars", "rockets"}),
        ("A bomb exploded at the door. The bomb contained 20 kg of gelignite.", {"gelignite"}),
        ("A truck packed with explosives exploded at a second bank on Monday.", {"truck", "explosives"}),
    ],
)
def test_with_what_is_told_by_other_words(sentence: str, weapons: set[str]) -> None:
    told = extract(f"Rebels attacked a bank in the capital on Monday. {sentence}")
    found = " ".join(weapon.name for report in told.reports for weapon in report.weapons)
    assert all(weapon in found for weapon in weapons)


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The army said on Friday it had killed 12 militants in Marib.", "army"),
        ("JNIM said last month it had killed 28 soldiers near Djibo.", "jnim"),
        ("The military said they had killed 12 rebels in Mindanao on Friday.", "military"),
        ("The mayor said it had killed 12 people in Derna on Friday.", ""),
    ],
)
def test_who_says_it_did_it_is_who_did_it(text: str, doers: str) -> None:
    assert _heads(text)[0] == doers


@pytest.mark.parametrize("later", ["Two aid workers were abducted.", "A health centre was looted."])
def test_raiders_did_what_is_told_next_of_nobody(later: str) -> None:
    raid, theft = extract(f"Gunmen ambushed a truck near Rutshuru on Monday. {later}", published="2024-02-22").reports
    assert [(one.name, one.certainty) for one in theft.actors if one.role == "perpetrator"] == [("gunmen", "inferred")]
    assert raid.type != theft.type
