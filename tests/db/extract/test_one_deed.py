"""What a sentence tells beside a deed: what was done in its course, and others that it is only weighed against."""

import pytest

from db.extract import extract
from db.model import Report


def _told(text: str) -> tuple[Report, ...]:
    return extract(text, published="2024-07-17").reports


def _dead(report: Report) -> list[int | None]:
    return [count.best for count in report.counts if count.kind == "killed"]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed three people in Bukavu on Tuesday, the deadliest attack since 40 died in Goma in 2022.",
        "Gunmen killed three people in Bukavu on Tuesday, the deadliest attack in the region since 40 people were "
        "killed in Goma in 2022.",
        "Gunmen killed three people in Bukavu on Tuesday, the worst attack since the bombing of a market in Goma that "
        "left 40 dead in 2022.",
    ],
)
def test_a_worse_deed_of_the_past_gives_neither_dead_nor_place(text: str) -> None:
    (report,) = _told(text)
    assert _dead(report) == [3]
    assert [place.name for place in report.places] == ["Bukavu"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ten students were kidnapped in Goma on Tuesday in an attack on a school.", "abduction-forced-disappearance"),
        ("A village was attacked and ten women abducted near Goma on Tuesday.", "abduction-forced-disappearance"),
        ("Gunmen burned houses in Goma on Tuesday, in an apparent revenge attack.", "looting-property-destruction"),
        ("Armed men raped women in Goma on Tuesday, in what the army called a terrorist attack.", "sexual-violence"),
        (
            "Rebels captured the town of Rutshuru on Tuesday in what officials said was the biggest attack this year.",
            "non-state-actor-overtakes-territory",
        ),
    ],
)
def test_the_attack_that_a_deed_was_done_in_is_no_other(text: str, kind: str) -> None:
    assert [report.type for report in _told(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed three people in Bukavu on Tuesday and burned dozens of houses.",
        "Three people were killed and dozens of houses were burned down in clashes in Bukavu on Tuesday.",
        "Dozens of houses were burned and three people killed in a raid on Bukavu on Tuesday.",
        "Shelling killed three people and set a market on fire in Bukavu on Tuesday.",
    ],
)
def test_what_burned_in_a_deadly_attack_is_part_of_it(text: str) -> None:
    (report,) = _told(text)
    assert _dead(report) == [3]
    assert report.type != "looting-property-destruction"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed a man and hit a school in Bukavu on Tuesday.",
        "A bomb killed a man, and cut the road to Bukavu on Tuesday.",
        "Rebels killed a man and set a market on fire in Bukavu on Tuesday.",
    ],
)
def test_a_verb_that_may_be_a_noun_is_nobody_who_died(text: str) -> None:
    assert [_dead(report) for report in _told(text)] == [[1]]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "An air strike on Bukavu killed three people on Tuesday, as troops clashed with rebels in Goma.",
            ["air-drone-strike", "armed-clash"],
        ),
        (
            "Three people were killed in Bukavu on Tuesday as the army shelled the town.",
            ["shelling-artillery-missile-attack"],
        ),
    ],
)
def test_what_was_done_elsewhere_meanwhile_is_another_deed(text: str, kinds: list[str]) -> None:
    assert [report.type for report in _told(text)] == kinds


def test_where_others_had_died_before_only_says_where_a_deed_was() -> None:
    text = "Rebels killed three soldiers in Bukavu on Tuesday, close to where 31 soldiers died in an ambush in May."
    assert _dead(_told(text)[0]) == [3]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Five bodies were found in a mass grave in Goma on Tuesday, police said.", [5]),
        ("Mass grave found in Goma", []),
        ("Investigators exhumed 30 bodies from a mass grave in Izium on Tuesday.", [30]),
    ],
)
def test_a_mass_grave_that_is_found_is_an_incident(text: str, dead: list[int]) -> None:
    (report,) = _told(text)
    assert (report.type, _dead(report)) == ("other", dead)


@pytest.mark.parametrize(
    "text",
    [
        "The dead were buried in a mass grave in Goma on Tuesday.",
        "No mass grave was found in Goma, officials said on Tuesday.",
        "The court heard that a mass grave was found in Prijedor in 2013.",
    ],
)
def test_no_mass_grave_that_was_not_found_of_late(text: str) -> None:
    assert not _told(text)


def test_the_bodies_of_a_mass_grave_are_none_of_another_deed() -> None:
    text = "Two bodies were found in a mass grave in Goma on Tuesday, a day after six men died in a raid on Bukavu."
    assert [_dead(report) for report in _told(text)] == [[2], [6]]


def test_where_a_deed_was_that_another_one_avenged_is_no_place_of_the_other() -> None:
    text = (
        "Three people were killed in an attack on a market in Bukavu on Tuesday, in retaliation for an attack that "
        "killed 40 people in Goma on Sunday."
    )
    assert [[place.name for place in report.places] for report in _told(text)] == [["Bukavu"], ["Goma"]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen set alight a bridge in Maiduguri on Tuesday.", "looting-property-destruction"),
        ("Police teargassed protesters in Nairobi on Tuesday.", "protest-with-intervention"),
        ("Gunmen car-bombed a police post in Maiduguri on Tuesday.", "remote-explosive-landmine-ied"),
        ("A girl was sexually abused by soldiers in Goma on Tuesday.", "sexual-violence"),
    ],
)
def test_verbs_of_two_words_and_their_forms(text: str, kind: str) -> None:
    assert [report.type for report in _told(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Three people were killed in a kidnapping attempt in Maiduguri on Tuesday.", "abduction-forced-disappearance"),
        (
            "The kidnapping of a priest in Maiduguri on Tuesday left three guards dead.",
            "abduction-forced-disappearance",
        ),
        ("A jailbreak in Maiduguri on Tuesday left three guards dead.", "attack"),
    ],
)
def test_whoever_dies_in_a_deed_of_another_sort_is_counted_there(text: str, kind: str) -> None:
    (report,) = _told(text)
    assert (report.type, _dead(report)) == (kind, [3])
