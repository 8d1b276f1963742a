"""An import that runs elsewhere shows, without moving the reader."""

import asyncio
from pathlib import Path

import pytest

from db.store.database import open_writer
from tests.tui import library
from tests.tui.running import browsing, line_with, settle, text_of
from tui.screens import panes


@pytest.fixture
def growing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(panes, "WATCH_SECONDS", 0.05)
    return library.build_many(tmp_path / "growing.db", 30)


def grow(database: Path) -> None:
    with open_writer(database) as store, store.batch():
        store.add(*library.harbour(), extractor=library.EXTRACTOR)


async def test_new_incidents_come_in_where_the_newest_is_looked_at(growing: Path) -> None:
    async with browsing(growing) as (app, pilot):
        await asyncio.sleep(0.2)
        grow(growing)
        await asyncio.sleep(0.3)
        await settle(app, pilot)
        assert "32 incidents" in text_of(app)
        assert line_with(app, "grain terminal").startswith("▌")


async def test_a_reader_further_down_is_told_and_not_moved(growing: Path) -> None:
    async with browsing(growing) as (app, pilot):
        await pilot.press("j", "j", "j")
        await asyncio.sleep(0.2)
        before = line_with(app, "▌")
        grow(growing)
        await asyncio.sleep(0.3)
        await settle(app, pilot)
        assert line_with(app, "▌") == before
        assert "There are new incidents" in text_of(app)
        await pilot.press("g")
        await settle(app, pilot)
        assert "Kelmar" in text_of(app)


async def test_what_came_by_itself_moves_no_column_when_something_else_changes(growing: Path) -> None:
    async with browsing(growing, 160, 45) as (app, pilot):
        await pilot.press("j", "j", "j")
        grow(growing)
        app.screen.show_again()
        await settle(app, pilot)
        came = line_with(app, "air strike")
        assert "grain …" in came
        await pilot.press("asterisk")
        await settle(app, pilot)
        assert "Starred" in text_of(app)
        assert line_with(app, "air strike") == came
