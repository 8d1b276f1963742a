"""Nobody killed or hurt, as a sentence after the deed tells: a count of zero of that incident, and no new one."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report

STRUCK = "Drones struck a fuel depot near Odesa on Tuesday night."


def _only(text: str) -> Report:
    (report,) = extract(text, published="2024-05-16").reports
    return report


def _tolls(report: Report) -> set[tuple[str, int | None]]:
    return {(count.kind, count.best) for count in report.counts if count.kind in ("killed", "injured")}


@pytest.mark.parametrize(
    ("sentence", "tolls"),
    [
        ("No casualties were reported.", {("killed", 0), ("injured", 0)}),
        ("There were no casualties, the governor said.", {("killed", 0), ("injured", 0)}),
        ("Nobody was hurt, the governor said.", {("injured", 0)}),
        ("The governor said a fire had been put out and no one was hurt.", {("injured", 0)}),
        ("There were no immediate reports of deaths.", {("killed", 0)}),
        ("There was no immediate word on casualties.", set()),
        ("It was not clear whether there were any casualties.", set()),
        ("None of the soldiers guarding it was hurt.", set()),
        ("The mayor said there would be no casualties in the next one.", set()),
    ],
)
def test_who_was_spared_is_told_later(sentence: str, tolls: set[tuple[str, int]]) -> None:
    assert _tolls(_only(f"{STRUCK} {sentence}")) == tolls


def test_those_killed_outweigh_an_early_report_of_nobody() -> None:
    later = (
        "No casualties were reported at first. Rescuers later found that three people had been killed in the strike."
    )
    assert _tolls(_only(f"{STRUCK} {later}")) == {("killed", 3), ("injured", 0)}


@pytest.mark.parametrize(
    ("later", "killed"),
    [
        ("The death toll has climbed to 15, police said on Sunday.", 15),
        ("The toll from the blast rose from 12 to 15.", 15),
        ("The death toll in the region has risen to 1,500 since January.", 12),
        ("The toll of the violence has risen to 150.", 12),
    ],
)
def test_what_a_toll_has_risen_to_is_the_toll(later: str, killed: int) -> None:
    text = f"A bomb killed 12 people in Quetta on Friday. {later} The city was calm. Doctors had first counted 12 dead."
    assert _tolls(_only(text)) == {("killed", killed)}


def test_a_known_toll_is_not_taken_back() -> None:
    text = "A bomb killed four people in Quetta on Friday. No one was killed in the fire that followed."
    assert _tolls(_only(text)) == {("killed", 4)}


def test_what_was_told_long_before_is_not_spared_anybody() -> None:
    between = "The mayor opened a school. The harvest was good this year. Prices fell again. Ministers met in Kyiv."
    assert _tolls(_only(f"{STRUCK} {between} No casualties were reported.")) == set()


def test_a_headline_may_end_with_those_who_were_killed() -> None:
    assert extract("", title="Market of Bamako without traders after killing of two guards").mentions


@pytest.mark.parametrize(
    "sentence",
    [
        "The toll of an attack on the village of Bura, in central Sudan, has risen to 115, a committee said.",
        "The toll from the raid on Saturday on a market in the town of Bura in central Sudan climbed to 115.",
    ],
)
def test_a_toll_has_grown_far_behind_its_deed(sentence: str) -> None:
    assert _tolls(_only(sentence)) == {("killed", 115)}


@pytest.mark.parametrize(
    ("title", "killed"),
    [
        ("Toll of Quetta blast rises to 10", {("killed", 10)}),
        ("Quetta blast death toll climbs to 10", {("killed", 10)}),
        ("Quetta: bread and tolls to cost more", {("killed", 1)}),
    ],
)
def test_the_toll_that_a_headline_tells_is_that_of_what_is_told_first(title: str, killed: set[tuple[str, int]]) -> None:
    body = "A porter hurt by Tuesday's bomb blast at a market in Quetta has died. A bus crash near Mach killed two."
    first = extract(body, title=title, published="2024-05-16").reports[0]
    assert {told for told in _tolls(first) if told[0] == "killed"} == killed


@pytest.mark.parametrize(
    ("later", "killed"),
    [
        ("Two soldiers died while three others were wounded.", {9, 2}),
        ("Two soldiers were killed, an officer said.", {9, 2}),
        ("Two soldiers paid the supreme price.", {9, 2}),
        ("The dead were six gunmen and three boys.", {9}),
        ("Four people were killed near the camp.", {9}),
    ],
)
def test_the_dead_of_the_other_side_are_told_later(later: str, killed: set[int]) -> None:
    report = _only(f"Troops killed nine militants near Zurmi on Friday. {later}")
    assert {count.best for count in report.counts if count.kind == "killed"} == killed


def test_what_a_mine_of_a_past_war_kills_is_no_sum_of_the_war() -> None:
    (report,) = extract("A landmine left over from the war killed two children in Sinjar on Saturday.").reports
    assert [(count.kind, count.best) for count in report.counts] == [("killed", 2)]


@pytest.mark.parametrize(
    "between",
    [
        "Two suspects were arrested on Wednesday, police said.",
        "A similar attack killed four people in Kaya last month.",
        "An earlier toll had put the number of dead at two.",
    ],
)
def test_a_toll_grows_of_the_late_deed_that_counted_fewer(between: str) -> None:
    text = f"Gunmen killed seven people in Baquba on Tuesday. {between} The death toll later rose to nine."
    report = next(one for one in extract(text, published="2024-05-16").reports if one.places[0].name == "Baquba")
    assert ("killed", 9) in _tolls(report)
