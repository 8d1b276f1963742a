"""The map of what is found."""

from __future__ import annotations

from pathlib import Path

from db.extract import extract
from db.model import RawArticle
from db.store.writing.opening import open_writer
from tests.tui.running import browsing, line_with, settle, text_of

ARTICLES = (
    "Shells hit a market in Damascus on 3 March 2021, killing three people, officials said.",
    "A drone struck a convoy near Aleppo on 4 March 2021, killing two soldiers, officials said.",
    "Gunmen attacked a checkpoint in Aleppo on 5 March 2021, killing a policeman, officials said.",
    "Gunmen attacked a farm in Qxyzzyville on 6 March 2021, killing a farmer, officials said.",
)


def mapped(path: Path) -> Path:
    with open_writer(path) as store, store.batch():
        for number, body in enumerate(ARTICLES):
            found = extract(body, published="2021-03-07")
            store.add(RawArticle(body, f"{number}.txt", published="2021-03-07"), found, extractor="1")
    return path


async def test_incidents_are_counted_where_they_happened(tmp_path: Path) -> None:
    async with browsing(mapped(tmp_path / "map.db"), 80, 24) as (app, pilot):
        await pilot.press("m", "n")
        await settle(app, pilot)
        shown = text_of(app)
        assert "4 incidents, 1 without a point" in shown
        assert line_with(app, "Aleppo: 2 incidents")
        assert "[2] Aleppo" in shown
        assert any("\u2801" <= character <= "\u28ff" for character in shown)


async def test_the_place_under_the_cursor_is_marked_and_narrowed_to(tmp_path: Path) -> None:
    async with browsing(mapped(tmp_path / "map.db"), 80, 24) as (app, pilot):
        await pilot.press("G", "m")
        await settle(app, pilot)
        assert "[1] Damascus" in text_of(app)
        await pilot.press("enter")
        await settle(app, pilot)
        assert app.screen.searchbar.text.startswith("box:33.")
        assert "1 incident found" in text_of(app)
        await pilot.press("escape", "m", "N")
        await settle(app, pilot)
        assert "4 incidents" in text_of(app)


async def test_the_map_can_be_moved_and_left_at_any_size(tmp_path: Path) -> None:
    database = mapped(tmp_path / "map.db")
    for width, height in ((200, 60), (80, 24), (20, 5), (4, 2)):
        async with browsing(database, width, height) as (app, pilot):
            await pilot.press("m", *"jkhl++--nNgG", "pagedown", "pageup", "ctrl+d", "ctrl+u")
            await settle(app, pilot)
            await pilot.press("escape")
            await settle(app, pilot)
            assert app.screen.timeline.has_focus


async def test_an_empty_result_shows_the_whole_world(tmp_path: Path) -> None:
    async with browsing(mapped(tmp_path / "map.db"), 80, 24) as (app, pilot):
        await pilot.press("/", *"nowhere", "enter", "m")
        await settle(app, pilot)
        assert "0 incidents" in text_of(app)
        assert "Nothing here" in text_of(app)
