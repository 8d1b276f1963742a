"""What is sent at a time: all that was drawn since the last time, and the question whether it has arrived."""

from __future__ import annotations

from rich.console import Console
from textual._compositor import CompositorUpdate

from tui.wire.link import Link
from tui.wire.wire import Wire


class Frame(CompositorUpdate):
    """What a :class:`Wire` has to send, given to Textual in the place of its own update."""

    def __init__(self, wire: Wire, link: Link) -> None:
        self._wire = wire
        self._link = link

    def render_segments(self, console: Console) -> str:
        """Give what is sent."""
        text = self._wire.send()
        return text + self._link.question(len(text)) if text else ""
