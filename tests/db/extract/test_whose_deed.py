"""Whose deed it was: those stopped, those blamed, governments that speak, herders struck; towns that are words."""

from __future__ import annotations

import pytest

from db.extract.pipeline import extract
from db.model import Report

_DAY = "2024-07-18"


def _one(text: str) -> Report:
    (report,) = extract(text, published=_DAY).reports
    return report


def _actors(report: Report, role: str) -> list[str]:
    return [actor.text for actor in report.actors if actor.role == role]


def test_who_was_shot_for_an_attempt_did_nothing() -> None:
    report = _one("Israeli forces shot dead a Palestinian who tried to stab soldiers near Hebron on Tuesday.")
    assert _actors(report, "perpetrator") == ["Israeli forces"]
    assert (report.type, report.date.earliest) == ("attack", "2024-07-16")


def test_people_of_a_group_are_blamed() -> None:
    report = _one("Five farmers were killed in Cauca on Monday and the army blamed dissidents of the FARC.")
    assert [actor.certainty for actor in report.actors if actor.role == "perpetrator"] == ["suspected"]


def test_a_capital_is_blamed_for_its_government() -> None:
    assert _actors(
        _one("Kyiv blamed Moscow for the blast that destroyed a warehouse in Odesa on Sunday."), "perpetrator"
    ) == ["Moscow"]


def test_where_a_government_sits_that_speaks_nothing_happened() -> None:
    report = _one("Turkish warplanes hit 22 PKK targets in northern Iraq, Ankara said.")
    assert [place.name for place in report.places] == ["Iraq"]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers killed seven herders in Tillaberi on Tuesday.",
        "Herders attacked a village near Jos on Tuesday, killing seven farmers.",
    ],
)
def test_herders_are_armed_only_where_they_strike(text: str) -> None:
    assert _one(text).type == "attack"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Two of the suspects, aged 22 and 27, were detained in Lyon on Tuesday.", 2),
        ("Gunmen abducted six girls aged between 12 and 15 in Zamfara on Tuesday.", 6),
    ],
)
def test_ages_count_nobody(text: str, count: int) -> None:
    assert [one.min for one in _one(text).counts] == [count]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("M23 rebels and the Congolese army fought in Sake on Monday.", "Sake"),
        ("A taxi was attacked in Man on Friday by bandits, Ivorian police said.", "Man"),
        ("An explosion in Van killed two people on Friday, Turkish officials said.", "Van"),
    ],
)
def test_a_town_called_by_an_everyday_word_in_a_country_that_is_named(text: str, place: str) -> None:
    assert [one.name for one in _one(text).places] == [place]


def test_an_everyday_word_is_no_town_where_nothing_speaks_for_it() -> None:
    (report,) = extract("Gunmen shot dead a Turkish man in a van on Friday.", published=_DAY).reports
    assert [place.name for place in report.places] == []


def test_how_long_some_have_been_about_makes_no_sum_of_whom_they_killed() -> None:
    report = _one("Fighters, who have held the hills for a decade, killed 11 loggers near Dikwa on Monday.")
    assert [(one.kind, one.min) for one in report.counts] == [("killed", 11)]


def test_a_correction_adds_no_toll() -> None:
    text = "A bomb killed 10 people in Quetta on Monday. An earlier version of this story said 12 people were killed."
    assert [(one.kind, one.min) for one in _one(text).counts] == [("killed", 10)]


def test_hunters_in_small_letters_did_it() -> None:
    report = _one("On Sunday dozos attacked a village in Mali's Mopti region, killing nine people.")
    assert _actors(report, "perpetrator") == ["dozos"]


def test_who_seizes_power_arrests_nobody() -> None:
    assert extract("The generals seized power in Gabon on Wednesday.", published=_DAY).reports == ()


def test_who_seizes_a_power_station_takes_it() -> None:
    assert extract("Rebels seized a power station near Goma on Wednesday.", published=_DAY).reports


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Eight passengers were kidnapped in Kashmore by dacoits on Sunday.", ["dacoits"]),
        ("At least 28 pupils were taken from a school in Kuriga by gunmen on Sunday.", ["gunmen"]),
    ],
)
def test_robbers_by_whatever_name_abduct(text: str, doers: list[str]) -> None:
    report = _one(text)
    assert (report.type, _actors(report, "perpetrator")) == ("abduction-forced-disappearance", doers)
    assert [count.kind for count in report.counts] == ["abducted"]


def test_maoists_are_fighters() -> None:
    report = _one("Two jawans were killed in an encounter with Maoists in Sukma on Monday.")
    assert (report.type, _actors(report, "party")) == ("armed-clash", ["Maoists"])


def test_who_was_found_shot_was_killed() -> None:
    report = _one("The bodies of 14 migrants, all shot in the head, were found in a ditch near Comitan on Sunday.")
    assert [(count.kind, count.best) for count in report.counts] == [("killed", 14)]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Six people were killed by Israeli fire near an aid point in Rafah on Tuesday.", "Israeli"),
        ("Russian fire killed three people in Kherson on Tuesday.", "Russian"),
        ("A farmer was wounded by army fire near Nablus on Tuesday.", "army"),
        ("Taliban fire killed a Pakistani soldier at Torkham on Tuesday.", "Taliban"),
    ],
)
def test_fire_is_somebodys_shooting(text: str, doer: str) -> None:
    assert _actors(_one(text), "perpetrator") == [doer]


@pytest.mark.parametrize(
    "text",
    [
        "A fire killed six people in Cairo on Tuesday.",
        "An Israeli factory fire killed six people on Tuesday.",
        "Turkish fire crews battled a blaze in Izmir on Tuesday.",
        "A Turkish fire killed six people in Izmir on Tuesday.",
    ],
)
def test_what_burns_is_nobodys_shooting(text: str) -> None:
    assert extract(text, published=_DAY).reports == ()


@pytest.mark.parametrize(
    "text",
    [
        "A group calling itself the Sons of the River said it killed two soldiers in Warri on Monday.",
        "Rebels said they killed two soldiers in Kobo on Monday.",
    ],
)
def test_who_says_to_have_done_it_claims_it(text: str) -> None:
    assert "claimed" in _one(text).status


def test_a_deed_that_no_group_claims_was_done_by_none() -> None:
    report = _one("A bomb killed two in Beni on Monday. The attack has not been claimed by any group.")
    assert _actors(report, "perpetrator") == []
    assert "unclaimed" in report.status
