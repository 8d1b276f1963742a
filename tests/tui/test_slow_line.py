"""Over a slow line the browser sends less, by itself, and it never waits for a terminal that does not answer."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.terminal import SlowLine, Terminal
from tui.greeting import is_first_start

RATE = 8_000
QUICK = 10_000_000
WORDS = "A slow line"
CHEAP = 150
"""Bytes: a mark in the margin costs fewer, a row painted anew more."""
FRAME_ENDS = b"\x1b[?2026l"


class Lines:
    """Opens browsers at the end of lines, and closes them all."""

    def __init__(self, database: Path, configuration: Path) -> None:
        self.database = database
        self.environment = {**os.environ, "TERM": "xterm-256color", "XDG_CONFIG_HOME": str(configuration)}
        self.opened: list[SlowLine] = []

    def open(self, *options: str, rate: int, size: tuple[int, int] = (120, 36)) -> SlowLine:
        line = SlowLine(self.database, *options, environment=self.environment, size=size, rate=rate, round_trip=0.03)
        self.opened.append(line)
        line.wait_for("Ost0449")
        return line


@pytest.fixture
def lines(many: Path, tmp_path: Path) -> Iterator[Lines]:
    is_first_start()  # the greeting would come and go meanwhile
    kept = Lines(many, tmp_path)
    yield kept
    for line in kept.opened:
        line.child.close(force=True)


def cost(terminal: Terminal, key: str) -> int:
    """Give the bytes of the first frame that answers a key: what follows the cursor comes later, or very soon."""
    before = -1
    while before != len(terminal.raw):
        before = len(terminal.raw)
        terminal.drain(1.0)
    terminal.press(key)
    terminal.wait_until(lambda: FRAME_ENDS in terminal.raw[before:])
    return terminal.raw.index(FRAME_ENDS, before) - before


def page_through(line: SlowLine) -> None:
    """Let enough be sent to tell what the line carries."""
    for key in ("pagedown", "pagedown", "pageup") * 2:
        line.press(key)
        line.drain(0.8)


def test_less_is_sent_once_the_line_turns_out_to_be_slow_until_that_is_not_wanted(lines: Lines) -> None:
    line = lines.open(rate=RATE)
    page_through(line)
    assert WORDS.encode() in line.raw
    assert cost(line, "k") < CHEAP
    for key in (":", *"never send less"):
        line.press(key)
    line.wait_for("Line to the terminal: never send less")
    line.press("enter")
    line.wait_for("▌")
    assert cost(line, "k") > CHEAP


def test_a_quick_line_gets_everything(lines: Lines) -> None:
    line = lines.open(rate=QUICK)
    page_through(line)
    assert WORDS.encode() not in line.raw
    assert cost(line, "k") > CHEAP


@pytest.mark.parametrize("option", ["--fast", "--slow"])
def test_what_is_asked_for_is_not_changed(lines: Lines, option: str) -> None:
    line = lines.open(option, rate=RATE)
    page_through(line)
    assert WORDS.encode() not in line.raw
    assert (cost(line, "k") < CHEAP) == (option == "--slow")


def test_held_keys_end_on_the_same_screen_however_slow_the_line_is(lines: Lines) -> None:
    screens = []
    for rate in (RATE, QUICK):
        line = lines.open("--fast", rate=rate)
        for _ in range(45):
            line.press("j")
            line.drain(0.02)
        line.drain(4.0)
        screens.append(line.text)
    assert screens[0] == screens[1]


def test_a_terminal_that_stops_answering_is_drawn_on_all_the_same(lines: Lines) -> None:
    line = lines.open(rate=QUICK)
    line.drain(0.5)
    line.mute = True
    for _ in range(6):
        line.press("j")
        line.drain(0.1)
    line.wait_for("Ost0443")
    line.drain(3.0)
    assert [row for row in line.text.splitlines() if row.startswith("▌") and "Ost0443" in row], line.text


def test_no_answer_is_left_for_the_shell(lines: Lines) -> None:
    line = lines.open(rate=QUICK)
    for _ in range(4):
        line.press("j")
    line.leave()
    line.drain(0.2)
    assert line.answered == len(line.raw.split(b"\x1b[6n")) + len(line.raw.split(b"\x1b[?2026$p")) - 2
    assert not line.answers
