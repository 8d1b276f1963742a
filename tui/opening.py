"""Dialogs that need something of the database first: keys typed meanwhile wait for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from tui.desk import Question

if TYPE_CHECKING:
    from tui.program import Tidings
    from tui.screens.panes import PanesScreen


def ask_to_open(screen: PanesScreen, lane: str, question: Question, opens: Callable[[Any], None]) -> None:
    """Ask the database on a lane, and open with the answer what the keys typed from now on are meant for."""
    typed = cast("Tidings", screen.app).typed
    held = typed.hold()

    async def answered(answer: Any) -> None:
        screen.on_panes_screen_answer(screen.Answer(opens, answer))
        await typed.release(held)

    screen.desk.ask(lane, question, lambda answer: screen.call_later(answered, answer))
