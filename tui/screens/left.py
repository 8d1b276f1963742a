"""What every screen that lies over the timeline has: it is left once, however many keys say so."""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.screen import Screen, ScreenResultType


class LeftOnce(Screen[ScreenResultType], inherit_bindings=False):
    """A screen that a second key cannot leave again: it may be on its way while the screen goes."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave the screen and give a result to who opened it; where it has been left already, nothing happens."""
        return super().dismiss(result) if self.is_current else AwaitComplete()
