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
        one.clear()


class Remembered(dict[str, Value], Generic[Value]):
    """The values of ``function`` by word; all are forgotten when there are ``most`` of them.

    ``list(map(remembered.__getitem__, words))`` is the quick way to ask for many. A word of more than 60 characters,
    which is none that comes again, is never kept.
    """

    def __init__(self, function: Callable[[str], Value], most: int) -> None:
        super().__init__()
        self._function = function
        self._most = most
        _all.append(cast("Remembered[object]", self))

    def __missing__(self, word: str) -> Value:
        value = self._function(word)
        if len(word) <= _LONGEST:
            if len(self) >= self._most:
                self.clear()
            self[word] = value
        return value
