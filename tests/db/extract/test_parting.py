"""Two deeds in two clauses of one sentence: each is an incident with its own place, date and toll."""

from __future__ import annotations

import pytest

from db.extract import extract
from db.model import Report

PUBLISHED = "2025-05-05"  # a Monday


def reports(text: str) -> list[Report]:
    """Give what a text reports, in text order."""
    return sorted(extract(text, published=PUBLISHED).reports, key=lambda report: report.triggers[0].start)


def tolls(text: str) -> list[list[int | None]]:
    return [[count.best for count in report.counts] for report in reports(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gunfire killed six farmers near Kutum on Sunday, and a strike on a house in Nyala killed a couple.",
            [[6], [2]],
        ),
        (
            "Five soldiers were killed by a roadside bomb near the border, and six soldiers died when militants "
            "attacked a base in Bannu on Sunday.",
            [[5], [6]],
        ),
        ("Gunmen killed two in Kano on Sunday, and a bomb hurt three in Jos.", [[2], [3]]),
        ("Drones killed two in Derna on Sunday; a shell killed three in Sabha.", [[2], [3]]),
    ],
)
def test_a_clause_of_its_own_is_an_incident_of_its_own(text: str, expected: list[list[int | None]]) -> None:
    assert tolls(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed five soldiers in Derna on Sunday, and troops killed six rebels.",
        "Gunmen shot three farmers in Derna on Sunday, and soldiers killed two of the gunmen.",
        "A bomb killed three policemen in Derna on Sunday, and eight people were wounded.",
    ],
)
def test_the_other_side_of_a_fight_and_its_casualties_stay_one_incident(text: str) -> None:
    assert len(reports(text)) == 1


def test_each_of_two_clauses_has_its_own_date() -> None:
    text = "Troops retook Derna in January, and shelling of villages near Sabha on Thursday killed a girl."
    days = [(one.date.earliest, one.date.latest) for one in reports(text)]
    assert days == [("2025-01-01", "2025-01-31"), ("2025-05-01", "2025-05-01")]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels burned a school in Derna on Friday and killed two farmers near Sabha on Sunday.",
        "A bomb killed two soldiers in Derna on Friday and gunmen shot dead two farmers near Sabha on Sunday.",
        "Gunmen killed two soldiers in Derna on Friday while a roadside bomb killed two farmers near Sabha on Sunday.",
        "Two judges were shot dead in Derna on Friday, and two prosecutors were killed in Sabha on Sunday.",
        "A judge was killed in Derna on Friday; and a prosecutor was killed in Sabha on Sunday.",
    ],
)
def test_each_of_two_clauses_is_of_the_day_that_closes_it(text: str) -> None:
    days = [(one.date.earliest, one.date.latest) for one in reports(text)]
    assert days == [("2025-05-02", "2025-05-02"), ("2025-05-04", "2025-05-04")]


def test_what_somebody_else_calls_retaliation_is_told_of_the_earlier_deed() -> None:
    text = (
        "Rebels attacked army posts near Sabha overnight on Saturday in what they called retaliation for "
        "Turkish air strikes on Derna two days earlier."
    )
    assert [report.type for report in reports(text)] == ["armed-clash", "air-drone-strike"]


def test_a_noun_with_a_verb_of_its_own_opens_another_deed() -> None:
    found = reports(
        "Gunmen shot dead a radio journalist in Galkayo on Friday and a mortar attack on the airport in Mogadishu "
        "wounded three peacekeepers."
    )
    assert [report.type for report in found] == ["attack", "shelling-artillery-missile-attack"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Gunmen killed two officers in Sabha, a roadside bomb wounded three soldiers in Derna and a mortar shell "
            "hit a house in Kufra on Sunday.",
            [
                ("attack", "Sabha"),
                ("remote-explosive-landmine-ied", "Derna"),
                ("shelling-artillery-missile-attack", "Kufra"),
            ],
        ),
        (
            "On Sunday a car bomb went off in Kirkuk, rebels attacked a post in Samarra and a grenade was thrown at a "
            "shop in Basra.",
            [("remote-explosive-landmine-ied", "Kirkuk"), ("armed-clash", "Samarra"), ("grenade", "Basra")],
        ),
        (
            "Jets hit Raqqa, rebels shelled Aleppo and a bomb went off in Homs on Sunday.",
            [
                ("air-drone-strike", "Raqqa"),
                ("shelling-artillery-missile-attack", "Aleppo"),
                ("remote-explosive-landmine-ied", "Homs"),
            ],
        ),
    ],
)
def test_a_series_of_clauses_tells_of_as_many_incidents(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(report.type, report.places[0].name) for report in reports(text)]
    assert [place for _, place in found] == [place for _, place in expected]
    assert [kind for kind, _ in found][1:] == [kind for kind, _ in expected][1:]
    assert {report.date.earliest for report in reports(text)} == {"2025-05-04"}


def test_a_series_with_a_day_in_each_clause() -> None:
    text = (
        "On Thursday two soldiers were killed in Mopti, on Friday three farmers died in a blast in Gao and on Saturday "
        "gunmen abducted a mayor in Kidal."
    )
    found = reports(text)
    assert [one.date.earliest for one in found] == ["2025-05-01", "2025-05-02", "2025-05-03"]
    assert [one.places[0].text for one in found] == ["Mopti", "Gao", "Kidal"]
    assert tolls(text) == [[2], [3], [1]]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb went off in Kirkuk, and police in Baghdad said three people were killed.",
        "Gunmen attacked a village near Kirkuk and three people were killed in Kirkuk on Sunday.",
        "Drones hit a depot in Sabha on Sunday, killing three people and wounding five.",
    ],
)
def test_what_came_of_a_deed_is_no_deed_of_its_own(text: str) -> None:
    assert len(reports(text)) == 1


@pytest.mark.parametrize(
    "joint",
    [", and two days later they", " and two days later they", " and, two days later,", ", and on Saturday they"],
)
def test_those_who_did_the_first_deed_do_the_second(joint: str) -> None:
    found = reports(f"On Thursday gunmen killed three traders in Gao{joint} abducted a priest in Mopti.")
    assert [one.date.earliest for one in found] == ["2025-05-01", "2025-05-03"]
    doers = [[actor.text for actor in one.actors if actor.role == "perpetrator"] for one in found]
    assert doers == [["gunmen"], ["gunmen"]]


def test_the_day_after_is_of_the_clause_that_it_opens() -> None:
    found = reports("Gunmen killed two teachers in Gao on Friday and a day later a bomb wounded six soldiers in Mopti.")
    days = [(one.date.earliest, one.date.latest) for one in found]
    assert days == [("2025-05-02", "2025-05-02"), ("2025-05-03", "2025-05-03")]


def test_another_that_killed_is_not_whom_the_first_killed() -> None:
    found = reports(
        "A drone strike killed two fighters in Idlib on Friday, and on Saturday another killed a commander."
    )
    assert [[actor.text for actor in one.actors] for one in found] == [["two fighters"], ["commander"]]


def test_an_island_in_a_headline_is_where_the_town_of_the_story_lies() -> None:
    found = extract(
        "A rebel was killed in a gunfight with soldiers in Himamaylan on Sunday.\n\n"
        "In Las Navas a soldier was wounded by a landmine on Saturday.",
        title="Rebel killed in Negros clash, landmine wounds soldier in Samar",
        published=PUBLISHED,
    ).reports
    assert [report.type for report in found] == ["armed-clash", "remote-explosive-landmine-ied"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The attack late on Friday killed two; another attack early on Sunday killed three.", [[2], [3]]),
        ("A bomb killed two men in Derna on Friday, and another attack on Sunday killed three.", [[2], [3]]),
        ("Rebels killed two men on Sunday in another attack.", [[2]]),
    ],
)
def test_another_attack_that_opens_a_clause_is_one_of_its_own(text: str, expected: list[list[int]]) -> None:
    assert tolls(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Police on Friday killed two rebels who were behind the 26 March bombing that killed five engineers.",
        "Police on Friday killed two rebels responsible for the bombing on 26 March that killed five engineers.",
        "Police on Friday killed two rebels who had carried out the 26 March bombing that killed five engineers.",
    ],
)
def test_what_the_dead_had_done_is_a_deed_of_its_own(text: str) -> None:
    assert tolls(text) == [[2], [5]]
    assert [report.date.earliest for report in reports(text)] == ["2025-05-02", "2025-03-26"]


def test_what_people_died_of_is_no_deed_of_their_own() -> None:
    assert tolls("Two rebels were killed on Friday in a raid carried out by police in Derna.") == [[2]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A bomb killed two men on Saturday while a second bomb hurt four on Sunday.",
            [(None, "2025-05-03"), (None, "2025-05-04")],
        ),
        (
            "Rebels killed six men in Derna on Friday, abducted ten in Sabha on Saturday and burned a shop in Kufra on "
            "Sunday.",
            [("Derna", "2025-05-02"), ("Sabha", "2025-05-03"), ("Kufra", "2025-05-04")],
        ),
        (
            "Rebels shelled Derna on Saturday, killing ten men, and attacked a village near Sabha, killing five.",
            [("Derna", "2025-05-03"), ("Sabha", "2025-05-03")],
        ),
        (
            "Two soldiers were killed in an ambush in Derna on Friday and four died when their car hit a mine near "
            "Sabha on Sunday.",
            [("Derna", "2025-05-02"), ("Sabha", "2025-05-04")],
        ),
        (
            "A guard was hurt when a mine exploded in Derna on Friday, and a third was shot dead in Sabha on Sunday.",
            [("Derna", "2025-05-02"), ("Sabha", "2025-05-04")],
        ),
        (
            "The army said that it killed nine rebels in Derna on Friday and that two soldiers were killed in a "
            "bombing in Sabha on Sunday.",
            [("Derna", "2025-05-02"), ("Sabha", "2025-05-04")],
        ),
        (
            "Rebels fired rockets at Derna on Sunday after a drone strike killed two of them in Sabha on Saturday.",
            [("Derna", "2025-05-04"), ("Sabha", "2025-05-03")],
        ),
        (
            "Three people were killed by shelling in Derna on Sunday, and in Sabha a drone hit a bus, wounding six.",
            [("Derna", "2025-05-04"), ("Sabha", "2025-05-04")],
        ),
    ],
)
def test_each_clause_with_a_day_or_place_tells_of_a_deed(text: str, expected: list[tuple[str | None, str]]) -> None:
    found = [(one.places[0].name if one.places else None, one.date.earliest) for one in reports(text)]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "Two rebels were shot in Derna on Sunday, where a captain and two guards were killed.",
        "A bomb wounded nine in Derna on Sunday, and two of them died in hospital in Sabha on Monday.",
        "A bomb killed two in Derna on Saturday and wounded ten, police said on Sunday.",
        "Gunmen stormed a village near Derna on Sunday and killed two men in Derna.",
        "BENGHAZI, May 5 (Agency) - Gunmen killed nine people and wounded 20 others in an attack near Derna on Sunday.",
        "BENGHAZI, May 5 (Agency) - A rocket attack in Derna, Cyrenaica, at dawn on Sunday killed two and wounded six.",
    ],
)
def test_what_belongs_to_one_deed_is_not_parted(text: str) -> None:
    assert len(reports(text)) == 1


def test_whom_police_disperse_are_not_those_who_killed_before() -> None:
    found = reports("Police fired tear gas after gunmen killed two people in Derna on Sunday.")
    assert [[actor.text for actor in one.actors if actor.role == "perpetrator"] for one in found] == [
        ["Police"],
        ["gunmen"],
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Five people were killed by gunmen on Sunday: three in Derna and two in Sabha.",
            [("Derna", [3]), ("Sabha", [2])],
        ),
        (
            "Four men were shot dead in Derna on Saturday, two in Sabha and one in Kufra.",
            [("Derna", [4]), ("Sabha", [2]), ("Kufra", [1])],
        ),
        (
            "Fighting left three dead in Derna on Friday and two in Sabha on Sunday.",
            [("Derna", [3]), ("Sabha", [2])],
        ),
        (
            "Six men were killed in a raid on a farm in Derna on Sunday and four in an ambush in Sabha.",
            [("Derna", [6]), ("Sabha", [4])],
        ),
    ],
)
def test_numbers_that_go_on_count_at_their_own_places(text: str, expected: list[tuple[str, list[int]]]) -> None:
    assert [(one.places[0].name, [count.best for count in one.counts]) for one in reports(text)] == expected


def test_those_who_died_in_another_town_are_an_incident_of_their_own() -> None:
    found = reports("Gunmen killed twelve people in Derna on Sunday. Nine more people died in Sabha.")
    assert [(one.places[0].name, [count.best for count in one.counts]) for one in found] == [
        ("Derna", [12]),
        ("Sabha", [9]),
    ]
    assert [actor.certainty for actor in found[1].actors if actor.role == "perpetrator"] == ["inferred"]


def test_each_place_of_a_row_has_its_own_day() -> None:
    found = reports("Protests were held in Derna on Friday, in Sabha on Saturday and in Kufra on Sunday.")
    assert [(one.places[0].name, one.date.earliest) for one in found] == [
        ("Derna", "2025-05-02"),
        ("Sabha", "2025-05-03"),
        ("Kufra", "2025-05-04"),
    ]


@pytest.mark.parametrize("care", ["in critical condition", "in hospital", "in a bus"])
def test_what_became_of_the_wounded_counts_no_dead(care: str) -> None:
    assert tolls(f"A blast in Derna on Sunday left three people dead and two {care}.") == [[3]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army killed nine rebels in Derna on Friday and launched an air strike on a camp in Sabha on Sunday.",
            [("Derna", "2025-05-02"), ("Sabha", "2025-05-04")],
        ),
        (
            "The army killed nine rebels in Derna on Friday but lost two soldiers in an ambush in Sabha on Sunday.",
            [("Derna", "2025-05-02"), ("Sabha", "2025-05-04")],
        ),
        (
            "US forces carried out an airstrike on rebels in Derna on Saturday and another in Sabha on Sunday.",
            [("Derna", "2025-05-03"), ("Sabha", "2025-05-04")],
        ),
        (
            "Two men were hacked to death in Derna on Saturday, and police recovered three guns in a raid in Sabha on "
            "Sunday.",
            [("Derna", "2025-05-03"), ("Sabha", "2025-05-04")],
        ),
        (
            "Rebels attacked Derna on Saturday, killing two, then moved on to Sabha, where they torched a shop on "
            "Sunday.",
            [("Derna", "2025-05-03"), ("Sabha", "2025-05-04")],
        ),
        (
            "Police fired tear gas at protesters in Derna on Saturday, and in Sabha a man was shot dead on Sunday.",
            [("Derna", "2025-05-03"), ("Sabha", "2025-05-04")],
        ),
    ],
)
def test_a_deed_by_another_verb_has_its_own_place_and_day(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.places[0].name, one.date.earliest) for one in reports(text)] == expected


def test_what_is_struck_in_another_clause_is_not_counted_among_the_dead() -> None:
    text = "A blast in Derna killed five on Friday, and a mosque in Sabha was attacked a day later."
    assert tolls(text) == [[5], []]


def test_the_third_such_attack_only_ranks_the_one_told() -> None:
    assert len(reports("Rebels attacked a patrol in Derna on Sunday, the third such attack this month.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded in Derna on Friday and killed six people, police in Tripoli said on Saturday.",
        "Police shot dead two men in Derna on Sunday after they opened fire on officers in the city's Sahel district.",
        "Police clashed with protesters in Derna on Friday and two people were shot dead on Omar Street.",
        "Rebels attacked a base in Derna on Friday and soldiers in Sabha said on Sunday that two were killed.",
    ],
)
def test_who_speaks_elsewhere_and_streets_part_no_deed(text: str) -> None:
    assert len(reports(text)) == 1


def test_the_deed_since_which_it_was_the_worst_is_another_one() -> None:
    text = (
        "Militants killed four men in Kirkuk on Sunday, the worst attack there since a bomb killed nine in Mosul "
        "in March."
    )
    assert tolls(text) == [[4], [9]]


@pytest.mark.parametrize(
    "text",
    [
        "On May 2 police arrested and beat six lawmakers in advance of the May 4 by-elections in Derna.",
        "Soldiers killed nine men in Derna on Sunday and wounded ten who were angry over the opening of a "
        "camp in Sabha.",
    ],
)
def test_places_and_days_of_what_others_do_part_no_deed(text: str) -> None:
    assert len(reports(text)) == 1


def test_a_place_before_a_colon_is_that_of_every_clause_behind_it() -> None:
    text = (
        "Aleppo: A civilian was killed and four others, two of them boys, were hurt when a landmine exploded in Manbij."
    )
    (report,) = extract(text, published="2024-07-18").reports
    assert {(count.kind, count.best) for count in report.counts} == {("killed", 1), ("injured", 4)}
