"""Importing from within the browser, and the log in which its troubles land."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.running import browsing, line_with, settle, text_of
from tui.program import Tidings

STORY = "A car bomb exploded at a market in Baidoa, Somalia, on 4 March 2024, killing nine people, police said."
PATIENCE = 60


@pytest.fixture
def clips(tmp_path: Path) -> Path:
    """A folder with an article, and with something that cannot be read."""
    folder = tmp_path / "clips"
    folder.mkdir()
    (folder / "bomb.txt").write_text(f"Bomb at Baidoa market\n\n{STORY}\n")
    (folder / "broken.zip").write_bytes(b"PK\x03\x04 this is no archive")
    return folder


async def imported(app: Tidings, pilot: Pilot[None]) -> None:
    for _ in range(PATIENCE * 10):
        await asyncio.sleep(0.1)
        if app.aside is None:
            await settle(app, pilot)
            return
    raise AssertionError(f"the import never ended:\n{text_of(app)}")


async def said(app: Tidings, pilot: Pilot[None], words: str) -> None:
    """Look until words stand in the last line: what is said next takes their place."""
    async with asyncio.timeout(PATIENCE):
        while words not in text_of(app).splitlines()[-1]:
            await pilot.pause(0.005)


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_what_is_imported_comes_in_and_what_cannot_be_read_lands_in_the_log(
    tmp_path: Path, clips: Path, size: tuple[int, int]
) -> None:
    async with browsing(tmp_path / "new.db", *size) as (app, pilot):
        assert "Press I to import some" in text_of(app)
        await pilot.press("I", "enter", *str(clips), "enter")
        await said(app, pilot, "importing")
        assert app.aside is not None
        await imported(app, pilot)
        assert "Baidoa" in text_of(app)
        assert "1 new article with 1 incident," in text_of(app)
        assert "L shows the log" in text_of(app)
        await pilot.press("L")
        await settle(app, pilot)
        assert "! Not read: " in text_of(app)
        assert "broken.zip" in "".join(text_of(app).split())
        await pilot.press("escape")
        await settle(app, pilot)
        assert "Baidoa" in text_of(app)


async def test_the_sample_articles_are_there_to_try_it_with(tmp_path: Path) -> None:
    async with browsing(tmp_path / "new.db") as (app, pilot):
        await pilot.press("I", "j", "enter")
        await imported(app, pilot)
        assert "2 new articles with" in text_of(app)


async def test_a_reader_stays_where_they_are_while_it_imports(many: Path, clips: Path, tmp_path: Path) -> None:
    database = tmp_path / "many.db"
    database.write_bytes(many.read_bytes())
    async with browsing(database) as (app, pilot):
        await pilot.press("j", "j", "j")
        await settle(app, pilot)
        before = line_with(app, "▌")
        await pilot.press("I", "enter", *str(clips), "enter", "I")
        await said(app, pilot, "An import is running already")
        await imported(app, pilot)
        assert line_with(app, "▌") == before


async def test_leaving_asks_while_an_import_is_running(tmp_path: Path, clips: Path) -> None:
    async with browsing(tmp_path / "new.db") as (app, pilot):
        await pilot.press("I", "enter", *str(clips), "enter", "q")
        await settle(app, pilot)
        assert "An import is running. Leave and end it?" in text_of(app)
        await pilot.press("escape")
        await imported(app, pilot)


@pytest.mark.parametrize(
    ("typed", "said"), [("nowhere.txt", "There is no file nowhere.txt"), ("'", "A quotation mark is missing")]
)
async def test_what_is_not_there_is_said_before_anything_starts(tmp_path: Path, typed: str, said: str) -> None:
    async with browsing(tmp_path / "new.db") as (app, pilot):
        await pilot.press("I", "enter", *typed, "enter")
        await settle(app, pilot)
        assert said in text_of(app)
        assert app.aside is None


async def test_nothing_is_imported_with_restricted(tmp_path: Path) -> None:
    async with browsing(tmp_path / "new.db", restricted=True) as (app, pilot):
        assert "With --restricted none are imported from here" in text_of(app)
        await pilot.press("I")
        await settle(app, pilot)
        assert "with --restricted nothing is changed" in text_of(app)


async def test_what_was_wrong_in_the_configuration_is_in_the_log(database: Path) -> None:
    async with browsing(database, problems=("There is no setting “colour”", "“theme” is one of ink")) as (app, pilot):
        assert "There is no setting “colour” · L shows the log" in text_of(app)
        await pilot.press("L")
        await settle(app, pilot)
        assert "“theme” is one of ink" in text_of(app)
        assert "Everything could be read" in text_of(app)


async def test_who_starts_for_the_first_time_is_greeted_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from tui.greeting import is_first_start

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "fresh"))
    assert [is_first_start(), is_first_start()] == [True, False]
    async with browsing(tmp_path / "none.db", greets=True) as (app, _):
        assert "? shows the keys of this screen" in text_of(app)
