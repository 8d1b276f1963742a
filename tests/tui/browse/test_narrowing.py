"""A search can be narrowed by what an incident has, and taken back."""

from pathlib import Path

from tests.tui.running import browsing, settle, text_of


async def test_everything_an_incident_has_can_be_searched_for(database: Path) -> None:
    async with browsing(database, 100, 30) as (app, pilot):
        await pilot.press("j", "j", "F")
        await settle(app, pilot)
        shown = text_of(app)
        assert 'actor:"Northern Front"' in shown
        assert 'source:"Coast Agency"' in shown
        assert "everything on 11 Mar 2021" in shown
        await pilot.press("j", "enter")
        await settle(app, pilot)
        assert app.screen.searchbar.text == 'place:"grain terminal"'
        assert "1 incident found" in text_of(app)


async def test_searches_are_taken_back_one_by_one(database: Path) -> None:
    async with browsing(database, 100, 30) as (app, pilot):
        await pilot.press("/", *"drones", "enter")
        await settle(app, pilot)
        await pilot.press("F", "enter")
        await settle(app, pilot)
        assert app.screen.searchbar.text == "drones* type:air-drone-strike"
        await pilot.press("backspace")
        await settle(app, pilot)
        assert app.screen.searchbar.text == "drones*"
        assert "3 incidents found" in text_of(app)
        await pilot.press("escape", "backspace", "backspace")
        await settle(app, pilot)
        assert app.screen.searchbar.text == ""
        await pilot.press("backspace")
        await settle(app, pilot)
        assert "This is the first search" in text_of(app)


async def test_a_search_that_was_left_with_escape_is_forgotten_as_a_whole(database: Path) -> None:
    async with browsing(database, 100, 30) as (app, pilot):
        await pilot.press("/", *"drones", "escape", "escape")
        await settle(app, pilot)
        assert "7 incidents" in text_of(app)


async def test_searches_are_gone_through_back_and_forward(database: Path) -> None:
    async with browsing(database, 100, 30) as (app, pilot):
        await pilot.press("/", *"drones", "enter", "F", "enter")
        await settle(app, pilot)
        await pilot.press("<", "<")
        await settle(app, pilot)
        assert app.screen.searchbar.text == ""
        assert "7 incidents" in text_of(app)
        await pilot.press(">")
        await settle(app, pilot)
        assert app.screen.searchbar.text == "drones*"
        await pilot.press(">", ">")
        await settle(app, pilot)
        assert app.screen.searchbar.text == "drones* type:air-drone-strike"
        assert "This is the last search" in text_of(app)
        await pilot.press("<", "/", *" port", "enter", ">")
        await settle(app, pilot)
        assert "This is the last search" in text_of(app)
