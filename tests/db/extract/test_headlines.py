"""Headlines: all that many feeds have to give, without articles and in the present tense."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from db.extract import extract

HEADLINES = [
    ("Rebels and army agree ceasefire in Gao", "agreement", "Gao"),
    ("Blast rocks Kabul", "explosion", "Kabul"),
    ("Two Colombian soldiers killed in Cauca", "attack", "Cauca"),
    ("Ten terrorists killed in Bannu IBO", "armed-clash", "Bannu"),
    ("Students block road in Kisumu", "peaceful-protest", "Kisumu"),
    ("Twin blasts rock Beirut suburb", "explosion", "Beirut"),
    ("Explosion hits Damascus church, killing 20", "explosion", "Damascus"),
    ("Bomb hits Baghdad market", "remote-explosive-landmine-ied", "Baghdad"),
    ("Drone strikes Moscow high-rise", "air-drone-strike", "Moscow"),
    ("Gunmen attack Karachi police station", "attack", "Karachi"),
    ("Herat mosque attacked", "attack", "Herat"),
    ("Rebels attack police post in Cauca", "armed-clash", "Cauca"),
    ("Rebels clash with police in Cauca", "armed-clash", "Cauca"),
    ("RSF shells El Obeid hospital", "shelling-artillery-missile-attack", "El Obeid"),
    ("Four shot dead in Marseille", "attack", "Marseille"),
    ("Clashes erupt in Tripoli", "armed-clash", "Tripoli"),
    ("Car bomb in Kabul kills six", "remote-explosive-landmine-ied", "Kabul"),
    ("Kharkiv hit by glide bombs", "air-drone-strike", "Kharkiv"),
    ("Insurgents kill ten in Borno", "attack", "Borno"),
    ("Protesters clash with police in Tbilisi", "violent-demonstration", "Tbilisi"),
    ("Bombing at Pakistan mosque kills 60", "remote-explosive-landmine-ied", "Pakistan"),
    ("At least 3 killed in Aden bombing", "remote-explosive-landmine-ied", "Aden"),
    ("Boko Haram raid on Cameroon village leaves 4 dead", "attack", "Cameroon"),
    ("Missiles rain on Kharkiv", "shelling-artillery-missile-attack", "Kharkiv"),
    ("Gangs massacre 20 in Kenscoff", "attack", "Kenscoff"),
    ("Bandits release 21 abducted travellers in Kogi after ransom", "agreement", "Kogi"),
    ("Airstrike on Beirut suburb kills party official", "air-drone-strike", "Beirut"),
    ("Kenya bus ambush leaves four dead", "attack", "Kenya"),
    ("Mexico shootout kills seven", "armed-clash", "Mexico"),
    ("Haiti gang attack kills 40", "attack", "Haiti"),
    ("Nigeria roadside bombing kills 12", "remote-explosive-landmine-ied", "Nigeria"),
    ("Taliban kill five soldiers in Kunduz", "armed-clash", "Kunduz"),
    ("US Marines shell Fallujah", "shelling-artillery-missile-attack", "Fallujah"),
    ("Rapid Support Forces kill nine in Nyala", "attack", "Nyala"),
    ("Israeli F-16s bomb a house in Rafah", "air-drone-strike", "Rafah"),
    ("Boko Haram attack a school in Borno", "attack", "Borno"),
]

SMALL_WORDS = {"a", "after", "and", "at", "by", "in", "of", "on", "with"}


@pytest.mark.parametrize(("title", "kind", "place"), HEADLINES)
def test_a_headline_alone_tells_what_happened_where(title: str, kind: str, place: str) -> None:
    reports = extract("", title=title, published="2025-05-05").reports
    assert [(report.type, [one.text for one in report.places]) for report in reports] == [(kind, [place])]


@pytest.mark.parametrize(
    ("title", "counts"),
    [
        ("Gunmen abduct pastor, 12 worshippers in Kaduna", [("abducted", 1), ("abducted", 12)]),
        ("3 soldiers, 12 rebels killed in Marib clashes", [("killed", 3), ("killed", 12)]),
        ("Bombing in Aden kills 3, 12 hurt", [("killed", 3), ("injured", 12)]),
    ],
)
def test_the_comma_before_a_number_stands_for_and(title: str, counts: list[tuple[str, int]]) -> None:
    (report,) = extract("", title=title, published="2025-05-05").reports
    assert [(count.kind, count.best) for count in report.counts] == counts


def test_two_deeds_of_a_headline_are_two() -> None:
    title = "Two killed in drone attack on Belgorod; Kharkiv hit by glide bombs"
    reports = extract("", title=title, published="2024-06-01").reports
    assert [[place.text for place in report.places] for report in reports] == [["Belgorod"], ["Kharkiv"]]


@pytest.mark.parametrize(
    "title", ["Weapons cache in Derna", "Bomb squad visits Kabul school", "Stocks rocked as blasts of cold hit Boston"]
)
def test_a_headline_of_something_else_makes_no_attack(title: str) -> None:
    reports = extract("", title=title, published="2025-05-05").reports
    assert [report.type for report in reports if report.type in ("attack", "explosion")] == []


def test_the_last_of_several_nouns_before_a_verb_is_its_subject() -> None:
    [report] = extract("", title="Myanmar junta air strike hits school, killing 22", published="2025-05-05").reports
    assert report.type == "air-drone-strike"
    assert [(count.kind, count.best) for count in report.counts] == [("killed", 22)]


def test_a_country_before_what_stands_in_it_did_not_do_it() -> None:
    [report] = extract("", title="At least 20 killed in Nigeria church attack", published="2025-05-05").reports
    assert "perpetrator" not in [actor.role for actor in report.actors]


@pytest.mark.parametrize("label", ["April 25", "25 April", "Derna"])
@pytest.mark.parametrize("tense", ["kill", "killed"])
def test_what_a_label_opens_is_read_as_a_sentence_of_its_own(label: str, tense: str) -> None:
    [report] = extract(f"{label}: Gunmen {tense} four people in Derna.", published="2025-05-05").reports
    assert [actor.text for actor in report.actors if actor.role == "perpetrator"] == ["Gunmen"]
    assert [(count.kind, count.best) for count in report.counts] == [("killed", 4)]


def _under(title: str, body: str) -> list[tuple[str, str]]:
    found = extract(body, title=title, published="2025-05-05").reports
    return sorted((report.type, report.places[0].text or "") for report in found)


@pytest.mark.parametrize(
    "title",
    [
        "Village raided in northern Nigeria",
        "School attacked",
        "Attack on farm in Zamfara",
        "Gunmen storm town in Nigeria",
    ],
)
@pytest.mark.parametrize(
    ("deed", "kind"),
    [
        ("abducted 30 women in Maru, in Zamfara state, on Sunday", "abduction-forced-disappearance"),
        ("looted shops and torched houses in Maru on Sunday", "looting-property-destruction"),
    ],
)
def test_a_headline_that_sums_up_the_lead_is_no_incident_of_its_own(title: str, deed: str, kind: str) -> None:
    assert _under(title, f"Gunmen {deed}, residents said. They came on motorcycles.") == [(kind, "Maru")]


def test_a_headline_of_the_attack_told_second_stays_with_it() -> None:
    body = "Police arrested 12 men in Quetta on Saturday. A police station in Peshawar was attacked on Sunday."
    assert _under("Police station attacked in Peshawar", body) == [("arrests", "Quetta"), ("attack", "Peshawar")]


def test_a_headline_of_another_place_is_another_incident() -> None:
    body = "Gunmen abducted a teacher in Herat on Sunday."
    found = _under("Mosque attacked in Kabul", body)
    assert found == [("abduction-forced-disappearance", "Herat"), ("attack", "Kabul")]


def in_title_case(title: str) -> str:
    first, *words = title.split()
    return " ".join([first, *(word if word in SMALL_WORDS else word[0].upper() + word[1:] for word in words)])


@pytest.mark.parametrize("write", [in_title_case, str.upper, lambda title: f"{title} | The Daily Post"])
@pytest.mark.parametrize(("title", "kind", "place"), HEADLINES)
def test_a_headline_tells_it_however_it_is_written(
    title: str, kind: str, place: str, write: Callable[[str], str]
) -> None:
    (report,) = extract("", title=write(title), published="2025-05-05").reports
    assert (report.type, report.places[0].name) == (kind, place)


@pytest.mark.parametrize(
    "title", ["Hamas attack plan", "Taliban attack victims remembered", "After Taliban attack five bodies found"]
)
def test_an_attack_named_after_those_who_made_it_is_no_verb(title: str) -> None:
    assert extract("", title=title, published="2025-05-05").reports == ()


@pytest.mark.parametrize("doers", ["Gunmen", "Taliban"])
def test_a_title_that_is_rich_in_names_is_not_written_in_capitals(doers: str) -> None:
    (report,) = extract("", title=f"{doers} abduct Deputy Chief", published="2025-05-05").reports
    assert [actor.name for actor in report.actors if actor.role == "victim"] == ["Deputy Chief"]
