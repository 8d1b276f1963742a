"""Where the paragraphs of a page begin and end, in texts of one line a paragraph and in hard-wrapped ones."""

from __future__ import annotations

from itertools import pairwise

_NARROWEST, _WIDEST = 45, 100
"""The widths, in characters, to which teletypes and mail programs wrap their lines."""
_FULL = 0.75
"""A line counts as full where it reaches this share of the widest."""
_SENTENCE_ENDS = ".!?:;\"”'’)]"


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Give the ranges of the paragraphs in text order, white space around them left out.

    Each line is a paragraph, except in a text that was wrapped to a fixed width: there a blank line or an indentation
    begins one.
    """
    separator = "\n" if "\n" in text or "\r" not in text else "\r"
    lines = text.split(separator)
    wrapped = _is_wrapped(lines)
    ranges: list[tuple[int, int]] = []
    position, joined = 0, False
    for line in lines:
        core = line.strip()
        if not core:
            joined = False
        else:
            indent = 0 if line[0] == core[0] else len(line) - len(line.lstrip())
            start = position + indent
            if joined and indent < 2:
                ranges[-1] = (ranges[-1][0], start + len(core))
            else:
                ranges.append((start, start + len(core)))
            joined = wrapped
        position += len(line) + 1
    return ranges


def _is_wrapped(lines: list[str]) -> bool:
    """Tell whether the line breaks are those of a fixed width: nearly every line that another follows is full."""
    width = max(map(len, lines))
    if not (len(lines) > 1 and _NARROWEST <= width <= _WIDEST):
        return False
    joins = full = open_ended = 0
    for line, following in pairwise(lines):
        core = line.rstrip()
        if not core or not following.strip() or following.startswith("  "):
            continue
        joins += 1
        full += len(core) + 1 + len(following.split(None, 1)[0]) >= _FULL * width
        open_ended += core[-1] not in _SENTENCE_ENDS
    if joins == 1 and not _runs_on(lines):
        return False
    return joins > 0 and full >= 0.75 * joins and open_ended >= 0.5 * joins


def _runs_on(lines: list[str]) -> bool:
    """Tell whether a line after the first begins in lower case, as only a wrapped sentence does."""
    return any(line[:1].islower() for line in lines[1:])
