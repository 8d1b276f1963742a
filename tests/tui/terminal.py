"""A real terminal for the browser to run in: a pseudo terminal, and an emulator that knows what it shows."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pexpect
import pyte

ROOT = Path(__file__).parents[2]
PATIENCE = 15
ANSWERS = {b"\x1b[6n": b"\x1b[1;1R", b"\x1b[?2026$p": b"\x1b[?2026;2$y"}
QUESTIONS = re.compile(b"|".join(map(re.escape, ANSWERS)))
SENT = {
    "enter": "\r", "escape": "\x1b", "tab": "\t", "space": " ", "pagedown": "\x1b[6~", "pageup": "\x1b[5~",
    "asterisk": "*", "vertical_line": "|", "plus": "+", "equals_sign": "=", "minus": "-", "left": "\x1b[D",
    "right": "\x1b[C", "shift+tab": "\x1b[Z", "home": "\x1b[H", "end": "\x1b[F", "down": "\x1b[B", "up": "\x1b[A",
}  # fmt: skip


class Terminal:
    """A program on a pseudo terminal, and what it shows."""

    def __init__(
        self,
        database: Path,
        *arguments: str,
        environment: dict[str, str],
        size: tuple[int, int],
        run_by: Sequence[str] = (),
    ) -> None:
        width, height = size
        command = [*run_by, sys.executable, "-m", "tui.cli", "--db", str(database), "browse", *arguments]
        self.screen = pyte.Screen(width, height)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.child = pexpect.spawn(
            command[0],
            command[1:],
            cwd=str(ROOT),
            env=environment,
            dimensions=(height, width),
            timeout=PATIENCE,
        )

    def drain(self, seconds: float = 0.05) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                data = self.child.read_nonblocking(65536, timeout=0.02)
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                return
            self.show(data)

    def show(self, data: bytes) -> None:
        self.raw += data
        self.stream.feed(re.sub(rb"\x1b\[[<>=?][0-9;]*[a-zA-Z]?\$?[pu]", b"", data))

    @property
    def text(self) -> str:
        return "\n".join(self.screen.display)

    def wait_for(self, words: str) -> None:
        end = time.monotonic() + PATIENCE
        while words not in self.text:
            assert time.monotonic() < end, f"{words!r} never came:\n{self.text}"
            self.drain()

    def press(self, key: str) -> None:
        name = SENT.get(key) or (chr(ord(key[-1]) & 31) if key.startswith("ctrl+") else key)
        self.child.send(name)

    def leave(self) -> None:
        self.press("q")
        end = time.monotonic() + PATIENCE
        while self.child.isalive() and time.monotonic() < end:
            self.drain()


class SlowLine(Terminal):
    """A terminal at the end of a line that carries so many bytes a second; it answers what it is asked."""

    def __init__(self, *arguments: Any, rate: int, round_trip: float, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.rate = rate
        self.round_trip = round_trip
        self.last = time.monotonic()
        self.answered = 0
        self.answers: list[tuple[float, bytes]] = []
        self.mute = False

    def drain(self, seconds: float = 0.05) -> None:
        end = time.monotonic() + seconds
        while (now := time.monotonic()) < end:
            time.sleep(0.005)
            room = int((now - self.last) * self.rate)
            self.last = now if room > 0 else self.last
            try:
                self.show(self.child.read_nonblocking(max(1, room), timeout=0))
            except pexpect.TIMEOUT:
                pass
            except pexpect.EOF:
                return
            self._answer(now)

    def _answer(self, now: float) -> None:
        questions = list(QUESTIONS.finditer(self.raw))
        for question in questions[self.answered :]:
            if not self.mute:
                self.answers.append((now + self.round_trip, ANSWERS[question.group()]))
        self.answered = len(questions)
        while self.answers and self.answers[0][0] <= now:
            self.child.send(self.answers.pop(0)[1])
