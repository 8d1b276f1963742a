"""Whose the casualties are that a sentence tells of without saying what happened."""

from __future__ import annotations

import pytest

from db.extract import extract


def tolls(text: str) -> list[list[tuple[str, int | None]]]:
    """Give the counts of each incident."""
    return [
        [(count.kind, count.best) for count in report.counts]
        for report in extract(text, published="2021-05-14").reports
    ]


def test_casualties_that_open_an_article_are_of_what_it_tells_next() -> None:
    text = "Three people were injured and several shops were damaged. A bomb exploded at a bank in Aleppo on Friday."
    assert tolls(text) == [[("injured", 3)]]


@pytest.mark.parametrize("deed", ["Rebels captured Aleppo on Friday.", "Gunmen torched 20 houses in Aleppo on Friday."])
def test_those_killed_as_a_town_was_taken_or_burnt_are_told_behind_it(deed: str) -> None:
    assert tolls(f"{deed} At least 17 people were killed, hospital sources said.") == [[("killed", 17)]]


def test_others_who_were_hurt_add_to_the_toll() -> None:
    text = "A bomb exploded at a bank in Aleppo on Friday, wounding eight clerks. Ten other people were also injured."
    assert tolls(text) == [[("injured", 8), ("injured", 10)]]


def test_who_was_shot_and_died_is_not_counted_as_injured() -> None:
    assert tolls("Gunmen shot the mayor in Aleppo on Friday. He died in hospital.") == [[("killed", 1)]]
    assert tolls("Gunmen shot a guard dead in Aleppo on Friday.") == [[("killed", 1)]]
    assert tolls("Gunmen shot the mayor in the leg outside his house in Aleppo on Friday.") == [[("injured", 1)]]


def test_others_wounded_in_the_attack_were_wounded_in_the_same_one() -> None:
    text = "Gunmen shot Senator Ali Karim in Aleppo on Friday. Two other people were wounded during the attack."
    assert tolls(text) == [[("injured", 1), ("injured", 2)]]


@pytest.mark.parametrize("more", ["many were hurt", "many more were hurt", "some were hurt"])
def test_those_hurt_in_no_told_number_are_not_as_many_as_the_dead(more: str) -> None:
    assert tolls(f"A strike on Aleppo killed 12 people on Friday, and {more}.") == [[("killed", 12)]]


@pytest.mark.parametrize("more", ["dozens more", "dozens of others", "scores"])
def test_further_people_who_were_wounded_are_not_killed(more: str) -> None:
    (counts,) = tolls(f"A strike on Aleppo killed 12 people on Friday and {more} were wounded.")
    assert [kind for kind, _ in counts] == ["killed", "injured"]


def test_the_towns_where_people_were_killed_are_not_counted() -> None:
    text = "Air strikes killed 12 people in Aleppo, Idlib and Hama on Friday."
    assert tolls(text) == [[("killed", 12)]]
    assert tolls(text.replace(" and", ", and")) == [[("killed", 12)]]


@pytest.mark.parametrize(
    "where", ["Aleppo, Idlib and Hama", "Aleppo, Idlib, Homs, and Hama", "a bridge, a school and a camp near Hama"]
)
@pytest.mark.parametrize("what", ["Israeli strikes", "U.S. strikes", "Strikes", "Rocket attacks"])
def test_deeds_at_several_places_have_the_toll_told_behind_them(what: str, where: str) -> None:
    assert tolls(f"{what} on {where} killed 12 people on Friday, officials said.") == [[("killed", 12)]]


@pytest.mark.parametrize(
    "text",
    [
        "Seven soldiers were killed when rebels captured the town of Idlib on Friday.",
        "Seven soldiers were killed as militants overran an army base near Idlib on Friday.",
        "Rebels captured the town of Idlib on Friday, killing seven soldiers.",
    ],
)
def test_who_died_as_land_was_taken_is_counted_there(text: str) -> None:
    (report,) = extract(text, published="2021-05-14").reports
    assert report.type == "non-state-actor-overtakes-territory"
    assert [(count.kind, count.best) for count in report.counts] == [("killed", 7)]


def test_an_army_that_says_that_it_retook_a_building_did_so() -> None:
    (report,) = extract("The army said on Friday it had recaptured the airport in Aleppo.").reports
    assert (report.type, report.actors[0].name) == ("government-regains-territory", "army")


@pytest.mark.parametrize("title", ["Gen.", "Capt.", "Dr.", "Lt. Col.", "Sen."])
def test_the_stop_of_a_title_does_not_part_it_from_its_name(title: str) -> None:
    (report,) = extract(f"A bomb killed {title} Karim Daoud and three of his men in Aleppo on Friday.").reports
    assert [(count.kind, count.best) for count in report.counts] == [("killed", 1), ("killed", 3)]
    assert "Karim Daoud" in [actor.name for actor in report.actors]


def test_between_two_numbers_is_how_many_they_were() -> None:
    (report,) = extract("Between 15 and 20 rebels were killed on Friday in an army operation in Aleppo.").reports
    assert [(count.min, count.max) for count in report.counts] == [(15, 20)]


@pytest.mark.parametrize("span", ["in the past 24 hours", "over the past 24 hours", "over the past day"])
def test_those_killed_in_the_hours_past_are_a_toll(span: str) -> None:
    assert tolls(f"Troops killed 14 rebels {span} near Aleppo.") == [[("killed", 14)]]


def test_those_killed_in_the_year_past_are_a_sum() -> None:
    assert tolls("Troops killed 14 rebels near Aleppo on Friday and 300 over the past year.") == [[("killed", 14)]]


def test_those_an_accident_killed_are_no_dead_of_the_protest_over_it() -> None:
    text = "Thousands joined a protest in Aleppo on Saturday over the failure of a roof in Homs that killed 15 people."
    (report,) = extract(text).reports
    assert (report.type, report.counts) == ("peaceful-protest", ())


@pytest.mark.parametrize("who", ["district chiefs", "commandos", "army commandos", "district officials"])
def test_people_whose_word_may_be_another_thing_are_counted(who: str) -> None:
    (report,) = extract(f"Gunmen killed three {who} in Quetta on Tuesday.", published="2024-07-17").reports
    assert [(count.kind, count.best) for count in report.counts] == [("killed", 3)]


@pytest.mark.parametrize(
    "found",
    [
        "The bodies of two men were found dumped on a road in Aleppo on Friday.",
        "Police found the bodies of two men dumped on a road in Aleppo on Friday.",
        "Two bodies, bound and gagged, were found in Aleppo on Friday.",
    ],
)
def test_bodies_that_somebody_dumped_are_those_of_the_killed(found: str) -> None:
    assert tolls(found) == [[("killed", 2)]]


@pytest.mark.parametrize("deed", ["Two men were stabbed", "A man stabbed two women", "A man knifed two women"])
def test_those_stabbed_are_hurt_where_nobody_died(deed: str) -> None:
    assert tolls(f"{deed} in Aleppo on Friday.") == [[("injured", 2)]]
    assert tolls(f"{deed} to death in Aleppo on Friday.") == [[("killed", 2)]]
