"""Running a command on a pseudo terminal, and keeping every byte that it sends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def on_terminal(*words: str | Path | bytes, environment: dict[str, str] | None = None) -> tuple[bytes, int]:
    """Run ``tidings WORDS`` with a terminal as all three of its streams; give what it sent and its exit code."""
    master, slave = os.openpty()
    command = [sys.executable, "-m", "tui.cli", *words]
    settings = {**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT), **(environment or {})}
    with subprocess.Popen(command, cwd=ROOT, stdin=slave, stdout=slave, stderr=slave, env=settings) as running:
        os.close(slave)
        sent = bytearray()
        while True:
            try:
                piece = os.read(master, 65536)
            except OSError:  # Linux's way of saying that the last to have it open has gone
                break
            if not piece:
                break
            sent += piece
        os.close(master)
        return bytes(sent), running.wait()
