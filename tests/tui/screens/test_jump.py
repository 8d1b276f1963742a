"""Jump mode: letters on what is in sight."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.running import browsing, line_with, settle, text_of
from tui.screens.jump import LETTERS, hints


@given(st.integers(0, len(LETTERS) ** 2))
def test_there_are_as_many_hints_as_asked_for_and_none_begins_another(count: int) -> None:
    found = hints(count)
    assert len(set(found)) == count
    assert not any(other.startswith(one) for one, other in permutations(found[-60:], 2))
    assert count > len(LETTERS) or all(len(one) == 1 for one in found)


async def test_the_letters_of_a_row_put_the_cursor_there(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press(";")
        await settle(app, pilot)
        assert line_with(app, "9 Mar 2021 ").startswith("f")
        await pilot.press("f")
        await settle(app, pilot)
        assert line_with(app, "Kelmar police").startswith("▌")


async def test_the_letters_of_a_name_open_its_card(database: Path) -> None:
    async with browsing(database, 160, 45) as (app, pilot):
        await pilot.press("j", "j")
        await settle(app, pilot)
        await pilot.press(";")
        await settle(app, pilot)
        assert "lwo drones struck" in line_with(app, "drones struck")
        await pilot.press("l")
        await settle(app, pilot)
        assert "narrow the timeline" in text_of(app)
        assert app.focused.id == "card"


@pytest.mark.parametrize("key", ["escape", "x", "Z"])
async def test_any_other_key_leaves_everything_as_it_was(database: Path, key: str) -> None:
    async with browsing(database) as (app, pilot):
        before = text_of(app)
        await pilot.press(";", key)
        await settle(app, pilot)
        assert text_of(app) == before
        assert len(app.screen_stack) == 1


async def test_where_nothing_is_in_sight_it_is_said(tmp_path: Path) -> None:
    async with browsing(tmp_path / "none.db") as (app, pilot):
        await pilot.press(";")
        await settle(app, pilot)
        assert "nothing in sight to jump to" in text_of(app)
