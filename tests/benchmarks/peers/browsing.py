"""What it costs to go about in a list of articles at a terminal, whatever program shows it."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass

from tests.benchmarks.terminal import Terminal

SIZE = (120, 36)
DOWN = b"\x1bOB"
"""As a terminal sends it to who asks for application keys."""
_SEARCHES = 5


@dataclass(frozen=True)
class Browsing:
    """How a program is driven: what it shows once started, which keys open the list, and which search for a word."""

    program: Sequence[str]
    shown: bytes
    opens: Sequence[bytes] = ()
    search: Sequence[bytes] = ()
    back: bytes = b""


def browse(name: str, articles: int, browsing: Browsing) -> None:
    """Start the program, move down its list, search where it can, and print what that costs."""
    terminal = Terminal(list(browsing.program), *SIZE)
    started = terminal.wait_for(browsing.shown)
    terminal.settle()
    for key in browsing.opens:
        terminal.press(key)
    costs = [terminal.press(DOWN) for _ in range(30)]
    times = sorted(cost.first_ms for cost in costs)
    sent = statistics.median(cost.sent for cost in costs)
    print(f"{name}, {articles:,} articles, {SIZE[0]}x{SIZE[1]}")
    print(f"{'start':<24}{started:8.1f} ms")
    print(f"{'down':<24}{statistics.median(times):8.1f} ms (least {times[0]:.1f})  {sent:,.0f} bytes")
    if browsing.search:
        found = sorted(_search(terminal, browsing) for _ in range(_SEARCHES))
        print(f"{'search':<24}{statistics.median(found):8.1f} ms (least {found[0]:.1f})")
    print(f"{'memory':<24}{terminal.memory:8.1f} MB")
    terminal.close()


def _search(terminal: Terminal, browsing: Browsing) -> float:
    """Give the milliseconds from the last key of a search until nothing more is sent."""
    *typed, last = browsing.search
    for keys in typed:
        os.write(terminal.fd, keys)
        terminal.settle()
    pressed = time.perf_counter()
    os.write(terminal.fd, last)
    terminal.settle()
    took = (terminal.last - pressed) * 1000
    os.write(terminal.fd, browsing.back)
    terminal.settle()
    return took
