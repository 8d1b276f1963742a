"""What a function gives for each word, worked out when a word is first met: one dictionary look-up from then on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar, cast

Value = TypeVar("Value")

_LONGEST = 60
_all: list[Remembered[object]] = []


def forget() -> None:
    """Forget everything, because what the functions say has changed."""
    for one in _all:
        one.forget()


class Remembered(dict[str, Value], Generic[Value]):
    """The values of ``function`` by word, those of at least the last ``most`` words and of at most twice as many.

    ``list(map(remembered.__getitem__, words))`` is the quick way to ask for many. The words are held in a young and an
    old half: a full young half becomes the old one, and a word of the old half that is asked for again is young again.
    So what is rare is forgotten, what is common is not. A word of more than 60 characters is never kept.
    """

    def __init__(self, function: Callable[[str], Value], most: int) -> None:
        super().__init__()
        self._function = function
        self._most = most
        self._old: dict[str, Value] = {}
        _all.append(cast("Remembered[object]", self))

    def __missing__(self, word: str) -> Value:
        value = self._old.get(word)
        if value is None:
            value = self._function(word)
        if len(word) <= _LONGEST:
            if len(self) >= self._most:
                self._old = dict(self)
                self.clear()
            self[word] = value
        return value

    def forget(self) -> None:
        """Forget everything."""
        self.clear()
        self._old = {}
