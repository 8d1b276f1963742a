"""A text made ready for reading its dates."""

from __future__ import annotations

from db.extract.dates.folding import fold


class Page:
    """A text with its folded form, forwards and backwards; ``ends`` maps ends of joined words to the original."""

    __slots__ = ("backwards", "ends", "folded", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded, self.ends = fold(text)
        self.backwards = self.folded[::-1]
