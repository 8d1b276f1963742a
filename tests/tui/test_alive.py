"""An import that runs elsewhere shows, without moving the reader."""

import asyncio
from pathlib import Path

import pytest

from db.store.writing.opening import open_writer
from tests.tui import library
from tests.tui.running import PATIENCE, browsing, line_with, settle, text_of
from tui.browse import following
from tui.program import Tidings


@pytest.fixture
def growing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(following, "WATCH_SECONDS", 0.25)
    return library.build_many(tmp_path / "growing.db", 30)


def grow(database: Path) -> None:
    with open_writer(database) as store, store.batch():
        store.add(*library.harbour(), extractor=library.EXTRACTOR)


async def looked(app: Tidings) -> None:
    """Wait until it has been looked which state of the database is on the screen."""
    async with asyncio.timeout(PATIENCE):
        while app.default_screen.version is None:
            await asyncio.sleep(0.01)


async def shown(app: Tidings, words: str) -> None:
    """Wait until words are on the screen."""
    async with asyncio.timeout(PATIENCE):
        while words not in text_of(app):
            await asyncio.sleep(0.01)


async def test_new_incidents_come_in_where_the_newest_is_looked_at(growing: Path) -> None:
    async with browsing(growing) as (app, pilot):
        await looked(app)
        grow(growing)
        await shown(app, "32 incidents")
        await settle(app, pilot)
        assert line_with(app, "grain terminal").startswith("▌")


async def test_a_database_is_shown_as_soon_as_it_can_be_read(growing: Path, tmp_path: Path) -> None:
    database = tmp_path / "later.db"
    database.write_text("no database, but long enough to be looked at\n" * 100)
    async with browsing(database) as (app, pilot):
        await shown(app, "is shown as soon as it can be read")
        growing.rename(database)
        await shown(app, "30 incidents")
        await settle(app, pilot)
        assert "The database cannot be read" not in text_of(app)
        assert len(app.journal.entries) == len({entry.says for entry in app.journal.entries})


async def test_a_reader_further_down_is_told_and_not_moved(growing: Path) -> None:
    async with browsing(growing) as (app, pilot):
        await pilot.press("j", "j", "j")
        await looked(app)
        before = line_with(app, "▌")
        grow(growing)
        await shown(app, "There are new incidents")
        await settle(app, pilot)
        assert line_with(app, "▌") == before
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
