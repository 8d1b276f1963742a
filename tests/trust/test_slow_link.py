"""Browsing through a real sshd at the end of a slow link: less is sent by itself, and it stays usable and safe."""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest

from tests.db.store.soundness import assert_sound
from tests.trust.secure_shell import SSH, SSHD, SecureShell, Server, serving_browser
from tests.trust.slow_link import SlowLink, slow_link
from tests.tui import library
from tests.tui.terminal import ANSWERS, PATIENCE, QUESTIONS

pytestmark = [
    pytest.mark.torture,
    pytest.mark.skipif(
        SSHD is None or SSH is None, reason="OpenSSH is not installed: apt-get install openssh-server openssh-client"
    ),
]
RATE = 16_000
"""Bytes a second: half of what tidings takes for slow."""
LESS_IS_SENT = "A slow line: less is sent from now on"


class FarAway(SecureShell):
    """A terminal at the far end of the link, which answers what it is asked as soon as the question arrives."""

    def __init__(self, server: Server, link: SlowLink, size: tuple[int, int] = (120, 36)) -> None:
        super().__init__(replace(server, port=link.port), size)
        self.child.delaybeforesend = None
        self._asked = 0

    def show(self, data: bytes) -> None:
        """Take what has arrived."""
        super().show(data)
        questions = [match.group() for match in QUESTIONS.finditer(self.raw)]
        for question in questions[self._asked :]:
            self.child.send(ANSWERS[question])
        self._asked = len(questions)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """An sshd whose only command is the browser on a library of 450 incidents."""
    with serving_browser(tmp_path, library.build_many(tmp_path / "library.db", 450)) as running:
        yield running


@pytest.fixture
def link(server: Server) -> Iterator[SlowLink]:
    """A slow way to it."""
    with slow_link(server.port, rate=RATE) as way:
        yield way


@pytest.fixture
def reader(server: Server, link: SlowLink) -> Iterator[FarAway]:
    """Somebody who has logged in over it, and paged until less was sent."""
    opened = FarAway(server, link)
    opened.wait_for("Ost0449")
    ways, end = cycle(["pagedown", "pagedown", "pageup"]), time.monotonic() + PATIENCE
    while LESS_IS_SENT.encode() not in opened.raw:
        assert time.monotonic() < end, opened.text
        opened.press(next(ways))
        opened.rest()
    yield opened
    opened.close()


def _is_on(reader: FarAway, place: str) -> bool:
    """Tell whether the cursor is on the incident in a place, and its row drawn."""
    rows = [row for row in reader.text.splitlines() if row.startswith("▌")]
    return [re.findall(r"Ost\d+", row)[:1] for row in rows] == [[place]]


def test_it_stays_usable(server: Server, link: SlowLink, reader: FarAway) -> None:
    reader.press("g")
    reader.wait_until(lambda: _is_on(reader, "Ost0449"))
    reader.rest()
    before = link.carried
    for number in range(448, 443, -1):
        reader.press("j")
        reader.wait_until(lambda number=number: _is_on(reader, f"Ost0{number}"))
    assert link.carried - before < RATE
    reader.child.send("/Ost0100\r")
    reader.wait_until(lambda: _is_on(reader, "Ost0100"))
    reader.press("escape")
    reader.rest()
    reader.leave()
    assert reader.child.exitstatus == 0
    server.wait_until_gone()


def test_it_is_resized_through_it(server: Server, reader: FarAway) -> None:
    reader.press("g")
    reader.wait_until(lambda: _is_on(reader, "Ost0449"))
    for width, height in ((80, 24), (160, 50), (60, 15)):
        reader.resize(width, height)
        reader.wait_until(lambda: "help" in reader.screen.display[-1] and _is_on(reader, "Ost0449"))
        reader.rest()
        assert all(len(line.rstrip()) <= width for line in reader.screen.display)


@pytest.mark.parametrize("how", ["cut", "swallowed"])
def test_when_it_breaks_nothing_goes_on_and_nothing_is_lost(
    server: Server, link: SlowLink, reader: FarAway, how: str
) -> None:
    reader.child.send("tfar\r")
    reader.wait_until(lambda: _tags(server) == ["far"])
    reader.press("pagedown")
    if how == "cut":
        link.cut()
    else:
        link.swallow()
    server.wait_until_gone()
    assert_sound(server.folder / "library.db")
    assert _tags(server) == ["far"]


def _tags(server: Server) -> list[str]:
    with closing(sqlite3.connect(server.folder / "library.db")) as conn:
        return [name for (name,) in conn.execute("SELECT name FROM tags")]
