"""What is known of the way to the terminal: how long it takes, how much it carries, and whether it is behind.

A frame ends with a question to the terminal. The answer says that all before it has been drawn. A terminal that never
answers is taken for a quick one; one that stops answering is waited for no longer than `PATIENCE_SECONDS`, and left
alone for a while.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

WHERE = "\x1b[6n"
"""Where the cursor is: every terminal answers that."""
AT_ONCE = "\x1b[?2026$p"
"""Whether updates are being shown at once: where that is known, it is answered without a look at the screen."""
SLACK_SECONDS = 0.05
"""An answer may take this much longer than the shortest did, before what is drawn waits for it."""
PATIENCE_SECONDS = 2.0
"""An answer that takes longer will not come."""
ALONE_SECONDS = 5.0
"""So long a terminal that has stopped answering is asked nothing."""
BASE_SECONDS = 30.0
"""The shortest way of so many seconds is taken for the way without any waiting."""
SLOW_BYTES_A_SECOND = 40_000
"""On a slower line a held key, some thirty frames a second, would be noticed."""
LEAST_FRAME = 500
"""Smaller frames say nothing of what a line carries."""
LEAST_FRAMES = 4
"""Neither do a few: one may be late for another reason, on a busy machine most are."""
FRAMES_KEPT = 8
"""Frames from which the rate of a line is told, the newest."""


class _Asked(NamedTuple):
    """A question: how many bytes went before it, since the one before, and when it was asked.

    ``frame`` of these bytes went right before it. It is 0 where others had been sent before, nobody knows when.
    """

    size: int
    frame: int
    at: float
    worked: float


class _Carried(NamedTuple):
    """A frame that has arrived. It could not begin to arrive before the one before it had."""

    size: int
    asked: float
    before: float
    arrived: float
    worked: float

    def seconds(self, way: float) -> float:
        """Give how long it took to come in, where the quickest answer took ``way`` seconds."""
        return max(0.0, self.arrived - max(self.asked + way, self.before) - self.worked)

    def bytes(self, way: float, size: int) -> int:
        """Give how many bytes came in in these seconds, where ``way`` includes the time for ``size`` bytes."""
        return self.size if self.before > self.asked + way else self.size - size


class Link:
    """The way to the terminal, as its answers tell of it.

    ``clock`` and ``worked`` give seconds: of the day, and those in which this program was busy itself, which are not
    the fault of the line. Answers may come on another thread than the one that asks.
    """

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, worked: Callable[[], float] = time.process_time
    ) -> None:
        self._clock = clock
        self._worked = worked
        self._open: deque[_Asked] = deque()
        self._unasked = 0
        self._heard = 0.0
        self._ways: deque[tuple[float, float, int]] = deque()
        self._base: float | None = None
        self._base_size = 0
        self._carried: deque[_Carried] = deque(maxlen=FRAMES_KEPT)
        self._alone_until: float | None = None
        self._question = ""

    # -- asking and hearing -------------------------------------------------------------------

    def listen(self) -> str:
        """Begin: from now on there is somebody who hears the answers. Gives the first question; others follow it."""
        self._open.clear()
        self._alone_until, self._question = self._clock(), WHERE
        question = self.question(0)
        self._question = ""
        return question

    def ask_with(self, question: str) -> None:
        """Ask so from now on."""
        self._question = question

    def hush(self) -> None:
        """Ask no more."""
        self._alone_until = None

    def question(self, sent: int) -> str:
        """Give what to send behind ``sent`` bytes to learn when they are drawn, "" where nothing is asked."""
        frame = 0 if self._unasked else sent
        self._unasked += sent
        now = self._clock()
        if self.is_deaf:
            self._open.clear()
            self._alone_until = now + ALONE_SECONDS if self._base is not None else None
        if not self._question or self._alone_until is None or now < self._alone_until:
            return ""
        self._open.append(_Asked(self._unasked, frame, now, self._worked()))
        self._unasked = 0
        return self._question

    def answered(self) -> None:
        """Take note of an answer to the oldest question."""
        if not self._open:
            return
        asked, now = self._open.popleft(), self._clock()
        while self._ways and self._ways[0][0] < now - BASE_SECONDS:
            self._ways.popleft()
        self._ways.append((now, now - asked.at, asked.size))
        self._base, self._base_size = min((way, size) for _, way, size in self._ways)
        if asked.frame >= LEAST_FRAME:
            worked = self._worked() - asked.worked
            self._carried.append(_Carried(asked.frame, asked.at, self._heard, now, worked))
        self._heard = now

    # -- what is known ------------------------------------------------------------------------

    @property
    def awaits(self) -> bool:
        """Whether an answer is still to be expected."""
        return bool(self._open) and not self.is_deaf

    @property
    def is_deaf(self) -> bool:
        """Whether the terminal has been asked in vain."""
        return self._oldest() > PATIENCE_SECONDS

    @property
    def is_behind(self) -> bool:
        """Whether what was sent is not drawn yet although it should have been, or will not be in time."""
        if self._base is None or not self._open or self.is_deaf:
            return False
        in_time = self._base + SLACK_SECONDS
        size, seconds = self._arrived()
        on_its_way = sum(asked.size for asked in list(self._open))
        return self._oldest() > in_time or on_its_way * seconds > size * in_time > 0

    @property
    def is_slow(self) -> bool:
        """Whether the line carries so little that less should be sent: not one frame of several came quickly."""
        return len(self._carried) >= LEAST_FRAMES and self.seems_slow

    @property
    def seems_slow(self) -> bool:
        """Whether no frame came quickly as yet, be it only one."""
        carried, way = list(self._carried), self._base or 0.0
        most = (frame.seconds(way) * SLOW_BYTES_A_SECOND for frame in carried)
        sizes = (frame.bytes(way, self._base_size) for frame in carried)
        return bool(carried) and all(0 < size < bound for size, bound in zip(sizes, most, strict=True))

    def _arrived(self) -> tuple[int, float]:
        """Give the bytes of the last large frames together, and the seconds in which they came in."""
        carried, way = list(self._carried), self._base or 0.0
        return sum(frame.size for frame in carried), sum(frame.seconds(way) for frame in carried)

    def _oldest(self) -> float:
        """Give for how many seconds the oldest question has been open."""
        try:
            return self._clock() - self._open[0].at
        except IndexError:
            return 0.0
