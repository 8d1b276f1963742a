"""The palette does what the keys do, and jumps to a date."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.running import browsing, line_with, settle, text_of
from tui.browse.deeds import last_day
from tui.program import Tidings


async def _pick(app: Tidings, pilot: Pilot[None], words: str) -> None:
    """Type into the palette, and take what it finds first."""
    await pilot.press(":", *words)
    await settle(app, pilot)
    await pilot.press("enter")
    await settle(app, pilot)


@pytest.mark.parametrize(
    ("typed", "day"),
    [("2020-07", "2020-07-31"), ("2020-7-3", "2020-07-03"), (" 2021 ", "2021-12-31"), ("2020-02", "2020-02-29"),
     ("2020-13", None), ("2021-02-29", None), ("July", None), ("", None), ("0000", None)],
)  # fmt: skip
def test_dates_are_understood(typed: str, day: str | None) -> None:
    assert last_day(typed) == day


async def test_a_date_is_jumped_to_and_newer_ones_lie_above(many: Path) -> None:
    async with browsing(many) as (app, pilot):
        await _pick(app, pilot, "2019-03")
        assert line_with(app, "31 Mar 2019").startswith("▌")
        await pilot.press("k", "k")
        await settle(app, pilot)
        assert line_with(app, "2 Apr 2019").startswith("▌")


async def test_a_date_before_everything_is_said_to_be(many: Path) -> None:
    async with browsing(many) as (app, pilot):
        await _pick(app, pilot, "1999")
        assert "No incident on 31 Dec 1999 or before" in text_of(app)


async def test_what_a_key_does_can_be_found_by_its_words(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await _pick(app, pilot, "oldest")
        assert line_with(app, "Wed?").startswith("▌")


async def test_colours_can_be_changed(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await _pick(app, pilot, "paper")
        assert app.theme == "paper"


@pytest.mark.parametrize("key", ["pagedown", "pageup"])
async def test_a_page_turned_where_there_is_no_room_for_the_list_breaks_nothing(key: str, many: Path) -> None:
    async with browsing(many, 10, 3) as (app, pilot):
        before = text_of(app)
        await pilot.press(":", "s")
        await settle(app, pilot)
        await pilot.press("down", key)
        await settle(app, pilot)
        await pilot.press("escape")
        await settle(app, pilot)
        assert text_of(app) == before


async def test_it_is_left_once_however_often_that_is_asked_for(many: Path) -> None:
    async with browsing(many) as (app, pilot):
        before = text_of(app)
        await pilot.press(":")
        await settle(app, pilot)
        opened = app.screen
        for _ in range(2):
            await opened.run_action("escape")
        await settle(app, pilot)
        assert text_of(app) == before
