"""A span of the histogram is chosen with keys or the mouse, and the timeline narrows to its days."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui import library
from tests.tui.running import browsing, settle, text_of

SIZES = [(80, 24), (120, 36)]


def counted(said: str) -> int:
    """Give the number of incidents that is said of what is brushed."""
    return int(said.split(": ")[1].split(" ", maxsplit=1)[0].replace(",", ""))


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_a_span_is_widened_and_the_timeline_narrows_to_it(many: Path, width: int, height: int) -> None:
    async with browsing(many, width, height) as (app, pilot):
        await pilot.press("d")
        await settle(app, pilot)
        said = app.screen.histogram.brushed
        assert said in text_of(app)
        await pilot.press("h", "space", "h", "h")
        await settle(app, pilot)
        count = counted(app.screen.histogram.brushed)
        assert app.screen.histogram.brushed != said
        await pilot.press("enter")
        await settle(app, pilot)
        assert app.screen.searchbar.text.startswith("on:")
        assert f" {count} incidents" in text_of(app)
        assert app.focused is app.screen.timeline
        await pilot.press("backspace")
        await settle(app, pilot)
        assert "450 incidents" in text_of(app)


async def test_shift_widens_and_the_ends_of_the_bars_hold(many: Path) -> None:
    async with browsing(many) as (app, pilot):

        async def brushed(*keys: str) -> str:
            await pilot.press(*keys)
            await settle(app, pilot)
            return str(app.screen.histogram.brushed)

        singles = [await brushed("d", "home", "left"), await brushed("right"), await brushed("right")]
        await brushed("home")
        assert counted(await brushed("L", "L")) == sum(map(counted, singles))
        assert counted(await brushed("H")) == sum(map(counted, singles[:2]))
        await brushed("end", "right", "v")
        last_but_one = await brushed("left")
        assert await brushed("right", "right", "left") == last_but_one != singles[0]


async def test_escape_leaves_everything_as_it_was(many: Path) -> None:
    async with browsing(many) as (app, pilot):
        before = text_of(app)
        await pilot.press("d", "left", "space", "left", "escape")
        await settle(app, pilot)
        assert text_of(app) == before
        assert app.focused is app.screen.timeline


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_the_mouse_draws_a_span(many: Path, width: int, height: int) -> None:
    async with browsing(many, width, height) as (app, pilot):
        bars = app.screen.histogram.bars
        columns = [x for x in range(width) if app.screen.histogram.bar_at(x) in (2, 4)]
        await pilot.mouse_down("#histogram", offset=(columns[0], 0))
        await pilot.hover("#histogram", offset=(columns[-1], 0))
        await pilot.mouse_up("#histogram", offset=(columns[-1], 0))
        await settle(app, pilot)
        assert f"{sum(bar.count for bar in bars[2:5])} incidents" in text_of(app)


async def test_where_nothing_has_a_date_there_is_nothing_to_brush(many: Path) -> None:
    async with browsing(many) as (app, pilot):
        await pilot.press("/", *"nowhereatall", "enter", "d")
        await settle(app, pilot)
        assert "Nothing that is found has a date" in text_of(app)
        assert app.focused is app.screen.timeline


async def test_the_footer_says_whether_an_end_is_left_where_it_is(many: Path) -> None:
    async with browsing(many) as (app, pilot):
        await pilot.press("escape")
        await settle(app, pilot)
        assert "the whole timeline" in text_of(app)
        for key, says in (("d", "Space other end"), ("space", "Space let go"), ("v", "Space other end")):
            await pilot.press(key)
            await settle(app, pilot)
            assert says in text_of(app)


async def test_days_on_which_nothing_happened_are_marked_in_a_span(tmp_path: Path) -> None:
    database = library.build(library.build_many(tmp_path / "gap.db", 60))
    async with browsing(database) as (app, pilot):
        await pilot.press("d", "h")
        await settle(app, pilot)
        assert "·" not in text_of(app).splitlines()[1]
        await pilot.press("H")
        await settle(app, pilot)
        assert text_of(app).splitlines()[1].count("·") > 0


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_a_single_day_is_named_once(database: Path, size: tuple[int, int]) -> None:
    async with browsing(database, *size) as (app, pilot):
        await pilot.press("/", *"on:2021-03-11", "enter")
        await settle(app, pilot)
        above, _, _ = text_of(app).partition(" when ")
        assert above.count("11 Mar 2021") == 1
