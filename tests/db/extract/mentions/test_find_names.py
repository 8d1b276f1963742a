import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.extract.mentions import find_names, place_names, to_mentions
from db.extract.places import resolve
from db.extract.tokens import in_capitals, sentences


def found(text: str, kind: str | None = None) -> list[tuple[str, str]]:
    parts = sentences(text, [("story", 0, len(text))])
    names = find_names(parts, capitals=in_capitals(text))
    mentions = to_mentions(names, parts, resolve(place_names(names, parts)))
    return [(m.text, m.kind) for m in mentions if kind in (None, m.kind)]


def names(text: str) -> dict[str, str]:
    parts = sentences(text, [("story", 0, len(text))])
    return {
        " ".join(parts[n.sentence].words[n.first : n.last + 1]): n.name
        for n in find_names(parts, capitals=in_capitals(text))
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fighters of the Rapid Support Forces entered Nyala.", ("Rapid Support Forces", "armed-group")),
        ("Clashes broke out near Gao on Monday.", ("Gao", "place")),
        ("Turkish jets circled for an hour.", ("Turkish", "nationality")),
        ("The Ministry of Internal Affairs denied it.", ("Ministry of Internal Affairs", "government")),
        ("He was treated in Saint Anne Hospital.", ("Saint Anne Hospital", "facility")),
        ("Governor Ibrahim Sesay spoke to Reuters.", ("Ibrahim Sesay", "person")),
        ("Governor Ibrahim Sesay spoke to Reuters.", ("Reuters", "outlet")),
        ("They fired an AK-47 at the gate.", ("AK-47", "weapon")),
        ("A drone fell on the roof.", ("drone", "platform")),
    ],
)
def test_kinds(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(text)


def test_a_weekday_or_month_is_no_name() -> None:
    assert found("On Tuesday in March nothing happened.") == []


def test_a_common_word_at_the_start_of_a_sentence_is_no_place() -> None:
    assert found("Reading helps. Police said so.", "place") == []


def test_a_surname_means_the_person_named_in_full_before() -> None:
    assert names("Kerim Aksoy waited. Later Aksoy left.")["Aksoy"] == "Kerim Aksoy"


def test_an_acronym_in_brackets_means_the_name_before_it() -> None:
    text = "The Lowland Farmers Association (LFQA) met. The LFQA voted."
    assert names(text)["LFQA"] == "Lowland Farmers Association"


def test_a_place_inside_a_larger_name_is_told_as_well() -> None:
    assert {("Kandahar Police Department", "government"), ("Kandahar", "place")} <= set(
        found("The Kandahar Police Department replied.")
    )


def test_names_are_found_in_capitals() -> None:
    text = "THE ARMY SAID THAT SHINING PATH REBELS KILLED MAYOR LUIS QUISPE MAMANI NEAR AYACUCHO ON MONDAY."
    assert {("SHINING PATH", "armed-group"), ("LUIS QUISPE MAMANI", "person"), ("AYACUCHO", "place")} <= set(
        found(text)
    )


@given(st.text(st.sampled_from("AaBb .,'-()[]é\xa0\n1"), max_size=80))
def test_any_text_gives_exact_quotes_in_order(text: str) -> None:
    parts = sentences(text, [("story", 0, len(text))])
    for capitals in (False, True):
        names = find_names(parts, capitals=capitals)
        mentions = to_mentions(names, parts, resolve(place_names(names, parts)))
        assert all(text[m.start : m.end] == m.text for m in mentions)
        assert [m.start for m in mentions] == sorted(m.start for m in mentions)
