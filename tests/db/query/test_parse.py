"""Every search text means something, says what, and never raises."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.query import Query, in_words, parse
from db.query.nodes import All, Any, Box, Days, Field, Figure, Near, Not, Words

TODAY = date(2021, 6, 16)  # a Wednesday


def words(*found: str, prefix: bool = False) -> Words:
    said = " ".join(found)
    return Words(found, said, prefix)


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("drone", words("drone")),
        ("drone strike", All((words("drone"), words("strike")))),
        ("drone AND strike", All((words("drone"), words("strike")))),
        ('"drone strike"', words("drone", "strike")),
        ("“drone strike”", words("drone", "strike")),
        ("dron*", Words(("dron",), "dron*", True)),
        ('"drone str"*', Words(("drone", "str"), "drone str", True)),
        ("al-Shabaab", Words(("al", "shabaab"), "al-Shabaab")),
        ("don't", Words(("don", "t"), "don't")),
        ("24/7", Words(("24", "7"), "24/7")),
        ("12:30", Words(("12", "30"), "12:30")),
        ("drone -turkish", All((words("drone"), Not(words("turkish"))))),
        ("drone NOT turkish", All((words("drone"), Not(words("turkish"))))),
        ("NOT -drone", words("drone")),
        ("a OR b c", Any((words("a"), All((words("b"), words("c")))))),
        ("(a | b) c", All((Any((words("a"), words("b"))), words("c")))),
        ('place:"Abu Kamal"', Field("place", "Abu Kamal")),
        ("-type:shelling", Not(Field("type", "shelling"))),
        ("TYPE:shelling", Field("type", "shelling")),
        ("title:ceasefire", Words(("ceasefire",), "ceasefire", title=True)),
        ("has:note", Field("has", "note")),
        ("killed:>=3", Figure("killed", 3, None)),
        ("killed:>3", Figure("killed", 4, None)),
        ("killed:3+", Figure("killed", 3, None)),
        ("injured:<10", Figure("injured", 0, 9)),
        ("injured:<=10", Figure("injured", 0, 10)),
        ("detained:2..5", Figure("detained", 2, 5)),
        ("detained:7", Figure("detained", 7, 7)),
        ("killed:..5", Figure("killed", 0, 5)),
        ("killed:1,000..", Figure("killed", 1000, None)),
        ('near:"Deir ez-Zor"~50km', Near("Deir ez-Zor", 50.0)),
        ("near:Homs~10mi", Near("Homs", 16.09344)),
        ("near:Homs", Near("Homs", 50.0)),
        ("box:34,39.5,36,41", Box(34, 39.5, 36, 41)),
        ("after:2020", Days("2020-01-01", None)),
        ("before:2020-07", Days(None, "2020-06-30")),
        ("on:2020-07-12", Days("2020-07-12", "2020-07-12")),
        ("on:2020-02", Days("2020-02-01", "2020-02-29")),
        ("on:2020-07-12..2020-08", Days("2020-07-12", "2020-08-31")),
        ('on:"July 2020"', Days("2020-07-01", "2020-07-31")),
        ('on:"12 July 2020"', Days("2020-07-12", "2020-07-12")),
        ('on:"Jul 12, 2020"', Days("2020-07-12", "2020-07-12")),
        ('on:"last week"', Days("2021-06-07", "2021-06-13")),
        ('on:"this week"', Days("2021-06-14", "2021-06-20")),
        ("on:yesterday", Days("2021-06-15", "2021-06-15")),
        ('on:"last month"', Days("2021-05-01", "2021-05-31")),
        ('after:"last 10 days"', Days("2021-06-06", None)),
        ('on:"2 weeks ago"', Days("2021-05-31", "2021-06-06")),
        ('on:"last year"', Days("2020-01-01", "2020-12-31")),
    ],
)
def test_what_is_typed_means(text: str, root: object) -> None:
    query = parse(text, today=TODAY)
    assert query.root == root
    assert query.notes == ()


@pytest.mark.parametrize(
    ("text", "said", "note"),
    [
        ('"', "everything", "quote is not closed"),
        ("AND (", "everything", "bracket is not closed"),
        ("\0", "everything", "no word"),
        ("\ud800 drone", "“drone”", "no word"),
        ("drone OR", "“drone”", "OR needs"),
        ("drone -", "“drone”", "no word"),
        ("drone NOT", "“drone”", "leave out"),
        ("drone)", "“drone”", "closing bracket"),
        ("plac:homs drone", "“drone”", "did you mean place:"),
        ("wounded:3 drone", "“drone”", "did you mean injured:"),
        ("killed:many drone", "“drone”", "takes a number"),
        ("killed:5..2 drone", "“drone”", "leaves no number"),
        ("on:2020-02-31 drone", "“drone”", "on: takes"),
        ("on:2020-13 drone", "“drone”", "on: takes"),
        ("on:2020..2019 drone", "“drone”", "on: takes"),
        ('after:"last 9999 years" drone', "“drone”", "after: takes"),
        ("before:0001 drone", "“drone”", "nothing is before"),
        ("near:Homs~far drone", "“drone”", "near: takes"),
        ("box:1,2,3 drone", "“drone”", "box: takes"),
        ("box:1,2,300,4 drone", "“drone”", "outside the world"),
        ("has:wings drone", "“drone”", "has: takes"),
        ("place: drone", "“drone”", "needs a value"),
    ],
)
def test_what_is_not_understood_is_said_and_the_rest_searched_for(text: str, said: str, note: str) -> None:
    query = parse(text, today=TODAY)
    assert in_words(query) == said
    assert any(note in found for found in query.notes)


def test_a_relative_day_needs_to_know_today() -> None:
    assert parse('on:"last week"').notes
    assert parse("on:2020-07").notes == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "everything"),
        ("a (b OR -c)", "“a” and (“b” or not “c”)"),
        ("title:dron*", "“dron…” in the title"),
        (
            "killed:>=3 injured:2..5 detained:<=4 killed:0",
            "at least 3 killed and 2 to 5 injured and at most 4 detained",
        ),
        ("after:2020 before:2021 on:2020-07 on:2020-07-12", "from 2020-01-01 on and until 2020-12-31 and from 2020-07"),
        ("near:Homs~20km box:1,2,3,4", "within 20 km of Homs and between 1° and 3° north, 2° and 4° east"),
    ],
)
def test_a_query_is_said_in_words(text: str, said: str) -> None:
    assert in_words(parse(text)).startswith(said)


@given(st.text())
@example("(" * 500)
@example("-" * 500)
@example("a " * 500)
@example("a OR (" * 300)
@example('place:"\0"~')
def test_no_text_raises(text: str) -> None:
    query = parse(text, today=TODAY)
    assert query.text == text
    assert in_words(query).encode()
    assert all(note.encode() for note in query.notes)


_PIECES = st.sampled_from(
    [
        "(",
        ")",
        "OR",
        "AND",
        "-",
        '"',
        "“",
        "drone",
        "al-Shabaab",
        "place:",
        'place:"x',
        "on:2020",
        "killed:",
        ">=3",
        "*",
        "~5km",
        ":",
        "NOT",
    ]
)


@given(st.lists(_PIECES, max_size=30), st.sampled_from(["", " "]))
def test_no_mixture_of_its_own_signs_raises(pieces: list[str], between: str) -> None:
    query = parse(between.join(pieces), today=TODAY)
    assert isinstance(query, Query)
    assert in_words(query)
