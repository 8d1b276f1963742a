"""Chains: the stretches of a sentence that are written as names are, linked by the small words that names hold."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.mentions.marks import COMMON, HEAD, PARTICLE, PROPER, STOPPED, TITLE, Mark
from db.gazetteer.known import heads, titles

_LONGEST = 14


def chain_end(marks: Sequence[Mark], first: int) -> int:
    """Give the last token of the chain that begins at ``first``."""
    last, size = first, len(marks)
    linked = False
    while last + 1 < size and last - first < _LONGEST:
        following = marks[last + 1]
        if following.flags & PROPER:
            last += 1
            continue
        step, of = _link(marks, last, linked)
        if not step:
            return last + (following.key == "." and bool(marks[last].flags & STOPPED))
        last += step
        linked = linked or of
    return last


def _link(marks: Sequence[Mark], last: int, linked: bool) -> tuple[int, bool]:
    """Give how many tokens further the next name-like token is, 0 if the chain ends, and whether "of" linked it."""
    here, following = marks[last], marks[last + 1]
    after = marks[last + 2] if last + 2 < len(marks) else None
    if after is None:
        return 0, False
    key, proper = following.key, after.flags & PROPER
    if key == "of" and proper and f"{here.key} of {after.key}" in titles():
        return 2, False
    if key == "." and proper and (len(here.form) == 1 or _abbreviates(here)):
        return 2, False
    if following.flags & PARTICLE and following.form.islower():
        if proper:
            return 2, False
        if after.flags & PARTICLE and last + 3 < len(marks) and marks[last + 3].flags & PROPER:
            return 3, False
    if key == "&" and proper:
        return 2, False
    if key in ("of", "for") and here.flags & HEAD and heads()[here.key] != "armed-group":
        if proper:
            return 2, True
        if after.key == "the" and last + 3 < len(marks) and marks[last + 3].flags & PROPER:
            return 3, True
    if linked and key in ("and", "of", "for") and proper and after.flags & COMMON and not after.flags & TITLE:
        return 2, True
    return 0, False


def _abbreviates(mark: Mark) -> bool:
    """Whether a full stop behind the form belongs to it: "Gen.", "St."."""
    return len(mark.form) <= 5 and (bool(mark.flags & TITLE) or mark.key in ("st", "ft", "mt", "jr", "sr"))
