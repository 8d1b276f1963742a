"""Running the browser in a test: on a database, at a size, until nothing is left to do."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

from textual.message_pump import MessagePump
from textual.pilot import Pilot

from tui.browse.following import SLOW_FOLLOW_SECONDS
from tui.desk import Desk
from tui.program import Tidings

PATIENCE = 120
"""Seconds after which something that is still going on is taken for something that never ends."""
LOOKS = 3
"""So often in a row nothing is left to do: while one looks, what has been seen may send a message to another."""


class Hand(Pilot[None]):
    """Presses keys and clicks as somebody does who looks: the next one when all that the one before it did is over."""

    async def press(self, *keys: str) -> None:
        """Press keys, each once nothing is left to do for the one before it."""
        for key in keys:
            await super().press(key)

    async def _wait_for_screen(self, timeout: float = PATIENCE) -> bool:
        """Look whether it is over; Textual, whose version is pinned, waits until a moment looks idle."""
        async with asyncio.timeout(timeout):
            await _rest(cast("Tidings", self.app))
        return True


@asynccontextmanager
async def browsing(
    database: Path, width: int = 80, height: int = 24, **options: Any
) -> AsyncIterator[tuple[Tidings, Hand]]:
    """Run the browser; leaving closes it and its connections."""
    desk = Desk(database)
    app = Tidings(desk, **options)
    try:
        async with app.run_test(size=(width, height)):
            hand = Hand(app)
            await settle(app, hand)
            yield app, hand
    finally:
        desk.close()


async def settle(app: Tidings, hand: Hand) -> None:
    """Wait until nothing is left to do, with what follows once the cursor rests, and draw it."""
    await hand.pause(0)


async def _rest(app: Tidings) -> None:
    """Look until nothing was left to do some times in a row; how long that takes is up to the machine."""
    looks = 0
    while looks < LOOKS and app.is_running:
        await _turn(app)
        if _is_idle(app) and not _is_about_to_follow(app):
            looks += 1
        else:
            looks = 0
            await asyncio.sleep(0.005)


async def _turn(app: Tidings) -> None:
    """Let every widget come to the end of the messages that it has, and draw what has changed."""
    behind: set[MessagePump] = set()

    def comes(node: MessagePump) -> None:
        behind.remove(node)

    for node in _nodes(app):
        if node.call_later(comes, node):
            behind.add(node)
    await asyncio.sleep(0)
    while app.is_running and any(not node._closed for node in behind):
        await asyncio.sleep(0.001)
    app.screen._on_timer_update()


def _is_idle(app: Tidings) -> bool:
    """Whether no message is on its way, no question is asked, and nothing runs beside them."""
    return (
        app.desk.idle
        and not any(node.message_queue_size for node in _nodes(app))
        and not any(worker.is_running for worker in app.workers)
    )


def _is_about_to_follow(app: Tidings) -> bool:
    """Whether something is to happen soon if no key comes; a message that goes in a while is left to stand."""
    return any(
        timer._repeat == 0 and timer._interval <= SLOW_FOLLOW_SECONDS and timer._task and not timer._task.done()
        for node in _nodes(app)
        for timer in node._timers
    )


def _nodes(app: Tidings) -> list[MessagePump]:
    """Give all that gets messages: the app, its screens, and what is on them."""
    return [app, *(node for screen in app.screen_stack for node in screen.walk_children(with_self=True))]


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
