"""Jumping: each row and each name in sight gets a hint of one or two letters; typing it goes there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.screen import ModalScreen
from textual.strip import Strip

from tui.keymap import leaving
from tui.paint import Part, line
from tui.screens.left import LeftOnce
from tui.widgets.pane import Pane

LETTERS = "asdfghjklweruiopcvnm"
"""The letters of hints, those under the fingers first; none that can be taken for another."""


@dataclass(frozen=True, slots=True)
class Target:
    """A spot on the screen to jump to, and what is done there."""

    at: Offset
    go: Callable[[], None]


def hints(count: int) -> list[str]:
    """Give so many hints, none of which another one begins with, the shortest first."""
    singles = len(LETTERS)
    while singles and singles + (len(LETTERS) - singles) * len(LETTERS) < count:
        singles -= 1
    firsts = LETTERS[singles:]
    return [*LETTERS[:singles], *(f"{one}{other}" for one, other in product(firsts, LETTERS))][:count]


class JumpScreen(LeftOnce[None], ModalScreen[None], inherit_bindings=False):
    """The hints, over what was on the screen before."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(key for key in leaving("jump", "Jump nowhere") if key.id == "back"),
        Binding("ctrl+c", "dismiss", "Close", id="jump.close", tooltip="Jump nowhere"),
    ]

    def __init__(self, targets: Sequence[Target]) -> None:
        super().__init__()
        self._targets = dict(zip(hints(len(targets)), targets, strict=False))
        self._typed = ""

    def compose(self) -> ComposeResult:
        """A hint a target."""
        for letters, target in self._targets.items():
            yield Hint(letters, target.at)

    def on_key(self, event: events.Key) -> None:
        """Take a letter of a hint; anything that is none leads nowhere."""
        if event.key in self.active_bindings:
            return
        event.stop()
        self._typed += event.character or "?"
        target = self._targets.get(self._typed)
        if target is not None:
            self.dismiss()
            target.go()
        elif any(letters.startswith(self._typed) for letters in self._targets):
            for hint in self.query(Hint):
                hint.narrow(self._typed)
        else:
            self.dismiss()


class Hint(Pane):
    """The letters on one target."""

    def __init__(self, letters: str, at: Offset) -> None:
        super().__init__(classes="hint")
        self._letters = letters
        self.styles.width = len(letters)
        self.styles.offset = at

    def narrow(self, typed: str) -> None:
        """Go away if this is not what is being typed."""
        self.display = self._letters.startswith(typed)

    def draw_line(self, y: int, width: int) -> Strip | None:
        """Draw the letters."""
        return line([Part(self._letters, self.ink.match + self.ink.title)], width, self.ink.ground)
