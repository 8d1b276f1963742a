"""Running the browser in a test: on a database, at a size, until nothing is left to do."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from tui.desk import Desk
from tui.program import Tidings
from tui.screens.panes import FOLLOW_SECONDS

KEYS_PATIENCE = 400
"""Looks, five milliseconds apart, after which keys are given up that wait for what never comes."""


@asynccontextmanager
async def browsing(
    database: Path, width: int = 80, height: int = 24, **options: Any
) -> AsyncIterator[tuple[Tidings, Pilot[None]]]:
    """Run the browser; leaving closes it and its connections."""
    desk = Desk(database)
    app = Tidings(desk, **options)
    try:
        async with app.run_test(size=(width, height)) as pilot:
            await settle(app, pilot)
            yield app, pilot
    finally:
        desk.close()


async def settle(app: Tidings, pilot: Pilot[None]) -> None:
    """Wait until the panes that follow have followed and every question is answered."""
    await pilot.pause()
    await asyncio.sleep(FOLLOW_SECONDS * 1.2)
    await answered(app, pilot)


async def answered(app: Tidings, pilot: Pilot[None]) -> None:
    """Wait until every key is done with, every question to the database is answered and the answers are shown."""
    for _ in range(2):
        await pilot.pause()
        for _ in range(KEYS_PATIENCE):
            if not (app.typed._waiting or app.typed._under_way):
                break
            await asyncio.sleep(0.005)
        while not app.desk.idle:
            await asyncio.sleep(0.005)
    await pilot.pause()


def text_of(app: Tidings) -> str:
    """Give what is on the screen, a line a line."""
    return "\n".join("".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips())


def line_with(app: Tidings, words: str) -> str:
    """Give the part of the first line that holds ``words`` that belongs to its pane, "" where none does."""
    for line in text_of(app).splitlines():
        for part in line.split("│"):
            if words in part:
                return part
    return ""
