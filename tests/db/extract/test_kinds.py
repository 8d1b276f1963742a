"""Which type a told incident is of, and that a part of it is no incident of its own."""

from __future__ import annotations

import pytest

from db.extract import extract


def kinds(text: str, title: str | None = None) -> list[str]:
    return [report.type for report in extract(text, title=title, published="2024-05-20").reports]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("At least 10 soldiers were killed when their patrol was ambushed near Takzat on Sunday.", "armed-clash"),
        ("The military killed 11 members of a militant group in a raid in Maguindanao on Friday.", "armed-clash"),
        ("A unit of the Joint Force destroyed a terrorist base in the forest on 17 April 2024.", "armed-clash"),
        ("Security forces engaged the insurgents and three militants were sent to hell.", "armed-clash"),
        ("Russian forces conducted ground attacks near Kupyansk on May 19.", "armed-clash"),
        ("A paramotor dropped two mortar shells on a monastery on Sunday, killing four people.", "air-drone-strike"),
        ("The army struck a fuel depot in the town with drones on Monday.", "air-drone-strike"),
        ("Troops launched 108 drones against the city overnight.", "air-drone-strike"),
        ("Two explosive barrels were dropped by regime helicopters on Kafr Zita.", "air-drone-strike"),
        ("A drone was launched toward the residence of the prime minister on Saturday.", "air-drone-strike"),
        ("Israel struck nuclear facilities near Natanz early on Friday.", "air-drone-strike"),
        ("The air component bombed a gathering of commanders near the lake on Saturday.", "air-drone-strike"),
        ("Unidentified people fired on a military convoy in Yoro on Wednesday.", "armed-clash"),
        ("Rebels shot down an army helicopter near the lake on Saturday.", "armed-clash"),
        ("Fighters downed a helicopter over the valley on Monday.", "armed-clash"),
        ("Fighters shot down an airliner over the valley on Monday.", "attack"),
        ("The military dropped two bombs from a paraglider on a crowd in Chaung U.", "air-drone-strike"),
        ("Protesters and police clashed in Vrbas on Monday. They also burned two cars.", "violent-demonstration"),
        (
            "Twelve pupils were seized in mass kidnappings in Kaduna on Friday.",
            "abduction-forced-disappearance",
        ),
        ("Indian and Pakistani troops traded heavy fire near Uri on Monday.", "armed-clash"),
        ("Three farmers died when their tractor hit a mine near Izyum on Monday.", "remote-explosive-landmine-ied"),
        ("A tent in Rafah was hit on Monday, killing six people.", "attack"),
        ("The air force bombed the densely populated area on Monday.", "air-drone-strike"),
        ("The maritime police seized a dhow carrying 300 rifles off Bari on Sunday.", "disrupted-weapons-use"),
        ("A man drove into a crowd on Monday, and police shot dead a bystander in the crowd.", "attack"),
        ("Nine people were killed when pagers exploded across Lebanon on Tuesday.", "explosion"),
        ("An airliner blew up over Bogota on Monday, killing 107 passengers.", "remote-explosive-landmine-ied"),
        ("An Avianca airplane exploded over Bogota on Monday, killing 107 passengers.", "explosion"),
        ("Heavy fighting broke out in Bura on Monday. Army planes bombed the rebels.", "armed-clash"),
        ("Rebels with rifles, grenades and mortars attacked army positions near Bura on Monday.", "armed-clash"),
        ("Rebels ambushed an air force helicopter near Bura on Monday and damaged it.", "armed-clash"),
        ("Rebels attacked a police station in Bura with rifles and grenades on Monday, killing two farmers.", "attack"),
        ("Seven nuns were killed in a barrage of rockets in Taiz on Monday.", "shelling-artillery-missile-attack"),
        ("Seven nuns died in Taiz on Monday in a hail of Grad rockets.", "shelling-artillery-missile-attack"),
        ("Two people were killed in a volley of drones in Taiz on Monday.", "air-drone-strike"),
        ("Six inmates were killed in a fight between rival gangs at a prison in Machala on Monday.", "armed-clash"),
        ("His wife was killed in Nyala on Monday when a shell landed beside her.", "shelling-artillery-missile-attack"),
        ("Police fired warning shots to disperse a crowd in Nairobi on Monday.", "protest-with-intervention"),
        ("Houthi forces shot down a US MQ-9 Reaper drone near Marib on Monday.", "disrupted-weapons-use"),
        ("Iran's navy seized a tanker in the Gulf of Oman on Sunday.", "abduction-forced-disappearance"),
        ("Troops boarded and seized a Panama-flagged vessel off Aden on Sunday.", "abduction-forced-disappearance"),
        ("A cargo ship was boarded by armed men off Somalia on Sunday.", "abduction-forced-disappearance"),
        ("A bulk carrier was struck by an unmanned surface vessel on Wednesday.", "remote-explosive-landmine-ied"),
        ("Explosions and gunfire were heard in Goma on Monday.", "armed-clash"),
        ("A drone crashed into a house in Derna on Monday, killing two people.", "air-drone-strike"),
        ("The rebels killed 20 soldiers and captured six near Bura on Monday.", "armed-clash"),
        ("Vandals set fire to signal boxes near Paris on Friday.", "looting-property-destruction"),
        ("The gunmen carried off cattle and food from the village on Friday.", "looting-property-destruction"),
        ("A tanker was set ablaze by two cruise missiles off Hodeidah on Friday.", "shelling-artillery-missile-attack"),
        ("A tanker was set on fire by a limpet mine off Fujairah on Friday.", "remote-explosive-landmine-ied"),
        ("In Gao, two people were killed by shelling on Friday.", "shelling-artillery-missile-attack"),
        ("Two people died in shelling Friday night in Gao.", "shelling-artillery-missile-attack"),
        ("Shelling on Friday left two people dead in Gao.", "shelling-artillery-missile-attack"),
        ("A hospital was damaged after bombing on Friday, doctors in Gao said.", "remote-explosive-landmine-ied"),
        ("Two dead after shelling in Gao, officials say", "shelling-artillery-missile-attack"),
        ("Two dead after shooting in Gao, officials say", "attack"),
        ("Two people were killed when fighting broke out in Gao on Friday.", "armed-clash"),
        ("Shelling that killed two people in Gao on Friday was blamed on rebels.", "shelling-artillery-missile-attack"),
        ("The strike in Gao on Friday killed two people and injured five.", "air-drone-strike"),
        ("Two people were killed and five wounded in a strike in Gao on Friday.", "air-drone-strike"),
        ("Two people died and a house was destroyed in a strike in Gao on Friday.", "air-drone-strike"),
        ("Protesters injured six police officers in Gao on Friday.", "violent-demonstration"),
        ("Two policemen were killed by protesters in Gao on Friday.", "violent-demonstration"),
        ("Police arrested a priest and a nun near Gao on Friday.", "arrests"),
        ("Saboteurs carried out arson attacks on three railway stations on Friday.", "looting-property-destruction"),
        ("Police used water cannon against a rally in Tbilisi and detained 107 people.", "protest-with-intervention"),
        ("Hundreds of farmers blocked streets in Brussels on Monday to demand fairer prices.", "peaceful-protest"),
        ("Six teachers who had been abducted in March were released on Wednesday.", "agreement"),
    ],
)
def test_the_type_that_means_doers_and_targets_decide(text: str, kind: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Guerrillas attacked a patrol in Arauca on Tuesday with explosives dropped from a drone.", "air-drone-strike"),
        ("Bombs were dropped on Kauda on Monday, killing two traders.", "air-drone-strike"),
        ("Incendiary devices dropped on the hospital in Ulang on Monday wounded six nurses.", "air-drone-strike"),
        ("A man dropped a grenade outside a bar in Bujumbura on Monday, killing two people.", "grenade"),
        ("Troops fired 14 munitions at Yoro on Wednesday, wounding a teenager.", "shelling-artillery-missile-attack"),
        ("A rocket fired from the valley toward Sderot was intercepted.", "shelling-artillery-missile-attack"),
        ("Police defused a bomb that had been planted under a bridge on Friday.", "disrupted-weapons-use"),
        ("Gunmen stormed a school in Kuriga on Thursday and abducted 287 students.", "abduction-forced-disappearance"),
        (
            "Police used tear gas to disperse a demonstration of teachers on Saturday. Several people were arrested.",
            "protest-with-intervention",
        ),
    ],
)
def test_a_part_is_no_incident_of_its_own(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("United win at the end of the season", "The striker shot. Jones was injured in the clash on Sunday."),
        ("Thousands flee wildfire", "A fire burned 300 homes on Friday. Two people died in the wildfire."),
        (None, "Troops held a live-fire exercise simulating an attack on a bridge on Thursday."),
        (None, "The city marked 20 years since train bombings that killed 193 people."),
        (None, "The court jailed for life a man who stabbed a shopkeeper to death in Leeds on 3 May 2023."),
        (None, "A gas explosion destroyed a house on Tuesday, killing three people."),
        (None, "The minister came under fire from unions on Sunday."),
        (None, "Firefighters gave the dogs oxygen once they had cleared the house on Friday."),
        (None, "There were 130 murders in the city in 2023."),
        (None, "Police found a rifle in the garden of the suspect on Friday."),
        (None, "The firm signed an agreement with the province to mine copper on Friday."),
        (None, "Lima extradited to Quito on Friday a man wanted for a car bombing that killed six at a club."),
        ("Locusts attack farms", "Swarms of locusts attacked farms near Lodwar on Friday. They destroyed six fields."),
        ("Hackers hit hospital", "Hackers attacked a hospital in Lyon on Friday. The attack hit two other clinics."),
        (
            "Gas blast in Pune",
            "A cylinder exploded in a shop in Pune on Friday, killing two. The blast shattered windows.",
        ),
        (None, "The minister said on Friday that unions had ambushed him with questions about a hospital in Oslo."),
        (None, "Ministers met the leader of a gang which kidnaps farmers near Gao."),
    ],
)
def test_what_is_no_incident_by_its_subject(title: str | None, text: str) -> None:
    assert kinds(text, title) == []


def test_an_attack_at_a_rally_is_no_protest() -> None:
    assert kinds("A man attacked people with a knife at a rally in Mannheim on Friday, wounding six.") == ["attack"]


def test_a_town_is_taken_by_those_who_took_it() -> None:
    text = "Rebels captured the town of Wukro on Sunday. Government soldiers abandoned the town."
    assert kinds(text)[0] == "non-state-actor-overtakes-territory"


def test_a_christmas_market_dates_nothing() -> None:
    text = "Two people died when gunmen attacked a Christmas market in Magdeburg on Friday evening."
    (report,) = extract(text, published="2024-12-21").reports
    assert report.date.earliest == "2024-12-20"


def test_non_state_actors_play_in_no_film() -> None:
    assert kinds("Non-state armed actors attacked a convoy of traders on Friday, killing five people.") == ["attack"]


def test_what_is_condemned_and_has_cost_lives_took_place() -> None:
    text = "The council condemned {} on a convoy near Tabane in which {} guards were killed."
    assert len(kinds(text.format("an attack", "three"))) == 1
    assert kinds("The council condemned attacks on convoys in which guards are killed.") == []


def test_a_strong_condemnation_is_of_a_real_attack() -> None:
    text = "The mission strongly condemns the attack perpetrated yesterday by gunmen against a patrol near Tabane."
    assert len(kinds(text)) == 1


@pytest.mark.parametrize(
    "text",
    ["Rebels carried out attacks on three villages on May 19.", "The bombing in May killed five people in Kabul."],
)
def test_the_month_of_may_makes_nothing_possible(text: str) -> None:
    assert len(kinds(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        'The colonel said on Sunday that the two rebels should be "shot" by the soldiers in Tabane.',
        "The general said that his men had not 'attacked' the village of Tabane on Friday.",
        "The national army was beaten by the rebels in the valley of Tabane.",
    ],
)
def test_words_in_quotes_keep_their_auxiliary_and_a_defeat_is_no_beating(text: str) -> None:
    assert kinds(text) == []


def test_soldiers_who_were_beaten_were_hurt() -> None:
    assert len(kinds("Three soldiers were beaten by the rebels in Tabane on Sunday.")) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("QUITO, Ecuador (AP) — Protesters burned three shops in Ibarra on Sunday.", "violent-demonstration"),
        ("QUETTA: Soldiers killed two militants in Chaman on Sunday.", "armed-clash"),
    ],
)
def test_who_opens_a_story_behind_its_dateline_is_no_name(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers fired warning shots on Sunday after others had crossed the demarcation line.",
        "The navy seized a boat carrying two tonnes of cocaine off Aden on Sunday.",
        "Police boarded a cargo ship off Aden on Sunday and searched it.",
        "The army rescued nine migrants from a sinking boat off Libya on Sunday.",
    ],
)
def test_searches_rescues_and_warnings_are_no_incident(text: str) -> None:
    assert kinds(text) == []
