"""What is only a part of the attack told beside it: an approach, arms lost in it, a fire it lit."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report


def _reports(text: str, title: str | None = None) -> tuple[Report, ...]:
    return extract(text, title=title, published="2026-02-11").reports


@pytest.mark.parametrize(
    "text",
    [
        "The mayor survived an ambush in Cali on Monday when gunmen fired at his car.",
        "A drone strike set a storage tank on fire at a refinery in Yanbu on Saturday.",
        "Gunmen burned 30 houses in Kolofata on Monday before soldiers of the joint force arrived.",
        "Gunmen shot dead a mayor in Oaxaca on Monday. The gunmen arrived on four motorcycles and fled.",
        "An Israeli strike on a house in Tyre killed five on Monday. The army said it had struck a command centre.",
        "An Israeli strike on a house in Tyre killed five on Monday.\n\nIsrael says it targets militants.",
        "A junta air strike near Depayin killed nine on Monday. The bombs hit a monastery.",
        "Settlers attacked the village of Huwara on Monday, burning cars. The settlers also uprooted olive trees.",
        "Settlers attacked the village of Huwara on Monday, burning cars. Masked settlers threw stones.",
        "Drones hit a depot in Rostov on Monday. Ukraine was behind the attack, an official in Kyiv said.",
        "Troops killed 11 rebels near Gao on Monday. Two vehicles and a batch of ammunition were destroyed.",
        "Troops killed 11 rebels near Gao on Monday. The bodies and a huge cache of weapons were recovered.",
        "A suicide attack in Gao on Monday killed six. A porter lost a leg.\n\nThe army was deployed.\n\nAl-Shabaab "
        "claimed responsibility for the attack, saying it had targeted soldiers.",
        "A drone attack on refugees killed 30 near Maungdaw. The attack on Monday is the deadliest known assault on "
        "civilians in Rakhine state in weeks of fighting between junta troops and rebels.",
        "Six soldiers died when rebels blew up their van in Bunia district on Monday. The blast occurred near Komanda.",
        "Nine pilgrims died when rebels fired on a bus in Riasi district on Monday. It came under fire near Katra.",
        "Gunmen fired on vehicles in Kurram on Monday, killing 42. The vehicles were ambushed near Sadda, police said.",
        "Two soldiers were hurt in a shootout with smugglers near Rafah on Monday. Four smugglers were killed.",
        "Rebels were killed in a shootout in Durban on Friday. One slipped away. An AK-47 and two guns were recovered.",
    ],
)
def test_one_incident(text: str) -> None:
    assert len(_reports(text)) == 1


def test_why_soldiers_killed_somebody_is_no_other_attack() -> None:
    text = (
        "A boy was killed by soldiers in Jenin on Sunday. The army said that he had thrown an explosive device at"
        " troops; his family denied it."
    )
    (report,) = _reports(text)
    assert (report.type, [weapon.name for weapon in report.weapons], report.status) == ("attack", [], ("denied",))


@pytest.mark.parametrize("came", ["Five men in turbans rode into Bura", "A group of men on motorbikes arrived in Bura"])
def test_men_who_come_are_those_who_strike(came: str) -> None:
    (report,) = _reports(f"{came} on Monday. They shot dead a guard.")
    assert [actor.kind for actor in report.actors if actor.role == "perpetrator"] == ["person"]


def test_a_fight_with_grenades_is_a_clash() -> None:
    (report,) = _reports("Inmates of rival gangs clashed in Machala on Sunday with guns and grenades.")
    assert report.type == "armed-clash"


def test_those_freed_are_told_of_as_kidnapped() -> None:
    (report,) = _reports(
        "The police said on Monday that kidnappers had freed a trader, who was snatched in Jolo in May."
    )
    assert report.type == "abduction-forced-disappearance"


def test_rebels_who_hand_over_their_rifles_surrender() -> None:
    (report,) = _reports("Nine rebels yielded to authorities in Catarman on Friday and turned over six rifles.")
    assert report.type == "agreement"


def test_troops_that_arrive_alone_are_told() -> None:
    (report,) = _reports("Two battalions of the army arrived in Goma on Monday.")
    assert report.type == "change-to-group-activity"


def test_a_headline_names_the_better_known_town() -> None:
    text = (
        "Two officers were shot dead in Panchhari upazila of Khagrachhari on Monday.\n\nAt least 30 people were injured"
        " as two groups clashed in Laksam on Friday night."
    )
    title = "Two officers shot dead in Khagrachhari; clash leaves 30 hurt in Cumilla"
    assert [[count.best for count in report.counts] for report in _reports(text, title)] == [[2], [30]]


def test_a_headline_names_another_province_for_another_incident() -> None:
    text = (
        "Air defences intercepted a missile fired by the Houthis at Marib late on Saturday. Debris fell on a camp,"
        " wounding three.\n\nSix people were killed on Friday in a gun battle near Bayhan in Shabwa province."
    )
    title = "Houthi missile intercepted over Marib; tribal feud kills six in Shabwa"
    told = {report.type: [count.best for count in report.counts] for report in _reports(text, title)}
    assert (told["shelling-artillery-missile-attack"], told["armed-clash"]) == ([3], [6])


@pytest.mark.parametrize(
    ("who", "arms"),
    [
        ("Men with machetes", ["machetes"]),
        ("Men armed with machetes", ["machetes"]),
        ("Gunmen, carrying rifles,", ["rifles"]),
        ("Men with scarves", []),
    ],
)
def test_what_attackers_bore_is_their_weapon(who: str, arms: list[str]) -> None:
    (report,) = _reports(f"{who} attacked a village near Goma on Monday, killing two.")
    assert (report.type, [weapon.name for weapon in report.weapons]) == ("attack", arms)


@pytest.mark.parametrize(
    "text",
    [
        "Four soldiers were killed when rebels attacked a base near Baidoa on Monday.\n\nThe base lies on a hill.\n\n"
        "The rebels also captured weapons and ammunition.",
        "Rebels killed four soldiers near Baidoa on Monday. The army sent reinforcements to the area.",
        "Gunmen raped two women in Marawi on Monday, where the army is battling insurgents.",
        "A bomb in Beni killed two people on Monday.\n\nThe conflict has killed more than 40,000 people.\n\n"
        "The attack has not been claimed by any group.",
    ],
)
def test_what_is_told_later_of_a_battle_is_no_deed_of_its_own(text: str) -> None:
    assert len(_reports(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Clashes between the army and rebels in Turbat, Balochistan, on Monday killed four people.",
        "Clashes between the army and rebels in Tibu, Norte de Santander, on Monday killed four people.",
        "Clashes between soldiers and rebels in Gardez, in Afghanistan's Paktia region, killed four people on Monday.",
        "Police said fighting between rival militias in Kramatorsk left four people dead on Monday.",
    ],
)
def test_the_region_of_a_town_parts_no_clashes_from_their_verb(text: str) -> None:
    (report,) = _reports(text)
    assert (report.type, [count.best for count in report.counts]) == ("armed-clash", [4])


def test_soldiers_killed_in_clashes_told_of_as_a_rebel_attack_fell_in_battle() -> None:
    text = "Clashes between the army and rebels in Celaya on Monday killed four people."
    (report,) = _reports(text, "Four soldiers killed in rebel attack")
    assert report.type == "armed-clash"


def test_a_bombing_of_months_ago_is_told_in_full_by_its_means() -> None:
    text = (
        "A drone strike hit a house in Afgoye on Monday, killing three people. The army has not commented. In October, "
        "a bomb attack in Jowhar killed 19 people."
    )
    assert [report.places[0].name for report in _reports(text, "Three killed in Somalia")] == ["Afgoye", "Jowhar"]


def test_what_followed_is_of_the_deed_told_last() -> None:
    first, second = _reports(
        "Gunmen killed 42 people in an attack on a convoy in Kurram on Monday. A bomber blew himself up at a post in"
        " Bannu on Saturday, killing 12 guards. Troops killed six militants in the shootout that followed."
    )
    assert [count.best for count in first.counts] == [42]
    assert first.places[0].name == "Kurram" and second.places[0].name == "Bannu"


def test_a_toll_is_of_what_the_lead_tells_and_of_nothing_else_in_the_title() -> None:
    found = _reports(
        "Israel launched airstrikes on Natanz on Monday, hitting nuclear sites. State media said 78 people died.",
        title="Israel attacks nuclear sites in Natanz; Iran fires missiles at Haifa",
    )
    assert [count.best for count in found[0].counts if count.kind == "killed"] == [78]


@pytest.mark.parametrize("title", [None, "Two attacks in Mali"])
def test_a_lead_on_violence_across_a_country_is_none_of_the_deeds_that_it_sums_up(title: str | None) -> None:
    text = (
        "At least 25 people were killed in violence across Mali this week, officials said.\n\n"
        "Gunmen killed two people in Gao on Sunday.\n\nAn air strike killed 23 civilians in Menaka on Monday."
    )
    found = [(report.places[0].name, [count.best for count in report.counts]) for report in _reports(text, title)]
    assert sorted(found) == [("Gao", [2]), ("Menaka", [23])]


def test_casualties_of_months_ago_are_none_of_what_is_told_before() -> None:
    text = (
        "Gunmen took seven passengers off a bus in Barkhan on Tuesday and shot them dead, officials said. In August, "
        "23 people were killed in Musakhail after being forced off buses."
    )
    assert all(place.name != "Musakhail" for report in _reports(text) for place in report.places)
