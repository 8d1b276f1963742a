"""What goes wrong in whole reports rather than in single sentences: sums, titles, riots, departments, things left."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report


def reports(text: str, title: str | None = None) -> tuple[Report, ...]:
    return extract(text, title=title, published="1990-03-21").reports


def only(text: str, title: str | None = None) -> Report:
    (report,) = reports(text, title)
    return report


def doers(report: Report) -> set[str]:
    return {actor.name for actor in report.actors if actor.role == "perpetrator"}


def told(report: Report, kind: str) -> list[int | None]:
    return [count.best for count in report.counts if count.kind == kind]


def test_what_a_deed_leaves_behind_is_no_withdrawal() -> None:
    found = only("Guerrillas dynamited a pylon in Usulutan last night, leaving two towns without electricity.")
    assert found.type == "remote-explosive-landmine-ied"


def test_more_things_than_provinces_are_one_attack_on_them_all() -> None:
    found = only("Rebels blew up six pylons on Monday in the departments of Usulutan and San Miguel.")
    assert {"Usulutan", "San Miguel"} <= {place.name for place in found.places}
    assert len(reports("Rebels blew up two pylons on Monday in the departments of Usulutan and San Miguel.")) == 2


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Colombian guerrillas of the National Liberation Army killed two men in Cali.", "National Liberation Army"),
        ("Salvadoran soldiers of the Atlacatl Battalion killed two men in Arcatao.", "Atlacatl Battalion"),
        ("Two planes of the air force bombed a bridge near Cali on Monday.", "air force"),
    ],
)
def test_whose_people_or_planes_they_were_stands_behind_of(text: str, body: str) -> None:
    assert body in doers(only(text))


def test_troops_are_harassed_with_mortars_and_ministers_with_letters() -> None:
    assert reports("Our forces harassed the 3d Brigade in San Miguel with mortars on Monday.")
    assert not reports("Neighbours harassed the minister in San Miguel with letters on Monday.")


def test_ages_part_nobody_from_what_befell_them() -> None:
    for ages in (" aged 34 and 51", ", aged 34 and 51,"):
        found = only(f"A shell hit a yard in Kherson on Monday. Two men{ages} were killed.")
        assert [actor.text for actor in found.actors if actor.role == "victim"] == ["Two men"]


def test_a_province_behind_a_town_is_no_subject() -> None:
    found = only(
        "In Jamundi, Valle del Cauca, a motorcycle packed with explosives was detonated outside a police post."
    )
    assert found.type == "remote-explosive-landmine-ied"
    victim = only("In Jamundi, Luis Mora, a teacher accused of spying, was shot dead by gunmen.").actors
    assert "Luis Mora" in {actor.name for actor in victim if actor.role == "victim"}


def test_an_adverb_does_not_make_a_noun_of_the_verb_behind_it() -> None:
    assert only("Troops also set up a permanent base in Esmeraldas on Monday.").type == (
        "headquarters-or-base-established"
    )
    assert only("The mob then set two buses ablaze in Pune on Monday.").type == "mob-violence"
    assert not reports("A soldier shot himself in a barracks in Pune on Monday.")


def test_the_sum_of_a_war_is_of_no_deed_before_it() -> None:
    found = only(
        "A prison officer was killed by a bomb under his car in Lisburn on Monday. "
        "More than 3,600 people died during 30 years of violence in the province."
    )
    assert told(found, "killed") == [1]


def test_a_mayor_murdered_is_the_mayor_shot() -> None:
    found = only(
        "Rebels murdered the mayor of Huayucachi on Monday, police said. They dragged Mayor Victor Canchari from his "
        "home. Witnesses told of a trial on the square. Then they shot him before the eyes of his wife."
    )
    assert "Victor Canchari" in {actor.name for actor in found.actors}


def test_a_device_that_was_placed_is_the_bomb_told_of_right_before() -> None:
    found = reports(
        "Rebels have laid mines around pylons in Usulutan. Meanwhile, a bomb exploded at dawn on Monday at a bank in "
        "San Salvador. The guard was killed. The device, made of 8 kg of TNT, had been placed in a bin."
    )
    assert {weapon.name for weapon in found[-1].weapons} >= {"8 kg of tnt"}


def test_what_a_mob_does_in_a_protest_is_of_the_protest() -> None:
    found = only(
        "A strike turned violent in Jalna on Tuesday as protesters pelted stones at police. Police used tear gas. "
        "The mob then set two buses ablaze and damaged an office.",
        title="Strike turns violent in Jalna",
    )
    assert found.type == "violent-demonstration"


def test_a_protest_next_door_is_another() -> None:
    found = reports(
        "Protesters pelted stones at police in Jalna on Tuesday. In neighbouring Nanded, farmers staged a sit-in."
    )
    assert [report.type for report in found] == ["violent-demonstration", "peaceful-protest"]


def test_a_party_that_demands_that_somebody_go_is_no_protest() -> None:
    assert not reports("The opposition demanded the resignation of the interior minister in Lima on Monday.")
    assert reports("Thousands of people demanded the resignation of the interior minister in Lima on Monday.")


def test_those_left_hurt_by_a_deed_are_all_counted() -> None:
    found = only("A blast hit a bus in Cali on Monday, leaving three policemen and two civilians injured.")
    assert told(found, "injured") == [3, 2]


def test_a_department_is_a_province_where_one_bears_the_name() -> None:
    found = only("A bomb exploded on Monday in a hamlet in Chalatenango Department.")
    assert found.places[0].name == "Chalatenango"


def test_states_of_that_name_say_nothing() -> None:
    found = only("Three houses were attacked in Kaduna and Zamfara states on Monday.")
    assert (found.date.earliest, found.reported_by) == ("1990-03-19", ())
    assert only("On Monday three houses were attacked in Kaduna and Zamfara states")


def test_arrests_are_of_the_day_of_the_search_told_before_them() -> None:
    found = reports(
        "Police seized 14 rifles in a raid on a house in Esmeraldas on Wednesday. Twelve suspects were detained.",
        title="Police find arms, arrest 12 in Esmeraldas",
    )
    assert {report.date.earliest for report in found} == {"1990-03-21"}


def test_a_lead_that_sums_up_attacks_is_none_of_them_and_names_their_doers() -> None:
    found = reports(
        "Russian attacks across Ukraine killed at least four civilians over the past day, officials said. Russia "
        "launched 56 drones overnight.\n\nIn Kharkiv, a woman was killed when a bomb hit a house.\n\nIn Kherson, "
        "a man was killed by artillery fire. In Pokrovsk, shelling killed two people.",
        title="Russian attacks kill 4 over past day",
    )
    assert [told(report, "killed") for report in found] == [[], [1], [1], [2]]
    assert all("Russia" in doers(report) for report in found)


def test_those_of_a_body_killed_where_a_town_is_told_of_first() -> None:
    found = only("In Beni, the largest town of the region, rebels of the ADF killed three farmers on Monday.")
    assert "Allied Democratic Forces" in doers(found)


def test_who_died_in_another_province_did_not_die_of_a_fire() -> None:
    found = reports(
        "In Valencia, demonstrators set fire to an office on Monday. At least one person was killed in the state of "
        "Yaracuy and two were arrested, lawyers said."
    )
    assert found[0].type == "violent-demonstration"
    assert not told(found[0], "killed")


def test_what_was_burned_a_while_later_on_a_road_is_of_no_murder() -> None:
    found = reports(
        "Gunmen shot dead a mayor in Chilapa on Monday.\n\nThe police found 23 shells.\n\nOn the road to Tixtla, "
        "drivers were made to get off before their vans were set ablaze."
    )
    assert [report.type for report in found] == ["attack", "looting-property-destruction"]


def test_petrol_bombs_thrown_are_of_the_riot() -> None:
    pelted = "Protesters pelted stones at police in Haldwani on Thursday."
    assert only(f'{pelted} "Petrol bombs were thrown at the station," he said.').type == "violent-demonstration"


def test_towns_that_paragraphs_open_with_tell_entries_apart() -> None:
    found = reports(
        "Lysychansk. A mortar shell hit a bakery on Monday. One volunteer was killed, three were wounded.\n\n"
        "Bakhmut. The Russians fired rockets at the town during the night.\n\n"
        "Kramatorsk. A shell killed two women on Tuesday."
    )
    assert [report.places[0].name for report in found] == ["Lysychansk", "Bakhmut", "Kramatorsk"]


def test_the_same_day_as_a_deed_is_its_day() -> None:
    found = reports(
        "A bomb killed six in Lyon on Friday. On the same day as the attack in Lyon, a gunman killed nine in Sousse."
    )
    assert [report.date.earliest for report in found] == ["1990-03-16", "1990-03-16"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nine attacks were repelled near Luhansk on Monday.", "armed-clash"),
        ("Students took out a procession in Pune on Monday.", "peaceful-protest"),
        ("Sicarios set up roadblocks and burned vehicles in Michoacan on Monday.", "looting-property-destruction"),
        ("Three soldiers died in Ocana on Monday when they stepped on a buried mine.", "remote-explosive-landmine-ied"),
    ],
)
def test_what_else_is_told_in_reports(text: str, kind: str) -> None:
    assert only(text).type == kind


def test_what_they_kill_and_attack_as_a_rule_is_no_incident() -> None:
    assert not reports('The talks in Lima opened on Monday.\n\n"They kill peasants, they attack villages," he said.')


@pytest.mark.parametrize("line", ["PORTLAND, Ore. — ", "PORTLAND, Oregon - ", "PORTLAND, Ore. (AP) — "])
def test_a_dateline_is_of_its_town_and_not_of_its_state(line: str) -> None:
    found = only(
        f"{line}Protesters broke into an office and set it on fire late Saturday, police said.", "Office burns"
    )
    assert [place.name for place in found.places] == ["Portland", "Oregon"]


def test_what_people_protest_over_is_neither_toll_nor_place_of_the_protest() -> None:
    found = only("The protests in Dhaka were sparked by the deaths of two students in Sylhet, teachers said.")
    assert (found.type, told(found, "killed")) == ("peaceful-protest", [])
    assert "Sylhet" not in {place.name for place in found.places}


def test_who_was_hurt_and_held_at_a_protest_is_told_after_a_sentence_on_the_fire() -> None:
    found = only(
        "Protesters clashed with police in Portland late on Saturday. A blaze was put out within minutes. Three "
        "officers were injured by rocks and fireworks, and seven people were arrested."
    )
    assert (found.type, told(found, "injured"), told(found, "detained")) == ("violent-demonstration", [3], [7])


def test_those_kidnapped_from_a_company_are_its_people() -> None:
    found = reports(
        "Three engineers of an oil company who had been kidnapped by rebels on 12 January were released in Saravena."
    )
    assert found[0].type == "abduction-forced-disappearance"


def test_a_cartel_is_no_place() -> None:
    found = only("A battle between two factions of the Sinaloa cartel near Caborca left seven gunmen dead on Monday.")
    assert "Sinaloa" not in {place.name for place in found.places}


def test_no_strike_from_the_air_begins_on_a_bus() -> None:
    found = only("A driver was shot dead in Lima on Monday. Few buses have run since Wednesday, when the strike began.")
    assert found.date.earliest == "1990-03-19"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("During the night small bombs exploded at two chapels in Talca.", "remote-explosive-landmine-ied"),
        ("Agents struck a Navy veteran with batons in Portland on Monday.", "attack"),
        ("Four charred bodies were discovered in a truck near Caborca on Monday.", "attack"),
    ],
)
def test_more_of_what_is_told_in_reports(text: str, kind: str) -> None:
    assert only(text).type == kind


def test_a_place_that_a_clause_opens_with_is_no_part_of_its_subject() -> None:
    assert doers(only("In Kabul gunmen killed two guards on Monday.")) == {"gunmen"}
    found = only("In Medellin four policemen were shot to death on Monday.")
    assert [actor.text for actor in found.actors if actor.role == "victim"] == ["four policemen"]


@pytest.mark.parametrize("came", ["surrounded the village at dawn", "arrived in two vans, witnesses said"])
def test_who_came_for_a_deed_did_it(came: str) -> None:
    found = only(f"Three people were killed in an attack on a village near Bunia on Monday. Gunmen {came}.")
    assert doers(found) == {"gunmen"}


def test_the_truce_that_a_new_deal_extends_dates_it_not() -> None:
    found = only(
        "The rebels said on Saturday that they would free captives as part of an extension of a ceasefire. Both sides "
        "announced the agreement in Geneva. The ceasefire, which began in January, has been broken several times."
    )
    assert found.date.latest == "1990-03-17"


def test_where_a_town_lies_does_not_end_the_list_of_those_killed() -> None:
    found = only(
        "Rebels murdered the mayor of the town of Huayucachi, in the department of Junin, and two councilmen on Monday."
    )
    assert [actor.text for actor in found.actors if actor.role == "victim"] == ["mayor", "two councilmen"]


def test_what_raiders_blew_up_besides_makes_no_bombing_of_their_raid() -> None:
    found = only(
        "Some 100 guerrillas attacked the town of Anori on Monday, killing three policemen. They dynamited the bank."
    )
    assert found.type == "armed-clash"


def test_a_toll_that_other_days_happen_to_add_up_to_is_one_deeds_own() -> None:
    text = (
        "At least 13 civilians were killed when a jet bombed a village near Depayin on Tuesday.\n\n"
        "Rebels attacked an outpost near Kale on Monday, killing eight soldiers.\n\n"
        "On July 9, an airstrike on a wedding in Budalin killed five people."
    )
    found = extract(text, published="2024-07-18").reports
    assert [[count.best for count in one.counts] for one in found] == [[13], [8], [5]]


def test_a_place_next_door_is_no_doer() -> None:
    found = only("An attack on neighbouring Kantoma left 14 persons dead on Tuesday.")
    assert not doers(found)


def test_what_somebody_did_in_the_past_is_no_deed_and_no_doer_of_the_next() -> None:
    text = (
        "Gunmen shot dead an elder in Mir Ali on Monday. No group claimed it, but the Tehreek-i-Taliban Pakistan has"
        " carried out similar attacks in the past. A policeman was killed by gunmen in Bannu on Monday."
    )
    assert [doers(one) for one in reports(text)] == [{"gunmen"}, {"gunmen"}]


@pytest.mark.parametrize("line", ["ISLAMABAD/KABUL - ", "DUBAI/SANAA, May 3 (Newswire) - "])
def test_a_dateline_of_two_towns_is_no_place_of_what_is_told(line: str) -> None:
    (report,) = extract(
        f"{line}Gunmen killed nine people in Derna on Friday, police said.", published="2025-05-05"
    ).reports
    assert [place.name for place in report.places] == ["Derna"]
