"""Past or future: which way the clause around an expression looks, from its nearest verb."""

from __future__ import annotations

import re

from db.gazetteer.datewords import TENSE_CUES

_REACH_BACK = 120
_REACH_ON = 80
_DEADLINES = (" by ", " until ", " till ")
_CUES = "|".join(re.escape(cue) for cue in sorted(TENSE_CUES, key=len, reverse=True) if cue[0] != "'")
_CUE = re.compile(
    rf"(?<![a-z'])(?:{_CUES}|[a-z]{{2,14}}ed)(?![a-z])|'ll(?![a-z])|[?!;|]|(?<=[a-z]{{4}})\.(?= )",
)


def direction(folded: str, start: int, end: int) -> str | None:
    """Give "past" or "future" from the nearest cue before the expression, else behind it; None without one."""
    if folded.endswith(_DEADLINES, max(0, start - 8), start):
        return "future"
    before = None
    for cue in _CUE.findall(folded, max(0, start - _REACH_BACK), start):
        if TENSE_CUES.get(cue) != "neither":
            before = cue
    if before is not None and len(before) > 1:
        return TENSE_CUES.get(before, "past")
    after = _CUE.search(folded, end, end + _REACH_ON)
    if after is None or len(after[0]) == 1:
        return None
    way = TENSE_CUES.get(after[0], "past")
    return None if way == "neither" else way
