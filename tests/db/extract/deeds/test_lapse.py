"""Two deeds of one sentence with a time between them: each is an incident with its own date and toll."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report

PUBLISHED = "2025-05-05"  # a Monday


def reports(text: str) -> list[Report]:
    """Give what a text reports, in text order."""
    return sorted(extract(text, published=PUBLISHED).reports, key=lambda report: report.triggers[0].start)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Drones struck a depot in Derna on Monday, a day after rebels shelled a base in Sabha.",
            [("2025-05-05", "2025-05-05"), ("2025-05-04", "2025-05-04")],
        ),
        (
            "A truck bomb killed six people in Cali on Thursday, hours after gunmen shot dead 13 officers in Pasto.",
            [("2025-05-01", "2025-05-01"), ("2025-04-30", "2025-05-01")],
        ),
        (
            "Two days after rebels shelled a base in Derna, the army bombed a bridge in Sabha on Friday.",
            [("2025-04-30", "2025-04-30"), ("2025-05-02", "2025-05-02")],
        ),
        (
            "Gunmen killed a judge in Gao on Friday, a day before rebels shelled a court in Mopti.",
            [("2025-05-02", "2025-05-02"), ("2025-05-03", "2025-05-03")],
        ),
        (
            "Gunmen killed four officers in Sabha on Friday. The shooting came hours after a car bomb exploded "
            "outside a court in Derna, killing two.",
            [("2025-05-02", "2025-05-02"), ("2025-05-01", "2025-05-02")],
        ),
        (
            "Gunmen killed a judge in Gao on Friday, two days before rebels shelled a court in Mopti for weeks.",
            [("2025-05-02", "2025-05-02"), ("2025-05-04", "2025-05-04")],
        ),
        (
            "Rebels shelled a bus station hours after a bomb went off at a market in Derna.",
            [(None, "2025-05-05"), (None, "2025-05-05")],
        ),
        ("The attack comes just weeks after seven people were shot dead in Gao by gunmen.", [(None, "2025-04-21")]),
    ],
)
def test_each_deed_has_its_own_days(text: str, days: list[tuple[str | None, str | None]]) -> None:
    assert [(report.date.earliest, report.date.latest) for report in reports(text)] == days


def test_the_words_that_count_the_time_are_the_evidence_of_the_date() -> None:
    text = "Drones struck a depot in Derna on Monday, a day after rebels shelled a base in Sabha."
    date = reports(text)[1].date
    assert date.text == "a day after"
    assert (date.start, date.end) == (text.index("a day after"), text.index("a day after") + len("a day after"))
    assert date.basis == "counted back from Monday, the day of publication 2025-05-05"


def test_a_toll_stays_with_its_own_deed() -> None:
    text = (
        "A truck bomb killed six people in Cali on Thursday, hours after gunmen attacked a post in Pasto, killing 13 "
        "officers."
    )
    bombing, shooting = reports(text)
    assert [(count.kind, count.best) for count in bombing.counts] == [("killed", 6)]
    assert [(count.kind, count.best) for count in shooting.counts] == [("killed", 13)]


def test_what_led_to_a_deed_without_a_time_between_them_is_the_same_one() -> None:
    text = "Four people were killed in Gao on Friday after gunmen opened fire at a market."
    assert len(reports(text)) == 1


def test_what_a_deed_answers_is_an_earlier_one() -> None:
    text = (
        "The army shelled Derna on Friday in retaliation for the April 22 Sabha attack in which 26 people were killed. "
        "Rebels burned two buses in Derna."
    )
    shelling, attack, arson = reports(text)
    assert [place.text for place in attack.places] == ["Sabha"] and [c.best for c in attack.counts] == [26]
    assert (shelling.date.earliest, attack.date.earliest) == ("2025-05-02", "2025-04-22")
    assert arson.date.earliest == "2025-05-02"


def test_what_was_avenged_came_before() -> None:
    text = "To avenge the killing of their leader, militants attacked a base in Gao on Friday."
    killing, attack = reports(text)
    assert (killing.date.earliest, killing.date.latest) == (None, "2025-05-02")
    assert attack.date.earliest == "2025-05-02"


def test_an_attack_that_began_after_a_killing_is_another_deed() -> None:
    found = reports("The attack on the village of Labodrie began on Thursday after a gang leader was killed by police.")
    assert len(found) == 2


def test_what_a_comma_goes_on_with_is_not_told_of_the_earlier_deed() -> None:
    found = reports(
        "Sixteen people died on Thursday at rallies in Lima held one year after deadly protests, most of them killed "
        "by police."
    )
    assert [[count.best for count in report.counts] for report in found] == [[16]]


def test_what_happened_a_day_earlier_is_no_part_of_what_is_told_before() -> None:
    found = reports(
        "A drone strike hit a car in Derna on Friday, killing a man and wounding four others.\n\n"
        "Seven people were hurt a day earlier when a hospital in Sabha was hit, a doctor said."
    )
    assert [[(count.kind, count.best) for count in report.counts] for report in found] == [
        [("killed", 1), ("injured", 4)],
        [("injured", 7)],
    ]


def test_those_whom_a_comma_picks_out_belong_to_the_deed_told_first() -> None:
    found = reports(
        "Sixteen people died on Thursday during nationwide demonstrations held one year after deadly anti-tax "
        "protests, most of them killed by police, a lawyer said."
    )
    assert len(found) == 1


def test_a_time_between_commas_only_explains_the_day_that_opens_the_sentence() -> None:
    (found,) = reports(
        "On Friday, a few hours before the elections, an explosion damaged the windows of a consulate in Derna."
    )
    (told,) = reports("On Friday, an explosion damaged the windows of a consulate in Derna.")
    assert found.date.earliest == told.date.earliest is not None


def test_a_deed_that_another_followed_is_another_one() -> None:
    text = "The blast in Derna on Monday followed an attack on Sunday in which gunmen shot dead two officers in Sabha."
    blast, attack = reports(text)
    assert [place.name for place in blast.places] == ["Derna"]
    assert (blast.date.earliest, attack.date.earliest) == ("2025-05-05", "2025-05-04")
    assert blast.counts == () and [count.best for count in attack.counts] == [2]


def test_who_followed_somebody_came_after_no_deed() -> None:
    (report,) = reports("Gunmen followed a car in Derna on Monday and shot dead its driver.")
    assert report.date.earliest == "2025-05-05"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The men were buried on Friday, two days after they were shot dead in Derna.", ("2025-04-30", "2025-04-30")),
        ("The king returned on Friday, a day after gunmen killed two officers in Derna.", ("2025-05-01", "2025-05-01")),
    ],
)
def test_a_deed_is_counted_from_the_day_right_before_the_time(text: str, days: tuple[str, str]) -> None:
    (report,) = reports(text)
    assert (report.date.earliest, report.date.latest) == days


def test_what_came_a_time_after_is_what_was_told_last() -> None:
    text = (
        "Militants attacked a post in Pattani on Friday. The violence came a day after three rangers were shot in Yala."
    )
    assert [report.date.latest for report in reports(text)] == ["2025-05-02", "2025-05-01"]
