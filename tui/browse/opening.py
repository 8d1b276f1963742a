"""Dialogs that need something of the database first: keys typed meanwhile wait for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tui.browse.following import FollowingScreen
from tui.desk import Question


def ask_to_open(screen: FollowingScreen, lane: str, question: Question, opens: Callable[[Any], None]) -> None:
    """Ask the database on a lane, and open with the answer what the keys typed from now on are meant for."""
    typed = screen.program.typed
    held = typed.hold()

    async def answered(answer: Any) -> None:
        screen.on_panes_screen_answer(screen.Answer(opens, answer))
        await typed.release(held)

    screen.desk.ask(lane, question, lambda answer: screen.call_later(answered, answer))
