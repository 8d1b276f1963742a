"""Over a slow line the browser sends less, by itself, and it never waits for a terminal that does not answer."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest

from tests.tui.terminal import PATIENCE, SlowLine, Terminal
from tui.greeting import is_first_start

RATE = 8_000
QUICK = 10_000_000
WORDS = "A slow line"
CHEAP = 150
"""Bytes: a mark in the margin costs fewer, a row painted anew more."""
FRAME_ENDS = b"\x1b[?2026l"
PAGES = ("pagedown", "pagedown", "pageup")
QUIET_SECONDS = 0.6
"""Longer than it takes until the article follows on a slow line."""
BUSY_TIMES = 3
"""A machine that does not get round to answering makes a quick line look slow, but not so often in a row."""


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


def has_followed(line: Terminal) -> bool:
    """Tell whether what goes along with the cursor shows the incident that it is on."""
    place = re.search(r"Ost\d+", line.row)
    return place is not None and line.text.count(place[0]) > 1


def cost(line: Terminal, key: str) -> int:
    """Give the fewest bytes of a first frame that answered a key: a late one of the key before may come first."""
    return min(_first_frame(line, key) for _ in range(3))


def _first_frame(line: Terminal, key: str) -> int:
    line.wait_until(lambda: has_followed(line))
    before = -1
    while before != len(line.raw):
        before = len(line.raw)
        line.drain(QUIET_SECONDS)
    line.press(key)
    line.wait_until(lambda: FRAME_ENDS in line.raw[before:])
    return line.raw.index(FRAME_ENDS, before) - before


def page_through(line: SlowLine) -> None:
    """Let enough be sent to tell what the line carries."""
    for key in PAGES * 2:
        line.press(key)
        line.drain(0.8)


def page_until_told(line: SlowLine) -> None:
    """Page on until it is said that the line is slow."""
    keys, end = cycle(PAGES), time.monotonic() + PATIENCE
    while WORDS.encode() not in line.raw:
        assert time.monotonic() < end, line.text
        line.press(next(keys))
        line.drain(0.8)


def test_less_is_sent_once_the_line_turns_out_to_be_slow_until_that_is_not_wanted(lines: Lines) -> None:
    line = lines.open(rate=RATE)
    page_until_told(line)
    assert cost(line, "k") < CHEAP
    for key in (":", *"never send less"):
        line.press(key)
    line.wait_for("Line to the terminal: never send less")
    line.press("enter")
    line.wait_until(lambda: "never send less" not in line.text and has_followed(line))
    assert cost(line, "k") > CHEAP


def test_a_quick_line_gets_everything(lines: Lines) -> None:
    for _ in range(BUSY_TIMES):
        line = lines.open(rate=QUICK)
        page_through(line)
        if WORDS.encode() not in line.raw:
            break
    assert WORDS.encode() not in line.raw
    assert cost(line, "k") > CHEAP


@pytest.mark.parametrize("option", ["--fast", "--slow"])
def test_what_is_asked_for_is_not_changed(lines: Lines, option: str) -> None:
    line = lines.open(option, rate=RATE)
    page_through(line)
    assert WORDS.encode() not in line.raw
    assert (cost(line, "k") < CHEAP) == (option == "--slow")


def test_a_step_down_is_a_few_bytes_where_less_is_sent_and_shows_the_same_place(lines: Lines) -> None:
    costs = []
    for option in ("--fast", "--slow"):
        line = lines.open(option, rate=QUICK, size=(80, 24))
        costs.append(cost(line, "j"))
        line.child.send("j" * 7)
        line.wait_until(lambda line=line: "Ost0439" in line.row and "Shells hit Ost0439" in line.screen.display[-2])
        assert line.screen.display.index(line.row) == 13
    usual, slow = costs
    assert slow < usual / 3, costs


def test_held_keys_end_on_the_same_screen_however_slow_the_line_is(lines: Lines) -> None:
    slow, quick = (lines.open("--fast", rate=rate) for rate in (RATE, QUICK))
    for line in (slow, quick):
        for _ in range(45):
            line.press("j")
            line.drain(0.02)
        line.wait_until(lambda line=line: "Ost0404" in line.row and has_followed(line))

    def are_the_same() -> bool:
        quick.drain()
        return slow.text == quick.text

    slow.wait_until(are_the_same)


def test_a_terminal_that_stops_answering_is_drawn_on_all_the_same(lines: Lines) -> None:
    line = lines.open(rate=QUICK)
    line.drain(0.5)
    line.mute = True
    for _ in range(6):
        line.press("j")
        line.drain(0.1)
    line.wait_until(lambda: "Ost0443" in line.row)


def test_no_answer_is_left_for_the_shell(lines: Lines) -> None:
    for _ in range(BUSY_TIMES):  # half a second is all that an answer is waited for
        line = lines.open(rate=QUICK)
        for _ in range(4):
            line.press("j")
        line.leave()
        if not line.answers:
            break
    assert line.answered == len(line.raw.split(b"\x1b[6n")) + len(line.raw.split(b"\x1b[?2026$p")) - 2
    assert not line.answers
