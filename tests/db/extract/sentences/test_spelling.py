"""Soft hyphens, ligatures and their like change nothing in what is understood, and stay in every quote."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.extract import extract
from db.extract.sentences.spelling import is_plain, spelled
from db.model import Extraction

TITLE = "Two soldiers killed near Raqqa"
TEXT = (
    "Gunmen killed two soldiers and wounded 12 civilians near Raqqa, Syria, on Thursday, the army said. "
    "A drone strike blamed on Turkey hit a checkpoint outside Qamishli on Friday, killing at least three fighters."
)


def quotes(record: object) -> Iterator[tuple[int, int, str, str]]:
    if isinstance(record, tuple):
        for part in record:
            yield from quotes(part)
    elif is_dataclass(record):
        start, end = getattr(record, "start", None), getattr(record, "end", None)
        if start is not None and end is not None:
            yield start, end, getattr(record, "text", ""), getattr(record, "field", "text")
        for field in fields(record):
            yield from quotes(getattr(record, field.name))


def told(found: Extraction) -> list[object]:
    return [
        (
            report.type,
            report.realis,
            report.date.earliest,
            report.date.latest,
            [place.name for place in report.places],
            [(actor.role, actor.name) for actor in report.actors],
            [(count.kind, count.min, count.max) for count in report.counts],
        )
        for report in found.reports
    ]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.integers(1, len(TEXT) - 1), min_size=1, max_size=40, unique=True),
    st.sampled_from("\u00ad\u200b\u2060\ufeff"),
)
def test_invisible_signs_are_harmless_and_stay_in_quotes(places: list[int], sign: str) -> None:
    body = "".join(sign + letter if at in places else letter for at, letter in enumerate(TEXT))
    title = TITLE[:5] + sign + TITLE[5:]
    found = extract(body, title=title, published="2021-03-06")
    assert told(found) == told(extract(TEXT, title=TITLE, published="2021-03-06"))
    assert len(found.reports) >= 2
    for start, end, text, field in quotes(found):
        assert (title if field == "title" else body)[start:end] == text


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009"])
def test_no_break_spaces_are_spaces(space: str) -> None:
    def kinds(found: Extraction) -> list[tuple[str, str, int]]:
        return [(report.type, report.places[0].name, len(report.counts)) for report in found.reports]

    spaced = extract(TEXT.replace(" ", space), published="2021-03-06")
    assert kinds(spaced) == kinds(extract(TEXT, published="2021-03-06"))


def ligatures(text: str) -> str:
    return text.replace("fi", "\ufb01").replace("fl", "\ufb02")


def marks_apart(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def acute_accents(text: str) -> str:
    return text.replace("'", "\u00b4")


def hyphens_that_do_not_break(text: str) -> str:
    return text.replace("-", "\u2011")


@pytest.mark.parametrize("write", [ligatures, marks_apart, acute_accents, hyphens_that_do_not_break])
def test_what_is_written_otherwise_is_understood_as_well(write: Callable[[str], str]) -> None:
    body = (
        "A US-led coalition's drone killed 12 al-Shabaab fighters near San Jos\u00e9's office in Bogot\u00e1 on Friday."
    )
    written = write(body)
    assert written != body
    found = extract(written, published="2021-03-06")
    assert told(found) == told(extract(body, published="2021-03-06")) != []
    for start, end, text, _ in quotes(found):
        assert written[start:end] == text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("govern-\nment troops", "government\ntroops"),
        ("pro-\ngovernment, so", "pro-government,\nso"),
        ("al-\nShabaab fled", "al-Shabaab\nfled"),
        ("Mo-\nhammed fled", "Mohammed\nfled"),
        ("secu- \n   rity men", "security\nmen"),
        ("GOVERN-\nMENT MEN", "GOVERNMENT\nMEN"),
        ("mid-\nJuly.", "mid-July."),
        ("the secu\u00ad\nrity men", "the security men"),
        ("he left -\nthen shot", "he left -\nthen shot"),
        ("it\u00b4s 2019\u201320", "it's 2019\u201320"),
        ("``yes''", "``yes''"),
        ("**Two** died in **Gao.** Then", "Two died in Gao. Then"),
        ("* Two died\n* b ** c", "* Two died\n* b ** c"),
        ("Two [died](https://example.org/a) in [Gao](/places/gao)", "Two died in Gao"),
        ("![A photograph](gao.png)Two died", "Two died"),
        ("Two died.[1][23] It said [o]ne in [12] days", "Two died. It said [o]ne in [12] days"),
        ("Two died in #Gao, C# and # 5", "Two died in Gao, C# and # 5"),
        ("\U0001f6a8\U0001f6a8 Two died, see https://example.org/a.", "Two died, see ."),
        ("GUNMEN ON BIKES shot\n\nPOLICE in", "Gunmen on bikes shot\n\nPolice in"),
        ("TWO PEOPLE IN Gao died", "Two people in Gao died"),
        ("THE IRAN-BACKED PKK ARMY'S US chief", "The Iran-backed PKK army's US chief"),
        (
            "GAZA CITY, Gaza\nTEL AVIV Police\nREAD MORE\nNATO and\nA US jet",
            "GAZA CITY, Gaza\nTEL AVIV Police\nREAD MORE\nNATO and\nA US jet",
        ),
    ],
)
def test_how_it_is_read(written: str, read: str) -> None:
    assert spelled(written).read == read
    assert is_plain(written) == (written == read)


def test_a_deed_in_words_broken_at_the_ends_of_lines() -> None:
    body = (
        "Gunmen killed two soldiers and wounded twelve civilians near Raq-\n"
        "qa, Syria, on Thursday, the army said. A drone strike that the go-\n"
        "vernment blamed on Turkey hit a checkpoint outside Qamishli on Fri-\n"
        "day, killing at least three fighters.\n"
    )
    found = extract(body, published="2021-03-06")
    assert told(found) == told(extract(body.replace("-\n", ""), published="2021-03-06"))
    assert [one.places[0].name for one in found.reports] == ["Raqqa", "Qamishli"]
    assert "Fri-\nday" in {one.text for one in found.dates}
    for start, end, text, _ in quotes(found):
        assert body[start:end] == text


@given(st.text(alphabet="ab Ze-\n\u00ad\ufb01\u0301\u00b4\u2011\u2013", max_size=40))
def test_what_is_read_stands_where_it_is_said_to_stand(text: str) -> None:
    found = spelled(text)
    assert len(found.read) == len(found.starts) == len(found.ends)
    assert list(found.starts) == sorted(found.starts)
    assert all(start < end <= len(text) for start, end in zip(found.starts, found.ends, strict=True))
    assert is_plain(text) <= (found.read == text)
