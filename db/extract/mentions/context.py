"""What the words around a name say about its kind."""

from __future__ import annotations

from collections.abc import Sequence

from db.extract.mentions.marks import COMMON, PROPER, SPEECH, TITLE, Mark
from db.gazetteer.known import cues
from db.gazetteer.lexicon import LOWER, PREP

_IN, _TOWARD, _SIDE, _SITES, _PEOPLE = (cues(kind) for kind in ("in", "toward", "side", "site", "person"))
_AGE = range(5, 110)


def place_context(marks: Sequence[Mark], first: int, last: int) -> float:
    """Weigh the words around the tokens ``first`` to ``last``: above 0 they speak of a place, below of somebody."""
    score = 0.0
    before = marks[first - 1] if first else None
    if before is not None and before.key == "the" and first > 1:
        before = marks[first - 2]
    if before is not None:
        score += _before(marks, first, before)
    if last + 1 < len(marks):
        score += _after(marks, last)
    return score


def _before(marks: Sequence[Mark], first: int, before: Mark) -> float:
    key = before.key
    if key in _IN:
        return 3.0
    if key in _TOWARD or key in _SIDE:
        return 2.0
    if key == "of" and first > 1:
        earlier = marks[first - 2].key
        if earlier in _SITES or earlier.rstrip("s") in _SITES:
            return 4.0
        return 2.0 if earlier in _SIDE else 0.5
    if key in _SITES and before.lex.shape == LOWER:
        return 2.5
    if key in ("and", "or", ",") and first > 1 and marks[first - 2].flags & PROPER:
        return 0.5
    if before.flags & TITLE and before.lex.shape == LOWER:
        return -3.0
    return 0.3 if before.lex.tags & PREP else 0.0


def _after(marks: Sequence[Mark], last: int) -> float:
    following = marks[last + 1]
    if following.key in _SITES:
        return 2.0
    if following.flags & SPEECH and following.lex.shape == LOWER:
        return -2.0
    if following.key in _PEOPLE:
        return -3.0
    if following.key == "," and last + 2 < len(marks):
        after = marks[last + 2]
        if after.key.isdigit() and len(after.key) < 4 and int(after.key) in _AGE:
            return -4.0
        if after.key in _PEOPLE:
            return -1.0
        if after.flags & PROPER and not after.flags & COMMON:
            return 0.5
    return 0.0


def spoken(marks: Sequence[Mark], first: int, last: int) -> bool:
    """Whether the name is that of somebody who speaks ("Karbouly said", "said Karbouly") or whose age follows."""
    if last + 1 < len(marks):
        following = marks[last + 1]
        if (following.flags & SPEECH and following.lex.shape == LOWER) or following.key in _PEOPLE:
            return True
        if following.key == "," and last + 2 < len(marks):
            after = marks[last + 2].key
            if after.isdigit() and len(after) < 4 and int(after) in _AGE:
                return True
    return bool(first and marks[first - 1].flags & SPEECH and marks[first - 1].key in ("said", "says", "added"))
