"""One plain sentence of news for each of many deeds of every sub-event type, and for what is none of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from db.extract import extract

TOLD = """
# peaceful-protest
Hundreds of teachers held a sit-in outside the ministry in Tunis on Monday over unpaid wages.
Students staged a demonstration in Dhaka on Sunday demanding the release of detained activists.
Relatives of the missing held a march in Mexico City on Friday.
Workers at the port of Aden went on strike and gathered at the gates on Tuesday to protest salary cuts.
Families of hostages blocked the main highway in Tel Aviv on Saturday, demanding a deal.
Thousands of people took to the streets of Nairobi on Tuesday to demand the president's resignation.
Villagers in Oromia staged a rally on 3 May against land grabs.
# protest-with-intervention
Riot police used water cannon on Friday to push back protesters outside the parliament in Tbilisi.
Police dispersed a rally of opposition supporters in Kampala on Monday and arrested 25 of them.
Security forces broke up a sit-in at the university in Khartoum on Sunday.
Ten demonstrators were arrested at a protest in Moscow on Saturday.
Police fired tear gas at stone-less protesters marching in Lome on Thursday.
Troops fired in the air to disperse demonstrators in Khartoum on Tuesday.
# excessive-force-against-protesters
Security forces opened fire on protesters in Baghdad on Friday, killing six.
Police shot dead two demonstrators in Conakry on Monday.
Soldiers fired live ammunition at a crowd of protesters in Yangon on Sunday, wounding 12.
At least five protesters were killed when police fired on a rally in Nairobi on Tuesday.
# violent-demonstration
Protesters threw stones at police and burned tyres in Port-au-Prince on Monday.
Demonstrators set fire to the ruling party's headquarters in Dakar on Thursday.
Rioters torched cars and smashed shop windows in Belfast on Saturday.
Clashes broke out between protesters and police in Athens on Sunday.
Protesters stormed the parliament building in Colombo on Saturday.
# mob-violence
An angry mob lynched a man accused of blasphemy in Sargodha on Saturday.
Supporters of rival parties clashed with sticks and stones in Dhaka on Sunday, leaving 20 injured.
A crowd beat to death a suspected thief in Lagos on Monday.
Vigilantes burned alive two alleged kidnappers in Port-au-Prince on Tuesday.
Villagers attacked a health team with sticks in Guinea on Friday, injuring three.
A mob vandalised a church in Jaranwala on Wednesday.
# arrests
Police detained 45 opposition activists in Minsk on Sunday.
Security forces arrested a senior Islamic State commander in Mosul on Friday.
Israeli forces detained 20 Palestinians in raids across the West Bank overnight.
The intelligence service arrested the opposition leader at his home in Dakar on Monday.
Police in Lima captured Teo Obrado, founder of a guerrilla movement, in a house above a shop on Friday.
Agents captured the leader of the gang, Miguel Trevo, at a ranch near Laredo on Friday.
A fugitive sect leader was arrested in a traffic stop near Reno on Monday.
# looting-property-destruction
Gunmen looted a food warehouse in Port-au-Prince on Friday.
Soldiers burned down 60 houses in a village in Sagaing on Tuesday.
Settlers uprooted 100 olive trees near Nablus on Saturday.
# agreement
The government and the rebels signed a peace deal in Juba on Saturday.
Armenia and Azerbaijan agreed to a ceasefire on Tuesday.
Russia and Ukraine exchanged 150 prisoners of war on Friday.
Kidnappers released 20 hostages in Zamfara on Thursday.
Sixty Boko Haram fighters surrendered to troops in Borno on Monday.
# government-regains-territory
The army recaptured the town of Wad Madani on Saturday.
Syrian forces seized three villages from rebels in Idlib on Sunday.
The Congolese army drove M23 rebels out of the village of Kibumba on Friday.
Iraqi forces liberated the town from Islamic State on Friday.
Ukrainian forces recaptured the village of Robotyne on Monday.
# non-state-actor-overtakes-territory
Houthi fighters took control of the town of Harib on Sunday.
The Arakan Army captured the town of Paletwa on Sunday.
Rebels overran a military base in Rakhine on Friday.
M23 rebels seized the town of Rubaya from the army on Tuesday.
The town of Masisi fell to M23 rebels on Saturday.
Russian forces captured the village of Terny on Saturday, the defence ministry said.
# non-violent-transfer-of-territory
French troops handed over their base in Gao to the Malian army on Monday.
Wagner fighters withdrew from the town of Ber on Sunday.
SDF fighters pulled out of Aleppo's Sheikh Maqsoud district on Friday under a deal with Damascus.
# change-to-group-activity
The army deployed 2,000 extra troops to the border with Sudan on Monday.
Thirty soldiers deserted from the army in Kachin on Tuesday.
Russian forces redeployed troops from Kherson to Tokmak, Ukraine's military said on Monday.
# headquarters-or-base-established
M23 rebels set up a new camp near Rutshuru on Wednesday.
Turkish forces established an observation post in Idlib on Monday.
# disrupted-weapons-use
Police seized 40 rifles and 2,000 rounds of ammunition in a raid in Tripoli on Friday.
Bomb disposal experts defused a car bomb in Mogadishu on Sunday.
Ukrainian air defences shot down 25 drones over Odesa overnight.
The coalition intercepted a ballistic missile over Riyadh on Monday.
Troops uncovered a weapons cache in a cave in Sulu on Tuesday.
# chemical-weapon
Government helicopters dropped chlorine barrels on Saraqeb on Sunday, leaving 11 people with breathing problems.
A sarin attack on Khan Sheikhoun killed 80 people on Tuesday.
# suicide-bomb
A woman wearing an explosive vest attacked a police station in Diffa on Monday, killing four people.
A man detonated explosives strapped to his body in Kabul on Saturday.
A woman wearing an explosive vest detonated herself at a checkpoint in Maiduguri on Monday, killing three.
A suicide car bomber rammed a convoy in Mogadishu on Saturday, killing six.
# air-drone-strike
Soldiers loyal to the general bombed Nyala from the air on Saturday, killing 30 people.
A military helicopter fired on a convoy of refugees near Taiz on Friday, killing 13.
The army killed four militants in a strike on a house in Jenin on Thursday.
Five people were killed in a strike on a house in Khan Younis on Monday.
Two people were killed in a strike on Rafah on Monday.
A strike on a car in Nabatieh killed a man on Monday.
A Thai F-16 bombed two Cambodian positions near Preah Vihear on Monday.
The army carried out airstrikes against rebel positions around Kutum on Monday, killing 17 militants.
The mission condemned an aerial bombardment that hit a clinic in Malakal on Monday.
Israeli jets hit a Hezbollah depot in Baalbek on Monday.
A Turkish drone struck a car in Qamishli on Thursday, killing two fighters.
Helicopter gunships attacked a village in Chin state on Friday, killing four.
An FPV drone hit an ambulance in Kherson on Monday, wounding the driver.
Houthi drones attacked an airport in Abha on Monday.
A U.S. strike killed an al-Shabaab leader in Jilib on Sunday.
# shelling-artillery-missile-attack
Several mortar shells landed inside a compound near the airport in Mogadishu on Monday.
Russian artillery hit a market in Kostiantynivka on Wednesday, killing 16.
Mortar shells landed on a school in Taiz on Monday, wounding four pupils.
Hezbollah fired 40 rockets at Kiryat Shmona on Friday.
Shells hit a residential area in El Obeid on Sunday, killing nine.
Iran launched about 180 ballistic missiles at Israel on Tuesday night.
The army shelled the outskirts of Omdurman on Monday.
# remote-explosive-landmine-ied
Four soldiers were killed when their vehicle hit a landmine near Menaka on Sunday.
A roadside bomb killed two policemen in Lakki Marwat on Saturday.
A car bomb exploded outside a hotel in Mogadishu on Sunday, killing five.
Two children died when they stepped on unexploded ordnance in Idlib on Friday.
An IED went off as an army patrol passed in North Waziristan on Monday, wounding three.
The police chief's car was blown up in Karachi on Monday.
# grenade
A grenade was thrown at a bar in Bujumbura on Saturday night, injuring seven people.
Unidentified men lobbed a hand grenade into a mosque in Kunduz on Friday.
# explosion
An explosion at a market in Kabul on Friday killed three people.
A blast ripped through a bus in Homs on Sunday, killing nine soldiers.
# sexual-violence
Gang members raped 12 women in Cite Soleil on Saturday.
RSF fighters sexually assaulted two girls in Zalingei on 4 May.
Soldiers gang-raped a woman at a checkpoint in Axum on Monday.
# attack
Gunmen shot dead a journalist in Peshawar on Tuesday.
Bandits killed eight farmers in Katsina on Sunday.
Islamist rebels beheaded four people in Palma on Friday.
Soldiers executed 17 detainees in Djibo on Thursday, residents said.
A local councillor survived an assassination attempt in Buenaventura on Friday.
Two polio workers were stabbed to death in Jalalabad on Tuesday.
Assailants hacked a priest to death in Kaduna on Sunday.
An opposition candidate was gunned down in Ecuador on Wednesday.
Militants threw acid at a schoolgirl in Herat on Monday.
Masked men tortured a villager in Ituri on Friday.
A car rammed into a crowd at a market in Magdeburg on Friday, killing five.
Taliban authorities publicly flogged nine people in Ghazni on Thursday.
A gunman opened fire at a synagogue in Manchester on Thursday, killing two worshippers.
# abduction-forced-disappearance
Armed men kidnapped a priest in Anambra on Sunday.
Pirates hijacked a tanker off Somalia on Friday.
Bandits took 80 worshippers hostage in Kaduna on Sunday.
Unidentified gunmen seized two aid workers in Zamfara on Monday.
Militants stopped a bus near Kidal and took away five passengers on Tuesday.
Security agents forcibly disappeared a student in Turbat on Friday.
# armed-clash
Rebels ambushed an army convoy near Goma on Thursday with rocket-propelled grenades, killing four soldiers.
Soldiers killed four rebels near Bamenda on Monday. A bomb wounded two soldiers during the clash.
More than 20 people were killed in intercommunal violence in Blue Nile state on Monday.
Gunmen attacked an army post near Gao on Friday with machine guns, rockets and grenades, killing nine soldiers.
Fighting between the army and the RSF resumed in Bahri on Monday.
Three soldiers and five militants were killed in a gun battle in Kulgam on Saturday.
Police exchanged fire with gang members in Port-au-Prince on Sunday.
Al-Shabaab fighters attacked an African Union base in Lower Shabelle on Friday.
Gunmen ambushed a police convoy in Michoacan on Monday, killing 13 officers.
Troops repelled an attack by Boko Haram on Monguno on Tuesday.
Two factions of the Sinaloa Cartel battled in Culiacan on Thursday, leaving four dead.
Tribal gunmen clashed over land in Kurram on Friday, killing 11.
Seven insurgents were killed in an encounter with security forces in Bijapur on Sunday.
A border guard was killed in an exchange of gunfire on the Kyrgyz-Tajik border on Friday.
Militants stormed a police station in Dera Ismail Khan on Monday, killing ten officers.
# other
Israeli forces raided a village near Ramallah on Monday.
"""
NOT_TOLD = """
Police foiled a plot to attack a church in Vienna on Monday.
The group threatened to kill the hostages on Friday.
The army plans to launch an offensive in June.
A soldier accidentally shot himself in the barracks on Monday.
Ten people were killed when a bus overturned near Lima on Monday.
On the tenth anniversary of the massacre, relatives laid flowers in the square on Monday.
The minister denied on Monday that troops had shelled the hospital.
If the rebels attack the city, thousands will flee, the UN warned on Monday.
The Lakers shot down the Suns in overtime on Monday.
The striker was sidelined by an injury on Monday.
The bank's shares were hammered on Monday after a profit warning.
Seven people were killed on Monday when a bus plunged into a ravine near Cusco.
Five tourists were killed when their minibus veered off the road near Palermo on Monday.
A passenger plane went down shortly after take-off on Monday, killing all 62 on board.
Fourteen miners were killed on Monday when a coal mine caved in.
A hunter accidentally shot and killed his brother near Tampere on Monday.
A soldier was killed on Monday when his gun went off while he was cleaning it.
Dozens were poisoned by tainted alcohol in Mumbai on Monday.
Thousands of fans marched through Rosario to celebrate the victory on Monday.
The government banned protests ahead of the summit on Monday.
Residents were evacuated on Monday while experts defused a wartime bomb in Frankfurt.
"""


def kinds(text: str) -> list[str]:
    return [report.type for report in extract(text, published="2025-05-21").reports]


def told() -> Iterator[tuple[str, str]]:
    kind = ""
    for line in TOLD.strip().splitlines():
        if line.startswith("# "):
            kind = line[2:]
        else:
            yield kind, line


@pytest.mark.parametrize(("kind", "text"), told())
def test_the_sub_type_of_a_plain_sentence(kind: str, text: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize("text", NOT_TOLD.strip().splitlines())
def test_what_is_of_no_type(text: str) -> None:
    assert kinds(text) == []
