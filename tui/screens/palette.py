"""The palette: a list of everything there is to do, by name."""

from __future__ import annotations

from contextlib import suppress

from textual.command import CommandPalette

from tui.screens.left import LeftOnce


class Palette(CommandPalette, LeftOnce[None]):
    """The list of everything there is to do, narrowed while it is typed."""

    def _action_command_list(self, action: str) -> None:
        # Textual turns pages by the lines of the list, of which there are none where there is no room for them.
        with suppress(KeyError):
            super()._action_command_list(action)
