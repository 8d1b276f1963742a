"""A text made ready for reading its dates."""

from __future__ import annotations

from db.extract.dates.folding import fold


class Page:
    """A text with its folded form, forwards and backwards."""

    __slots__ = ("backwards", "folded", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)
        self.backwards = self.folded[::-1]
