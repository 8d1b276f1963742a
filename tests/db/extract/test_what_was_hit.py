"""What arms, strikes and fires hit, in whatever order a sentence tells it."""

from __future__ import annotations

import pytest

from db.extract.pipeline import extract
from db.model import Report


def _one(text: str) -> Report:
    (report,) = extract(text, published="2024-07-18").reports
    return report


def _targets(report: Report) -> list[str]:
    return [actor.text for actor in report.actors if actor.role == "target"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("An apartment block came under rocket fire in Kharkiv on Tuesday.", "apartment block"),
        ("A convoy came under attack near Gao on Tuesday.", "convoy"),
        ("A school was targeted in a bomb attack in Tyre on Tuesday.", "school"),
        ("A clinic was caught in an air strike in Idlib on Tuesday.", "clinic"),
        ("Two houses were destroyed by a strike in Tyre on Tuesday.", "Two houses"),
        ("A Russian missile strike slammed into a bakery in Kharkiv on Tuesday.", "bakery"),
        ("In Taiz, an explosion ripped through a warehouse on Tuesday.", "warehouse"),
        ("An air strike that hit a school in Idlib on Tuesday killed five people.", "school"),
        ("Israeli strikes targeted a market in Idlib on Tuesday.", "market"),
        ("In Kharkiv, rebels burned down a government building on Tuesday.", "government building"),
        ("A wedding party was hit by an air strike in Taiz on Tuesday.", "wedding party"),
        ("An attack by militants on an ambulance was reported in Gao on Tuesday.", "ambulance"),
    ],
)
def test_what_was_hit_is_the_target(text: str, target: str) -> None:
    assert _targets(_one(text)) == [target]


def test_on_what_those_came_who_did_it_is_no_target() -> None:
    assert not _targets(_one("An attack by gunmen on motorcycles killed five people in Gao on Tuesday."))


@pytest.mark.parametrize("arms", ["Mortar rounds", "Artillery rounds", "Tank shells"])
def test_rounds_of_artillery_are_weapons(arms: str) -> None:
    (weapon,) = _one(f"{arms} fell on a village near Gao on Tuesday.").weapons
    assert weapon.text == arms


@pytest.mark.parametrize(
    ("when", "date"),
    [("the day before", "2024-07-16"), ("two days before", "2024-07-15"), ("on Tuesday", "2024-07-16")],
)
def test_what_came_of_a_deed_of_the_day_before_is_part_of_it(when: str, date: str) -> None:
    report = _one(f"Officials said on Wednesday that gunmen attacked a cafe in Derna {when}, killing five people.")
    assert [count.best for count in report.counts] == [5]
    assert report.date is not None and report.date.earliest == date


@pytest.mark.parametrize("opening", ["Near", "Outside", "In", "Around"])
@pytest.mark.parametrize("dateline", ["NAIROBI (AP) — ", "PARIS (Reuters) - ", ""])
def test_a_place_that_opens_a_sentence_is_one_behind_a_dateline_too(opening: str, dateline: str) -> None:
    report = _one(f"{dateline}{opening} Tyre, a bomb exploded on Tuesday, killing five people.")
    assert [place.name for place in report.places] == ["Tyre"]


@pytest.mark.parametrize(
    "text",
    [
        "A blast killed at least five people at a football match in Sittwe on Tuesday.",
        "Five people died on Tuesday as a blast tore through a football pitch in Sittwe.",
        "An air strike hit a football stadium in Idlib on Tuesday.",
    ],
)
def test_what_kills_people_at_a_game_is_no_part_of_it(text: str) -> None:
    assert _one(text).type in ("explosion", "air-drone-strike")


@pytest.mark.parametrize(
    "text",
    [
        "The goalkeeper killed off five minutes before the final whistle of the football match.",
        "Toyota targeted the US market with a new pickup on Tuesday.",
        "The strikes hit production at the mine on Tuesday.",
    ],
)
def test_what_only_borrows_the_words_is_no_incident(text: str) -> None:
    assert extract(text, published="2024-07-18").reports == ()
