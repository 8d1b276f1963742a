"""Where reports of one incident find each other."""

from dataclasses import replace

from db.link.keys import filed, lookups, may_meet
from db.link.outline import outline
from db.link.traits import ReportTraits
from db.model import Actor, Count, Extraction, IncidentDate, IncidentPlace, Report

NORTH = IncidentPlace("Tarsk", "Tarsk", lat=12.0, lon=20.0, country="XX", precision="settlement", relation="between")
SOUTH = IncidentPlace("Obrask", "Obrask", lat=10.0, lon=20.0, country="XX", precision="settlement", relation="between")
ELSEWHERE = replace(SOUTH, name="Makulo", text="Makulo", lon=25.0)


def plain(place: IncidentPlace) -> IncidentPlace:
    return replace(place, relation="in")


def on_the_road(*places: IncidentPlace) -> ReportTraits:
    day = IncidentDate("2021-03-05", "2021-03-05", "day")
    report = Report("attack", "", None, "actual", "", day, places=places)
    return outline(None, "A bomb blew up a bus.", Extraction("2021-03-06", reports=(report,))).report(0)


def finds(one: ReportTraits, other: ReportTraits) -> bool:
    return may_meet(one, other) and any(
        entry.key in lookup.keys and lookup.first <= entry.day <= lookup.last
        for lookup in lookups(one)
        for entry in filed(other)
    )


def test_a_road_between_two_towns_is_found_by_either() -> None:
    both, back, end = on_the_road(NORTH, SOUTH), on_the_road(SOUTH, NORTH), on_the_road(SOUTH)
    for one, other in ((both, back), (both, end), (back, end)):
        assert finds(one, other)
        assert finds(other, one)
    assert not finds(on_the_road(plain(NORTH), plain(SOUTH)), end)
    assert not finds(both, on_the_road(ELSEWHERE))
    assert not finds(on_the_road(ELSEWHERE), both)


def of_no_day(place: IncidentPlace, killed: int, victim: str = "two men", *, second: bool = False) -> ReportTraits:
    actor = Actor("victim", "person", victim, victim)
    count = Count("killed", killed, killed, killed, text=str(killed))
    told = Report("attack", "", None, "actual", "", IncidentDate(), places=(place,), actors=(actor,), counts=(count,))
    other = Report("arrests", "", None, "actual", "", IncidentDate())
    reports = (other, told) if second else (told,)
    return outline(None, "Gunmen killed some.", Extraction(None, reports=reports)).report(len(reports) - 1)


def test_of_what_has_no_day_the_place_and_the_toll_find_each_other() -> None:
    assert finds(of_no_day(plain(SOUTH), 3), of_no_day(plain(SOUTH), 3))
    assert not finds(of_no_day(plain(SOUTH), 3), of_no_day(plain(SOUTH), 4))
    assert not finds(of_no_day(plain(SOUTH), 3), of_no_day(plain(ELSEWHERE), 3))
    assert not finds(of_no_day(plain(SOUTH), 3), on_the_road(plain(SOUTH)))


def test_what_an_article_tells_by_the_way_is_found_by_whom_it_befell() -> None:
    first, second = of_no_day(plain(SOUTH), 1, "Ana Quispe"), of_no_day(plain(SOUTH), 3, "Ana Quispe", second=True)
    assert second.rank == 1
    assert finds(first, second)
    assert finds(second, first)
    assert not finds(of_no_day(plain(SOUTH), 3), of_no_day(plain(SOUTH), 3, second=True))


def test_of_what_has_no_day_a_telling_toll_in_one_country_is_enough() -> None:
    land = replace(plain(SOUTH), name="Tarskia", text="Tarskia", precision="country")
    assert finds(of_no_day(plain(SOUTH), 12), of_no_day(land, 12))
    assert finds(of_no_day(land, 12), of_no_day(plain(SOUTH), 12))
    assert not finds(of_no_day(land, 2), of_no_day(plain(SOUTH), 2))
