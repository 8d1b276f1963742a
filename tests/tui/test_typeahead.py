"""Keys typed faster than a dialog opens go to the dialog: in a real terminal, all of them sent in one go."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from tests.tui.running import browsing, settle
from tests.tui.terminal import Terminal, environment


@pytest.fixture
def terminal(database: Path, tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(database, environment=environment(tmp_path), size=(80, 24))
    opened.wait_for("≤ 12 Mar 2021")
    yield opened
    opened.child.close(force=True)


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("tquay\r", "Tag quay; u takes it back"),
        ("aask Jo, quickly\r", "Noted; u takes it back"),
        ("jj\rcjjjj\r7-9\r", "Killed corrected"),
        ("jj\rcjj\rDamascus\r\r", "Place corrected"),
        ("/dock workers\rs\rby sea\r", "Kept as by sea"),
    ],
)
def test_all_keys_reach_what_the_ones_before_them_opened(terminal: Terminal, keys: str, shown: str) -> None:
    terminal.child.send(keys)
    terminal.wait_for(shown)


async def test_a_key_waits_for_one_that_comes_back_from_the_focus_right_behind_it(database: Path) -> None:
    async with browsing(database) as (app, pilot):
        pipe = events.Key("vertical_line", "|")
        pipe._set_forwarded()  # as a key is that nothing from the focus up to the app had a use for
        app.post_message(events.Key("n", "n"))
        app.post_message(pipe)
        await asyncio.sleep(0.05)  # nothing else may be under way when the app takes them
        await settle(app, pilot)
        assert app.screen.query_one(Input).value == "n"
