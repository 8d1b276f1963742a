"""Names in the article: going from one to the next, and the card of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.running import browsing, line_with, settle, text_of

ARTICLE = ("j", "j", "enter")


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_a_name_is_gone_to_and_its_card_says_what_where_and_when(database: Path, size: tuple[int, int]) -> None:
    async with browsing(database, *size) as (app, pilot):
        await pilot.press(*ARTICLE)
        await settle(app, pilot)
        await pilot.press("w")
        await settle(app, pilot)
        while app.screen.article.named.name != "Northern Front":
            await pilot.press("w")
        await pilot.press("enter")
        await settle(app, pilot)
        assert "armed group" in line_with(app, "Northern Front  ")
        assert "Northern Front ×1" in line_with(app, "called")
        assert "acts in 1" in line_with(app, "part ")
        assert "1 incident in 1 article, 11 Mar 2021" in line_with(app, "news ")
        assert "by day   █" in text_of(app)
        assert "its target" in line_with(app, "dock workers")


async def test_the_card_narrows_the_timeline_to_the_entity_or_to_it_with_another(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press(*ARTICLE, *"w" * 3)
        await settle(app, pilot)
        assert app.screen.article.named.name == "Varnhaven"
        await pilot.press("enter")
        await settle(app, pilot)
        assert "all 2 incidents" in text_of(app)
        await pilot.press("enter")
        await settle(app, pilot)
        assert app.screen.searchbar.text == "place:Varnhaven"
        assert "2 incidents found" in text_of(app)


async def test_the_card_narrows_to_the_entity_together_with_another(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press(*ARTICLE, *"w" * 3, "enter")
        await settle(app, pilot)
        await pilot.press("j", "enter")
        await settle(app, pilot)
        assert app.screen.searchbar.text == 'place:Varnhaven actor:"Northern Front"'
        assert "1 incident found" in text_of(app)


async def test_names_are_gone_to_from_what_is_in_sight_and_round(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press(*ARTICLE, "w")
        await settle(app, pilot)
        first = app.screen.article.named
        await pilot.press("W", "w")
        assert app.screen.article.named == first
        await pilot.press(*["w"] * 7)
        await settle(app, pilot)
        assert app.screen.article.named == first


async def test_without_a_name_it_is_said_how_to_get_to_one(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press(*ARTICLE, "enter")
        await settle(app, pilot)
        assert "w and W go from name to name" in text_of(app)


async def test_a_click_on_a_name_opens_its_card(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press(*ARTICLE)
        await settle(app, pilot)
        name = next(one for one in app.screen.article.names_in_sight if one.mention.name == "Varnhaven")
        await pilot.click("#article", offset=(name.column + 1, name.line))
        await settle(app, pilot)
        assert "place" in line_with(app, " Varnhaven  ")


async def test_one_who_is_in_no_incident_is_looked_for_by_name(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press(*ARTICLE)
        await settle(app, pilot)
        app.screen.article.choose_name(
            next(one for one in app.screen.article.view.mentions if one.name == "Lena Brandt")
        )
        await pilot.press("enter")
        await settle(app, pilot)
        assert line_with(app, "dock workers").split()[2:4] == ["suffers", "1"]
        await pilot.press("enter")
        await settle(app, pilot)
        assert app.screen.searchbar.text == '"Lena Brandt"'
        assert "2 incidents found" in text_of(app)
