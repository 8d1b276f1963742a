"""Keys typed faster than the screen follows: each waits until what the one before it opened has the focus.

Textual hands every key at once to whatever has the focus, so that letters typed right after `t` would still reach the
timeline. Here one key at a time goes out. It is done with when a message sent after it has gone the way that keys go,
from the focus up to the app, and neither the screen nor the focus has changed since.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import TYPE_CHECKING

from textual import events

if TYPE_CHECKING:
    from textual.app import App
    from textual.dom import DOMNode
    from textual.widget import Widget

PATIENCE_SECONDS = 5.0
"""A key that is under way for longer is given up, so that nothing can ever lock the keyboard.

On a loaded machine a dialog may take seconds to open, and what is typed into it would be taken for keys meanwhile."""
MOST_WAITING = 1_000
"""Keys that wait at most; what is typed beyond them is dropped."""
LEAST_ROUNDS, MOST_ROUNDS = 2, 8
"""The first round sees the key through, the second what its pane says of it; more of them follow a focus that moves."""


class TypeAhead:
    """The keys that wait, in the order in which they were typed."""

    def __init__(self, app: App[None], send: Callable[[events.Key], Awaitable[None]]) -> None:
        self._app = app
        self._send = send
        self._waiting: deque[events.Key] = deque()
        self._under_way: object | None = None
        self._since = 0.0
        self._last = 0.0

    @property
    def rested(self) -> float:
        """The seconds since the last key."""
        return monotonic() - self._last

    async def take(self, key: events.Key) -> None:
        """Send a key: at once if what was typed before it is done with, else as soon as it is."""
        self._last = monotonic()
        if self._last - self._since > PATIENCE_SECONDS:
            self._under_way = None
        if len(self._waiting) < MOST_WAITING:
            self._waiting.append(key)
        if self._under_way is not None:
            return
        if self._is_settled:
            await self._go_on()
        else:
            self._follow(self.hold(), LEAST_ROUNDS, MOST_ROUNDS)

    @property
    def _is_settled(self) -> bool:
        """Whether nothing is on its way between the focus and the app, and a screen that was opened is there."""
        return self._receiver.is_mounted and not any(map(_has_messages, self._receiver.ancestors_with_self))

    def hold(self) -> object:
        """Keep the keys back until what is to come can take them; :meth:`release` gets what this gives."""
        self._under_way, self._since = object(), monotonic()
        return self._under_way

    async def release(self, held: object) -> None:
        """Let the keys go on."""
        if self._under_way is held:
            self._follow(held, LEAST_ROUNDS, MOST_ROUNDS)

    async def _go_on(self) -> None:
        """Send the key that waits first, and follow it for the one behind it."""
        self._under_way = None
        if self._waiting:
            await self._send(self._waiting.popleft())
        if self._waiting:
            self._follow(self.hold(), LEAST_ROUNDS, MOST_ROUNDS)

    def _follow(self, key: object, least: int, most: int) -> None:
        """Send a message from the focus up to the app, again if the focus is elsewhere by then."""
        before = self._receiver
        way = before.ancestors_with_self

        async def arrived() -> None:
            if self._under_way is not key:
                return
            if most > 1 and (least > 1 or self._receiver is not before):
                self._follow(key, least - 1, most - 1)
            else:
                await self._go_on()

        _pass_on(way, arrived)

    @property
    def _receiver(self) -> Widget:
        return self._app.focused or self._app.screen


def _has_messages(node: DOMNode) -> bool:
    """Say whether messages wait for a node. Textual takes the next one out of the queue before it handles the one in
    hand, and has no public name for where it is then; its version is pinned."""
    return node.message_queue_size > 0 or node._pending_message is not None


def _pass_on(way: list[DOMNode], arrived: Callable[[], Awaitable[None]]) -> Awaitable[None] | None:
    """Call ``arrived`` once each of ``way``, one after the other, has come to the end of its messages."""
    while way:
        if way.pop(0).call_later(_pass_on, way, arrived):
            return None
    return arrived()
