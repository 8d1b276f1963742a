"""Searching articles: by word, name and field, newest or best first, with the words marked where they stand."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.folding import fold
from db.model import Entity
from db.query import parse
from db.store.panes import search
from db.store.searching import ranking
from db.store.searching.highlight import find, snippet
from tests.db.store.conftest import Filled
from tests.db.store.samples import ARRESTS, OSTEN, SHELLING, VARNA, extraction, mention, raw, report, rich

PORT = "Drones struck the port of Warnhafen on Friday. The port burned."
RAID = "Police detained ten men in Osten. A drone was seen. Al-Shaddad's men don't work 24/7."
CAIRO = "اندلعت اشتباكات في القاهرة وقتل جنديّان"


@pytest.fixture
def news(filled: Filled) -> sqlite3.Connection:
    return filled(
        (
            raw(PORT, title="Port hit", published="2021-03-06", source="Coast Agency", url="https://coast.example"),
            extraction(report(PORT, "struck", killed=12), mentions=(mention(PORT, "Warnhafen", VARNA),)),
        ),
        (
            raw(RAID, title="Drone over Osten", published="2021-03-08", source="Hill Radio"),
            extraction(
                report(RAID, "detained", kind=ARRESTS, place=OSTEN, actor="police"),
                report(RAID, "seen", kind=SHELLING, place=OSTEN),
                mentions=(mention(RAID, "Osten", OSTEN),),
            ),
        ),
        (raw(CAIRO, published=None), extraction()),
    )


def found(conn: sqlite3.Connection, text: str, *, ranked: bool = False) -> list[int]:
    return [hit.id for hit in search.articles(conn, parse(text), ranked=ranked)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("", [2, 1, 3]),
        ("drones", [2, 1]),
        ("drone*", [2, 1]),
        ("d*", [2, 1]),
        ("detain OR drones", [2, 1]),
        ("drone -police", [1]),
        ("-drone*", [3]),
        ('"the port"', [1]),
        ('"port the"', []),
        ('"port drones"', []),
        ("title:drone", [2]),
        ("title:port", [1]),
        ("title:dro*", [2]),
        ("al-shaddad", [2]),
        ("don't", [2]),
        ("24/7", [2]),
        ("القاهره", [3]),
        ("جنديان", [3]),
        ("varnhaven", [1]),
        ("فارنهافن", [1]),
        ('place:"Varnhaven"', [1]),
        ("place:coast", [1]),
        ("place:quarland", [1]),
        ("place:QA", [1]),
        ("place:Varn*", [1]),
        ("place:varn", [1]),
        ("place:nowhere", []),
        ("type:arrests", [2]),
        ("type:shelling", [2]),
        ('type:"strategic developments"', [2]),
        ("actor:police", [2]),
        ("source:coast", [1]),
        ("source:radio", [2]),
        ("killed:>=10", [1]),
        ("killed:13..", []),
        ("after:2021-03-07", [2]),
        ("before:2021-03-07", [1]),
        ("on:2021-03-06 OR on:2021-03-08", [2, 1]),
        ("-on:2021-03-06", [2, 3]),
        ("near:Varnhaven~10km", [1]),
        ("near:35.01,40.01~5km", [1]),
        ("near:Osten~100km", [2]),
        ("near:10,-179.9~50km", [2]),
        ("near:nowhere", []),
        ("box:30,39,36,41", [1]),
        ("box:0,170,20,-170", [2]),
        ("has:place", [2, 1]),
        ("has:killed", [1]),
        ("has:note", []),
        ("-has:date", [3]),
    ],
)
def test_a_search_finds(news: sqlite3.Connection, text: str, ids: list[int]) -> None:
    query = parse(text)
    assert query.notes == ()
    assert found(news, text) == ids
    assert sorted(found(news, text, ranked=True)) == sorted(ids)
    assert search.count(news, query) == (len(ids), True)


def test_counts_stop_at_the_bound(news: sqlite3.Connection) -> None:
    assert search.count(news, parse(""), bound=2) == (2, False)


def test_pages_follow_the_cursor(news: sqlite3.Connection) -> None:
    first = search.articles(news, parse(""), limit=2)
    rest = search.articles(news, parse(""), limit=2, before=first[-1].cursor)
    assert [hit.id for hit in (*first, *rest)] == [2, 1, 3]


def test_the_best_match_comes_first_when_ranked(filled: Filled) -> None:
    conn = filled(
        (raw("A drone was seen far away while people went to the market.", published="2021-03-08"), extraction()),
        (raw("Drone after drone after drone.", title="A drone", published="2021-03-01"), extraction()),
    )
    assert found(conn, "drone") == [1, 2]
    assert found(conn, "drone", ranked=True) == [2, 1]


def test_of_many_matches_the_newest_and_those_in_a_title_are_ranked(
    filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranking, "MOST_RANKED", 2)
    days = [f"2021-03-0{day}" for day in range(1, 6)]
    titles = (None, "A drone", None, None, None)
    conn = filled(
        *(
            (raw(f"drone {'drone ' * (5 - at)}", title=title, published=day), extraction())
            for at, (day, title) in enumerate(zip(days, titles, strict=True))
        )
    )
    assert found(conn, "drone", ranked=True) == [2, 4, 5]
    assert found(conn, "dro*", ranked=True) == [2, 4, 5]
    assert sorted(found(conn, "drone OR nowhere", ranked=True)) == [2, 4, 5]
    assert found(conn, "a drone", ranked=True) == [2]
    assert found(conn, "drone drone", ranked=True) == [2, 4, 5]
    assert found(conn, "drone after:2021-03-03", ranked=True) == [4, 5]
    assert found(conn, "has:date", ranked=True) == [5, 4, 3, 2, 1]


def test_an_article_found_by_a_name_ranks_after_those_that_say_it(filled: Filled) -> None:
    conn = filled(
        (raw("Varnhaven burned.", published="2021-03-01"), extraction()),
        (
            raw("Warnhafen burned.", published="2021-03-08"),
            extraction(mentions=(mention("Warnhafen burned.", "Warnhafen", VARNA),)),
        ),
    )
    assert found(conn, "varnhaven", ranked=True) == [1, 2]


def test_a_hit_shows_the_words_where_they_stand(news: sqlite3.Connection) -> None:
    (hit,) = search.articles(news, parse("port -police"))
    assert (hit.title, hit.source, hit.published, hit.url) == (
        "Port hit",
        "Coast Agency",
        "2021-03-06",
        "https://coast.example",
    )
    assert hit.incidents == 1
    assert [hit.snippet[start:end] for start, end in hit.matches] == ["port", "port"]


def test_a_hit_found_by_another_name_shows_the_name_it_has(news: sqlite3.Connection) -> None:
    for text in ("varnhaven", "place:varnhaven", "фарн OR varnhaven"):
        (hit,) = search.articles(news, parse(text))
        assert [hit.snippet[start:end] for start, end in hit.matches] == ["Warnhafen"]


def test_matches_are_words_and_the_names_of_what_is_meant(news: sqlite3.Connection) -> None:
    def marked(text: str, article_id: int, body: str) -> list[str]:
        return [body[start:end] for start, end in search.matches(news, parse(text), article_id)]

    assert marked("port friday", 1, PORT) == ["port", "Friday", "port"]
    assert marked("varnhaven", 1, PORT) == ["Warnhafen"]
    assert marked("place:warnhafen port", 1, PORT) == ["port", "Warnhafen", "port"]
    assert marked('"al shaddad s" m*', 2, RAID) == ["men", "Al-Shaddad's", "men"]
    assert marked("title:drone -port", 1, PORT) == []
    assert marked("القاهره", 3, CAIRO) == ["القاهرة"]
    assert search.matches(news, parse("port"), 99) == ()


def test_an_actor_of_no_entity_is_found_by_the_aliases_of_its_namesake(filled: Filled) -> None:
    quarland = Entity("c:qa", "place", "Quarland", ("Quarland", "QL", "Kwarland"))
    understood = replace(extraction(report(PORT, "struck", actor="Quarland")), entities=(quarland,))
    conn = filled((raw(PORT), understood))
    assert found(conn, "actor:kwarland") == found(conn, "actor:ql") == [1]


def test_names_in_the_title_are_no_matches_in_the_body(filled: Filled) -> None:
    conn = filled(rich())
    assert len(search.matches(conn, parse("place:Varnhaven"), 1)) == 1


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "AND (",
        "\0",
        "\ud800",
        "a\0b",
        "''",
        '""""',
        "x OR OR y",
        "*",
        "^drone",
        "NEAR(a b)",
        "drone:",
        "{title}: x",
    ],
)
def test_no_text_is_a_syntax_error(news: sqlite3.Connection, text: str) -> None:
    for ranked in (False, True):
        assert isinstance(found(news, text, ranked=ranked), list)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=30))
def test_any_text_can_be_searched_for(news: sqlite3.Connection, text: str) -> None:
    query = parse(text)
    hits = search.articles(news, query)
    assert search.articles(news, query, ranked=True) is not None
    for hit in hits:
        assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.matches)
        search.matches(news, query, hit.id)


@given(st.text(max_size=400), st.integers(0, 500))
def test_a_snippet_is_a_piece_of_the_text_on_one_line(text: str, start: int) -> None:
    occurrences = find(text, [leaf for leaf in (parse("a").root,) if leaf])  # type: ignore[list-item]
    piece, inside = snippet(text, occurrences, min(start, len(text)))
    assert "\n" not in piece
    assert piece == piece.strip()
    assert "  " not in piece
    assert len(piece) <= 240
    assert all(fold(piece[begin:end]) == "a" for begin, end in inside)
