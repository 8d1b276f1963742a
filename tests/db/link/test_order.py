"""The same incidents whatever the order in which articles come, and however many at a time."""

import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from db.extract import extract
from db.link.outline import outline
from db.link.traits import packed
from db.linking import link_reports
from db.model import Extraction, RawArticle
from db.store.writing.opening import open_writer
from tests.db.link.importing import incidents, invented


@cache
def understood() -> tuple[tuple[RawArticle, Extraction], ...]:
    """Give the invented articles with what they report."""
    found = []
    for one in invented():
        raw = one.raw
        extraction = extract(raw.body, title=raw.title, published=raw.published)
        found.append((raw, replace(extraction, outline=packed(outline(raw.title, raw.body, extraction)))))
    return tuple(found)


def grouped(database: Path, order: list[int], sizes: list[int]) -> list[list[str]]:
    """Import the articles in this order, linking after so many at a time; give the incidents in the order of names."""
    articles = understood()
    with open_writer(database) as store:
        waiting = list(order)
        for size in sizes:
            with store.batch():
                for at in waiting[:size]:
                    store.add(*articles[at], extractor="x")
            del waiting[:size]
            link_reports(store)
        for at in waiting:
            store.add(*articles[at], extractor="x")
        link_reports(store)
    return sorted(sorted(told) for told in incidents(database))


@cache
def all_at_once() -> list[list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        return grouped(Path(folder) / "news.db", list(range(len(understood()))), [])


_NUMBER = len(understood())


@settings(max_examples=12, deadline=None)
@given(st.permutations(range(_NUMBER)), st.lists(st.integers(1, 20), max_size=12))
def test_the_order_of_articles_and_the_size_of_batches_do_not_matter(order: list[int], sizes: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert grouped(Path(folder) / "news.db", order, sizes) == all_at_once()


def test_importing_one_by_one_gives_the_same_incidents(tmp_path: Path) -> None:
    assert grouped(tmp_path / "news.db", list(range(_NUMBER)), [1] * _NUMBER) == all_at_once()
