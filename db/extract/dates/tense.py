"""Past or future: which way the clause around an expression looks, from its nearest verb."""

from __future__ import annotations

import re

from db.extract.dates.page import Page
from db.extract.dates.trie import trie
from db.gazetteer.datewords import TENSE_CUES

_REACH_BACK = 120
_REACH_ON = 80
_HAD = re.compile(r",? [a-z]{1,12} (?:had|was|were)\b")
_POSSESSIVE = re.compile(r"'s? [a-z]")
_OF_THINGS_TO_COME = (" in ", " at ", " for ", " before ", " ahead of ", " on ", " by ", " until ")
_IS = (" is ", " are ", "'s ")
_DEADLINES = (" by ", " until ", " till ", "as early as ", "as soon as ", "ahead of ")
_PROLONGED = re.compile(r"(?:was|were|been|is|are) extended through $")
_CUES = trie({cue[::-1] for cue in TENSE_CUES if cue[0].isalpha()})
_CUE_BEFORE = re.compile(
    rf"(?<![a-z])(?:[a-z]{{2,14}} eb(?: (?:ton )?dluoc)?|{_CUES}(?:(?: [a-z]{{2,10}})? neeb dah)?"
    r"|de[a-z]{2,14}(?: dah)?)(?![a-z'])"
    r"|ll'|[?!;|]|\.(?=[a-z]{4})(?<= \.)"
)
_HELD = "alleged|believed|feared|known|presumed|reported|said|suspected|thought|understood"
_HELD_TO = re.compile(f" ot (?:{_HELD[::-1]}) ")
_CUE_BEHIND = re.compile(
    rf"(?<![a-z'])(?:be [a-z]{{2,14}}|{trie({cue for cue in TENSE_CUES if cue[0].isalpha()})}|[a-z]{{2,14}}ed|when)"
    r"(?![a-z])|'ll(?![a-z])|[?!;|]|(?<=[a-z]{4})\.(?= )"
)


def direction(page: Page, start: int, end: int) -> str | None:
    """Give "past" or "future" from the nearest cue before the expression, else behind it; None without one."""
    near = max(0, start - 14)
    if _POSSESSIVE.match(page.folded, end) and not page.folded.endswith(_OF_THINGS_TO_COME, near, start):
        return "past"
    before, clause = _cue_before(page.backwards, len(page.backwards) - start)
    if page.folded.endswith(_DEADLINES, near, start) and not (clause and before and before.startswith("had")):
        return "past" if _HAD.match(page.folded, end) else "future"
    if before is not None:
        prolonged = before == "extended" and _PROLONGED.search(page.folded, max(0, start - 24), start)
        return "future" if prolonged else _way(before)
    after = _CUE_BEHIND.search(page.folded, end, end + _REACH_ON)
    if after is None or len(after[0]) == 1:
        return None
    way = _way(after[0])
    planned = way == "future" and after[0].endswith("ed") and not page.folded.endswith(_IS, end, after.start())
    return "past" if planned else way


def _cue_before(backwards: str, position: int) -> tuple[str | None, bool]:
    """Give the nearest cue of the sentence before the expression, and whether no comma parts them."""
    for match in _CUE_BEFORE.finditer(backwards, position, position + _REACH_BACK):
        cue = match[0][::-1]
        if len(cue) == 1:
            return None, True
        if cue.startswith("be ") and _HELD_TO.match(backwards, match.end()):
            continue  # "gunmen suspected to be bandits on Monday attacked"
        if TENSE_CUES.get(cue) != "neither":
            return cue, "," not in backwards[position : match.start()]
    return None, True


def _way(cue: str) -> str | None:
    if cue.startswith(("could not", "had ")):
        return "past"
    if cue.startswith(("be ", "could be ")):
        return TENSE_CUES.get(cue, "future")
    way = TENSE_CUES.get(cue, "past")
    return None if way == "neither" else way
