"""What the vocabulary of violence reports: one invented sentence for each sort of word."""

from __future__ import annotations

import pytest

from db.extract.pipeline import extract

_TOLD = """
Troops recaptured a rebel commander in Kisumu on Tuesday. | arrests
Three people were killed when settlers and farmers clashed in Kisumu on Tuesday over the theft of a cow. | armed-clash
Police arrested a suspected Abu Sayyaf member in Kisumu on Tuesday. | arrests
A suicide bomber drove a van full of explosives into the wall of a post in Kisumu on Tuesday. | suicide-bomb
Police lobbed sound grenades to disperse protesters in Kisumu on Tuesday. | protest-with-intervention
One constable received bullet injuries in a gunfight in Kisumu on Tuesday. | armed-clash
Two policemen were injured in a clash in Kisumu on Tuesday. | armed-clash
Rebels strangled to death a trader in Kisumu on Tuesday. | attack
Two boys were killed when ordnance exploded as they grazed sheep in Kisumu on Tuesday. | remote-explosive-landmine-ied
Two farmers were stoned to death in Kisumu on Tuesday. | attack
A knifeman killed four shoppers in Kisumu on Tuesday. | attack
Two axemen wounded three nurses in Kisumu on Tuesday. | attack
A car drove into a crowd of worshippers in Kisumu on Tuesday, injuring 14. | attack
A car was driven into a Christmas market in Kisumu on Tuesday, killing two. | attack
A man drove a truck into a crowd in Kisumu on Tuesday, killing two. | attack
Two men were found dead with gunshot wounds in Kisumu on Tuesday. | attack
Two men were found dead on Tuesday in Kisumu with bullet wounds. | attack
Soldiers mutinied in Kisumu on Tuesday, firing in the air. | change-to-group-activity
Sea drones sank the patrol ship Ivo Paz near Kisumu on Tuesday. | remote-explosive-landmine-ied
Gunmen attacked troops taking part in a military exercise near Kisumu on Tuesday. | armed-clash
Rebels shelled a base in Kisumu on Tuesday, hours after a joint exercise there. | shelling-artillery-missile-attack
A man ploughed his van into shoppers in Kisumu on Tuesday, killing two. | attack
Two drones fell on an oil field near Kisumu on Tuesday, damaging a pipe. | air-drone-strike
Guided bombs hit a bus in Kisumu on Tuesday. | air-drone-strike
A motorcycle packed with explosives detonated in Kisumu on Tuesday. | remote-explosive-landmine-ied
Police arrested a suspected gunrunner in Kisumu on Tuesday. | arrests
The army said on Tuesday that it had broken the siege of Kisumu. | government-regains-territory
Two men were tortured to death by soldiers in Kisumu on Tuesday. | attack
Gunmen held the driver at gunpoint in Kisumu on Tuesday. | abduction-forced-disappearance
A barrel bombing in Kisumu killed two people on Tuesday. | air-drone-strike
The rebels mortared the barracks on Tuesday. | shelling-artillery-missile-attack
A summary execution of four prisoners took place in Kisumu on Tuesday. | attack
Police lathi-charged protesters in Kisumu on Tuesday. | protest-with-intervention
Sniper fire killed two farmers in Kisumu on Tuesday. | attack
A vehicle-ramming attack in Kisumu killed two people on Tuesday. | attack
Shops were shut in Kisumu during a hartal on Tuesday. | peaceful-protest
A landmine detonation killed two people in Kisumu on Tuesday. | remote-explosive-landmine-ied
Running battles between police and rebels shook Kisumu on Tuesday. | armed-clash
Rebels sacked two shops in Kisumu on Tuesday. | looting-property-destruction
The bombing of Kisumu killed two people on Tuesday. | air-drone-strike
The bombing of a market in Kisumu killed two people on Tuesday. | remote-explosive-landmine-ied
A revenge killing of two herders was reported in Kisumu on Tuesday. | attack
The rivals signed a truce deal on Tuesday. | agreement
A prison riot in Kisumu left two inmates dead on Tuesday. | violent-demonstration
Cattle rustling by armed herders took place in Kisumu on Tuesday. | looting-property-destruction
Troops invaded the town of Kisumu on Tuesday. | armed-clash
The army began a ground offensive in Kisumu on Tuesday. | armed-clash
A serial blast killed two people in Kisumu on Tuesday. | explosion
Soldiers traded shots with rebels in Kisumu on Tuesday. | armed-clash
Two soldiers were ambushed near Kisumu on Tuesday. | armed-clash
An army barracks was attacked in Kisumu on Tuesday. | armed-clash
A school was attacked in Kisumu on Tuesday. | attack
A street trader was bludgeoned to death in Kisumu on Tuesday. | attack
Hundreds of mutineers seized an army base in Kisumu on Tuesday. | non-state-actor-overtakes-territory
Police used water cannon on demonstrators in Kisumu on Tuesday, arresting 48. | protest-with-intervention
Vigilantes beat to death a man suspected of rape in Kisumu on Tuesday. | mob-violence
Four people were burnt to death when attackers petrol-bombed a bus in Kisumu on Tuesday. | attack
Students clashed with riot police in Kisumu on Tuesday, hurling flares and bottles. | violent-demonstration
Bandits raided a village near Kisumu on Tuesday, burning down 20 houses. | attack
Nine soldiers were killed and seven others captured in a rebel ambush near Kisumu on Tuesday. | armed-clash
The town of Kisumu fell to government forces on Tuesday. | government-regains-territory
Gunmen freed the last of the hostages near Kisumu on Tuesday. | agreement
Bandits invaded a village near Kisumu on Tuesday and killed eight persons. | attack
Rebels seized the town of Kisumu on Tuesday after heavy fighting with the army. | non-state-actor-overtakes-territory
A terrorist stabbed two soldiers in Kisumu on Tuesday before being shot by other officers. | armed-clash
Police clashed with villagers in Kisumu on Tuesday and two people were killed. | violent-demonstration
Police clashed with gunmen in Kisumu on Tuesday, killing four. | armed-clash
Troops flushed out insurgents from a forest near Kisumu on Tuesday, killing 18. | armed-clash
A barrage of rockets hit Kisumu on Tuesday. | shelling-artillery-missile-attack
Rebels fired a volley of missiles at Kisumu on Tuesday. | shelling-artillery-missile-attack
Riot police tear-gassed hundreds of students in Kisumu on Tuesday. | protest-with-intervention
Thieves stole 300 cattle after killing two herders in Kisumu on Tuesday. | attack
The bodies of four abducted farmers were found in Kisumu on Tuesday. | attack
The bullet-ridden corpse of a reporter was discovered in Kisumu on Tuesday. | attack
Rebels seized a cargo ship off Kisumu on Tuesday. | abduction-forced-disappearance
A retired army colonel was shot dead by gunmen in Kisumu on Tuesday. | attack
The army and rebels agreed to a bilateral ceasefire on Tuesday. | agreement
Rebels released a kidnapped oil worker in Kisumu on Tuesday. | agreement
Fighting in Kisumu on Tuesday drove 3,000 people from their homes. | armed-clash
Saboteurs damaged a railway line near Kisumu on Tuesday. | looting-property-destruction
"""


@pytest.mark.parametrize("line", _TOLD.strip().splitlines())
def test_words_of_violence_report_an_incident_of_their_type(line: str) -> None:
    sentence, kind = line.split(" | ")
    assert [report.type for report in extract(sentence, published="2021-05-13").reports] == [kind]


def test_pronoun_explodes_where_a_bomb_or_vehicle_is_spoken_of() -> None:
    (report,) = extract("As a truck arrived, it exploded, killing two soldiers.", published="2021-05-13").reports
    assert [trigger.text for trigger in report.triggers] == ["exploded", "killing"]
    assert extract("The debt grew until it exploded.", published="2021-05-13").reports == ()
    assert extract("The dispute poisoned relations between Kenya and Uganda.", published="2021-05-13").reports == ()


def test_bombs_set_off_by_their_pronoun_are_no_target() -> None:
    text = "The brothers carried two bombs to the street before detonating them on Tuesday."
    (report,) = extract(text, published="2021-05-13").reports
    assert [(actor.role, actor.text) for actor in report.actors] == [("perpetrator", "brothers")]
