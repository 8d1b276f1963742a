"""Near copies: found, linked, told, whatever order the articles arrive in."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from db.model import Extraction, RawArticle
from db.query import parse
from db.store.copies import listing
from db.store.copies.copying import link_copies
from db.store.file.database import APPLICATION_ID, open_reader
from db.store.panes import article, search
from db.store.schema.migrations import migrations
from db.store.writing.opening import open_writer
from tests.db.store.prose import sentences, text
from tests.db.store.samples import EXTRACTOR, report

WHOLE = sentences(1, 16)
WIRE = RawArticle(" ".join(WHOLE), "wire.txt", "Bridge shelled", "2021-03-05", source="Wire")
SYNDICATED = RawArticle(
    "PORT ORE (Wire) – " + " ".join(WHOLE[:15]), "post.txt", "Shells hit bridge", "2021-03-05", source="Post"
)
CUT = RawArticle(" ".join(WHOLE[:9]), "brief.txt", "In brief", "2021-03-06", source="Brief")
UPDATED = RawArticle(
    " ".join([*sentences(2, 6), *WHOLE[:13]]), "wire2.txt", "Bridge falls", "2021-03-07", source="Wire"
)
OTHER = RawArticle(" ".join([*sentences(3, 12), WHOLE[0]]), "other.txt", "Grain arrives", "2021-03-06", source="Post")
LATER = RawArticle(" ".join([*WHOLE[:9], *sentences(4, 9)]), "year.txt", "A year on", "2022-03-05", source="Post")
NEWS = (WIRE, SYNDICATED, CUT, UPDATED, OTHER, LATER)


def store_all(path: Path, *batches: Sequence[RawArticle]) -> None:
    for batch in batches:
        with open_writer(path) as store:
            for raw in batch:
                store.add(raw, Extraction(raw.published), extractor=EXTRACTOR)
            link_copies(store)


def stories(path: Path) -> set[frozenset[tuple[str, str, int]]]:
    """Give each story as its articles, by path, with what they are to the newest."""
    with closing(open_reader(path)) as conn:
        select = """
            SELECT c.story, s.path, c.kind, c.shared FROM article_copies AS c
            JOIN article_sources AS s ON s.article_id = c.article_id
        """
        found: dict[int, set[tuple[str, str, int]]] = {}
        for story, name, kind, shared in conn.execute(select):
            found.setdefault(story, set()).add((name, kind, shared))
    return {frozenset(members) for members in found.values()}


def kinds(path: Path) -> dict[str, str]:
    return {name: kind for story in stories(path) for name, kind, _ in story}


def test_copies_and_versions_are_told_from_other_articles(path: Path) -> None:
    store_all(path, NEWS)
    assert kinds(path) == {"wire.txt": "version", "post.txt": "copy", "brief.txt": "copy", "wire2.txt": "newest"}


@settings(max_examples=25, deadline=None)
@given(st.permutations(NEWS), st.integers(0, len(NEWS)))
def test_neither_order_nor_pieces_make_a_difference(
    tmp_path_factory: pytest.TempPathFactory, order: list[RawArticle], cut: int
) -> None:
    folder = tmp_path_factory.mktemp("order", numbered=True)
    store_all(folder / "a.db", NEWS)
    store_all(folder / "b.db", order[:cut], order[cut:])
    assert stories(folder / "b.db") == stories(folder / "a.db")


def test_a_search_that_is_broken_off_goes_on_the_next_time(path: Path) -> None:
    with open_writer(path) as store:
        for raw in NEWS:
            store.add(raw, Extraction(raw.published), extractor=EXTRACTOR)
        assert link_copies(store, stopped=lambda: True) == 0
    assert not stories(path)
    with open_writer(path) as store:
        assert link_copies(store) == 4
        assert link_copies(store) == 0


def test_each_article_knows_the_others_of_its_story(path: Path) -> None:
    store_all(path, NEWS)
    with closing(open_reader(path)) as conn:
        assert [(copy.title, copy.kind) for copy in listing.others(conn, 1)] == [
            ("Bridge falls", "newest"),
            ("In brief", "copy"),
            ("Shells hit bridge", "copy"),
        ]
        assert listing.others(conn, 5) == listing.others(conn, 99) == ()
        view = article.get(conn, 3)
        assert view is not None and view.copies == listing.others(conn, 3)


def test_a_list_shows_the_newest_of_each_story_that_matches(path: Path) -> None:
    store_all(path, NEWS)

    def shown(asked: str) -> list[str | None]:
        return [hit.title for hit in search.stories(conn, parse(asked))]

    with closing(open_reader(path)) as conn:
        assert shown("") == ["A year on", "Bridge falls", "Grain arrives"]
        assert shown("title:shells") == ["Shells hit bridge"]
        assert shown("before:2021-03-06") == ["Shells hit bridge"]
        assert shown("source:wire") == ["Bridge falls"]
        assert len(search.articles(conn, parse(""))) == len(NEWS)
        pages, last = [], None
        while page := search.stories(conn, parse(""), limit=1, before=last):
            pages += [hit.title for hit in page]
            last = page[-1].cursor
        assert pages == shown("")
        assert [hit.copies for hit in search.stories(conn, parse(""))] == [0, 3, 0]


def test_another_day_may_make_another_article_the_newest(path: Path) -> None:
    store_all(path, NEWS)
    with open_writer(path) as store:
        store.set_published(1, "2021-03-20")
    assert kinds(path) == {"wire.txt": "newest", "post.txt": "copy", "brief.txt": "copy", "wire2.txt": "version"}


def test_many_copies_are_one_story(path: Path) -> None:
    many = [RawArticle(f"CITY {n} – {text(5)}", f"{n}.txt", f"Title {n}", "2021-03-05") for n in range(90)]
    store_all(path, many[:50], many[50:])
    (story,) = stories(path)
    assert len(story) == 90


def test_notices_of_a_few_words_are_no_copies(path: Path) -> None:
    short = "Read more about this story on our site and follow us there."
    store_all(path, [RawArticle(short, f"{title}.txt", title) for title in ("One", "Two")])
    assert not stories(path)


def test_articles_from_before_there_were_sketches_are_looked_at_too(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        migrations.apply(Database(conn), stop_before="003 near copies of an article")
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        conn.execute("PRAGMA user_version = 2")
        insert = """
            INSERT INTO articles (position, title, extractor, added_at, fingerprint, body)
            VALUES (?, ?, 'old', '2021-03-05', ?, ?)
        """
        conn.executemany(insert, [(n, raw.title, n, raw.body) for n, raw in enumerate((WIRE, SYNDICATED), 1)])
    with open_writer(path) as store:
        assert link_copies(store) == 2


def test_a_later_article_that_two_were_cut_from_makes_them_one_source(path: Path) -> None:
    first, second = " ".join(WHOLE[:8]), " ".join(WHOLE[8:])
    with open_writer(path) as store:
        for name, body in (("Post", first), ("Brief", second)):
            told = Extraction("2021-03-05", reports=(report(body, body.split()[3]),))
            store.add(RawArticle(body, name, name, "2021-03-05", source=name), told, extractor=EXTRACTOR)
        store.attach((1, 2), 1)
        link_copies(store)
        assert store.connection.execute("SELECT sources FROM incidents").fetchone() == (2,)
        store.add(WIRE, Extraction("2021-03-05"), extractor=EXTRACTOR)
        link_copies(store)
        assert store.connection.execute("SELECT sources FROM incidents").fetchone() == (1,)
