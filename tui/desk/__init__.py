"""Where questions to the database are answered: off the event loop, and dropped as soon as they are out of date.

Each lane ("timeline", "article", ...) has one thread with one read-only connection. Asking a lane again interrupts what
it is doing, so a key pressed while a query runs never waits for it. What the reader changes is written by a pen.
"""

from tui.desk.desk import Desk
from tui.desk.failure import Failure
from tui.desk.lane import Lane, Question

__all__ = ["Desk", "Failure", "Lane", "Question"]
