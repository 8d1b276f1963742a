"""However a reader moves through a list that is only loaded in part, the list behaves as if all of it were there."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tui.paging import HELD, MARGIN, PAGE, Want, Window


class Reading(RuleBasedStateMachine):
    """A window on the numbers 0..n-1, against the position that a full list would have."""

    @initialize(count=st.integers(0, 2500), height=st.integers(1, 50), leap=st.floats(0, 1))
    def begin(self, count: int, height: int, leap: float) -> None:
        self.count = count
        self.window: Window[int] = Window(height=height, leap=leap)
        self.window.show_first(range(min(PAGE, count)), more=count > PAGE)
        self.fill()

    def fill(self) -> None:
        """Load what is wanted, as the database would give it."""
        while (want := self.window.wants()) is not None:
            rows = self.window.rows
            if want is Want.LATER:
                page = range(rows[-1] + 1, min(rows[-1] + 1 + PAGE, self.count))
                self.window.add_later(page, more=len(page) == PAGE)
            else:
                page = range(max(0, rows[0] - PAGE), rows[0])
                self.window.add_earlier(page, more=len(page) == PAGE)

    @rule(by=st.integers(-40, 40))
    def move(self, by: int) -> None:
        before = self.window.current
        self.window.move(by)
        self.fill()
        if before is not None:
            assert self.window.current == max(0, min(before + by, self.count - 1))

    @rule()
    def end(self) -> None:
        first = max(0, self.count - PAGE)
        self.window.show_last(range(first, self.count), more=first > 0)
        self.fill()
        assert self.window.current == (self.count - 1 if self.count else None)

    @rule()
    def begin_again(self) -> None:
        self.window.show_first(range(min(PAGE, self.count)), more=self.count > PAGE)
        self.fill()
        assert self.window.current == (0 if self.count else None)

    @rule(height=st.integers(1, 50))
    def resize(self, height: int) -> None:
        before = self.window.current
        self.window.resize(height)
        self.fill()
        assert self.window.current == before

    @invariant()
    def the_rows_are_consecutive_and_not_too_many(self) -> None:
        rows = self.window.rows
        assert rows == list(range(rows[0], rows[0] + len(rows))) if rows else self.count == 0
        assert len(rows) <= HELD + PAGE + self.window.height

    @invariant()
    def the_cursor_is_in_sight_and_the_screen_is_full(self) -> None:
        window = self.window
        if window.rows:
            assert window.top <= window.cursor < window.top + window.height
            assert window.top + window.height <= len(window.rows) or window.at_end or window.top == 0
            assert window.top >= 0

    @invariant()
    def ends_that_are_known_are_ends(self) -> None:
        window = self.window
        if window.rows and window.at_start:
            assert window.rows[0] == 0
        if window.rows and window.at_end:
            assert window.rows[-1] == self.count - 1


assert MARGIN < PAGE
Reading.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestReading = Reading.TestCase
