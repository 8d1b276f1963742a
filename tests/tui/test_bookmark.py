"""Where a reader was cut off, and how the next login goes on there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.tui.running import browsing, line_with, settle, text_of
from tui.bookmark import Bookmark, Place
from tui.browse.going_on import remember

NOBODY = 2**22 + 1
"""The number of no process: Linux gives none beyond 2 ** 22."""


@contextmanager
def cut_off() -> Iterator[None]:
    """Take what is kept meanwhile for what a process that is no more has left behind."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "getpid", lambda: NOBODY)
        yield


def left(database: Path, place: Place) -> Bookmark:
    """Leave a place behind and give the bookmark of the next process."""
    with cut_off():
        Bookmark(database).keep(place)
    return Bookmark(database)


async def test_the_list_goes_on_in_both_directions(many: Path) -> None:
    async with browsing(many, bookmark=left(many, Place("", "2019-08-08", 220))) as (app, pilot):
        assert line_with(app, "Ost0219").startswith("▌")
        await pilot.press("k")
        await settle(app, pilot)
        assert line_with(app, "Ost0220").startswith("▌")
        for _ in range(15):
            await pilot.press("pagedown")
            await settle(app, pilot)
        assert line_with(app, "Ost0000").startswith("▌")


async def test_a_query_that_was_being_typed_finds_the_same(many: Path) -> None:
    async with browsing(many) as (app, pilot):
        await pilot.press(*"/villag")
        await settle(app, pilot)
        with cut_off():
            remember(app.screen, Bookmark(many))
    async with browsing(many, bookmark=Bookmark(many)) as (app, pilot):
        await settle(app, pilot)
        assert "450 incidents found" in text_of(app)
        assert line_with(app, "Ost0449").startswith("▌")


async def test_a_query_that_finds_nothing_any_more_is_not_shown_over_the_whole_timeline(many: Path) -> None:
    async with browsing(many, bookmark=left(many, Place("zeppelin", "2019-08-08", 220))) as (app, pilot):
        await settle(app, pilot)
        assert "Ost0" not in text_of(app)
        assert "zeppelin" in text_of(app)
