"""A second key may be on its way to a screen that goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from tests.tui.running import browsing, settle, text_of

OPENERS = {
    "jump": ";",
    "help": "?",
    "facets": "f",
    "map": "m",
    "tag": "t",
    "log": "L",
    "narrow": "F",
    "incident": "i",
}


@pytest.mark.parametrize("key", OPENERS.values(), ids=OPENERS)
async def test_a_screen_is_left_once_however_often_that_is_asked_for(key: str, database: Path) -> None:
    async with browsing(database) as (app, pilot):
        before = text_of(app)
        await pilot.press(key)
        await settle(app, pilot)
        opened = app.screen
        assert opened is not app.default_screen
        for _ in range(2):
            await opened.run_action("dismiss")
        await settle(app, pilot)
        assert len(app.screen_stack) == 1
        assert text_of(app) == before


async def test_letters_that_come_after_the_last_hint_are_let_go(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        await pilot.press(";")
        await settle(app, pilot)
        for letter in "ZZ":
            app.screen.post_message(events.Key(letter, letter))
        await settle(app, pilot)
        assert len(app.screen_stack) == 1
        assert "Enter read" in text_of(app)
