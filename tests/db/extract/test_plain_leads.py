"""Plain leads: counts beside days and jobs, what was foiled, where forces settle, and what only sounds like it."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report


def _reports(text: str) -> tuple[Report, ...]:
    return extract(text, published="2024-05-16").reports


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("An attack on Quetta on 9 May killed nine people.", 9),
        ("A missile strike on Quetta on Thursday 9 May killed nine.", 9),
        ("Gunmen killed five day labourers in Turbat on Saturday.", 5),
        ("Three night guards were killed by gunmen in Goma on Monday.", 3),
        ("Police foiled an attack on a camp in Nyala on Sunday, killing six militants.", 6),
        ("Seven inmates died when a fight broke out between gangs in a prison in Guayaquil on Tuesday.", 7),
        ("The army killed two commanders accused of planning the raid in Bura on Monday.", 2),
    ],
)
def test_the_dead_are_counted(text: str, killed: int) -> None:
    (report,) = _reports(text)
    assert [count.best for count in report.counts if count.kind == "killed"] == [killed]


def test_it_may_have_killed_somebody() -> None:
    assert all(not one.counts for one in _reports("An attack on Quetta on Monday may have killed nine people."))


def test_a_siege_of_five_days_counts_nobody() -> None:
    assert all(count.best != 5 for one in _reports("A five day siege killed guards in Goma.") for count in one.counts)


@pytest.mark.parametrize(
    "text",
    [
        "The bank opened its new headquarters in Hodeidah on Monday.",
        "Aid agencies set up a camp for displaced people in Hodeidah on Monday.",
        "The candidate seized the lead in Quetta on Sunday.",
        "The dish is a riot of flavours.",
        "Police said there was no evidence that a bomb had been planted in Juba.",
        "A cyclist was killed when he was hit by a truck in Sittwe on Tuesday.",
        "A gas cylinder explosion killed three people at a restaurant in Sittwe on Tuesday.",
        "Security forces foiled an attack on a base in Quetta on Tuesday.",
    ],
)
def test_what_only_sounds_like_violence_is_no_incident(text: str) -> None:
    assert _reports(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Turkey set up a military base in Idlib on Monday.", "headquarters-or-base-established"),
        ("A new outpost was established near Hebron on Monday.", "headquarters-or-base-established"),
        ("Truckers blockaded the port of Aden on Sunday to press for lower tolls.", "peaceful-protest"),
        ("Vandals damaged a mosque in Maiduguri on Monday.", "looting-property-destruction"),
        ("Herders destroyed crops on farms near Bura on Sunday.", "looting-property-destruction"),
        ("The warring parties agreed to a humanitarian pause in Bahri on Friday.", "agreement"),
        (
            "Five people were killed when a car bomb hit their car in Mosul.",
            "remote-explosive-landmine-ied",
        ),
    ],
)
def test_each_deed_has_its_type(text: str, kind: str) -> None:
    assert [report.type for report in _reports(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "victim", "killed"),
    [
        ("Gunmen stopped a teacher in Cali on Monday and killed her.", "teacher", 1),
        ("Gunmen stopped a teacher in Cali on Monday and hacked her to death.", "teacher", 1),
        ("Gunmen stopped Ana Lima in Cali on Monday and shot her dead.", "Ana Lima", 1),
        ("Gunmen stopped the car of a judge in Cali on Monday and shot him dead.", "judge", 1),
        ("Gunmen stopped two nuns in Cali on Monday and killed them.", "two nuns", 2),
        ("Gunmen shot her elder brother dead in Cali on Monday.", "elder brother", 1),
    ],
)
def test_whom_a_pronoun_means_is_the_victim(text: str, victim: str, killed: int) -> None:
    (report,) = _reports(text)
    assert [actor.text for actor in report.actors if actor.role == "victim"] == [victim]
    assert [count.best for count in report.counts if count.kind == "killed"] == [killed]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Pirates seized the tanker Hana off Somalia on Tuesday.", "abduction-forced-disappearance"),
        ("Armed men captured the MV Star Hana off Somalia on Tuesday.", "abduction-forced-disappearance"),
        ("Strikes hit the airport in Sanaa on Tuesday.", "air-drone-strike"),
        ("Government helicopters dropped barrels of chlorine on Saraqeb on Sunday.", "chemical-weapon"),
        ("A student was picked up by masked gunmen in Bangui on Friday.", "abduction-forced-disappearance"),
    ],
)
def test_ships_gas_and_strikes_have_their_type(text: str, kind: str) -> None:
    assert [report.type for report in _reports(text)] == [kind]


def test_what_has_become_widespread_is_no_incident() -> None:
    assert _reports("Looting has become widespread in Khartoum.") == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Shopkeepers shut their shops in Bura on Friday to protest extortion by gangs.", "Shopkeepers"),
        ("Drivers parked their buses across a road in Goma on Monday to protest against fuel prices.", "Drivers"),
        ("Women banged pots in Goma on Monday to protest shortages.", "Women"),
    ],
)
def test_what_people_do_to_protest_is_a_protest(text: str, who: str) -> None:
    (report,) = _reports(text)
    assert (report.type, [actor.text for actor in report.actors]) == ("peaceful-protest", [who])


@pytest.mark.parametrize(
    "text",
    [
        "Workers will walk out in Goma on Monday to protest cuts.",
        "Activists plan to block roads in Goma on Monday to protest against fuel prices.",
        "Three ministers resigned on Monday to protest the war.",
        "Police arrested a man for theft in Kidal on Monday.",
        "Twenty people were killed in the 2016 bombing in Goma.",
    ],
)
def test_what_is_planned_past_or_private_is_no_incident(text: str) -> None:
    assert _reports(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested a man in Kidal on Monday over the 2016 bombing of a hotel.",
        "Police arrested a man with explosives in Kidal on Monday.",
        "A man was arrested in Kidal on Monday on charges of terrorism.",
    ],
)
def test_an_arrest_over_a_bombing_is_told(text: str) -> None:
    assert [report.type for report in _reports(text)] == ["arrests"]


def test_live_rounds_at_protesters_are_excessive_force() -> None:
    (report,) = _reports("Police fired live ammunition at demonstrators in Cali on Monday.")
    assert report.type == "excessive-force-against-protesters"


def test_forces_leave_a_town() -> None:
    (report,) = _reports("The army abandoned Kidal on Friday.")
    assert (report.type, [place.text for place in report.places]) == ("non-violent-transfer-of-territory", ["Kidal"])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Witnesses said a bomb at a stadium in Nyala on Friday killed three people.", "2024-05-10"),
        ("Officials said a drone strike on a market in Goma on Tuesday left 12 people dead.", "2024-05-14"),
        ("Police said a rally in Goma on Sunday drew 20,000 people.", "2024-05-12"),
        ("The army on Friday said rebels killed two people in Goma.", None),
        ("Police said on Friday gunmen killed two people in Goma.", None),
    ],
)
def test_a_day_before_a_verb_is_of_the_deed_and_not_of_who_tells_it(text: str, day: str | None) -> None:
    (report,) = _reports(text)
    assert report.date.earliest == day


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("The film director was stabbed to death in Bangui on Saturday.", "film director"),
        ("A rugby player was beaten to death in Mosul on Sunday.", "rugby player"),
        ("A basketball player was kidnapped in Cotabato on Monday.", "basketball player"),
        ("Two soldiers taking part in a drill were killed by a roadside bomb near Goma on Monday.", "soldiers"),
    ],
)
def test_what_befalls_players_and_artists_is_no_sport(text: str, victim: str) -> None:
    (report,) = _reports(text)
    assert any(victim in actor.text for actor in report.actors if actor.role == "victim")


@pytest.mark.parametrize(
    "text",
    [
        "The tennis player was beaten by a rival in Goma on Sunday.",
        "The film, in which a football player was killed, opened in Goma on Monday.",
        "The army held a drill near Goma on Monday.",
    ],
)
def test_what_is_played_is_no_incident(text: str) -> None:
    assert _reports(text) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Overnight air strikes on Imphal on Saturday killed four people.", "2024-05-11"),
        ("An overnight raid by gunmen on Goma on Monday left four people dead.", "2024-05-13"),
        ("Israeli strikes overnight killed four people in Goma.", "2024-05-15"),
    ],
)
def test_overnight_is_of_the_day_told_beside_it(text: str, day: str) -> None:
    assert [report.date.earliest for report in _reports(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Three workers were killed when a crane fell in Mosul on Monday.",
        "Fans rioted on social media after the show on Monday.",
        "The bank was hit by a cyber attack on Monday.",
        "Customs seized 40 fake watches in Cotabato on Monday.",
    ],
)
def test_mishaps_and_deeds_online_are_no_incidents(text: str) -> None:
    assert _reports(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "An official survey found that 40 percent of women had been attacked at home.",
        "Forty per cent of nurses have been attacked at work, a study said.",
        "Crowds marched in Nyala on Sunday to celebrate the new year.",
    ],
)
def test_shares_and_feasts_are_no_incidents(text: str) -> None:
    assert _reports(text) == ()


def test_a_share_of_what_one_attack_destroyed_is_told() -> None:
    (report,) = _reports("Some 40 percent of the houses were destroyed in the attack on Goma on Monday.")
    assert report.date.earliest == "2024-05-13"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Protesters burned an effigy of the prime minister in Nyala on Saturday.", "peaceful-protest"),
        ("Demonstrators set fire to effigies of the ministers in Nyala on Saturday.", "peaceful-protest"),
        ("Protesters burned a police car in Nyala on Saturday.", "violent-demonstration"),
    ],
)
def test_who_burns_an_effigy_destroys_nothing(text: str, kind: str) -> None:
    assert [report.type for report in _reports(text)] == [kind]
