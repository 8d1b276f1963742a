"""The searches of a session, to go back and forward among them."""

from __future__ import annotations


class Trail:
    """What was searched for, and where among it the reader is; everything is searched for first."""

    def __init__(self) -> None:
        self._texts = [""]
        self._at = 0

    def go(self, text: str) -> None:
        """Search for something else; what lay ahead is forgotten."""
        if text != self._texts[self._at]:
            self._texts[self._at + 1 :] = [text]
            self._at += 1

    def step(self, by: int) -> str | None:
        """Go back (-1) or forward (1); give what was searched for there, None where nothing was."""
        if not 0 <= self._at + by < len(self._texts):
            return None
        self._at += by
        return self._texts[self._at]
