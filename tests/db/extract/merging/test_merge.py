"""One incident, once: what belongs together across the sentences of an article, and what stays apart."""

from __future__ import annotations

import pytest

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


def test_places_that_no_list_knows_tell_attacks_apart() -> None:
    attacked = "Rebels attacked a school in Qelbovar on Monday."
    assert len(reports(f"{attacked}\n\nRebels attacked a clinic in Drunsheta.")) == 2
    assert len(reports(f"{attacked}\n\nThe rebels attacked the school in Qelbovar at dawn.")) == 1


def test_another_attack_stays_another() -> None:
    found = reports(
        "A bomb exploded at a market on Monday, killing four people.\n\n"
        "Another bomb exploded at a police station, wounding two officers."
    )
    assert len(found) == 2


def test_what_the_attackers_then_did_is_no_other_attack() -> None:
    found = reports("Gunmen attacked a car near Osten on Monday. The attackers then opened fire on the car.")
    assert len(found) == 1


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


def test_one_action_in_several_places_is_an_incident_in_each() -> None:
    found = reports("Jets bombed villages in Aden, Taiz and Ibb on Monday.")
    assert [report.places[0].name for report in found] == ["Aden", "Taiz", "Ibb"]


def test_a_place_and_the_province_around_it_are_one_place() -> None:
    (found,) = reports("Jets bombed villages in Huanta, Ayacucho province, and fled on Monday.")
    assert found.places[0].name == "Huanta"


def test_a_toll_of_several_places_together_keeps_them_together() -> None:
    (found,) = reports("Gunmen killed nine farmers in Kaduna and Kano on Monday.")
    assert {place.name for place in found.places} == {"Kaduna", "Kano"}
    assert [count.best for count in found.counts] == [9]


def test_what_was_done_everywhere_is_told_of_each_place() -> None:
    found = reports("Rebels attacked banks in Kaduna and Kano on Monday.\n\nGrenades were used in the attacks.")
    assert [report.type for report in found] == ["grenade", "grenade"]


def test_what_was_also_done_is_another_incident() -> None:
    found = reports("Rebels blew up a bridge on Monday.\n\nThe rebels also blew up a power pylon.")
    assert len(found) == 2


def test_a_further_source_tells_of_the_same_incident() -> None:
    found = reports("Gunmen attacked a bank on Monday.\n\nAnother witness said the gunmen attacked the bank at noon.")
    assert len(found) == 1


def test_a_shared_first_name_makes_nobody_the_same() -> None:
    found = reports("Gunmen murdered Judge Carlos Mendez.\n\nGunmen murdered Senator Luis Carlos Paz.")
    assert len(found) == 2


def test_the_day_of_a_reaction_sets_no_murder_apart() -> None:
    found = reports(
        "Gunmen murdered Judge Ana Torres on Saturday.\n\nThe minister, speaking to reporters outside the old"
        " parliament building in the capital, this morning deplored before the press and the diplomats of many"
        " countries who had come the murder of Ana Torres."
    )
    assert len(found) == 1


def test_the_same_toll_is_that_of_the_same_attack() -> None:
    found = reports(
        "Gunmen killed 14 farmers in Kaduna on Monday.\n\nThe governor came.\n\nRoads are bad.\n\nSchools closed.\n\n"
        "Raiders had killed 14 people, doctors said."
    )
    assert len(found) == 1


def test_the_bomb_is_the_one_told_of() -> None:
    found = reports(
        "A bomb exploded at a hotel on Monday.\n\nGuests left.\n\nMayors came.\n\nTwo men had placed the bomb in a car."
    )
    assert len(found) == 1


def test_murders_of_two_people_in_one_sentence_are_two() -> None:
    found = reports("Police are looking into the murder of Judge Ana Torres and the assassination of Senator Luis Paz.")
    assert len(found) == 2


def test_people_told_of_as_new_are_the_victims_of_something_else() -> None:
    found = reports("Gunmen murdered a judge.\n\nThey murdered three nuns.")
    assert len(found) == 2


def test_the_people_told_of_are_the_same() -> None:
    found = reports("Gunmen murdered a judge.\n\nThey murdered the man.")
    assert len(found) == 1


def test_what_is_counted_at_each_place_goes_with_the_place() -> None:
    found = reports("Gunmen killed three farmers in Kaduna, two in Jos and four in Kano.")
    assert [(one.places[0].name, [count.best for count in one.counts]) for one in found] == [
        ("Kaduna", [3]), ("Jos", [2]), ("Kano", [4]),
    ]  # fmt: skip


def test_a_clause_with_another_weapon_and_another_place_is_another_incident() -> None:
    found = reports(
        "Gunmen killed two policemen in Kano on Monday, and a bomb wounded three people in Jos, officials said."
    )
    assert [(report.type, report.places[0].text) for report in found] == [
        ("armed-clash", "Kano"),
        ("remote-explosive-landmine-ied", "Jos"),
    ]


def test_a_headline_that_names_the_province_joins_the_town() -> None:
    text = (
        "Gunmen have kidnapped a pastor and 12 worshippers from a church in Kajuru area of Kaduna State, police said."
    )
    assert len(reports(text, title="Gunmen abduct pastor, 12 worshippers in Kaduna")) == 1


def test_people_of_no_other_name_tell_nothing() -> None:
    found = reports(
        "Clashes near Osten left 14 people dead on Sunday.\n\nOn 20 March a bomb in the market killed 30 people."
    )
    assert len(found) == 2


def test_what_a_month_that_is_over_saw_is_another_incident() -> None:
    found = reports(
        "Gunmen attacked the village of Osten and four farmers were shot dead.\n\n"
        "Last month, rebel fighters ambushed an army convoy near the river, killing nine soldiers."
    )
    assert [report.counts[0].best for report in found] == [4, 9]


@pytest.mark.parametrize(
    "text",
    [
        "Insurgents burned a mission and 70 huts in Mazeze on Monday and beheaded three men.",
        "Gunmen killed five farmers in Mazeze on Monday. The attackers also burned several houses.",
        "Gunmen killed five farmers in Mazeze on Monday. A market was also looted.",
        "Gunmen killed five farmers in Mazeze on Monday. They came at dusk. They used machetes and burned 16 huts.",
    ],
)
def test_what_raiders_burn_and_loot_is_part_of_their_raid(text: str) -> None:
    (found,) = reports(text)
    assert found.type == "attack"
    assert {actor.role for actor in found.actors} == {"perpetrator", "victim", "target"}


def test_what_others_burn_elsewhere_is_no_part_of_a_raid() -> None:
    found = reports(
        "Gunmen killed five farmers in Mazeze on Monday. In Quissanga, protesters burned two schools on Friday."
    )
    assert len(found) == 2


def test_those_killed_in_what_was_struck_join_it() -> None:
    (found,) = reports("An army vehicle struck a landmine near Litamanda on 14 April. Two soldiers were killed.")
    assert [count.best for count in found.counts] == [2]


def test_the_release_of_those_taken_is_told_with_their_kidnapping() -> None:
    (found,) = reports("Seven guards who had been taken hostage at the jail in Machala were set free.")
    assert found.type == "abduction-forced-disappearance"


def test_arms_seized_with_a_post_are_part_of_taking_it() -> None:
    found = reports("The Arakan Army captured an outpost near Kyaukphyu on Monday and seized 30 rifles.")
    assert [report.type for report in found] == ["non-state-actor-overtakes-territory"]


def test_a_toll_of_the_title_that_sums_up_two_attacks_is_of_neither() -> None:
    found = reports(
        "A truck bomb near a base in Cali killed six people on Monday.\n\n"
        "On Sunday, gunmen shot dead 12 officers in Quito.",
        title="18 dead in attacks in Colombia and Ecuador",
    )
    assert [[count.best for count in report.counts] for report in found] == [[6], [12]]


def test_what_is_told_of_the_week_before_is_no_part_of_what_is_told_of_today() -> None:
    found = reports(
        "Elite units were engaged in clashes with the gangs.\n\n"
        "Last week an officer of the mission was killed in an ambush near Gonaives."
    )
    assert len(found) == 2


def test_a_town_beside_which_it_happened_keeps_no_accounts_apart() -> None:
    (found,) = reports(
        "A woman blew herself up at a market in Musayyib on Monday, killing 20 people.",
        title="Suicide bomber kills 20 south of Baghdad",
    )
    assert "Musayyib" in [place.text for place in found.places]


def test_what_something_came_months_after_is_another_incident() -> None:
    text = (
        "A bomb in a cart killed 16 people at a market in Aleppo{}. It came two months after a bomb under the seat of a"
        " bus killed nine weavers in Aleppo."
    )
    for told in (text.format(" on Sunday"), text.format("")):
        assert [report.counts[0].min for report in reports(told)] == [16, 9]


def test_where_another_was_killed_is_told_to_place_a_deed_and_no_part_of_it() -> None:
    found = reports("Gunmen shot the mayor on Monday a few blocks from where the governor was murdered on 4 July.")
    struck = [{actor.name for actor in report.actors if actor.role in ("victim", "target")} for report in found]
    assert {"mayor"} in struck
    assert {"mayor", "governor"} not in struck


def test_a_town_in_shock_over_one_attack_is_struck_by_another() -> None:
    found = reports(
        "With Cali in shock over the attack on police chief Ivo Paz, a bank was shaken by a bomb blast on Monday."
    )
    struck = [{actor.name for actor in report.actors if actor.role in ("victim", "target")} for report in found]
    assert {"Ivo Paz", "bank"} not in struck


def test_the_bombings_are_not_the_murder_told_before() -> None:
    found = reports("Gunmen shot a watchman dead in Cali on Monday. The bombings have spread fear.")
    assert found[0].type == "attack"


def test_the_bombings_are_the_bombs_told_before() -> None:
    found = reports("Two bombs killed a watchman in Cali on Monday. The bombings were condemned by the mayor.")
    assert [report.type for report in found] == ["remote-explosive-landmine-ied"]


def test_the_attorney_general_is_one_officer() -> None:
    (found,) = reports("Rebels attacked the attorney general in Cali on Monday.")
    assert "attorney general" in {actor.name for actor in found.actors}


@pytest.mark.parametrize(
    "claim",
    [
        "Rebels of the Shining Path claimed responsibility for the attack through leaflets left on the premises.",
        "The Shining Path claimed credit for the terrorist act in a call to a radio station.",
        "The police blamed the Shining Path for the attack.",
    ],
)
def test_the_attack_that_somebody_claims_is_the_one_told_before(claim: str) -> None:
    found = reports(f"A bomb exploded in a restaurant in Lima on Monday.\n\n{claim}")
    assert [report.type for report in found] == ["remote-explosive-landmine-ied"]


def test_an_attack_on_others_that_somebody_claims_is_another_one() -> None:
    text = "A bomb hit a restaurant in Lima on Monday.\n\nRebels claimed the attack on a judge in Cusco on Friday."
    assert len(reports(text)) == 2


def test_the_bomb_of_an_attack_is_placed_in_that_attack() -> None:
    (found,) = reports(
        "Six people were killed today in a bomb attack that destroyed a home in the town of Bura.\n\n"
        "A spokesman said that the attack was the work of guerrillas of the Popular Front, who planted the bomb in the "
        "home of Ana Soto, near Bura."
    )
    assert {count.best for count in found.counts} == {6}


@pytest.mark.parametrize(
    "later",
    [
        "Russia accused Ukraine of the killing.",
        "One of the attackers was also killed in the exchange of fire.",
        '"We were awakened by a huge blast and then heavy gunfire," a shopkeeper said.',
    ],
)
def test_what_is_told_of_the_same_deed_later(later: str) -> None:
    assert len(reports(f"Suicide bombers attacked a barracks in Rostov on Monday, killing a general. {later}")) == 1


def test_the_crowd_is_the_mob_that_was_told_of() -> None:
    lynched = "An enraged mob lynched a tourist in Lahore on Monday. Officers had locked him up. "
    assert len(reports(f"{lynched}The crowd stormed the cells, dragged him out and beat him to death.")) == 1


@pytest.mark.parametrize("fire", ["A fire", "A blaze", "The fire"])
def test_a_fire_by_chance_is_no_part_of_what_was_told_before(fire: str) -> None:
    (report,) = reports(f"A man was stabbed in Chicago on Sunday. {fire} destroyed a building on Halsted Street.")
    assert [actor.text for actor in report.actors] == ["man"]


def test_what_one_side_of_a_fight_did_is_no_other_fight() -> None:
    (report,) = reports(
        "Three soldiers were killed in a gunfight with militants near Gao on Monday. Five others were injured. "
        "The army said the militants had ambushed their lorries."
    )
    assert {count.kind for count in report.counts} == {"killed", "injured"}


def test_what_was_shot_down_is_nobody_who_was_shot() -> None:
    found = reports("Drones struck a depot near Gao on Monday. The air force said it shot down 62 of them.")
    assert [report.type for report in found] == ["air-drone-strike"]


def test_missiles_into_the_sea_are_a_test() -> None:
    assert reports("North Korea fired two ballistic missiles into the sea on Tuesday.") == ()


@pytest.mark.parametrize(
    "later",
    [
        "Air defences shot down seven of the drones.",
        "Air defences shot down seven of them, the air force said.",
        "The air force said all of the drones had been intercepted.",
    ],
)
def test_what_was_shot_down_is_told_of_the_strike(later: str) -> None:
    (report,) = reports(f"Russia launched nine drones at Odesa on Monday. {later}")
    assert report.type == "air-drone-strike"


def test_those_arrested_as_police_fought_a_crowd_are_of_its_protest() -> None:
    (report,) = reports(
        "Police clashed with supporters of the jailed leader in Dakar on Friday. "
        "Sixteen people died and hundreds were arrested."
    )
    assert {(count.kind, count.min) for count in report.counts} == {("killed", 16), ("detained", 200)}


def test_a_tanker_that_explodes_as_people_draw_fuel_is_an_accident() -> None:
    assert reports("More than 80 people died when a fuel tanker exploded in Jigawa as residents scooped fuel.") == ()


def test_a_province_named_as_its_town_does_not_make_two_towns_one() -> None:
    found = reports(
        "Fighters ambushed a patrol in the Jabalia camp in Gaza on Thursday.\n\n"
        "Militants in Gaza fired two rockets at Sderot, the army said."
    )
    assert [report.places[0].name for report in found] == ["Jabalia refugee camp", "Sderot"]


def test_a_lead_that_sums_up_separate_operations_is_none_of_them() -> None:
    found = reports(
        "At least 19 militants were killed in separate operations in Khyber Pakhtunkhwa, the army said on Monday.\n\n"
        "Troops killed eight militants in Tank. Two soldiers died there. "
        "Eleven more militants were killed by police in Karak."
    )
    assert [report.places[0].name for report in found if report.places][-2:] == ["Tank", "Karak"]
