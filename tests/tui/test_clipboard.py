"""The clipboard of the terminal is reached directly, through tmux and through GNU screen."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from base64 import b64decode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.terminal import PATIENCE, ROOT
from tui.clipboard import sequence

TMUX = shutil.which("tmux")


def taken(sent: str) -> str:
    """Give what a terminal puts into its clipboard."""
    found = re.fullmatch(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", sent)
    assert found is not None
    return b64decode(found[1]).decode()


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_a_terminal_takes_what_is_sent_through_whatever_it_comes(text: str) -> None:
    assert taken(sequence(text, {})) == text
    plain, wrapped = sequence(text, {"TMUX": "/tmp/tmux,1,0"}).split("\x1bPtmux;")
    assert taken(plain) == text
    assert taken(wrapped.removesuffix("\x1b\\").replace("\x1b\x1b", "\x1b")) == text
    pieces = re.findall(r"\x1bP(.{1,76}?)\x1b\\", sequence(text, {"STY": "1.pts"}), re.DOTALL)
    assert taken("".join(pieces)) == text


@pytest.mark.skipif(TMUX is None, reason="tmux is not installed")
def test_tmux_takes_the_incident(database: Path, tmp_path: Path) -> None:
    def tmux(*words: str) -> str:
        command = [TMUX or "tmux", "-f", "/dev/null", "-S", str(tmp_path / "socket"), *words]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout

    def wait_for(words: str, *asking: str) -> None:
        end = time.monotonic() + PATIENCE
        while words not in (shown := tmux(*asking)):
            assert time.monotonic() < end, shown
            time.sleep(0.05)

    browse = f"{sys.executable} -m tui.cli --db {database} browse"
    tmux("new-session", "-d", "-x", "80", "-y", "24", browse, ";", "set", "-g", "set-clipboard", "on")
    try:
        wait_for("≤ 12 Mar 2021", "capture-pane", "-p")
        tmux("send-keys", "y")
        wait_for("12 Mar 2021 · air strike · Varnhaven", "show-buffer")
    finally:
        tmux("kill-server")
