"""Keys typed faster than a dialog opens go to the dialog: in a real terminal, all of them sent in one go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.terminal import Terminal, environment


@pytest.fixture
def terminal(database: Path, tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(database, environment=environment(tmp_path), size=(80, 24))
    opened.wait_for("≤ 12 Mar 2021")
    yield opened
    opened.child.close(force=True)


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("tquay\r", "Tag quay; u takes it back"),
        ("aask Jo, quickly\r", "Noted; u takes it back"),
        ("jj\rcjjjj\r7-9\r", "Killed corrected"),
        ("jj\rcjj\rDamascus\r\r", "Place corrected"),
        ("/dock workers\rs\rby sea\r", "Kept as by sea"),
    ],
)
def test_all_keys_reach_what_the_ones_before_them_opened(terminal: Terminal, keys: str, shown: str) -> None:
    terminal.child.send(keys)
    terminal.wait_for(shown)
