"""What writing live does to the full-text tables: little, however large they are and in whatever order days come."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from db.store.writing.opening import open_loader, open_writer
from db.store.writing.store import Store
from tests.db.store.samples import TARSK, extraction, raw, report
from tests.db.store.soundness import assert_sound

BODY = "Drones struck Warnhafen. Shells hit Tarsk."
TABLES = pytest.mark.parametrize("table", ["articles_fts", "incidents_fts"])


def write(store: Store, numbers: Iterable[int]) -> None:
    """Store an article for each number, which is the day of March on which it was published and on which the last of
    its two incidents was; the first was three days before."""
    for number in numbers:
        day = f"2021-03-{number:02}"
        found = extraction(
            report(BODY, "struck", day=f"2021-03-{number - 3:02}"), report(BODY, "hit", place=TARSK, day=day)
        )
        store.add(replace(raw(f"{BODY} {number}"), published=day), found, extractor="1")


def segments(path: Path, table: str) -> set[int]:
    """Give the segments that FTS5 keeps a table in."""
    with closing(sqlite3.connect(path)) as conn:
        return {segment for (segment,) in conn.execute(f"SELECT DISTINCT segid FROM {table}_idx")}


def pages(path: Path, table: str) -> set[bytes]:
    """Give the pages of all segments."""
    with closing(sqlite3.connect(path)) as conn:
        return {page for (page,) in conn.execute(f"SELECT block FROM {table}_data WHERE id > 10")}


@TABLES
def test_a_batch_in_any_order_of_days_is_written_as_one_segment(path: Path, table: str) -> None:
    with open_loader(path) as store:
        write(store, [4])
    before = segments(path, table)
    with open_writer(path) as store, store.batch():
        write(store, [20, 12, 28, 9, 16, 11, 25])
    assert len(segments(path, table) - before) == 1
    assert_sound(path)


@TABLES
def test_many_small_batches_do_not_have_what_was_loaded_written_anew(path: Path, table: str) -> None:
    with open_loader(path) as store:
        write(store, [4])
    loaded = pages(path, table)
    with open_writer(path) as store:
        for day in range(5, 29):
            write(store, [day])
    assert loaded <= pages(path, table)
    assert_sound(path)
