"""Who did what to whom where a phrase stands between, somebody is held to have done it, or a body is meant."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report

# sentence | doers | targets and victims, word by word; after "!" those that are neither
_TOLD = """
The murder of the president of the dockers' union shocked the port on Monday. | - | president ! union
The trader Omar Said, 40, was shot dead by gunmen on Monday. | gunmen | Said
A gunman killed his former girlfriend and then himself in Seattle on Monday. | gunman | girlfriend
The kidnapping of the trader Ivo Paz with the help of a cartel shocked the port. | - | Paz ! cartel
The police investigate the murder of two tourists with the aid of British experts. | - | tourists ! experts
The murder in Quito of Ana Ruiz on Monday shocked lawyers. | - | Ruiz
The kidnapping and killing of the five students on Monday was condemned. | - | students
Members of the village guard killed, with clubs and machetes, three farmers on Monday. | guard | farmers
An inmate being held in prison while awaiting trial on drug charges was stabbed to death on Monday. | - | inmate ! trial
Colonel Ivo Paz of the guard in Cauca province, whose capital is Popayan, was murdered on Monday. | - | Paz
Ivo Paz is said to be the mastermind of the murder of a councilman on Monday. | Paz | councilman
Ivo Paz is suspected of having participated in the murder of a councilman on Monday. | Paz | councilman
Eight members of the Chadian army were charged with the murder of two farmers. | members,Chadian army | farmers
Soldiers of the Chadian army killed two farmers on Monday. | soldiers,Chadian army | farmers
Members of the Chadian parliament were killed by gunmen on Monday. | gunmen ! parliament | members
A gang of kidnappers, apparently Taliban fighters, seized the trader Ivo Paz on Monday. | gang,Taliban | Paz
Gunmen believed to be members of the Islamic State killed a judge on Monday. | gunmen,Islamic State | judge
Gunmen, apparently drunk, killed a judge on Monday. | gunmen | judge
Islamic State urban commandos set off a bomb in a bank on Monday. | commandos,Islamic State | bank
The president regretted the death of the senator, "murdered by criminals in the pay of others". | criminals | senator
The union leader was unhurt following a bomb attack on Monday. | - | leader
The court tries eight soldiers charged with killing six priests on Monday. | soldiers | priests
Hezbollah freed three soldiers it had kidnapped near Kisumu on Monday. | Hezbollah | soldiers
A man drove a truck into a crowd in Kisumu on Monday, killing two. | man | crowd
A car was driven into a crowd near Kisumu on Monday, killing two. | - | crowd ! car
A bomber attacked soldiers who were holding a drill near Kisumu on Monday, killing five. | bomber | soldiers
Six people were burnt alive when M23 rebels set fire to houses in Kishishe on Monday. | M23 rebels,M23 | people,houses
Two armed robbers were killed in a shootout with police in Durban on Monday. | - | robbers
Two guards were killed and five hurt in Bura on Monday, and jihadists took two nuns hostage. | jihadists | guards,nuns
Sea drones sank the patrol ship Ivo Paz near Kisumu on Monday. | - | ship
Rebels placed four more bombs in a bank on Monday. | rebels | bank
The rebels carried out one of their deadliest attacks on a church on Monday. | rebels | church
Three suspected militants were killed in a drone strike near Kisumu on Monday. | - | militants
Israel and Hamas exchanged fire across the border on Monday, and Hamas killed two men. | Hamas | men
Four people were hacked to death when gunmen stormed a bus near Kisumu on Monday. | gunmen | people,bus
The town of Kisumu fell to the Rapid Support Forces on Monday. | Rapid Support Forces | -
A police station came under attack from militants in Kisumu on Monday. | militants | station
Nine people were killed when paramilitary fighters went on a two-day rampage in Kisumu. | fighters | people
The army said that 11 rebels died in an air and ground assault on their camp near Kisumu. | - | rebels,camp
Four people were killed when troops opened fire on suspected rustlers in Kisumu on Monday. | troops ! rustlers | people
A shop was set ablaze and a guard killed when protests turned violent in Kisumu on Monday. | - | shop,guard
Clashes broke out near Kisumu on Monday, with two soldiers reported killed. | - | soldiers
Protesters clashed with police in Kisumu on Monday and two officers were killed. | protesters | officers ! protesters
Gunmen burst into the judge's house in Kisumu on Monday and shot him dead. | gunmen | judge
A bomb hit the governor's convoy in Kisumu on Monday. | - | convoy,governor ! doctor
Gunmen broke into her home in Kisumu on Monday and shot her dead. | gunmen | home ! gunmen
Three farmers got badly hurt and a judge got shot by gunmen in Kisumu on Monday. | gunmen ! judge | farmers,judge
Gunmen attacked soldiers guarding a mill in Kisumu on Monday, killing three. | gunmen ! soldiers | soldiers
Gunmen got hold of a list and killed two farmers in Kisumu on Monday. | gunmen | farmers
Ukrainian naval drones sank a patrol ship near Kisumu on Monday. | Ukrainian | ship
The Halbrook Mall shooting in Kisumu on Monday left two people dead. | - | mall,people
A nurse poisoned her husband in Kisumu on Monday. | nurse | husband
An attack by rebels of the Islamic State killed three farmers in Bura on Monday. | rebels | farmers ! islamic
An attack by fighters loyal to General Omar Said left six farmers dead near Bura on Monday. | fighters | farmers
Fighters loyal to General Omar Said, who came at dawn, killed two farmers on Monday. | fighters ! said | farmers
Attackers armed with axes, who came at dawn, killed a priest in Bura on Monday. | attackers | priest
It was armed men on motorcycles who killed three farmers in Bura on Monday. | armed men | farmers
An attack by armed men on motorcycles left three people dead in Bura on Monday. | armed men | people ! motorcycles
A gang shot and killed a judge in Bura on Monday. | gang | judge
The body of the mayor of Bura killed by gunmen was found near Kisumu on Monday. | gunmen | mayor
The bodies of six people, including two boys, killed by gunmen were found in Bura on Monday. | gunmen | six people
"""


def _table() -> list[tuple[str, ...]]:
    return [tuple(cell.strip().strip("-") for cell in line.split("|")) for line in _TOLD.strip().splitlines()]


def _names(reports: tuple[Report, ...], roles: tuple[str, ...]) -> str:
    deeds = [report for report in reports if report.type != "arrests"]
    return " | ".join(actor.text or actor.name for one in deeds for actor in one.actors if actor.role in roles).lower()


@pytest.mark.parametrize(("sentence", "doers", "others"), _table())
def test_who_and_whom(sentence: str, doers: str, others: str) -> None:
    reports = extract(sentence, published="2025-02-12").reports
    for cell, roles in ((doers, ("perpetrator",)), (others, ("target", "victim"))):
        wanted, _, unwanted = (part.strip().lower() for part in cell.partition("!"))
        told = _names(reports, roles)
        assert bool(told) == bool(wanted)
        assert all(word in told for word in wanted.split(","))
        assert not unwanted or unwanted not in told


def test_the_dead_are_those_whom_somebody_identifies() -> None:
    story = (
        "Two traders were shot dead near Gao on Monday. A judge identified the dead men as Ivo Paz, 38, and Luis Mora."
    )
    (report,) = extract(story, published="2025-02-12").reports
    assert {"Ivo Paz", "Luis Mora"} <= {actor.name for actor in report.actors if actor.role == "victim"}


@pytest.mark.parametrize(
    ("sentence", "incidents"),
    [
        ("The bishop accused the air force of bombing the church of Santa Elena in Usulutan.", 1),
        ("He backs the decision to prosecute the eight soldiers charged with killing six priests.", 1),
        ("He backs the decision of killing wild boars.", 0),
    ],
)
def test_a_charge_tells_of_a_deed(sentence: str, incidents: int) -> None:
    assert len(extract(sentence, published="2025-02-12").reports) == incidents


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Eight members of the Chadian army were charged with the murder of two farmers.", "Chadian army"),
        ("Soldiers of the Chadian army killed two farmers on Monday.", "Chadian army"),
        ("Units of the Chadian army killed two farmers on Monday.", "Chadian army"),
        ("Eight members of the army were arrested on Monday for the murder of two farmers.", "army"),
        ("ISLAMIC STATE URBAN COMMANDOS SET OFF A BOMB IN A BANK ON MONDAY.", "Islamic State"),
    ],
)
def test_whose_people_did_it_did_it_as_well(sentence: str, body: str) -> None:
    reports = extract(sentence, published="2025-02-12").reports
    bodies = ("military", "armed-group")
    assert body in {
        one.name for report in reports for one in report.actors if one.role == "perpetrator" and one.kind in bodies
    }


@pytest.mark.parametrize(
    ("doers", "group"),
    [("The guerrillas", True), ("Unidentified guerrillas", False)],
)
def test_fighters_are_those_of_the_one_group_that_is_named_later(doers: str, group: bool) -> None:
    story = f"{doers} killed two judges near Arauca on Monday. The army has fought the Taliban there for years."
    (report,) = extract(story, published="2025-02-12").reports
    assert ("Taliban" in {one.name for one in report.actors if one.role == "perpetrator"}) is group


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Gunmen killed two farmers in Kelmar on Monday.", "gunmen"),
        ("Armed men killed two farmers in Kelmar on Monday.", "armed men"),
        ("Muslim fighters killed two farmers in Kelmar on Monday.", "Muslim fighters"),
    ],
)
def test_who_has_no_name_is_called_alike_wherever_in_a_sentence(sentence: str, name: str) -> None:
    (report,) = extract(sentence, published="2025-03-12").reports
    doer = next(actor for actor in report.actors if actor.role == "perpetrator")
    assert (doer.name, doer.text.lower()) == (name, name.lower())


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The bomb went off as worshippers left a mosque in Gao on Friday, killing 14.", []),
        ("A mine exploded while children played in a field near Gao on Friday, killing a girl.", []),
        ("Rebels attacked as soldiers slept in Gao on Friday, killing six.", ["Rebels"]),
        ("The blast occurred as workers were arriving at a factory in Gao on Friday, killing a guard.", []),
        ("They were eating on Friday as gunmen burst into a hall in Gao, killing six people.", ["gunmen"]),
        ("A bus was travelling to Gao on Friday when gunmen opened fire, killing ten passengers.", ["gunmen"]),
        ("As protesters reached a square in Gao on Friday, soldiers opened fire, killing four.", ["soldiers"]),
    ],
)
def test_what_goes_on_meanwhile_is_nobodys_deed(text: str, doers: list[str]) -> None:
    (report,) = extract(text, published="2021-05-15").reports
    assert [actor.text for actor in report.actors if actor.role == "perpetrator"] == doers


def test_whose_commander_died_is_not_who_killed() -> None:
    text = "Seven were dead, including the commander of an army unit, after a battle in Galcad on Tuesday."
    (report,) = extract(text, published="2025-03-12").reports
    assert [one for one in report.actors if one.role == "perpetrator"] == []


def test_who_left_a_town_did_not_take_it() -> None:
    text = "Rebels overran a base near Gao on Monday. They entered its camp, from which the soldiers withdrew by noon."
    (report,) = extract(text, published="2025-03-12").reports
    assert [one.name for one in report.actors if one.role == "perpetrator"] == ["rebels"]


def test_units_may_be_those_of_a_country() -> None:
    (report,) = extract(
        "Units of the armed forces of Armenia shelled Martuni on Monday.", published="2025-03-12"
    ).reports
    assert [one.name for one in report.actors if one.role == "perpetrator"] == ["Armenia"]


@pytest.mark.parametrize(
    "before",
    [
        "Defence Minister Karim Aziz spoke on Monday. Gunmen fired at a police officer in Gao on Tuesday, killing him.",
        "Two were held on Monday, Inspector Karim Aziz said. Gunmen led one of them to Gao and shot him on Tuesday.",
    ],
)
def test_he_is_not_somebody_else_who_has_a_name(before: str) -> None:
    report = next(report for report in extract(before, published="2025-03-12").reports if report.type != "arrests")
    assert "Karim Aziz" not in {one.name for one in report.actors}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Chad and Niger exchanged fire near Diffa on Monday.", {"Chad", "Niger"}),
        ("Israel and Hezbollah traded fire near Tyre on Monday.", {"Israel", "Hezbollah"}),
        ("Chad clashed with Niger near Diffa on Monday.", {"Chad", "Niger"}),
        ("Clashes between Chad and Niger killed four near Diffa on Monday.", {"Chad", "Niger"}),
        ("Clashes erupted on the border between Chad and Niger on Monday, leaving 12 dead.", set()),
    ],
)
def test_countries_fight(text: str, parties: set[str]) -> None:
    (report,) = extract(text, published="2024-05-20").reports
    assert {actor.name for actor in report.actors if actor.role == "party"} == parties


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("A lawyer who defended activists, and his brother, were killed in Dhaka on Monday.", ["lawyer", "brother"]),
        ("A judge who tried drug traffickers and her driver were shot dead in Lima on Monday.", ["judge", "driver"]),
        ("A judge who tried drug traffickers and smugglers was shot dead in Lima on Monday.", ["judge"]),
    ],
)
def test_those_behind_a_relative_clause_are_victims_too(text: str, victims: list[str]) -> None:
    (report,) = extract(text, published="2024-05-20").reports
    assert [one.name for one in report.actors if one.role == "victim"] == victims
