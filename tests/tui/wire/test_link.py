"""What the answers of a terminal tell of the line to it, tried on invented lines and a clock that is set by hand."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from tui.wire.link import ALONE_SECONDS, PATIENCE_SECONDS, SLACK_SECONDS, WHERE, Link

FRAME_SECONDS = 1 / 30


@dataclass
class Line:
    """A line that carries so many bytes a second and takes some time each way, and a program that sends over it."""

    rate: float
    round_trip: float
    now: float = 0.0
    free: float = 0.0
    answers: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.link = Link(clock=lambda: self.now, worked=lambda: 0.0)
        self.carry(0, self.link.listen())
        self.link.ask_with(WHERE)

    def carry(self, size: int, question: str) -> None:
        self.free = max(self.now, self.free) + size / self.rate
        if question:
            self.answers.append(self.free + self.round_trip)

    def send(self, size: int) -> None:
        self.carry(size, self.link.question(size))

    def wait(self, seconds: float) -> None:
        until = self.now + seconds
        while self.answers and self.answers[0] <= until:
            self.now = self.answers.pop(0)
            self.link.answered()
        self.now = until

    @property
    def queued(self) -> float:
        """Seconds until all that was sent has arrived."""
        return max(0.0, self.free - self.now)


def started(rate: float, round_trip: float) -> Line:
    line = Line(rate, round_trip)
    line.wait(round_trip + 0.1)
    return line


lines = st.builds(started, st.floats(1_000, 20_000), st.floats(0.001, 0.6))
quick_lines = st.builds(started, st.floats(50_000, 10_000_000), st.floats(0.001, 0.6))
sizes = st.lists(st.integers(300, 4_000), min_size=1, max_size=60)


@given(lines, sizes)
def test_a_program_that_waits_while_it_is_behind_is_never_far_behind(line: Line, frames: list[int]) -> None:
    line.send(2_000)
    line.wait(10)
    for size in frames:
        if not line.link.is_behind:
            line.send(size)
        longest = max(frames) / line.rate
        assert line.queued <= line.round_trip + SLACK_SECONDS + longest + 0.001
        line.wait(FRAME_SECONDS)


@given(lines)
def test_a_slow_line_is_found_out_by_the_first_frames(line: Line) -> None:
    for size in (4_000, 2_000, 2_000, 2_000):
        line.send(size)
        line.wait(0.05)
    line.wait(60)
    assert line.link.is_slow


@given(lines)
def test_a_line_that_carries_one_frame_slowly_seems_slow_but_is_not_called_so_yet(line: Line) -> None:
    assert not line.link.seems_slow
    line.send(2_000)
    line.wait(60)
    assert line.link.seems_slow
    assert not line.link.is_slow


@given(st.floats(4_000, 25_000), st.floats(0.02, 0.3))
def test_a_slow_line_is_found_out_though_every_way_had_some_bytes_to_carry(rate: float, round_trip: float) -> None:
    line = Line(rate, round_trip)
    line.link.answered()  # whatever it took before anything was drawn is long forgotten
    line.now += 60
    line.answers.clear()
    for size in (350, 350, 1_600, 350, 1_600, 350, 1_600, 350, 1_600):
        line.send(size)
        line.wait(1)
    assert line.link.is_slow


@given(quick_lines, sizes)
def test_a_quick_line_is_not_taken_for_a_slow_one_however_long_it_is(line: Line, frames: list[int]) -> None:
    for size in frames:
        line.send(size)
        line.wait(FRAME_SECONDS)
    line.wait(60)
    assert not line.link.seems_slow
    assert not line.link.is_behind


@given(st.lists(st.one_of(st.integers(0, 5_000), st.floats(0, 10)), max_size=40))
def test_a_terminal_that_never_answers_is_never_waited_for(doings: list[int | float]) -> None:
    now = [0.0]
    link = Link(clock=lambda: now[0], worked=lambda: 0.0)
    link.listen()
    link.ask_with(WHERE)
    for doing in doings:
        if isinstance(doing, int):
            link.question(doing)
        else:
            now[0] += doing
        assert not link.is_behind
    now[0] += PATIENCE_SECONDS + 1
    link.question(100)
    assert link.question(100) == ""


def test_a_terminal_that_stops_answering_is_left_alone_for_a_while() -> None:
    line = started(1_000_000, 0.05)
    line.answers.clear()
    line.send(2_000)
    line.answers.clear()
    line.now += 0.2
    assert line.link.is_behind
    line.now += PATIENCE_SECONDS
    assert not line.link.is_behind
    assert line.link.question(10) == ""
    assert not line.link.awaits
    line.now += ALONE_SECONDS
    assert line.link.question(10) == WHERE


def test_work_of_the_program_itself_is_not_blamed_on_the_line() -> None:
    now = [0.0]
    link = Link(clock=lambda: now[0], worked=lambda: now[0] * 0.95)  # it never rests
    link.listen()
    now[0] = 0.01
    link.answered()
    link.ask_with(WHERE)
    for _ in range(5):
        link.question(3_000)
        now[0] += 0.4
        link.answered()
    assert not link.is_slow
    assert link.awaits is False


def test_what_was_sent_before_anything_could_be_asked_says_nothing_of_the_rate() -> None:
    now = [0.0]
    link = Link(clock=lambda: now[0], worked=lambda: 0.0)
    link.listen()
    link.question(50_000)  # nothing is asked before the first answer
    now[0] = 0.05
    link.answered()
    link.ask_with(WHERE)
    for _ in range(5):
        link.question(1_000)
        now[0] += 0.25
        link.answered()
    assert link.is_slow


def test_a_quick_line_of_a_busy_machine_is_not_taken_for_a_slow_one() -> None:
    now = [0.0]
    link = Link(clock=lambda: now[0], worked=lambda: 0.0)
    link.listen()
    link.answered()
    link.ask_with(WHERE)
    for late in (0.2, 0.3, 0.01, 0.4, 0.2):
        link.question(2_000)
        now[0] += late
        link.answered()
    assert not link.is_slow
