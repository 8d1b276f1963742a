"""Past or future: which way the clause around an expression looks, from its nearest verb."""

from __future__ import annotations

import re

from db.gazetteer.datewords import TENSE_CUES

_REACH_BACK = 120
_REACH_ON = 80
_HAD = re.compile(r",? [a-z]{1,12} (?:had|was|were)\b")
_DEADLINES = (" by ", " until ", " till ", "as early as ", "as soon as ")
_CUES = "|".join(re.escape(cue) for cue in sorted(TENSE_CUES, key=len, reverse=True) if cue[0] != "'")
_CUE = re.compile(
    rf"(?<![a-z'])(?:be [a-z]{{2,14}}|{_CUES}|[a-z]{{2,14}}ed)(?![a-z])|'ll(?![a-z])|[?!;|]|(?<=[a-z]{{4}})\.(?= )",
)


def direction(folded: str, start: int, end: int) -> str | None:
    """Give "past" or "future" from the nearest cue before the expression, else behind it; None without one."""
    before = None
    for cue in _CUE.findall(folded, max(0, start - _REACH_BACK), start):
        if TENSE_CUES.get(cue) != "neither":
            before = cue
    if folded.endswith(_DEADLINES, max(0, start - 14), start) and before != "had":
        return "past" if _HAD.match(folded, end) else "future"
    if before is not None and len(before) > 1:
        return _way(before)
    after = _CUE.search(folded, end, end + _REACH_ON)
    if after is None or len(after[0]) == 1:
        return None
    return _way(after[0])


def _way(cue: str) -> str | None:
    if cue.startswith("be "):
        return "future"
    way = TENSE_CUES.get(cue, "past")
    return None if way == "neither" else way
