"""Who did what to whom: constructions of English news, each in mixed case and as a wire in capitals."""

from __future__ import annotations

import pytest

from db.extract import extract

# sentence | doers | targets and victims, each a word of the phrase; "-" where there is to be none
_TOLD = """
The mayor was murdered by two paid gunmen on Monday. | gunmen | mayor
The mayor of Derna, who had been abducted in May, was murdered on Monday. | - | mayor
A judge whom gunmen abducted on Monday is alive. | gunmen | judge
The town mourns five nurses that rebels had abducted on Monday. | rebels | nurses
The clergy saw five nurses they had abducted on Monday. | - | nurses
On the night that gunmen attacked on Monday two guards died. | gunmen | guards
Residents told reporters that gunmen attacked on Monday. | gunmen | -
In the port, south of the lake, two farmers wanted by police were killed by gunmen on Monday. | gunmen | farmers
Two farmers, including a monk aged 70, were arrested and tortured to death by soldiers. | soldiers | farmers
A woman who had gone to collect wood was killed by gunmen. | gunmen | woman
Militiamen loyal to ousted President Hassan Idris killed 13 police officers. | Militiamen | officers
Police units and allied militiamen killed 40 villagers in the valley. | units,militiamen | villagers
A rocket attack on a school sheltering displaced families killed 16 people. | - | school,people
Twelve farmers were lined up and shot by gunmen on Monday. | gunmen | farmers
A drone strike carried out by government forces on a market killed nine traders. | forces | traders
A man accused of robbery was killed by a mob on Monday. | mob | man
A journalist working for a radio station was shot dead by gunmen. | gunmen | journalist
Three men died when a minibus ran over a landmine. | - | men,minibus
Six teachers were killed by three armed men. | men | teachers
The trader was shot to death by two men riding a motorcycle. | men | trader
Urban guerrillas blew up a public bus north of the capital. | guerrillas | bus
The rebels reportedly blew up several power lines with dynamite. | rebels | lines
Six teachers were killed by a group of 30 to 40 men wearing uniforms. | men | teachers
Gunmen riding motorcycles killed a health worker near the market. | Gunmen | worker
The bishop, who had denounced the army, was assassinated. | - | bishop
The guerrillas, who came in two trucks, attacked the garrison with mortars. | guerrillas | garrison
Unknown assailants set fire to a school in the northern district overnight. | assailants | school
The driver was wounded when gunmen fired on his bus near the border. | gunmen | driver,bus
Two foreign citizens were seized by rebels at a hotel in the port. | rebels | citizens
Hooded men dragged the union leader from his home and shot him dead. | men | leader
The authorities blamed the bombing of the pipeline on the National Liberation Army. | Liberation | pipeline
The police blamed the rebels for the bombing of the bridge. | rebels | bridge
The minister attributed the killing of the judge to drug traffickers. | traffickers | judge
The army accused the guerrillas of the murder of four farmers. | guerrillas | farmers
The government accused the rebels of having kidnapped two doctors. | rebels | doctors
Pablo Ortiz is suspected of having masterminded the murder of Judge Ana Ruiz. | Ortiz | Ruiz
The court charged Luis Perez with the killing of the two priests. | Perez | priests
Three soldiers were charged with the murder of a student leader. | soldiers | leader
The Liberation Front claimed responsibility for the bombing of the railway. | Front | railway
The killing was claimed by the Islamic State group. | Islamic | -
The attack, in which 20 people were killed, was perpetrated yesterday by terrorists near the hall. | terrorists | people
The attack that killed 20 shoppers was carried out by two suicide bombers. | bombers | shoppers
Guerrillas carried out several attacks against army posts in the north. | Guerrillas | posts
An assassination attempt on the governor was made by unknown gunmen on Friday. | gunmen | governor
The assassination of the archbishop by members of a death squad shocked the country. | death squad | archbishop
The journalist's killing by two gunmen was condemned by the union. | gunmen | journalist
Five killed as militants storm hotel in capital | militants | five,hotel
Arriving in three trucks, gunmen killed 15 villagers and burned their homes. | gunmen | villagers,homes
Armed with rifles and machetes, the attackers killed six herders. | attackers | herders
Police said gunmen had opened fire on a minibus, killing its driver. | gunmen | minibus,driver
Gunmen on Sunday shot dead a prominent cleric as he left a mosque. | Gunmen | cleric
A prominent cleric was gunned down on Sunday as he left a mosque. | - | cleric
Unknown gunmen gunned down a prosecutor outside his house. | gunmen | prosecutor
A senior judge has been kidnapped by armed men in the south. | men | judge
Two engineers, a driver and a cook were abducted by militants on Tuesday. | militants | engineers,driver,cook
The militants set off a bomb near a school bus, wounding four children. | militants | bus,children
A bomb was thrown at the house of a senator by two men on a motorcycle. | men | house
A dynamite charge destroyed a power pylon on the outskirts of the city. | - | pylon
Rebels destroyed three bridges and attacked a power plant in the east. | Rebels | bridges,plant
Suspected rebels destroyed a bridge with explosives. | rebels | bridge
The rebels burned down a town hall and kidnapped the mayor. | rebels | hall,mayor
Militiamen loyal to the former president attacked a camp for displaced people. | Militiamen | camp
Bandits attacked a convoy of traders on the road to the border and killed nine of them. | Bandits | convoy
Government troops shot and killed two unarmed students at a checkpoint. | troops | students
Soldiers opened fire at a crowd of mourners, killing at least four. | Soldiers | mourners
Gunmen attacked a village, killing 14 farmers and setting fire to dozens of homes. | Gunmen | village,farmers
Insurgents ambushed a military patrol, killing three soldiers and wounding five others. | Insurgents | patrol,soldiers
Assassins paid by the drug cartel killed five judges on Monday. | Assassins,cartel | judges
The chief of the gang, Pablo Ortiz, ordered the murder of Judge Ana Ruiz. | Ortiz | Ruiz
The government said that army elements are responsible for the killing of six priests. | elements | priests
The minister announced the arrest of two soldiers for killing six priests. | soldiers | priests
The attack on the bank was apparently the work of guerrillas of the Liberation Front. | guerrillas | bank
Guerrillas burned three vehicles: an ambulance, a truck and a station wagon. | Guerrillas | ambulance,truck,wagon
Rebels placed dynamite in four shops; namely, a bank, a hotel and a store. | Rebels | bank,hotel,store
The gunmen killed Ana Ruiz, a dean; Luis Mora, a baker; and two guards, who were on duty. | gunmen | Ruiz,Mora,guards
Gunmen killed two teachers; a baker | Gunmen | teachers
The gunmen killed Ana Ruiz, a dean; Luis Mora, a baker; and two guards | gunmen | Ruiz,Mora,guards
A roadside bomb struck a vehicle carrying election workers, killing two. | - | vehicle
A mine exploded under a bus carrying pilgrims, killing seven of them. | - | bus
Rockets fired by the militia hit a hospital in the besieged town. | militia | hospital
The militia fired rockets at a hospital in the besieged town. | militia | hospital
Warplanes bombed a market in the town, killing 30 civilians. | - | market,civilians
A journalist was stabbed to death by an unidentified attacker in his office. | attacker | journalist
An unidentified attacker stabbed a journalist to death in his office. | attacker | journalist
Gunmen who stormed a clinic shot three nurses and a guard. | Gunmen | nurses,guard
A lawyer who had defended the miners was shot dead in front of his children. | - | lawyer
Four gunmen, believed to be members of a drug cartel, killed a mayor and two of his aides. | gunmen | mayor
Former minister Carlos Vega was murdered at his home by unidentified men. | men | Vega
Two nuns and a priest were raped and killed by soldiers. | soldiers | nuns
Guerrillas kidnapped and later murdered a cattle rancher. | Guerrillas | rancher
Rebels attacked the village, killing the chief and abducting 20 girls. | Rebels | chief,girls
Rebels attacked and looted a warehouse of the aid agency. | Rebels | warehouse
The attackers fled after killing a watchman. | attackers | watchman
Two nuns were driving home on Monday when gunmen in another car opened fire. | gunmen | nuns
A judge was walking in the park on Monday when two gunmen attacked. | gunmen | judge
The policemen were on the way back from searching a farm and were killed by guerrillas. | guerrillas | policemen
The gunmen coldbloodedly murdered two watchmen on Monday. | gunmen | watchmen
The delegation condemned the murder in Quito of Ana Ruiz and Ivo Paz. | - | Ruiz,Paz
The guerrillas held four tourists hostage for two weeks. | guerrillas | tourists
Four tourists were held hostage by the guerrillas for two weeks. | guerrillas | tourists
Two bombs exploded in front of the embassy, causing damage but no casualties. | - | embassy
A bomb exploded at the headquarters of the ruling party, injuring a guard. | - | headquarters,guard
A bomb attack against the home of a senator left two bodyguards injured. | - | home,bodyguards
A powerful bomb planted by guerrillas damaged the offices of a bank. | guerrillas | offices
Shells fired from rebel-held areas killed a woman and her two children. | - | woman,children
Police shot and wounded three miners during a protest. | Police | miners
A police officer was killed and two others were wounded in a shootout with smugglers. | - | officer
Gunmen broke into the house of a former mayor and killed his wife. | Gunmen | wife
The rebels broke into a prison and freed 40 inmates. | rebels | prison
Masked men burst into a bar and killed eight customers. | men | customers
A Dutch aid worker was freed a month after being kidnapped by tribesmen. | tribesmen | worker
Assailants hurled explosives at a church during a service, wounding ten worshippers. | Assailants | church,worshippers
Separatists have claimed the killing of two policemen. | Separatists | policemen
Responsibility for the attack on the barracks was claimed by the Popular Army. | Popular | barracks
No one has claimed responsibility for the killing of the deputy. | - | deputy
Nobody claimed responsibility for the blast, which destroyed a shop. | - | shop
The attack was blamed on Islamist militants. | militants | -
The deadly attack on the mosque, blamed on Islamist militants, left 30 people dead. | militants | mosque,people
An attack on a bus by suspected rebels left three passengers dead. | rebels | bus,passengers
Villagers said soldiers killed 11 people, including four children. | soldiers | people,children
Witnesses saw two men shoot the teacher in the head. | men | teacher
The murder of the union leader was ordered by a local businessman. | businessman | leader
Two hitmen hired by drug dealers murdered the editor of a daily. | hitmen | editor
Unidentified individuals shot at the car in which the deputy was travelling. | individuals | car
Peasants were massacred by paramilitary groups in the province. | paramilitary | Peasants
Paramilitary groups massacred 12 peasants in the province. | Paramilitary | peasants
An army captain was shot three times in the chest by a lone gunman. | gunman | captain
Guerrillas of the People's Army attacked a police post with grenades and automatic rifles. | Guerrillas | post
The terrorists machine-gunned the facade of the embassy from a moving car. | terrorists | embassy
A television reporter has died after being shot by masked men. | men | reporter
The colonel died instantly when a bomb exploded under his car. | - | colonel,car
Five passengers died when rebels attacked their bus with rifles. | rebels | passengers,bus
At least 12 people were killed and 30 wounded in clashes between rival clans. | - | people
Drug traffickers murdered Attorney Ruben Diaz in a restaurant. | traffickers | Diaz
Jihadists have executed five captured soldiers, a monitor said. | Jihadists | soldiers
A video showed militants beheading a hostage. | militants | hostage
Gunmen abducted the son of a banker on his way to school. | Gunmen | son
The wife of the general was injured by the explosion. | - | wife
Pirates boarded a tanker and took its crew hostage. | Pirates | crew
The settlement came under attack from gunmen who killed two residents. | gunmen | residents
Masked gunmen stormed the offices of the newspaper and shot two editors dead. | gunmen | offices,editors
The peasants were taken from their homes by armed men and shot. | men | peasants
Ten workers were found dead after being kidnapped by an armed group. | group | workers
Two men shot a judge at point blank range. | men | judge
The police commander's assassination on Monday shocked the country. | - | commander
Prime Minister Ali Hassan narrowly escaped an assassination attempt when a bomb exploded near his convoy. | - | convoy
An ambulance was hit by gunfire, wounding a paramedic. | - | ambulance,paramedic
Unknown persons dynamited the bust of the former president. | persons | bust
The vice president harshly attacked the opposition leader in a speech. | - | -
The officers fired into the air. | - | -
The group's leader said his men do not hold hostages. | - | -
Three heavily armed men forced the manager out of his car and took him away. | men | manager
Members of the 8th Front of the FARC have carried out attacks on two police stations. | FARC | stations
The bodies of six kidnapped farmers were found beheaded near the village. | - | farmers
The mayor, Jorge Luna, and two of his bodyguards were killed in an ambush. | - | Luna,bodyguards
Rebel fighters shot down an army helicopter, killing its crew of four. | fighters | helicopter
Settlers torched two cars and a house in the village. | Settlers | cars,house
Blast rips through market, kills 12 | - | market
Two men on a motorcycle threw a grenade at a police station. | men | station
The attack on the police station was the work of drug traffickers. | traffickers | station
Two army officers took part in the murder of the six priests. | officers | priests
The governor survived an assassination attempt on Tuesday. | - | governor
The newspaper director escaped a bomb attack in the capital. | - | director
The senator was the victim of an attack by hooded men. | men | senator
Five soldiers were involved in the massacre of the villagers. | soldiers | villagers
The cartel is responsible for the murder of the magistrate. | cartel | magistrate
The men responsible for the kidnapping of the engineer have fled. | men | engineer
Smugglers were behind the killing of the customs chief. | Smugglers | chief
The rebels took the hostages out to a field, shot them and fled. | rebels | hostages
Guerrillas disguised as policemen kidnapped a rancher in the north. | Guerrillas | rancher
Guerrillas, disguised as policemen, kidnapped a rancher in the north. | Guerrillas | rancher
The blast shattered the windows of a bank. | - | bank
On that occasion three hooded men shot a shopkeeper. | three hooded men | shopkeeper
As a result of the explosion 20 people were injured. | - | people
A man lost a leg and two children died when a shell hit the house. | - | children,house
The attack claimed the lives of four miners. | - | miners
An army patrol was ambushed by rebels, who killed two soldiers and took their weapons. | rebels | patrol,soldiers
A policeman was killed and his partner wounded by a sniper. | sniper | policeman
The gunmen, one of whom wore a police uniform, shot the trader in his shop. | gunmen | trader
Rebel mortar fire killed a nurse in the camp. | Rebel | nurse
Taliban-claimed bombing kills six in Kabul | Taliban | -
Police shoot dead two protesters in the capital | Police | protesters
Militants behead three farmers in the northeast | Militants | farmers
Bomb kills seven soldiers in Sinai | - | soldiers
Car bomb outside police station wounds 12 officers | - | officers
Mayor shot dead in restaurant | - | Mayor
The army confirmed an attack in which a nurse and a driver were killed on Monday. | - | nurse,driver
Two teachers were kidnapped in May and later killed by gunmen. | gunmen | teachers
The rebels hold nurse Ana Ruiz and driver Luis Mora, who were kidnapped on Monday. | rebels | Ruiz,Mora
Ana Ruiz, 72, who was asleep at the time, was killed by gunmen on Monday. | gunmen | Ruiz
Luis Mora, leader of the teachers (STE), and Ana Ruiz, a nurse, were abducted by gunmen. | gunmen | Mora,Ruiz
Luis Mora, leader of the union, and Ana Ruiz, a nurse were abducted by gunmen. | gunmen | Mora,Ruiz
Drug trafficking gangs killed three policemen on Monday. | gangs | policemen
The colonel was charged with masterminding the murder of Judge Ana Ruiz. | colonel | Ruiz
Police look for Juan Paz, the man who ordered the killing of Judge Ana Ruiz. | Paz | Ruiz
The murder of Ana Ruiz, a journalist of the radio, by gunmen shocked the town. | gunmen | Ruiz
The bomb had been planted in a bank by members of the Communist Party of Chile. | Communist Party | bank
A car bomb exploded outside the Interior Ministry on Monday. | - | Ministry
Rebels kidnap UN staff in Darfur | Rebels | staff
Two soldiers, a policeman and a guard were killed by separatists. | separatists | soldiers,policeman,guard
The separatists ambushed a bus, a truck and two cars on the highway. | separatists | bus,truck,cars
The separatists attacked and burned a police post in the village. | separatists | post
Unidentified men killed a councillor and wounded his wife and two sons. | men | councillor,wife,sons
The journalist had been kidnapped by a gang that demanded a ransom. | gang | journalist
The convoy was hit by a roadside bomb planted by insurgents. | insurgents | convoy
Armed men entered the village at dawn and shot six people. | men | people
Hundreds of fighters overran the town, killing dozens of residents. | fighters | residents
The insurgents, armed with rockets, attacked the airport. | insurgents | airport
A government airstrike hit a market, killing ten traders. | government | market,traders
The hospital was bombed by the regime. | regime | hospital
Israeli forces shot and killed a Palestinian teenager near the fence. | Israeli | teenager
Turkish drones targeted a vehicle of the militia near the border. | Turkish | vehicle
Gunmen suspected to be cattle rustlers killed nine herders. | Gunmen | herders
Suspected jihadists have killed at least 20 people in two villages, officials said. | jihadists | people
At least 14 people have been killed in an attack by suspected jihadists on a village market. | jihadists | people,market
Unknown gunmen kidnapped the nephew of a former governor and killed his driver. | gunmen | nephew,driver
Residents said the attackers arrived on motorbikes, shot at people and set houses ablaze. | attackers | people,houses
He was killed by a sniper as he filmed the clashes, his employer said. | sniper | -
Drones of the rebels hit a shop in Kidal on Monday. | rebels | shop
Masked men broke into a bar in Kidal on Monday and opened fire. | men | bar
The rebels attacked three times near Kidal on Monday. | rebels | -
The enemy attacked a police post nine times on Monday. | enemy | post
Malian forces attacked near Kidal on Monday. | forces | -
Two peacekeepers attacked near Kidal on Monday | - | peacekeepers
The village was shelled 16 times by the enemy on Monday. | enemy | village
Enemy drones hit a shop in Kidal on Monday. | Enemy | shop
The army said its troops had come under fire from militants, who wounded a soldier. | militants | soldier
The prison was attacked by militants, who freed dozens of inmates. | militants | prison
A Catholic priest has been found murdered in his parish house. | - | priest
A grenade thrown by an unknown person injured three shopkeepers. | person | shopkeepers
The explosion, caused by a bomb that had been left in a suitcase, injured six commuters. | - | commuters
An explosive charge went off in front of the home of a judge, destroying the door. | - | home
Terrorists who had climbed over the wall opened fire on guards. | Terrorists | guards
The victims were ambushed by members of a death squad. | members | victims
Guerrillas of the ELN have kidnapped a German engineer, the police reported today. | Guerrillas | engineer
The police reported today that guerrillas of the ELN have kidnapped a German engineer. | guerrillas | engineer
It was reported that unidentified individuals had dynamited the office of the union. | individuals | office
Witnesses told reporters that soldiers fired at the students from a truck. | soldiers | students
The killing of two nuns by soldiers was denounced by the bishop. | soldiers | nuns
Colonel Luis Mora and three corporals are accused of killing the priests. | Mora,corporals | priests
Ex-soldier Tomas Leon has been arrested for the murder of the journalist. | Leon | journalist
The prosecutor charged that the colonel ordered the murder of the students. | colonel | students
Three persons suspected of participating in the attack on the school were arrested. | persons | school
The restaurant was torched by rifle-toting youths. | youths | restaurant
The gunmen murdered, at close range, a soldier who was in the hospital. | gunmen | soldier
Gunmen fired shots at the house of a judge. | Gunmen | house,judge
Six priests (five foreigners and a local) and two women were murdered. | - | priests,women
Army helicopters strafed two villages, residents said. | Army | villages
The six nurses, the cook and two women who worked for them were brutally murdered. | - | nurses,cook,women
A dean, as well as three television journalists, was kidnapped by the rebels. | rebels | dean,journalists
The rebels kidnapped a senator along with his secretary. | rebels | senator,secretary
Two Danes, a Swede and an engineer, who were staying at a hotel, were kidnapped by armed men. | men | Danes,engineer
Ana Ruiz, head of a college; Jose Mora, a lawyer; and Luis Vega (a clerk) were murdered. | - | Ruiz,Mora,Vega
The rebels killed Ana Ruiz, head of the union, and two of her guards. | rebels | Ruiz,guards
The explosion did extensive damage to the office, and three persons were injured. | - | office,persons
The bomb destroyed a bank and caused severe damage to nearby shops and several houses. | - | bank,shops,houses
A drugstore and two other shops sustained considerable damage in the bombing. | - | drugstore,shops
Three persons were instantly killed by the bomb, including nurse Ana Moreno, 41. | - | persons,Moreno
About 60 demonstrators were first brutally beaten by soldiers and then shot. | soldiers | demonstrators
The governor emerged unhurt from a dynamite attack on Tuesday. | - | governor
A bomb exploded in front of the church of the Holy Virgin on Monday. | - | church
The bomb shattered the windows of the ministry on Monday. | - | ministry
The bomb shattered the institute's windows on Monday. | - | institute
The offices of the union were the target of a bomb attack on Monday. | - | offices
The attack was aimed at the fuel tanks and was carried out by the rebels. | rebels | tanks
The attack was planned by a colonel, approved by a captain and carried out by two men. | colonel,captain,men | -
The following officers died in the ambush: Major Luis Mora and Captain Ana Ruiz. | - | Mora,Ruiz
Eight members of the army murdered the priest and his cook. | members,army | priest,cook
Suspected urban guerrillas attacked the home of a deputy. | guerrillas | home
Four people including a child were killed by a car bomb. | - | people,child
Four people, including two nurses, were killed by a car bomb. | - | people,nurses
The patrols killed three journalists: Ana Ruiz, Luis Mora, and Tomas Leon. | patrols | Ruiz,Mora,Leon
The murder of a judge and two of his guards by gunmen shocked the country. | gunmen | judge,guards
A judge was killed by gunmen near his home, along with two of his guards. | gunmen | judge,guards
Luis Mora was the perpetrator of the murder of the bishop. | Mora | bishop
The report confirmed the involvement of troops in the murder of the priests. | troops | priests
The dynamite attack on the pipeline was perpetrated, according to the police, by the rebels. | rebels | pipeline
The attack on the bridge was an action by the rebels. | rebels | bridge
Documents linked the smugglers with the attack on the customs house. | smugglers | house
The rebels began to shoot at the guards. | rebels | guards
The bomb damaged the hotel's windows and those of several houses. | - | hotel,houses
Two bombs destroyed several state-owned banks on Sunday. | - | banks
A cargo train was derailed by a bomb on Sunday. | - | train
Gunmen shot at a police patrol car in the capital. | Gunmen | car
Five Spaniards were murdered by gunmen. | gunmen | Spaniards
The six priests -- five of them foreigners -- and a woman were killed by soldiers. | soldiers | priests,woman
The gunmen -- some of them in uniform -- attacked a bus in the north. | gunmen | bus
The rebels killed six priests, among them the dean of the college. | rebels | priests,dean
The ambassador to Chad, who was in the car, was killed by gunmen. | gunmen | ambassador
The blast damaged the showcases of two shops and destroyed ten food stands. | - | shops,stands
Several gunmen shot repeatedly at the offices of a newspaper. | gunmen | offices
A nurse was wounded when shots were fired at a bus near the border. | - | nurse,bus
The rebels placed a bomb in the engine of a bus. | rebels | bus
Bombs damaged a bank in the capital, a church in the port and a school. | - | bank,church,school
A gang that robs traders and herders, that killed a judge on Monday, has fled. | gang | judge
Those who were kidnapped by the rebels are Ana Ruiz, Luis Mora and Tomas Leon. | rebels | Ruiz,Mora,Leon
"""

_BEFORE = "This is what the radio of the capital said in the evening."


def _table(text: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip().strip("-") for cell in line.split("|")) for line in text.strip().splitlines()]


def _heads(sentence: str) -> tuple[str, str]:
    actors = [actor for report in extract(sentence).reports for actor in report.actors]
    doers = [actor.text or actor.name for actor in actors if actor.role == "perpetrator"]
    others = [actor.text or actor.name for actor in actors if actor.role in ("target", "victim")]
    return " ".join(doers).lower(), " ".join(others).lower()


@pytest.mark.parametrize("capitals", [False, True], ids=["mixed", "CAPITALS"])
@pytest.mark.parametrize(("sentence", "doers", "others"), _table(_TOLD))
def test_roles(sentence: str, doers: str, others: str, capitals: bool) -> None:
    did, bore = _heads(f"{_BEFORE} {sentence}".upper() if capitals else sentence)
    for told, wanted in ((did, doers), (bore, others)):
        assert bool(told) == bool(wanted)
        assert all(word.lower() in told for word in wanted.split(","))


def test_a_crowd_arrested_after_a_deed_did_not_do_it() -> None:
    found = extract("Over 5,000 people were arrested on Monday following the attack on a bus, which killed two nurses.")
    assert not [actor for report in found.reports for actor in report.actors if actor.role == "perpetrator"]


def test_whose_members_did_it_is_no_target() -> None:
    (report,) = extract("The bombing of a market was carried out by members of the Islamic State on Monday.").reports
    assert {actor.name for actor in report.actors if actor.role in ("target", "victim")} == {"market"}


def test_ammunition_is_no_weapon() -> None:
    (report,) = extract("The mayor was killed on Monday by two shots from a rifle and six bullets.").reports
    assert not {"bullets", "six bullets", "two shots"} & {weapon.name for weapon in report.weapons}


def test_shots_are_no_shelling() -> None:
    (report,) = extract("Gunmen fired shots at the house of a judge on Monday.").reports
    assert report.type == "attack"


def test_attackers_who_came_are_told_by_what_they_did() -> None:
    (report,) = extract("The guerrillas, who arrived in two trucks, attacked the garrison on Monday.").reports
    assert report.type == "armed-clash"


def test_a_danger_is_no_incident() -> None:
    assert not extract("He said he feared the danger of being shot by soldiers.").reports


def test_fighters_who_capture_policemen_abduct_them() -> None:
    (report,) = extract("Rebels captured three policemen at a checkpoint on Monday.").reports
    assert report.type == "abduction-forced-disappearance"
