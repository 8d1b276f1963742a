"""How quick the browser is in a terminal: its start against an empty Textual app, and what a key costs.

    python tests/benchmarks/terminal.py [--incidents 10000] [--runs 7] [--size 120x36]

Run by hand from the root of the repository. The ratios matter; the times depend on the machine.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
EMPTY_APP = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("nothing")
Empty().run()
"""
BROWSER = "import sys; from pathlib import Path; from tui.app import run_browser; run_browser(Path(sys.argv[1]))"
QUIET_SECONDS = 0.15
PATIENCE_SECONDS = 20.0
KEYS = {"down": b"\x1b[B", "page down": b"\x1b[6~", "end": b"G", "home": b"g"}
ANSWERS = {b"\x1b[?2026$p": b"\x1b[?2026;2$y"}
"""What a terminal answers when it is asked whether it shows an update at once."""


@dataclass
class Key:
    """What one key cost: bytes sent, and milliseconds until the first of them."""

    sent: int
    first_ms: float


class Terminal:
    """A program on a pseudo terminal."""

    def __init__(self, program: list[str], width: int, height: int) -> None:
        self.started = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(ROOT)
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
            os.execv(sys.executable, [sys.executable, *program])
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def read(self, seconds: float) -> bytes:
        """Give what is sent within so many seconds, b"" for nothing."""
        if not select.select([self.fd], [], [], seconds)[0]:
            return b""
        data = os.read(self.fd, 65536)
        for question, answer in ANSWERS.items():
            if question in data:
                os.write(self.fd, answer)
        return data

    def wait_for(self, words: bytes) -> float:
        """Give the milliseconds from the start until ``words`` are sent."""
        seen = b""
        while words not in seen:
            if time.perf_counter() - self.started > PATIENCE_SECONDS:
                raise TimeoutError(f"{words!r} did not come")
            seen += self.read(0.5)
        return (time.perf_counter() - self.started) * 1000

    def settle(self) -> int:
        """Wait until nothing is sent any more and count the bytes until then."""
        count = 0
        while data := self.read(QUIET_SECONDS):
            count += len(data)
        return count

    def press(self, key: bytes) -> Key:
        """Press a key and see what it costs."""
        pressed = time.perf_counter()
        os.write(self.fd, key)
        first = self.read(1.0)
        waited = (time.perf_counter() - pressed) * 1000
        return Key(len(first) + self.settle(), waited)

    def close(self) -> None:
        """End the program."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def start(program: list[str], words: bytes, size: tuple[int, int]) -> float:
    """Give the milliseconds from the start until ``words`` are on the screen."""
    terminal = Terminal(program, *size)
    try:
        return terminal.wait_for(words)
    finally:
        terminal.close()


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--incidents", type=int, default=10_000)
    options.add_argument("--runs", type=int, default=7)
    options.add_argument("--size", default="120x36")
    chosen = options.parse_args()
    width, height = (int(side) for side in chosen.size.split("x"))
    from tests.tui.library import build_many

    with tempfile.TemporaryDirectory() as folder:
        database = build_many(Path(folder) / "bench.db", chosen.incidents)
        newest = f"Ost{chosen.incidents - 1:04}".encode()
        program = ["-c", BROWSER, str(database)]
        size = (width, height)
        pairs = [  # by turns, so that a busy machine slows both
            (start(["-c", EMPTY_APP], b"nothing", size), start(program, newest, size)) for _ in range(chosen.runs)
        ]
        empty, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
        print(f"{chosen.incidents:,} incidents, {width}x{height}, median of {chosen.runs} starts")
        print(f"{'empty Textual app':<24}{empty:8.0f} ms")
        print(f"{'first incidents shown':<24}{ours:8.0f} ms  {ours / empty:.2f} times")
        terminal = Terminal(program, width, height)
        terminal.wait_for(newest)
        terminal.settle()
        costs: dict[str, list[Key]] = {name: [] for name in KEYS}
        for name in ["down"] * 30 + ["page down"] * 8 + ["end", "home"] * 5:
            costs[name].append(terminal.press(KEYS[name]))
        for name, keys in costs.items():
            sent = statistics.median(cost.sent for cost in keys)
            first = statistics.median(cost.first_ms for cost in keys)
            print(f"{name:<24}{first:8.1f} ms  {sent:,.0f} bytes")
        terminal.close()


if __name__ == "__main__":
    main()
