"""What is written is read back the same, once, whole or not at all, and stays findable when it changes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.export.record import to_record
from db.model import Block, Count, Extraction, IncidentDate, RawArticle, Report, Span
from db.query import Query, parse
from db.store.file.database import DatabaseError, open_reader
from db.store.panes import article, search, timeline
from db.store.records.rows import Key
from db.store.rows import article_rows
from db.store.writing.opening import open_writer
from tests.db.store.conftest import Filled
from tests.db.store.samples import (
    ARRESTS,
    EXTRACTOR,
    HARBOUR,
    OSTEN,
    SHELLING,
    TARSK,
    VARNA,
    extraction,
    mention,
    raw,
    report,
    rich,
)
from tests.db.store.soundness import assert_sound

BODY = "Drones struck Warnhafen. Shells hit Tarsk. Police arrested ten men in Osten."


def three() -> tuple[RawArticle, Extraction]:
    found = extraction(
        report(BODY, "struck", killed=3),
        report(BODY, "hit", kind=SHELLING, place=TARSK, day="2021-03-01"),
        report(BODY, "arrested", kind=ARRESTS, place=OSTEN, day=None),
        mentions=(mention(BODY, "Warnhafen", VARNA), mention(BODY, "Tarsk", TARSK), mention(BODY, "Osten", OSTEN)),
    )
    return raw(BODY, published="2021-03-06", source="Coast Agency"), found


def found_by(conn: sqlite3.Connection, text: str) -> tuple[list[int], list[int]]:
    """Give the ids of the articles and of the incidents found."""
    query = parse(text)
    return [hit.id for hit in search.articles(conn, query)], [row.id for row in timeline.page(conn, query)]


def test_everything_understood_is_read_back_as_it_was(filled: Filled) -> None:
    given_raw, given_extraction = rich()
    conn = filled(
        (replace(given_raw, blocks=(Block("story", 0, len(HARBOUR)),), language="en", author="A. N."), given_extraction)
    )
    view = article.get(conn, 1)
    assert view is not None
    assert (view.title, view.body, view.source, view.url) == (given_raw.title, HARBOUR, "Coast Agency", given_raw.url)
    assert (view.published, view.language, view.author) == ("2021-03-06", "en", "A. N.")
    assert view.blocks == (Block("story", 0, len(HARBOUR)),)
    assert view.mentions == given_extraction.mentions
    assert view.dates == given_extraction.dates
    assert [kept.report for kept in view.reports] == list(given_extraction.reports)
    assert [kept.extractor for kept in view.reports] == [EXTRACTOR]
    assert [source.path for source in view.sources] == ["a.txt"]
    again = article.extraction(conn, 1)
    assert again is not None
    assert to_record(1, again) == to_record(1, given_extraction)


def test_only_what_happened_is_an_incident(filled: Filled) -> None:
    conn = filled((raw(BODY), extraction(report(BODY, "struck"), report(BODY, "hit", realis="hypothetical"))))
    view = article.get(conn, 1)
    assert view is not None
    assert [kept.report.realis for kept in view.reports] == ["actual", "hypothetical"]
    assert [kept.incident_id for kept in view.reports] == [1, None]
    assert timeline.count(conn, Query()) == (1, True)


def test_the_same_article_again_only_gets_its_source_noted(path: Path) -> None:
    with open_writer(path) as store:
        assert store.add(*three(), extractor=EXTRACTOR) == 1
        with store.batch():
            again, understood = three()
            assert store.known(again) == 1
            assert store.add(replace(again, path="b.txt"), understood, extractor=EXTRACTOR) is None
            assert store.add(raw("New.", "c.txt"), extraction(), extractor=EXTRACTOR) == 2
            assert store.known(raw("New.")) == 2
            assert store.add(raw("New.", "d.txt"), extraction(), extractor=EXTRACTOR) is None
    with closing(open_reader(path)) as conn:
        assert timeline.count(conn, Query()) == (3, True)
        views = [article.get(conn, number) for number in (1, 2, 3)]
        assert [view and [source.path for source in view.sources] for view in views] == [
            ["a.txt", "b.txt"],
            ["c.txt", "d.txt"],
            None,
        ]
    assert_sound(path)


def test_the_same_body_under_another_title_is_another_article(path: Path) -> None:
    with open_writer(path) as store:
        assert store.add(raw(BODY, title="One"), extraction(), extractor=EXTRACTOR) == 1
        assert store.add(raw(BODY, title="Two"), extraction(), extractor=EXTRACTOR) == 2
        assert store.known(raw(BODY)) is None


def test_a_batch_that_fails_leaves_nothing_behind(path: Path) -> None:
    with open_writer(path) as store:
        store.add(raw("First."), extraction(), extractor=EXTRACTOR)
        with pytest.raises(RuntimeError, match="on purpose"), store.batch():
            store.add(*three(), extractor=EXTRACTOR)
            raise RuntimeError("on purpose")
        assert store.known(three()[0]) is None
        assert store.add(*three(), extractor=EXTRACTOR) == 2
    with closing(open_reader(path)) as conn:
        assert timeline.count(conn, Query()) == (3, True)
    assert_sound(path)


def test_a_failing_statement_is_said_in_one_line(path: Path) -> None:
    with open_writer(path) as store:
        store.connection.execute("DROP TABLE evidence")
        with pytest.raises(DatabaseError, match="no such table"):
            store.add(*three(), extractor=EXTRACTOR)


@pytest.mark.parametrize("body", ["a \ud800 strike", "a \0 strike", "a \x1b[31m strike \u202e", ""])
def test_hostile_text_is_kept_with_its_offsets(path: Path, body: str) -> None:
    found = Extraction(
        None, reports=(replace(report("x strike", "strike"), triggers=(Span(4, 10, body[4:10]),), evidence=()),)
    )
    with open_writer(path) as store:
        given_raw = raw(body, "path\udcff", title="t\udfff", source="s\ud800")
        assert store.add(given_raw, found, extractor=EXTRACTOR) == 1
        assert store.add(given_raw, found, extractor=EXTRACTOR) is None
    with closing(open_reader(path)) as conn:
        view = article.get(conn, 1)
        assert view is not None
        assert view.body == body.replace("\ud800", "\ufffd")
        assert view.reports[0].report.triggers[0].text == view.body[4:10]
    assert_sound(path)


def test_a_new_understanding_replaces_the_old_one_and_keeps_the_incidents_that_stay(path: Path) -> None:
    given_raw, first = three()
    changed = replace(
        first.reports[0], summary="Drones struck the port", date=IncidentDate("2021-03-04", "2021-03-04", "day")
    )
    new = report(BODY, "Shells", kind=SHELLING, place=TARSK)
    with open_writer(path) as store:
        store.add(given_raw, first, extractor="1")
        store.add(raw("Another."), extraction(), extractor="2")
        assert store.stale("2") == (1,)
        store.replace_extraction(1, replace(first, reports=(changed, new)), extractor="2")
        assert store.stale("2") == ()
    with closing(open_reader(path)) as conn:
        rows = timeline.page(conn, Query())
        assert [(row.id, row.summary) for row in rows] == [(4, "Shells in Tarsk"), (1, "Drones struck the port")]
        assert rows[1].key == Key("2021-03-04", 1)
        assert found_by(conn, "type:arrests") == ([], [])
        assert found_by(conn, "on:2021-03-04")[1] == [1]
    assert_sound(path)


def test_reports_that_begin_with_the_same_words_do_not_share_an_incident(path: Path) -> None:
    twice = extraction(report(BODY, "struck"), report(BODY, "struck", kind=SHELLING))
    with open_writer(path) as store:
        store.add(raw(BODY), twice, extractor="1")
        store.replace_extraction(1, twice, extractor="2")
        store.replace_extraction(1, extraction(), extractor="3")
    with closing(open_reader(path)) as conn:
        assert timeline.page(conn, Query()) == ()
    assert_sound(path)


def test_a_corrected_day_of_publication_moves_the_article(path: Path) -> None:
    given_raw, found = three()
    with open_writer(path) as store:
        store.add(replace(given_raw, published=None, body=BODY + " أحمد"), found, extractor="1")
        store.add(raw("Another article.", published="2021-05-01"), extraction(), extractor="1")
        store.set_published(1, "2021-06-01")
        store.replace_extraction(1, found, extractor="1")
    with closing(open_reader(path)) as conn:
        view = article.get(conn, 1)
        assert view is not None
        assert (view.published, view.published_basis) == ("2021-06-01", "given by the reader")
        assert found_by(conn, "")[0] == [1, 2]
        assert found_by(conn, "after:2021-05-15 احمد")[0] == [1]
        assert found_by(conn, "drones")[1] == [1, 2, 3]
    with open_writer(path) as store:
        store.set_published(1, None)
    with closing(open_reader(path)) as conn:
        assert found_by(conn, "")[0] == [2, 1]
        assert found_by(conn, "after:2020")[0] == [2]
        assert found_by(conn, "OR -has:date")[0] == [1]
    assert_sound(path)


def test_what_is_no_day_is_no_day(filled: Filled) -> None:
    odd = replace(report(BODY, "struck"), date=IncidentDate("2021-02-28", "2021-02-30", "day"))
    dayless = replace(report(BODY, "hit"), date=IncidentDate("soon", "later", "day"))
    conn = filled(
        (raw(BODY, published="2021-03-06T10:00:00Z"), extraction(odd, dayless)),
        (raw("Other", published="May"), extraction()),
    )
    assert [row.key for row in timeline.page(conn, Query())] == [Key("2021-02-28", 1), Key(None, 2)]
    assert [hit.published for hit in search.articles(conn, Query())] == ["2021-03-06", None]


def test_a_writer_that_remembers_little_writes_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_rows, "MOST_REMEMBERED", 1)
    given_raw, found = three()
    with open_writer(path) as store:
        for number in range(3):
            store.add(replace(given_raw, body=f"{BODY} {number}"), found, extractor="1")
    with closing(open_reader(path)) as conn:
        assert conn.execute("SELECT count(*), count(DISTINCT name) FROM entities").fetchone() == (4, 4)
        assert found_by(conn, "place:Quarland")[0] == [3, 2, 1]
    assert_sound(path)


def test_reports_of_several_articles_can_tell_of_one_incident(path: Path) -> None:
    first, second = "Drones struck Warnhafen.", "Warnhafen was hit at noon."
    with open_writer(path) as store:
        one = report(first, "struck", killed=3, day=None)
        other = report(second, "hit", killed=5, day="2021-03-05", status=("claimed",))
        store.add(raw(first, published="2021-03-06", source="Coast Agency"), extraction(one), extractor="1")
        store.add(raw(second, published="2021-03-07", source="Hill Radio"), extraction(other), extractor="1")
        store.attach([1], 2)
    with closing(open_reader(path)) as conn:
        (row,) = timeline.page(conn, Query())
        assert (row.id, row.sources, row.killed, row.status) == (2, 2, (3, 5), ("claimed",))
        assert row.key == Key("2021-03-05", 2)
        assert found_by(conn, 'source:"Hill Radio"')[1] == found_by(conn, 'source:"Coast Agency"')[1] == [2]
        assert [row.id for row in article.incidents_of(conn, 1)] == [2]
        assert found_by(conn, "drones") == ([1], [2])
        assert found_by(conn, "noon") == ([2], [2])
        assert found_by(conn, "drones noon") == ([], [])
    assert_sound(path)
    with open_writer(path) as store:
        store.replace_extraction(2, extraction(), extractor="2")
    with closing(open_reader(path)) as conn:
        (row,) = timeline.page(conn, Query())
        assert (row.id, row.sources, row.killed, row.article_id) == (2, 1, (3, 3), 1)
    assert_sound(path)


def test_a_place_keeps_all_that_was_ever_said_about_it(filled: Filled) -> None:
    vague = Extraction(
        None, (replace(mention(BODY, "Warnhafen", VARNA), lat=None, lon=None, country=None, admin1=None),)
    )
    conn = filled((raw(BODY), extraction(mentions=(mention(BODY, "Warnhafen", VARNA),))), (raw("x " + BODY), vague))
    views = [article.get(conn, number) for number in (1, 2)]
    assert [view and view.mentions[0].lat for view in views] == [35.0, 35.0]


def test_words_are_counted_as_they_come(path: Path) -> None:
    with open_writer(path) as store:
        store.add(raw("Drones struck, drones fell."), extraction(), extractor="1")
        store.add(raw("Drones again.", title="Struck"), extraction(), extractor="1")
    with closing(open_reader(path)) as conn:
        assert dict(conn.execute("SELECT * FROM vocabulary")) == {"drones": 2, "struck": 2, "fell": 1, "again": 1}


_DAYS = st.none() | st.dates().map(lambda day: day.isoformat())
_NUMBERS = st.none() | st.integers(0, 10**6)
_WORDS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=12)
_NAMES = st.text(alphabet="abcé -ع", min_size=1, max_size=8)
_REPORTS = st.builds(
    Report,
    type=st.sampled_from(["attack", "arrests"]),
    event_type=st.just("Battles"),
    sub_event_type=st.none() | _WORDS,
    realis=st.sampled_from(["actual", "negated", "habitual"]),
    summary=_WORDS,
    date=st.builds(IncidentDate, _DAYS, _DAYS, st.sampled_from(["day", "undated", "upper-bound"]), st.none() | _WORDS),
    counts=st.lists(
        st.builds(Count, st.sampled_from(["killed", "strikes"]), _NUMBERS, _NUMBERS, _NUMBERS, st.none() | _WORDS),
        max_size=3,
    ).map(tuple),
    status=st.lists(_WORDS, max_size=2).map(tuple),
    reported_by=st.lists(_NAMES, max_size=2).map(tuple),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(_WORDS, st.lists(_REPORTS, max_size=3), _DAYS), max_size=4))
def test_any_extraction_is_kept_and_counted_soundly(
    tmp_path_factory: pytest.TempPathFactory, given_articles: list[tuple[str, list[Report], str | None]]
) -> None:
    path = tmp_path_factory.mktemp("any") / "t.db"
    kept: dict[int, Extraction] = {}
    with open_writer(path) as store:
        for body, reports, published in given_articles:
            found = Extraction(published, reports=tuple(reports))
            article_id = store.add(raw(body, published=published), found, extractor="1")
            if article_id:
                kept[article_id] = found
    with closing(open_reader(path)) as conn:
        for article_id, found in kept.items():
            assert article.extraction(conn, article_id) == found
    assert_sound(path)
