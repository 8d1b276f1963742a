"""Whatever is changed in whatever order, the indexes, counts and links stay sound."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.model import Extraction
from db.query import Query, parse
from db.store.changes import annotating, correcting
from db.store.file.database import open_reader
from db.store.panes import search, timeline
from db.store.writing.opening import open_writer
from db.store.writing.store import Store
from tests.db.store.samples import ARRESTS, OSTEN, SHELLING, STRIKE, TARSK, VARNA, extraction, mention, raw, report
from tests.db.store.soundness import assert_sound

BODY = "Drones struck Warnhafen. Shells hit Tarsk. Police arrested ten men in Osten."
_DAYS = st.sampled_from([None, "2021-03-01", "2021-03-05", "2022-01-01"])
_REPORTS = st.lists(
    st.builds(
        report,
        st.just(BODY),
        st.sampled_from(["struck", "hit", "arrested"]),
        kind=st.sampled_from([STRIKE, SHELLING, ARRESTS]),
        day=_DAYS,
        place=st.sampled_from([VARNA, TARSK, OSTEN, None]),
        killed=st.sampled_from([None, 0, 7]),
        realis=st.sampled_from(["actual", "actual", "negated"]),
    ),
    max_size=3,
)
_IDS = st.integers(1, 6)
_CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("add"), _IDS, _REPORTS, _DAYS),
        st.tuples(st.just("understand"), _IDS, _REPORTS),
        st.tuples(st.just("date"), _IDS, _DAYS),
        st.tuples(st.just("attach"), _IDS, _IDS),
        st.tuples(st.just("tag"), _IDS),
        st.tuples(st.just("untag"), _IDS),
        st.tuples(st.just("note"), _IDS),
        st.tuples(st.just("dismiss"), _IDS),
    ),
    max_size=12,
)


def understood(reports: list[object]) -> Extraction:
    return extraction(*reports, mentions=(mention(BODY, "Warnhafen", VARNA),))  # type: ignore[arg-type]


def exists(conn: sqlite3.Connection, table: str, row_id: int) -> bool:
    return conn.execute(f"SELECT 1 FROM {table} WHERE id = ?", (row_id,)).fetchone() is not None


def apply(store: Store, change: tuple[object, ...]) -> None:
    """Make one change, if what it is about is there."""
    conn = store.connection
    match change:
        case ("add", int(number), list(reports), published):
            store.add(raw(f"{BODY} {number}", published=published), understood(reports), extractor="1")  # type: ignore[arg-type]
        case ("understand", int(article), list(reports)) if exists(conn, "articles", article):
            store.replace_extraction(article, understood(reports), extractor="2")
        case ("date", int(article), day) if exists(conn, "articles", article):
            store.set_published(article, day)  # type: ignore[arg-type]
        case ("attach", int(one), int(incident)) if exists(conn, "reports", one) and exists(
            conn, "incidents", incident
        ):
            store.attach([one], incident)
        case ("tag", int(incident)) if exists(conn, "incidents", incident):
            annotating.tag(store, incident, "mine")
        case ("untag", int(incident)):
            annotating.untag(store, incident, "mine")
        case ("note", int(incident)) if exists(conn, "incidents", incident):
            annotating.annotate(store, incident, "look again")
        case ("dismiss", int(one)) if exists(conn, "reports", one):
            correcting.correct(store, one, "realis", "negated")


@settings(max_examples=50, deadline=None)
@given(_CHANGES)
def test_any_changes_leave_the_database_sound(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[object, ...]]
) -> None:
    path: Path = tmp_path_factory.mktemp("changes") / "t.db"
    with open_writer(path) as store:
        for change in changes:
            apply(store, change)
    assert_sound(path)
    with closing(open_reader(path)) as conn:
        rows = timeline.page(conn, Query(), limit=1_000)
        articles = "SELECT incident_id, count(DISTINCT article_id) FROM reports WHERE incident_id NOTNULL GROUP BY 1"
        told = dict(conn.execute(articles))  # each of an outlet of its own
        assert {row.id: row.sources for row in rows} == told
        tagged = {row[0] for row in conn.execute("SELECT incident_id FROM incident_tags")}
        assert {row.id for row in timeline.page(conn, parse("tag:mine"))} == tagged
        by_tag = {hit.id for hit in search.articles(conn, parse("tag:mine"))}
        reporting = "SELECT article_id FROM reports JOIN incident_tags USING (incident_id)"
        assert by_tag == {row[0] for row in conn.execute(reporting)}
