"""A robot opens every screen in a real terminal and presses every key that works there: none is dead to the world."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.terminal import Terminal, environment
from tui.keymap import KEYS

SCREENS = {
    "card": ("jj\rwww\r", "narrow the timeline"),
    "incident": ("jji", "back to the timeline"),
    "log": ("L", "Since tidings was started"),
    "map": ("m", "Map"),
    "articles": ("A", "All articles"),
    "facets": ("f", "Narrow to"),
    "help": ("?", "Keys of tidings"),
    "import": ("I", "What to import"),
    "export": ("e", "Write these incidents"),
    "correct": ("jj\rc", "What is wrong?"),
    "merge": ("xxM", "one incident?"),
    "tag": ("t", "Tag this incident"),
    "jump": (";", "7 incidents"),
}
CHOOSING = {"choose", "narrow-cluster", "narrow-days", "read", "card"}
LEAVING = {"quit", "suspend"}


@pytest.fixture
def terminal(database: Path, tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(database, environment=environment(tmp_path, PATH="/nowhere"), size=(80, 24))
    opened.wait_for("≤ 12 Mar 2021")
    yield opened
    opened.child.close(force=True)


@pytest.mark.parametrize("name", SCREENS)
def test_every_key_on_every_screen(terminal: Terminal, name: str) -> None:
    opening, sign = SCREENS[name]
    terminal.child.send(opening)
    terminal.wait_for(sign)
    for key in KEYS:
        if key.id not in CHOOSING | LEAVING:
            terminal.press(key.keys.split(",")[0])
    terminal.drain(0.5)
    assert terminal.child.isalive(), terminal.text
    assert "Traceback" not in terminal.text
    for _ in range(4):
        terminal.press("escape")
        terminal.drain(0.2)
    terminal.wait_for("≤ 12 Mar 2021")
    terminal.leave()
    assert terminal.child.exitstatus == 0, terminal.text
