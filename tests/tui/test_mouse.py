"""The mouse does what the keys do, for those who use one."""

from pathlib import Path

from textual import events

from tests.tui.running import browsing, line_with, settle, text_of


async def test_a_click_puts_the_cursor_there_and_a_second_one_reads(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.click("#timeline", offset=(20, 4))
        await settle(app, pilot)
        assert line_with(app, "Kelmar").startswith("▌")
        await pilot.click("#timeline", offset=(20, 4), times=2)
        await settle(app, pilot)
        assert "On Tuesday, police" in text_of(app)


async def test_a_click_below_the_incidents_does_nothing(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.click("#timeline", offset=(20, 15))
        await settle(app, pilot)
        assert line_with(app, "≤ 12 Mar 2021").startswith("▌")


async def test_the_wheel_moves(many: Path) -> None:
    async with browsing(many) as (app, pilot):
        wheel = {"widget": app.screen.timeline, "x": 5, "y": 5, "delta_x": 0, "delta_y": 1, "button": 0}
        keys = {"shift": False, "meta": False, "ctrl": False}
        app.screen.timeline.post_message(events.MouseScrollDown(**wheel, **keys))
        await settle(app, pilot)
        assert line_with(app, "Ost0446").startswith("▌")
        app.screen.timeline.post_message(events.MouseScrollUp(**wheel, **keys))
        await settle(app, pilot)
        assert line_with(app, "Ost0449").startswith("▌")


async def test_a_click_on_the_search_bar_lets_type(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.click("#searchbar")
        await pilot.press(*"Kelmar")
        await settle(app, pilot)
        assert app.screen.searchbar.text == "Kelmar"


async def test_lists_to_choose_from_take_clicks(database: Path) -> None:
    async with browsing(database, 80, 30) as (app, pilot):
        await pilot.press("F")
        await settle(app, pilot)
        await pilot.click(".choices", offset=(5, 2))
        await settle(app, pilot)
        assert app.screen.searchbar.text == "type:air-drone-strike"
        await pilot.press("f")
        await settle(app, pilot)
        await pilot.click("#facets", offset=(5, 2), times=2)
        await settle(app, pilot)
        assert app.screen.searchbar.text.startswith("type:air-drone-strike type:")
        await pilot.press("A")
        await settle(app, pilot)
        await pilot.click("#articles", offset=(5, 3), times=2)
        await settle(app, pilot)
        assert "▌" in text_of(app)
        assert app.screen.reader_in_sight


async def test_a_message_appears_as_written(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        app.screen.keybar.say("Something [b]happened[/b]")
        await pilot.pause()
        assert "Something [b]happened[/b]" in text_of(app)
