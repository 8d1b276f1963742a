"""What a wire tells piece by piece: the lead, its details, other deeds beside, who denies and who boasts."""

from __future__ import annotations

from db.extract import extract
from db.model import Report


def reports(text: str, title: str | None = None) -> tuple[Report, ...]:
    return extract(text, title=title, published="2021-05-04").reports


def test_a_denial_told_with_who_denies_stands_with_what_is_denied() -> None:
    (found,) = reports(
        "Militias shelled a village near Mazeze on Monday, injuring four people.\n\n"
        "The front, in a statement, denied the shelling and said that others were behind it."
    )
    assert "denied" in found.status


def test_a_denial_of_another_sort_of_deed_says_nothing_of_a_bombing() -> None:
    (found,) = reports(
        "A suicide bomber killed a cleric at a school in Derna on Monday.\n\n"
        "The ministry denied reports that fighting had broken out between border guards and soldiers in Kutum."
    )
    assert "denied" not in found.status


def test_those_who_blocked_roads_and_took_captives_did_one_thing() -> None:
    (found,) = reports("Protesters who were blocking roads in Imbabura held 17 soldiers hostage on Monday.")
    assert found.type == "abduction-forced-disappearance"


def test_a_march_that_turns_violent_is_one_unrest() -> None:
    (found,) = reports("One man was killed when a march against the government in Lima turned violent on Monday.")
    assert [count.best for count in found.counts] == [1]


def test_a_vigil_that_rebels_storm_is_no_protest() -> None:
    (found,) = reports("Rebels stormed a church in Komanda during a night vigil on Sunday, killing 43 people.")
    assert found.type == "attack"


def test_those_hurt_at_a_protest_are_told_with_it() -> None:
    found = reports(
        "Police fired tear gas at protesters in Lima on Monday. At least 40 people were injured.\n\n"
        "In Ica, one person was shot dead outside a bank."
    )
    assert [[(count.kind, count.min) for count in report.counts] for report in found] == [
        [("injured", 40)],
        [("killed", 1)],
    ]


def test_what_attackers_boast_of_is_part_of_their_attack() -> None:
    (found,) = reports(
        "Gunmen attacked an army post in Banizumbu on Monday, killing 41 soldiers. A dozen men are in hospital.\n\n"
        "The Lake Liberation Front said in a statement that its men had seized weapons and burned the camp down."
    )
    assert found.type in ("attack", "armed-clash")


def test_what_another_land_suffers_is_another_strike() -> None:
    found = reports(
        "Drones hit a bus in Odesa on Monday, killing two women.\n\n"
        "Ukrainian drones hit the Ilsky refinery in Russia's Krasnodar region the same night."
    )
    assert len(found) == 2


def test_the_town_and_day_of_what_the_lead_tells_join_it() -> None:
    (found,) = reports(
        "An attack on a funeral in the city of El Obeid killed 40 people, an official said on Tuesday.\n\n"
        "A drone fired a missile at a tent in the village of Luweib, east of the city, on Monday, the official said. "
        "Dozens more were wounded."
    )
    assert found.date is not None
    assert found.date.earliest == "2021-05-03"
    assert {count.kind for count in found.counts} == {"killed", "injured"}


def test_a_lead_that_sums_up_two_blasts_lends_its_toll_to_neither() -> None:
    found = reports(
        "Seven people were killed in two separate roadside bombings in Pakistan on Monday, officials said.\n\n"
        "The first blast took place in Mastung, killing five guards. The second bomb hit a truck in Harnai, "
        "killing two labourers."
    )
    assert [[count.best for count in report.counts if count.kind == "killed"] for report in found] == [[5], [2]]


def test_a_lead_that_sums_up_strikes_in_a_land_is_no_strike_of_its_own() -> None:
    found = reports(
        "Israeli strikes killed three people in Lebanon on Monday, the ministry said.\n\n"
        "Two brothers died when a drone hit their car in Shebaa. Another strike hit a truck in Baraashit, "
        "killing a man."
    )
    assert [[count.best for count in report.counts if count.kind == "killed"] for report in found] == [[2], [1]]


def test_a_deed_that_was_told_of_before_another_took_place_is_none_of_it() -> None:
    found = reports(
        "Four civilians were injured when the front shelled villages in Kutum on 2 May.\n\n"
        "On 11 April, the ministry said that three civilians had been injured in a rocket attack by the front."
    )
    assert len(found) == 2


def test_what_hits_another_district_an_hour_later_is_another_strike() -> None:
    found = reports(
        "Drones hit a minibus in Odesa on Monday, killing two women.\n\n"
        "About an hour later, two bombs hit a bakery in the same city, wounding a man."
    )
    assert len(found) == 2


def test_the_provinces_of_two_strikes_keep_them_apart() -> None:
    found = reports(
        "Drones struck a minibus in Kherson Oblast on Monday, killing two women.\n\n"
        "In Odesa Oblast, drones damaged a power station overnight."
    )
    assert len(found) == 2


def test_what_is_burned_where_attackers_struck_is_part_of_it() -> None:
    (found,) = reports(
        "Gunmen killed 37 people in raids on villages near Bokkos, an official said on Tuesday.\n\n"
        "The attackers struck a hamlet in Bokkos district late on Monday, burning more than 80 homes."
    )
    assert found.type == "attack"


def test_the_place_of_those_who_deny_is_not_where_it_happened() -> None:
    (found,) = reports("Four people were killed when gunmen raided a town on Monday. Rwanda's military denies it.")
    assert "RW" not in [place.country for place in found.places]


def test_a_strike_that_hits_and_kills_is_one_from_the_air() -> None:
    (found,) = reports("Another strike hit a car in Baraashit on Monday, killing a man and wounding four others.")
    assert found.type == "air-drone-strike"


def test_a_rounded_toll_of_the_title_gives_way_to_the_figure_below() -> None:
    (found,) = reports(
        "Rebels stormed a church in Komanda on Monday, killing at least 43 people.",
        title="More than 40 killed in church in Komanda",
    )
    assert [count.min for count in found.counts] == [43]


def test_who_is_accused_of_carrying_out_a_deed_is_suspected_of_it() -> None:
    (found,) = reports("A drone hit a market in Kutum on Monday. He accused the rebels of carrying out the strike.")
    assert "rebels" in [actor.text for actor in found.actors if actor.role == "perpetrator"]


def test_demonstrators_whom_police_drive_apart_are_no_mob() -> None:
    (found,) = reports(
        "One man was killed when a march in Lima turned violent on Monday. Demonstrators threw stones and police "
        "responded with tear gas."
    )
    assert found.type != "mob-violence"


def test_a_rally_is_not_the_one_a_year_before() -> None:
    found = reports(
        "Sixteen people died in Lima on Monday during rallies held one year after deadly protests.\n\n"
        "Thousands took to the streets. Officers fired tear gas at crowds who marched towards parliament."
    )
    assert "2021-05-03" in [
        report.date.earliest for report in found if report.date and "tear gas" in str(report.triggers)
    ]


def test_who_says_so_is_not_what_was_raided() -> None:
    (found,) = reports(
        "Gunmen killed 37 people on Monday in raids on four farming villages, a council chairman and a teacher said."
    )
    assert "chairman" not in " ".join(actor.text for actor in found.actors)


def test_fighters_who_burn_their_weapons_burn_nothing_down() -> None:
    assert reports("Thirty fighters laid down and burned their weapons in Sulaimaniya on Friday.") == ()


def test_soldiers_killed_are_those_of_the_convoy_told_right_before() -> None:
    found = reports(
        "A car bomb killed five soldiers in Mogadishu on Monday.\n\n"
        "In Ethiopia, militiamen ambushed a convoy of troops near Debre Tabor on Sunday. "
        "Their spokesman said 42 soldiers were killed."
    )
    assert [[count.best for count in report.counts] for report in found] == [[5], [42]]


def test_where_a_deal_was_signed_is_not_where_its_parties_fight() -> None:
    (found,) = reports(
        "Militiamen clashed with rebels near Kibati on Saturday. The rebels accused the government of violating the "
        "accord signed in Doha nine days ago."
    )
    assert "QA" not in [place.country for place in found.places]
