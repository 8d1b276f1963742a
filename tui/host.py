"""What every pane asks of the program in which it is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from tui.theme import Styles


class Host(Protocol):
    """The program around a pane."""

    @property
    def styles_in_use(self) -> Styles:
        """The styles of the current theme."""

    @property
    def slow(self) -> bool:
        """Whether as little as possible is to be sent to the terminal."""

    @property
    def own_keys(self) -> Mapping[str, str]:
        """The keys that the reader has set, by the ids of what they do."""
