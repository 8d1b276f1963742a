"""Which accounts stand as incidents by themselves, and which words report one."""

from __future__ import annotations

import pytest

from db.extract.pipeline import extract

_DAY = "2021-05-13"


def _types(text: str) -> list[str]:
    return [report.type for report in extract(text, published=_DAY).reports]


def test_a_bulletin_may_tell_of_a_fight_by_its_dead() -> None:
    (report,) = extract("Clan fighting in Beledweyne, 9-10 July, 5 dead, 11 injured.", published="2024-07-18").reports
    assert report.type == "armed-clash"


@pytest.mark.parametrize(
    "text",
    [
        "Ahmed Karimi, who was killed last Friday, had led the party for years.",
        "Ricardo Lopez died from gunshot wounds on Monday.",
        "Two policemen involved in the death of two teachers were arrested on Monday.",
        "The car of the judge was riddled with bullets on Tuesday.",
        "Judge Perez escaped an attempt on his life on Tuesday.",
        "An attempt was made on the life of Judge Perez on Tuesday.",
        "Two peasants were hacked to death on Tuesday.",
        "The guerrillas annihilated a patrol on Tuesday.",
        "THE GOVERNOR SPOKE AT NOON. THE GUERRILLAS WIPED OUT A PATROL IN KISUMU ON TUESDAY.",
    ],
)
def test_killing_that_names_no_doer_stands(text: str) -> None:
    assert _types(text)[0] in ("attack", "armed-clash")


@pytest.mark.parametrize(
    "text",
    [
        "The funeral was held of the nurses who were killed in Kisumu on Tuesday.",
        "Two students were killed on Tuesday in Lima, the police said.",
        "The delegation condemned the recent murder in Quito of Ana Ruiz and Ivo Paz.",
        "The rebels have blown up an unknown number of pylons in Santa Ana.",
        "The minister spoke at noon. He warned of hunger. The guerrillas sabotaged pylons and transformers in Oruro.",
        "The minister spoke at noon. He warned of hunger. The gunmen have taken several tourists as hostages.",
        "We want peace. We are many. We do not tire. Our units also sabotaged the electrical system.",
        "The mission demanded an inquiry into the murder of the opposition leader Ivo Paz.",
        "Ministers condemned the bomb attacks on a union and a school in Kisumu, which killed nine people.",
    ],
)
def test_what_armed_people_did_and_whom_they_took_stands(text: str) -> None:
    assert len(_types(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The town remembered the nurses killed in Kisumu on Tuesday.",
        "A driver was charged in connection with the death of a pedestrian.",
        "A policeman was charged in connection with the death of a cyclist in a car crash.",
        "The town on Sunday marked the tenth anniversary of the bombing of a hotel that killed 20 people.",
        "The minister spoke at noon. He warned of hunger. It is hard to act when gunmen take people as hostages.",
        "A military helicopter crashed near Derna on Monday, killing three soldiers.",
        "The cartels have set off more than 260 bombs, killing at least 190 people.",
    ],
)
def test_what_is_only_looked_back_on_or_spoken_of_does_not_stand(text: str) -> None:
    assert _types(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ricardo Lopez was killed in a car crash on Tuesday.",
        "Three people were killed on Tuesday.",
        "Ricardo Lopez died on Tuesday.",
        "The bank wiped out its losses on Tuesday.",
    ],
)
def test_death_of_any_other_cause_does_not_stand(text: str) -> None:
    assert _types(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Unknown men placed two bombs in the bank on Tuesday.",
        "The truck ran over a mine on Tuesday.",
        "Terrorists activated a bomb near the embassy on Tuesday.",
        "A LOAD OF DYNAMITE WAS HURLED AGAINST THE POLICE STATION. NOBODY WAS HURT.",
        "THE MINISTER SPOKE AT NOON. A CAR-BOMB WENT OFF IN FRONT OF THE EMBASSY.",
        "Police found nine bombs. Seven of these bombs went off on Tuesday.",
    ],
)
def test_bomb_that_was_laid_or_set_off_stands(text: str) -> None:
    assert _types(text)[-1] in ("remote-explosive-landmine-ied", "explosion")


def test_captives_held_by_gunmen_are_abducted() -> None:
    assert _types("Gunmen are holding Senator Perez in Kisumu.") == ["abduction-forced-disappearance"]


@pytest.mark.parametrize(
    "text",
    [
        "Officials said that a car bomb exploded about 500 meters from the meeting site.",
        "The delegates met at noon. They said that a car bomb that detonated outside a bank was of the usual sort.",
    ],
)
def test_blast_of_a_bomb_is_a_trigger_besides_the_bomb(text: str) -> None:
    (report,) = extract(text, published=_DAY).reports
    assert len(report.triggers) == 2


def test_murder_known_to_all_stands_in_a_later_sentence() -> None:
    filler = "The minister spoke of the harvest. He praised the farmers. He thanked the drivers. "
    assert _types(filler + "He knew nothing of the murder of the priests.") == ["attack"]
    assert _types(filler + "He knew nothing of murders of priests.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The guerrillas sabotaged the electricity network on Tuesday.",
        "Rebels burned a few sheepfolds on Tuesday.",
        "The terrorist act was carried out on Tuesday by rebels against fishermen.",
    ],
)
def test_destruction_by_armed_people_stands(text: str) -> None:
    assert len(_types(text)) == 1


def test_sabotage_of_a_plan_is_no_incident() -> None:
    assert _types("The opposition sabotaged the reform on Tuesday.") == []


def test_road_mined_by_rebels_is_an_incident() -> None:
    assert _types("The highway was mined by the rebels on Tuesday.") == ["remote-explosive-landmine-ied"]


_FILLER = "The minister spoke of the harvest. He praised the farmers. He thanked the drivers. "


@pytest.mark.parametrize(
    "text",
    [
        "They are the ones who have killed many brave judges.",
        "The regime is murdering peasants.",
        "The rebels are attacking the civilian population.",
        "Journalists have been murdered and farmers have been kidnapped.",
        "He condemned the killing of civilians.",
        "They have killed many people.",
        "He criticised the meetings in which France was attacked.",
        "The colonel, who has been charged with murder, was sought by the courts on Tuesday.",
        "The minister was referring on Tuesday to the attacks which have been launched by groups.",
        "The charter was built on the killing of over 70,000 citizens.",
        "The people suffer from the bloody attacks of the guerrillas on the peasants.",
    ],
)
def test_violence_at_large_is_no_incident(text: str) -> None:
    assert _types(_FILLER + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "They are the ones who killed Judge Perez.",
        "The rebels attacked a bus.",
        "Rebels have killed 12 farmers.",
        "A bomb exploded in the market, killing 1,200 people.",
        "Rocket fire was then heard coming from the base toward the militias.",
        "The rebels have attacked civilians since Tuesday.",
    ],
)
def test_violence_against_somebody_or_on_a_day_is_one(text: str) -> None:
    assert len(_types(_FILLER + text)) == 1


def test_opening_that_places_violence_needs_no_victim() -> None:
    assert _types("Militants have shelled villages in Kisumu.") == ["shelling-artillery-missile-attack"]


@pytest.mark.parametrize(
    "text",
    [
        "With that, the officer left on Tuesday, the captain said.",
        "When officers and paramedics arrived, they found a woman.",
        "The suspect abandoned the car on Tuesday.",
    ],
)
def test_coming_and_going_of_officers_is_no_move_of_troops(text: str) -> None:
    assert _types(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The army withdrew from Kisumu on Tuesday.",
        "Rebel fighters entered Kisumu on Tuesday.",
    ],
)
def test_move_of_troops_is_an_incident(text: str) -> None:
    assert len(_types(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The strike by employees of the courts began on Tuesday.",
        "Somebody broke into the building on Tuesday and made off with tools.",
        "The two firms signed a merger agreement on Tuesday.",
        "Shares of the jeweler rocketed 9 1/2 to 39 on Tuesday.",
        "The founder was accused of sexual harassment on Tuesday.",
        "A scheduled protest at the port worries the mayor.",
        "A political confrontation exploded on Tuesday when congress met.",
        "The insurgents struck a powerful blow on Tuesday.",
        "The battle of the boy whose mother died at sea is one of two governments.",
        "Plague kills scores in the region.",
        "The champion beats his rival to the award.",
        "The army has deployed two helicopters to the area on Tuesday, where a landslide buried a village.",
        "Mediators met negotiators in Kisumu on Tuesday in a push to move the ceasefire into its second phase.",
        "Two women who had protested against a ban on salons were freed on Tuesday.",
    ],
)
def test_everyday_matters_are_no_conflict(text: str) -> None:
    assert _types(text) == []


@pytest.mark.parametrize(
    "harm", ["killed in a clash", "wounded in a clash", "injured in fighting", "hurt in a gunfight"]
)
def test_clash_that_counts_whom_it_harmed_is_one_of_arms(harm: str) -> None:
    assert _types(f"Five people were {harm} in Kisumu on Tuesday.") == ["armed-clash"]


@pytest.mark.parametrize(
    "text",
    [
        "Two people were killed in violence that erupted in Kisumu on Tuesday.",
        "At least 30 people died in post-election violence in Kisumu on Tuesday.",
        "Ten people have died in unrest in Kisumu since Sunday.",
        "Post-election violence killed 12 people in Kisumu on Tuesday.",
        "Gang-related violence killed 12 people in Kisumu on Tuesday.",
    ],
)
def test_people_who_came_to_harm_in_violence_did_so_in_a_deed(text: str) -> None:
    (report,) = extract(text, published="2025-05-07").reports
    assert (report.type, [place.name for place in report.places]) == ("attack", ["Kisumu"])


def test_those_who_die_of_domestic_violence_do_so_in_no_conflict() -> None:
    assert _types("Two women died of domestic violence in Kisumu on Tuesday.") == []


_SPEECH = "We thank our farmers. I praise our drivers. We shall plant trees. I greet my people. "


@pytest.mark.parametrize(
    "text",
    [
        "The oligarchs have attacked the republic.",
        "They murdered the dream of a nation and attacked our party.",
    ],
)
def test_speaker_may_only_call_it_an_attack(text: str) -> None:
    assert _types(_SPEECH + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The rebels murdered 12 farmers.",
        "The rebels attacked the bridge on Tuesday.",
        "The rebels blew up the bridge.",
        "They threw a bomb in their attack on the palace.",
    ],
)
def test_speaker_who_names_victims_a_day_or_weapons_reports(text: str) -> None:
    assert len(_types(_SPEECH + text)) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A Russian drone wounded a woman in Odesa on Thursday.", "air-drone-strike"),
        ("A policeman was wounded by gunmen in Cali on Thursday.", "attack"),
        ("A bomb wounded a policeman in Cali on Thursday.", "remote-explosive-landmine-ied"),
    ],
)
def test_being_wounded_by_arms_stands(text: str, kind: str) -> None:
    assert _types(text) == [kind]


def test_being_hurt_by_whatever_does_not() -> None:
    assert _types("Three people were injured in Cali on Thursday.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The shelling strained a shaky truce between Israel and the militia.",
        "The move broke a ceasefire between the army and the rebels.",
        "The president suspended a ceasefire with the rebels in Cauca in March.",
    ],
)
def test_a_truce_that_is_broken_is_not_made(text: str) -> None:
    assert "agreement" not in _types(text)


def test_people_left_without_power_are_no_place_that_is_given_up() -> None:
    text = "Russian forces launched missiles at Odesa overnight, leaving a million people without power."
    assert _types(text) == ["shelling-artillery-missile-attack"]


def test_a_coal_mine_is_no_explosive() -> None:
    assert _types("Armed men attacked a coal mine in Duki on Thursday, killing seven people.") == ["attack"]


def test_places_of_another_clause_do_not_multiply_an_incident() -> None:
    text = "He ended talks with the group in Cauca, Huila and Tolima in March after rebels attacked a school."
    assert len(_types(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said reports that soldiers killed five farmers in Tabane on Friday are baseless.",
        "Reports that gunmen kidnapped a judge on Friday were false, police said.",
        "The rumour that rebels had killed the mayor of Tabane turned out to be untrue.",
        "The army said claims that its soldiers had killed five farmers in Tabane on Sunday were not true.",
    ],
)
def test_what_is_reported_and_not_so_never_happened(text: str) -> None:
    assert extract(text, published="2025-01-15").reports == ()


def test_reports_that_are_right_tell_what_happened() -> None:
    text = "Police said reports that gunmen killed a judge in Tabane on Sunday were correct."
    assert len(extract(text, published="2025-01-15").reports) == 1


def test_a_deed_of_months_back_stands_where_it_is_told_in_full() -> None:
    found = extract(
        "Three militants were killed in a gunfight with the army near Srinagar on Tuesday.\n\n"
        "In April, gunmen killed 26 tourists in a meadow near Pahalgam.",
        published="2025-07-23",
    ).reports
    assert [report.date.latest for report in found] == ["2025-07-22", "2025-04-30"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister spoke of the current attacks which have been launched by several rebel groups.",
        "He said it was a strike that was conducted by a specialized group of the police.",
    ],
)
def test_a_deed_of_which_nothing_but_the_doer_is_told_is_no_incident(text: str) -> None:
    assert not extract(text, published="2025-02-12").reports


def test_a_deed_whose_day_is_told_is_one_whatever_else_is_not() -> None:
    text = "The minister spoke at noon. He warned of hunger. An attack was carried out by the rebels on Monday."
    assert len(extract(text, published="2025-02-12").reports) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Clashes between rebels and troops in Bahri; three dead.", "armed-clash"),
        ("Russian airstrikes on the outskirts of Kherson.", "air-drone-strike"),
        ("Suicide bombing, Kabul mosque, 15 dead, 40 injured.", "suicide-bomb"),
        ("VBIED detonated at a checkpoint near Afgoye, at least six killed.", "remote-explosive-landmine-ied"),
    ],
)
def test_bulletins_report_without_a_verb(text: str, kind: str) -> None:
    assert [report.type for report in extract(text, published="2021-05-04").reports] == [kind]


@pytest.mark.parametrize("text", ["Attacks on journalists.", "Clashes between police and protesters.", "Riots in Lyon"])
def test_what_tells_no_place_toll_or_day_is_no_bulletin(text: str) -> None:
    assert extract(text, published="2021-05-04").reports == ()
