"""The browser line by line, for screen readers and terminals that nothing can be drawn on: a list, numbers, answers."""

from tui.linear.talking import browse_linear

__all__ = ["browse_linear"]
