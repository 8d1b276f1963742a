"""Dates of a sentence that are of another deed than the one it tells of: they bound it, or say nothing of it."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import IncidentDate

PUBLISHED = "2021-05-14"  # a Friday


def the_date(text: str) -> IncidentDate:
    """Give the date of the only incident of a text."""
    (report,) = extract(text, published=PUBLISHED).reports
    return report.date


@pytest.mark.parametrize(
    "text",
    [
        "Police on Monday presented two suspects, who told reporters that Samir Haddad was shot dead by a neighbour.",
        "In the wake of the new attacks on power lines in Aleppo, on Monday the company started a turbine.",
        "They resigned last Monday to protest the assassination of the judge Samir Haddad in Aleppo.",
        "In a statement on Monday, the army said it killed five rebels in Aleppo.",
        "At a news conference on Monday, the minister said gunmen killed two judges in Aleppo.",
        "The governor accused rebels in a statement on Monday of killing five farmers near Aleppo.",
        "As of Monday, clashes had killed 20 farmers near Aleppo.",
        "Soldiers patrolled the centre of Aleppo on Monday after a bomb exploded at a bank.",
        "Shops in Aleppo stayed shut on Monday following an air strike that killed two bakers.",
        "The governor visited on Monday the bakery in Aleppo where a mortar shell killed two women.",
        "Neighbours laid wreaths on Monday on the coffins of two nurses who were killed in a bombing in Aleppo.",
        "The League condemned on Monday an attack on a bakery in Aleppo that killed two women.",
        "The minister on Monday met survivors of a shooting at a school in Aleppo that left two pupils dead.",
        "The presidents discussed the attack on the embassy in Aleppo, which killed two guards, in a call on Monday.",
        "In a phone call on Monday, the two presidents condemned the bombing in Aleppo, which killed two guards.",
        "In talks on Monday, the two ministers discussed the strike that killed two bakers in Aleppo.",
        "In a televised address late on Monday, the president said soldiers had killed five rebels in Aleppo.",
        "Speaking on Monday, the minister said soldiers had killed five rebels in Aleppo.",
        "Speaking at a news conference in Damascus on Monday, the minister said rebels killed two judges in Aleppo.",
        "Addressing parliament on Monday, the minister said gunmen killed two judges in Aleppo.",
        "Prosecutors opened on Monday an investigation into the killing of two nurses in Aleppo.",
        "A nurse hurt in a rebel attack in Aleppo died of her wounds on Monday.",
        "The bodies of two nurses with gunshot wounds were found on Monday near Aleppo.",
        "On Monday, villagers found the decapitated bodies of two herders near Aleppo.",
        "A judge was found shot dead in his car in Aleppo on Monday.",
        "The judge was murdered and his body was found on Monday in a field near Aleppo.",
        "Police on Monday released a video of the attack on a bus in Aleppo in which nine people were killed.",
        "Rescuers recovered on Monday the bodies of two bakers killed in an air strike in Aleppo.",
        "The envoy was summoned on Monday after soldiers shot dead two judges near Aleppo.",
    ],
)
def test_the_day_of_what_others_do_bounds_a_deed(text: str) -> None:
    date = the_date(text)
    assert (date.earliest, date.latest, date.precision) == (None, "2021-05-10", "upper-bound")


@pytest.mark.parametrize(
    "text",
    [
        "Despite the curfew imposed on Monday in Aleppo, two bank branches were blown up.",
        "According to a report published on Monday by a newspaper, rebels killed five farmers near Aleppo.",
    ],
)
def test_the_day_of_a_participle_dates_nothing_else(text: str) -> None:
    assert (the_date(text).earliest, the_date(text).latest) == (None, PUBLISHED)


@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded during a news conference on Monday in Aleppo, killing two guards.",
        "Two guards were killed on Monday after a bomb exploded at a bank in Aleppo.",
        "During a speech on Monday in Aleppo, a bomb exploded, killing two guards.",
        "A gunman shot a priest dead during a sermon on Monday in Aleppo.",
        "Gunmen killed two guards in a post office in Aleppo on Monday.",
        "The president cited the killing of six priests in Aleppo on Monday as proof of it.",
        "A minister left for home on Wednesday following a truck bomb explosion in Aleppo on Monday.",
        "On Monday gunmen shot the judge Samir Haddad, who had jailed their leader, dead in Aleppo.",
        "The League condemned on Wednesday an attack on a bakery in Aleppo on Monday that killed two women.",
        "The rebels claimed responsibility for an attack on a hotel in Aleppo on Monday that killed two guards.",
        "On Monday rebels carried out a wave of attacks that killed two guards in Aleppo.",
        "A nurse hurt in a rebel attack in Aleppo on Monday died of her wounds on Wednesday.",
        "Two nurses died after being shot by rebels in Aleppo on Monday.",
        "On Monday the senator escaped unharmed from an attack on the car in which he was going to Aleppo.",
        "Police were called to a street in Aleppo on Monday after a man was stabbed to death.",
        "A strike on Monday killed two nurses in Aleppo.",
        "Two nurses were killed in a strike on Monday in Aleppo.",
        "The judge was murdered on Monday and his body was found on Wednesday near Aleppo.",
    ],
)
def test_a_day_beside_a_deed_stays_its_own(text: str) -> None:
    assert (the_date(text).earliest, the_date(text).latest) == ("2021-05-10", "2021-05-10")


def test_an_arrest_has_its_day_and_bounds_what_those_arrested_did() -> None:
    found = extract("Police arrested on Monday two men who shot the judge Samir Haddad dead.", published=PUBLISHED)
    dates = {report.type: (report.date.earliest, report.date.latest) for report in found.reports}
    assert dates == {"arrests": ("2021-05-10", "2021-05-10"), "attack": (None, "2021-05-10")}


def test_what_has_lasted_since_a_day_dates_no_deed_beside_it() -> None:
    text = "The judge Samir Haddad was shot dead in Aleppo, where a curfew has been in effect since 30 April."
    assert (the_date(text).earliest, the_date(text).latest) == (None, PUBLISHED)


@pytest.mark.parametrize(
    "text",
    [
        "The president condemned the attack on Tuesday.",
        "The League condemned the terrorist attack on Tuesday in a statement.",
        "The governor visited the site of the attack on Tuesday.",
        "Funerals for the victims of the attack were held on Tuesday.",
        "A curfew imposed after the attack was lifted on Tuesday.",
    ],
)
def test_who_speaks_of_a_deed_later_makes_no_second_one(text: str) -> None:
    told = "Ten guards were killed when rebels rammed a lorry into a barracks in Aleppo on Monday.\n\n"
    assert (the_date(told + text).earliest, the_date(told + text).latest) == ("2021-05-10", "2021-05-10")


@pytest.mark.parametrize("rank", ["the second such attack in a week", "its third assault this month"])
def test_a_rank_among_deeds_is_no_deed_of_its_own(rank: str) -> None:
    date = the_date(f"The militia attacked a prison in Aleppo on Monday, {rank}, killing four guards.")
    assert (date.earliest, date.latest) == ("2021-05-10", "2021-05-10")


@pytest.mark.parametrize(
    "lead",
    [
        "The town observed a day of mourning on Tuesday for",
        "Hundreds marched on Tuesday in memory of",
        "Flags flew at half-mast on Tuesday for",
    ],
)
def test_the_day_on_which_the_dead_are_mourned_is_not_that_of_their_death(lead: str) -> None:
    found = extract(f"{lead} nine people killed when gunmen stormed a bar on Monday.", published=PUBLISHED).reports
    assert [report.date.earliest for report in found if report.type == "attack"] == ["2021-05-10"]


@pytest.mark.parametrize(
    "text",
    [
        "A helicopter crashed near Aleppo on Monday after being hit by a missile, killing two pilots.",
        "A bus overturned near Aleppo on Monday after gunmen opened fire on it, and nine people were killed.",
    ],
)
def test_what_befalls_at_once_whatever_is_hit_is_of_the_same_day(text: str) -> None:
    assert (the_date(text).earliest, the_date(text).latest) == ("2021-05-10", "2021-05-10")
