"""What single invented sentences report: the type, who did it, to whom, with what, how many."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report


def reports(text: str, published: str | None = "2021-05-04") -> tuple[Report, ...]:
    return extract(text, published=published).reports


def only(text: str) -> Report:
    found = reports(text)
    assert len(found) == 1, [(report.type, [t.text for t in report.triggers]) for report in found]
    return found[0]


def names(report: Report, *roles: str) -> set[str]:
    return {actor.text or actor.name for actor in report.actors if actor.role in roles}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen attacked a village in the hills and killed six farmers.", "attack"),
        ("A suicide bomber blew himself up outside a mosque, killing nine people.", "suicide-bomb"),
        ("Warplanes bombed a market in the town on Monday.", "air-drone-strike"),
        ("A roadside bomb exploded near a police station, wounding two officers.", "remote-explosive-landmine-ied"),
        ("Rebels fired rockets at the airport.", "shelling-artillery-missile-attack"),
        ("Soldiers clashed with rebels near the border.", "armed-clash"),
        ("Militants abducted three teachers from a school.", "abduction-forced-disappearance"),
        ("Five homes in Bura were straffed by soldiers on Monday.", "attack"),
        ("Police arrested twelve activists in overnight raids.", "arrests"),
        ("An oil depot caught fire in Belgorod on Monday after a drone attack.", "air-drone-strike"),
        ("He was charged with the fatal shooting of a shopkeeper in Chicago on Monday.", "attack"),
        ("Thousands of protesters marched through the capital on Saturday.", "peaceful-protest"),
        ("Police fired tear gas to disperse protesters in the square.", "protest-with-intervention"),
        ("Rebel fighters captured the town from government forces.", "non-state-actor-overtakes-territory"),
        ("Rebel forces captured the town on Monday.", "non-state-actor-overtakes-territory"),
        ("Opposition forces seized the town on Monday.", "non-state-actor-overtakes-territory"),
        ("Rebels took the town of Bhamo on Monday.", "non-state-actor-overtakes-territory"),
        ("Troops took Kidal on Monday without firing a shot.", "government-regains-territory"),
        ("Government troops recaptured the town.", "government-regains-territory"),
        ("The two sides signed a ceasefire on Tuesday.", "agreement"),
        ("Dozens of militiamen defected from the army.", "change-to-group-activity"),
        ("Troops set up a new military base near the village.", "headquarters-or-base-established"),
        ("Police seized a cache of weapons in a warehouse.", "disrupted-weapons-use"),
        ("Soldiers raped four women in the camp.", "sexual-violence"),
        ("A militant hurled a grenade at a bus stop.", "grenade"),
        ("Government forces used chlorine gas against the town.", "chemical-weapon"),
        ("A mob beat two men to death over a rumour.", "mob-violence"),
        ("Rebels attacked an army patrol with a roadside bomb.", "remote-explosive-landmine-ied"),
        ("Gunmen shot a reporter near a checkpoint where soldiers were in a clash with rebels.", "attack"),
    ],
)
def test_the_type_of_a_plain_sentence(text: str, kind: str) -> None:
    assert only(text).type == kind


@pytest.mark.parametrize(
    "text",
    [
        "The senator attacked the budget in a speech.",
        "The minister shot down suggestions that he might resign.",
        "The striker struck twice before the break.",
        "A strike by nurses hit hospitals in Harare on Monday.",
        "A strike by dockworkers hit 36 ports in Nigeria on Monday.",
        "Shares exploded after the profit report.",
        "Firefighters battled a blaze in a warehouse.",
        "Troops will storm the town if talks fail, the general warned.",
        "No attack took place in the town.",
        "Militants regularly attack convoys on this road.",
        "The film shows soldiers who attack a village.",
        "A court sentenced the man for an attack on a bank in 1998.",
        "An earthquake killed forty people in the mountains.",
        "Two people died when a bus crashed into a wall.",
        "The company launched an attack helicopter for export.",
        "The two firms signed a trade agreement.",
        "A man was arrested for drunk driving.",
        "A slew of scandals followed the election.",
        "The two countries are locked in an ideological battle.",
        "The loan is the clearest demonstration of the bank's trust.",
        "The virus kills more slowly than the flu.",
        "A murder charge was laid against the man.",
        "The government ordered the mobilization of twelve million doses of vaccine.",
        "The couple tried to reconcile.",
        "He is a long shot for the post.",
        "The offensive message on the shirt angered buyers.",
        "Investors fled as the company came under fire over its accounts.",
    ],
)
def test_what_is_no_incident(text: str) -> None:
    assert [report.type for report in reports(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed six farmers.",
        "Six farmers were killed by gunmen.",
        "Six farmers were shot dead by gunmen.",
        "The killing of six farmers by gunmen shocked the valley on Monday.",
        "Gunmen who stormed a village killed six farmers.",
        "Gunmen stormed a village and killed six farmers.",
        "Gunmen stormed a village, killing six farmers.",
        "GUNMEN KILLED SIX FARMERS IN A VILLAGE TODAY, THE POLICE OF THE PROVINCE SAID.",
    ],
)
def test_doer_and_victims_in_many_constructions(text: str) -> None:
    report = only(text)
    assert "gunmen" in {name.lower() for name in names(report, "perpetrator")}
    assert any("farmers" in name.lower() for name in names(report, "victim"))


def test_an_owner_is_a_target_too() -> None:
    assert "rebels" in names(only("Jets bombed a camp used by rebels."), "target")


def test_both_sides_of_a_clash_are_parties() -> None:
    assert names(only("Soldiers clashed with rebels near the border."), "party") == {"Soldiers", "rebels"}


def test_whose_planes_they_are_thought_to_be_is_suspected() -> None:
    report = only("Warplanes believed to be from the coalition launched two airstrikes on a depot.")
    assert [(a.text, a.certainty) for a in report.actors if a.role == "perpetrator"] == [("coalition", "suspected")]


def test_a_weapon_stands_apart_from_its_user() -> None:
    report = only("Rebels fired rockets at the airport.")
    assert [weapon.text for weapon in report.weapons] == ["rockets"]
    assert names(report, "perpetrator") == {"Rebels"}


def test_every_slot_quotes_the_article() -> None:
    text = "Gunmen attacked a bus near the lake on Monday, killing four passengers and wounding nine."
    report = only(text)
    quoted = [*report.triggers, *report.evidence, *report.actors, *report.weapons, *report.counts, *report.places]
    assert all(text[slot.start : slot.end] == slot.text for slot in quoted if slot.start is not None)


def test_every_report_names_its_rules() -> None:
    rules = only("Gunmen killed six farmers.").rules
    assert any(rule.startswith("type:") for rule in rules)
    assert any(rule.startswith("trigger:") for rule in rules)


def test_what_an_attack_killed_was_not_done_by_its_target() -> None:
    report = only("A car bomb attack on a union, which killed nine people, shook the capital on Monday.")
    assert names(report, "perpetrator") == set()
    assert any("nine people" in name for name in names(report, "victim"))


def test_a_governed_plural_is_no_verb() -> None:
    report = only("Two policemen were injured as the result of two terrorist attacks last night.")
    assert any("policemen" in name for name in names(report, "victim"))


def test_a_town_does_nothing_but_a_country_does() -> None:
    assert names(only("Israel bombed a depot near the border."), "perpetrator") == {"Israel"}


def test_whose_house_it_was_is_a_victim() -> None:
    report = only("Gunmen fired on the judge's car in the capital on Monday.")
    assert any("judge" in name.lower() for name in names(report, "victim", "target"))


def test_suspects_arrested_over_a_crime_are_its_suspected_doers() -> None:
    found = reports("Police arrested three men in connection with the murder of a judge on Monday.")
    murder = next(report for report in found if report.type == "attack")
    assert {actor.certainty for actor in murder.actors if actor.role == "perpetrator"} == {"suspected"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The militants took the area by surprise on Monday.",
        "The troops took part in a parade in Kidal on Monday.",
        "Soldiers took the road to Bhamo on Monday.",
    ],
)
def test_what_fighters_take_is_not_always_a_town(sentence: str) -> None:
    assert extract(sentence, published="2024-07-18").reports == ()


def test_what_was_bombarded_from_the_air_is_the_target() -> None:
    report = only("The envoy condemned the aerial bombardment by Sudan of a refugee camp in Juba on Monday.")
    assert (report.type, names(report, "perpetrator"), names(report, "target")) == (
        "air-drone-strike",
        {"Sudan"},
        {"refugee camp"},
    )
