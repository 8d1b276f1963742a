"""Articles can be found and read whether they report an incident or not."""

from pathlib import Path

import pytest

from db.model import Extraction, RawArticle
from db.store.database import open_writer
from tests.tui import library
from tests.tui.running import browsing, line_with, settle, text_of


@pytest.fixture
def with_essay(tmp_path: Path) -> Path:
    path = library.build(tmp_path / "library.db")
    essay = RawArticle("Essay on lighthouses\n\nNothing happened at all.", "essay.txt", title="Essay on lighthouses")
    with open_writer(path) as store, store.batch():
        store.add(essay, Extraction(None), extractor=library.EXTRACTOR)
    return path


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_an_article_without_incidents_can_be_read(with_essay: Path, size: tuple[int, int]) -> None:
    async with browsing(with_essay, *size) as (app, pilot):
        await pilot.press("/", *"lighthouses", "enter")
        await settle(app, pilot)
        assert "report no incident that does: press A" in text_of(app)
        await pilot.press("A")
        await settle(app, pilot)
        assert line_with(app, "Essay on lighthouses").startswith("▌")
        await pilot.press("enter")
        await settle(app, pilot)
        assert "Nothing happened at all." in text_of(app)
        assert "──" not in text_of(app)
        await pilot.press("escape", "escape")
        await settle(app, pilot)
        assert "7 incidents" in text_of(app)


async def test_articles_show_source_title_incidents_and_where_they_match(database: Path) -> None:
    async with browsing(database, 100, 30) as (app, pilot):
        await pilot.press("/", *"Kelmar", "enter", "A")
        await settle(app, pilot)
        title = line_with(app, "Coast Agency")
        assert "Harbour quarter hit for the third night" in title
        assert "2 incidents" in title
        assert "police in Kelmar" in text_of(app)


async def test_a_long_list_of_articles_is_loaded_as_it_is_scrolled(many: Path) -> None:
    async with browsing(many) as (app, pilot):
        await pilot.press("A")
        await settle(app, pilot)
        for _ in range(8):
            await pilot.press("G")
            await settle(app, pilot)
        assert "Report 0" in text_of(app)
