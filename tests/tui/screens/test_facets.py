"""What is found can be narrowed by what it has."""

from pathlib import Path

from tests.tui.running import browsing, line_with, settle, text_of


async def test_values_are_listed_with_their_counts_and_narrow_the_search(database: Path) -> None:
    async with browsing(database, 80, 40) as (app, pilot):
        await pilot.press("f")
        await settle(app, pilot)
        assert "7 incidents" in text_of(app)
        assert line_with(app, " air strike").split()[:4] == ["▌", "air", "strike", "2"] or "air strike" in text_of(app)
        await pilot.press("enter")
        await settle(app, pilot)
        assert app.screen.searchbar.text.startswith("type:")
        assert "incidents found" in text_of(app) or "incident found" in text_of(app)


async def test_the_cursor_passes_over_headings(database: Path) -> None:
    async with browsing(database, 80, 40) as (app, pilot):
        await pilot.press("f")
        await settle(app, pilot)
        for _ in range(12):
            await pilot.press("j")
            await pilot.pause()
            assert not isinstance(app.screen.query_one("#facets").window.current, str)


async def test_a_page_up_from_near_the_beginning_goes_to_the_first_value(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press("f")
        await settle(app, pilot)
        first = line_with(app, "▌")
        await pilot.press("j", "j", "pageup")
        await settle(app, pilot)
        assert line_with(app, "▌") == first


async def test_nothing_changes_where_nothing_is_chosen(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press("f")
        await settle(app, pilot)
        await pilot.press("escape")
        await settle(app, pilot)
        assert app.screen.searchbar.text == ""
        assert "7 incidents" in text_of(app)


async def test_where_nothing_is_found_there_is_nothing_to_narrow_to(tmp_path: Path) -> None:
    async with browsing(tmp_path / "empty.db") as (app, pilot):
        await pilot.press("f")
        await settle(app, pilot)
        assert "There is nothing to narrow to" in text_of(app)
