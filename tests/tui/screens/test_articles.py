"""Articles can be found and read whether they report an incident or not."""

from pathlib import Path

import pytest

from db.model import Extraction, RawArticle
from db.store.copies.copying import link_copies
from db.store.writing.opening import open_writer
from tests.db.store.prose import text
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


async def test_of_copies_the_newest_is_listed_with_their_number(with_essay: Path) -> None:
    with open_writer(with_essay) as store:
        for day, source in (("2094-03-05", "Wire"), ("2094-03-06", "Post")):
            raw = RawArticle(text(1), f"{source}.txt", f"Bridge falls, says the {source}", day, source=source)
            store.add(raw, Extraction(day), extractor=library.EXTRACTOR)
        link_copies(store)
    async with browsing(with_essay, 100, 30) as (app, pilot):
        await pilot.press("A")
        await settle(app, pilot)
        assert "Bridge falls, says the Post" in text_of(app)
        assert "+1 alike" in text_of(app)
        assert "says the Wire" not in text_of(app)
        await pilot.press("g", "enter")
        await settle(app, pilot)
        assert "much the same: Wire (copy)" in text_of(app)


async def test_an_article_that_is_not_understood_says_so(with_essay: Path) -> None:
    with open_writer(with_essay) as store:
        raw = RawArticle("Trois morts à Nîmes, selon la police.", "f.txt", "Trois morts", "2094-03-05", language="fr")
        store.add(raw, Extraction(raw.published), extractor=library.EXTRACTOR)
    async with browsing(with_essay, 100, 30) as (app, pilot):
        await pilot.press("A")
        await settle(app, pilot)
        await pilot.press("enter")
        await settle(app, pilot)
        assert "in fr, of which nothing is understood" in text_of(app)
