"""How a text is laid out in lines of so many cells, its own line breaks kept; only as far as is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.text import cells, visible

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_WORD = re.compile(r"\S+\s*|\s+")


class FlowLine(NamedTuple):
    """One line of the layout: the text from ``start`` to ``end``, offsets into the whole, trailing spaces left out."""

    start: int
    end: int


class Flow:
    """The lines of ``text[start:end]`` in ``width`` cells; at most one empty line stands between two paragraphs."""

    def __init__(self, text: str, width: int, start: int = 0, end: int | None = None) -> None:
        self._text = text
        self._width = max(1, width)
        self._lines: list[FlowLine] = []
        self._pending = self._lay_out(start, len(text) if end is None else end)

    def line(self, index: int) -> FlowLine | None:
        """Give a line, None past the end; lays out no further than asked."""
        while len(self._lines) <= index:
            following = next(self._pending, None)
            if following is None:
                return None
            self._lines.append(following)
        return self._lines[index]

    def height(self) -> int:
        """Count the lines; lays out everything."""
        self._lines.extend(self._pending)
        return len(self._lines)

    def line_of(self, offset: int) -> int:
        """Give the index of the line on which the character at ``offset`` stands."""
        index = 0
        while (following := self.line(index)) is not None and following.end <= offset:
            index += 1
        return index

    def _lay_out(self, start: int, end: int) -> Iterator[FlowLine]:
        blank_before = True
        for first, last in _paragraphs(self._text, start, end):
            if self._text[first:last].strip():
                yield from _wrapped(self._text, first, last, self._width)
                blank_before = False
            elif not blank_before:
                yield FlowLine(first, first)
                blank_before = True


def flowed(text: str, width: int) -> list[str]:
    """Give a short text in lines of at most ``width`` cells; none for an empty one."""
    flow = Flow(text, width)
    return [text[found.start : found.end] for index in range(flow.height()) if (found := flow.line(index))]


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in _BREAK.finditer(text, start, end):
        yield start, found.start()
        start = found.end()
    yield start, end


def _wrapped(text: str, start: int, end: int, width: int) -> Iterator[FlowLine]:
    """Break a paragraph between words; a word longer than a line is broken inside."""
    line_start, line_end, used = start, start, 0
    for found in _WORD.finditer(text, start, end):
        word = found.group()
        taken = cells(visible(word.rstrip()))
        if used and used + taken > width:
            yield FlowLine(line_start, line_end)
            line_start, used = found.start(), 0
        if taken > width:
            *full, rest = _broken(text, found.start(), found.start() + len(word.rstrip()), width)
            yield from full
            line_start = rest.start
            used = cells(visible(text[rest.start : rest.end]))
            taken = 0
        line_end = found.start() + len(word.rstrip())
        used += taken + cells(visible(word[len(word.rstrip()) :]))
    if line_end > line_start or line_start == start:
        yield FlowLine(line_start, line_end)


def _broken(text: str, start: int, end: int, width: int) -> list[FlowLine]:
    """Break one long word into pieces of at most ``width`` cells."""
    pieces, used, first = [], 0, start
    for offset in range(start, end):
        taken = cells(visible(text[offset]))
        if used + taken > width and offset > first:
            pieces.append(FlowLine(first, offset))
            first, used = offset, 0
        used += taken
    pieces.append(FlowLine(first, end))
    return pieces
