"""A mistake of the program's own ends it in one line, and a reader's screen is given back."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pexpect

from tests.tui.terminal import PATIENCE, ROOT

BROKEN = """
from tui.cli import main
from tui.program import Tidings

def broken(app):
    secret = "nobody's business"
    raise LookupError("a mistake of our own")

Tidings.on_ready = broken
main()
"""
SCREEN_BACK = "\x1b[?1049l"


def run(database: Path, *arguments: str) -> tuple[str, int]:
    """Give what the broken browser leaves on a terminal once the screen is given back, and its exit code."""
    child = pexpect.spawn(
        sys.executable,
        ["-c", BROKEN, "--db", str(database), *arguments, "browse"],
        cwd=str(ROOT),
        env={**os.environ, "TERM": "xterm-256color"},
        encoding="utf-8",
        timeout=PATIENCE,
    )
    child.expect_exact(SCREEN_BACK)
    child.expect(pexpect.EOF)
    left = child.before
    child.close()
    return left, child.exitstatus


def test_it_is_said_in_one_line(database: Path) -> None:
    left, code = run(database)
    assert code == 1
    assert "tidings: LookupError: a mistake of our own (tidings --debug ... shows more)" in " ".join(left.split())
    assert "Traceback" not in left and "broken" not in left and "secret" not in left


def test_its_traceback_is_shown_to_who_asks_for_it(database: Path) -> None:
    left, code = run(database, "--debug")
    assert code == 1
    assert "Traceback" in left and "in broken" in left
