"""How quick the browser is in a terminal: its start against an empty Textual app, and what a key costs.

    python tests/benchmarks/terminal.py [--incidents 10000 | --database FILE ...] [--runs 7] [--size 120x36]

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
EMPTY = [sys.executable, "-c", EMPTY_APP]
BROWSER = "import sys; from pathlib import Path; from tui.app import run_browser; run_browser(Path(sys.argv[1]))"
QUIET_SECONDS = 0.15
AT_ONCE_SECONDS = 0.02
PATIENCE_SECONDS = 20.0
KEYS = {"down": b"\x1b[B", "page down": b"\x1b[6~", "end": b"G", "home": b"g"}
ANSWERS = {b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[6n": b"\x1b[1;1R"}
"""What a terminal answers when it is asked whether it shows an update at once, and where its cursor is."""
NOWHERE = "/dev/null"
"""The folder of what the browser keeps for its next start: a browser that is killed would be gone on with."""
SEARCHED = "militia"
HEADING = b"where,"
"""Stands over the incidents as soon as there are any."""


@dataclass
class Key:
    """What one key cost: bytes sent, and milliseconds until the first of them."""

    sent: int
    first_ms: float
    at_once: int = 0
    """Bytes sent before the article follows."""


class Terminal:
    """A program on a pseudo terminal."""

    def __init__(self, program: list[str], width: int, height: int) -> None:
        self.started = self.last = time.perf_counter()
        self.sent = 0
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(ROOT)
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", XDG_STATE_HOME=NOWHERE)
            os.execv(program[0], program)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def read(self, seconds: float) -> bytes:
        """Give what is sent within so many seconds, b"" for nothing."""
        if not select.select([self.fd], [], [], seconds)[0]:
            return b""
        data = os.read(self.fd, 65536)
        self.last = time.perf_counter()
        self.sent += len(data)
        for question, answer in ANSWERS.items():
            for _ in range(data.count(question)):
                os.write(self.fd, answer)
        return data

    @property
    def memory(self) -> float:
        """The most that the program has held, in MB."""
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024

    @property
    def worked(self) -> float:
        """The milliseconds that the processor has worked for it."""
        threads = Path(f"/proc/{self.pid}/task").iterdir()
        return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e6

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
        at_once = len(first)
        while data := self.read(AT_ONCE_SECONDS):
            at_once += len(data)
        return Key(at_once + self.settle(), waited, at_once)

    def close(self) -> None:
        """End the program."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


@dataclass(frozen=True)
class Start:
    """Milliseconds from the start until something is on the screen: by the clock, and of the processor."""

    clock: float
    worked: float


def start(program: list[str], words: bytes, size: tuple[int, int]) -> Start:
    """Give what it takes until ``words`` are on the screen."""
    terminal = Terminal(program, *size)
    try:
        return Start(terminal.wait_for(words), terminal.worked)
    finally:
        terminal.close()


def starts(program: list[str], words: bytes, size: tuple[int, int], runs: int) -> None:
    """Start the program and an empty app by turns, and print how they compare."""
    pairs = [(start(EMPTY, b"nothing", size), start(program, words, size)) for _ in range(runs)]
    for name, of in (("by the clock", lambda one: one.clock), ("of the processor", lambda one: one.worked)):
        empty, ours = ([of(one) for one in side] for side in zip(*pairs, strict=True))
        ratio, least = statistics.median(ours) / statistics.median(empty), min(ours) / min(empty)
        took = f"{statistics.median(ours):8.1f} ms (least {min(ours):.1f})"
        print(f"{'first incidents, ' + name:<36}{took}  {ratio:.2f} times an empty app (least {least:.2f})")


def search(terminal: Terminal, word: str) -> Key:
    """Search for a word and see what its last letter costs: until nothing more is sent, and how much."""
    for letter in f"/{word[:-1]}":
        os.write(terminal.fd, letter.encode())
        terminal.settle()
    terminal.sent = 0
    pressed = time.perf_counter()
    os.write(terminal.fd, word[-1:].encode())
    terminal.settle()
    found = Key(terminal.sent, (terminal.last - pressed) * 1000)
    for key in (b"\x1b", b"\x1b"):
        os.write(terminal.fd, key)
        terminal.settle()
    return found


def measure(name: str, program: list[str], words: bytes, size: tuple[int, int], runs: int) -> None:
    """Measure and print one browser, its starts by turns with those of an empty app."""
    print(f"{name}, {size[0]}x{size[1]}, {runs} starts by turns")
    starts(program, words, size, runs)
    terminal = Terminal(program, *size)
    terminal.wait_for(words)
    terminal.settle()
    costs: dict[str, list[Key]] = {name: [] for name in KEYS}
    for key in ["down"] * 30 + ["page down"] * 8 + ["end", "home"] * 5:
        costs[key].append(terminal.press(KEYS[key]))
    costs["search, last letter"] = [search(terminal, SEARCHED) for _ in range(5)]
    for key, cost in costs.items():
        sent = statistics.median(one.sent for one in cost)
        alone = statistics.median(one.at_once for one in cost)
        times = sorted(one.first_ms for one in cost)
        took = f"{statistics.median(times):8.1f} ms (least {times[0]:.1f})"
        print(f"{key:<24}{took}  {sent:,.0f} bytes, at once {alone:,.0f}")
    print(f"{'memory':<24}{terminal.memory:8.1f} MB")
    terminal.close()


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--incidents", type=int, default=10_000)
    options.add_argument("--runs", type=int, default=7)
    options.add_argument("--size", default="120x36")
    options.add_argument("--database", type=Path, action="append", help="measure these instead of an invented one")
    chosen = options.parse_args()
    width, height = (int(side) for side in chosen.size.split("x"))
    size = (width, height)
    alone = Terminal(EMPTY, *size)
    alone.wait_for(b"nothing")
    print(f"{'memory of an empty app':<24}{alone.memory:8.1f} MB")
    alone.close()
    for database in chosen.database or ():
        measure(str(database), [sys.executable, "-c", BROWSER, str(database)], HEADING, size, chosen.runs)
    if not chosen.database:
        from tests.tui.library import build_many

        with tempfile.TemporaryDirectory() as folder:
            database = build_many(Path(folder) / "bench.db", chosen.incidents)
            newest = f"Ost{chosen.incidents - 1:04}".encode()
            measure(
                f"{chosen.incidents:,} incidents",
                [sys.executable, "-c", BROWSER, str(database)],
                newest,
                size,
                chosen.runs,
            )


if __name__ == "__main__":
    main()
