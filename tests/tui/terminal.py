"""A real terminal for the browser to run in: a pseudo terminal, and an emulator that knows what it shows."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pexpect
import pyte
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual.keys import REPLACED_KEYS, key_to_character

ROOT = Path(__file__).parents[2]
PATIENCE = 180
"""Seconds after which what has not come never will, on however loaded a machine."""
ANSWERS = {b"\x1b[6n": b"\x1b[1;1R", b"\x1b[?2026$p": b"\x1b[?2026;2$y"}
QUESTIONS = re.compile(b"|".join(map(re.escape, ANSWERS)))
QUIET_SECONDS = 0.05
"""A browser that has sent nothing for so long has answered."""
GLANCE_SECONDS, OPENS_SECONDS = 0.02, 0.5
CERTAIN_ESCAPE = "\x1b[27u"
"""As newer terminals send it: what a busy machine reads behind it at once is not taken for a part of the same key."""
SENT = {
    "enter": "\r", "escape": CERTAIN_ESCAPE, "tab": "\t", "space": " ", "pagedown": "\x1b[6~", "pageup": "\x1b[5~",
    "asterisk": "*", "vertical_line": "|", "plus": "+", "equals_sign": "=", "minus": "-", "left": "\x1b[D",
    "right": "\x1b[C", "shift+tab": "\x1b[Z", "home": "\x1b[H", "end": "\x1b[F", "down": "\x1b[B", "up": "\x1b[A",
    "backspace": "\x7f",
}  # fmt: skip

SEQUENCES = {
    keys[0].value: sequence for sequence, keys in reversed(ANSI_SEQUENCES_KEYS.items()) if isinstance(keys, tuple)
}

MODIFIERS = {"shift": 1, "alt": 2, "ctrl": 4, "super": 8, "hyper": 16, "meta": 32}


def bytes_of(key: str) -> str:
    """Give what a keyboard sends for a key, by the name that Textual has for it."""
    if key in SENT:
        return SENT[key]
    if key.startswith("ctrl+") and len(key) == len("ctrl+x"):
        return chr(ord(key[-1]) & 31)
    character = key_to_character(REPLACED_KEYS.get(key, key)) or SEQUENCES.get(key)
    if character is not None:
        return character
    *modifiers, letter = key.split("+")
    return f"\x1b[{ord(bytes_of(letter))};{1 + sum(MODIFIERS[name] for name in modifiers)}u"


def environment(home: Path, **variables: str) -> dict[str, str]:
    """Give the environment of a terminal in colour, the configuration being that of ``home``."""
    return {**os.environ, "TERM": "xterm-256color", "XDG_CONFIG_HOME": str(home), **variables}


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

    @property
    def row(self) -> str:
        """The line in which the cursor of the list is, "" where there is none."""
        return next((line for line in self.screen.display if line.startswith("▌")), "")

    def shows(self, words: str, patience: float = 5.0) -> bool:
        """Tell whether words are on the screen within some seconds."""
        end = time.monotonic() + patience
        while words not in self.text and time.monotonic() < end:
            self.drain()
        return words in self.text

    def differs(self, picture: object, patience: float) -> bool:
        """Tell whether the screen comes to look different from a picture within some seconds."""
        end = time.monotonic() + patience
        while self.picture == picture and time.monotonic() < end:
            self.drain(GLANCE_SECONDS)
        return self.picture != picture

    def wait_for(self, words: str) -> None:
        end = time.monotonic() + PATIENCE
        while words not in self.text:
            assert time.monotonic() < end, f"{words!r} never came:\n{self.text}"
            self.drain()

    def press(self, key: str) -> None:
        self.child.send(bytes_of(key))

    def escape(self) -> None:
        """Press Escape without waiting longer than for its answer to begin."""
        self.press("escape")
        self.drain(GLANCE_SECONDS)

    def try_out(self, key: str, typed: str = "") -> None:
        """Press a key without waiting longer than for its answer to begin, and type into what it may have opened."""
        self.press(key)
        if typed:
            self.rest(OPENS_SECONDS)
            self.child.send(typed)
        self.drain(GLANCE_SECONDS)
        assert self.child.isalive(), f"{key} ended it:\n{self.text}"
        assert "Traceback" not in self.text, self.text

    def rest(self, patience: float = 2.0) -> None:
        """Wait until an answer has come and no more of it comes; after ``patience`` seconds there is none."""
        begun, before = time.monotonic(), len(self.raw)
        while len(self.raw) == before and time.monotonic() - begun < patience and self.child.isalive():
            self.drain(0.02)
        while len(self.raw) != before:
            before = len(self.raw)
            self.drain(QUIET_SECONDS)

    def wait_until(self, comes: Callable[[], bool]) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE
        while not comes():
            assert time.monotonic() < end, self.text
            self.drain()

    @property
    def picture(self) -> tuple[object, ...]:
        """What is on the screen, with its colours, to be compared."""
        return tuple(self.screen.buffer[y][x] for y in range(self.screen.lines) for x in range(self.screen.columns))

    @property
    def is_suspended(self) -> bool:
        """Whether the program was put into the background."""
        stat = Path(f"/proc/{self.child.pid}/stat")
        return stat.exists() and stat.read_text().rsplit(")", 1)[1].split()[0] == "T"

    def resume(self) -> None:
        """Bring the program back from the background."""
        os.kill(self.child.pid, signal.SIGCONT)
        self.rest()

    def leave(self) -> None:
        """Leave, and read all that is sent until then."""
        self.press("q")
        self.wait_until(lambda: self.child.flag_eof and not self.child.isalive())


_BURST = 0.02
"""So many seconds' worth a line carries at once: what it did not carry while it was idle is no credit."""


class SlowLine(Terminal):
    """A terminal at the end of a line that carries so many bytes a second; it answers what it is asked."""

    def __init__(self, *arguments: Any, rate: int, round_trip: float, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.child.delaybeforesend = None
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
            room = int(min(now - self.last, _BURST) * self.rate)
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
